/** Why a page cannot be imported, in words its author can act on. Nothing is written for it. */
export class Refusal extends Error {
  /** What to do. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'Refusal';
    this.hint = hint;
  }
}

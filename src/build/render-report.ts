/** What a process that renders tells the one that asked for it. */
export interface RenderReport {
  /** How many stories are done. */
  readonly stories?: number;
  /** When all is done: the hashes of the stylesheets in the pages of each unit. */
  readonly styles?: Readonly<Record<string, readonly string[]>>;
}

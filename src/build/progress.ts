/** How far a build is. In a terminal a line is written over and over; elsewhere only what is finished is told. */
export class Progress {
  readonly #started = performance.now();
  readonly #stream: NodeJS.WriteStream;
  #shown = 0;
  #isOpen = false;

  constructor(stream: NodeJS.WriteStream = process.stdout) {
    this.#stream = stream;
  }

  /** What is being done, and how far: "Checking 120 of 3,000 stories". */
  show(doing: string, done: number, all: number, what: string): void {
    if (!this.#stream.isTTY) return;
    const now = performance.now();
    // A terminal that scrolls by is no help, and writing takes time.
    if (now - this.#shown < 100 && done < all) return;
    this.#shown = now;
    this.#write(`${doing} ${count(done)} of ${count(all)} ${what}  ${this.#time()}`);
  }

  /** What is being done now, of which nobody knows how far it is. */
  begin(doing: string): void {
    if (this.#stream.isTTY) this.#write(`${doing}  ${this.#time()}`);
  }

  /** What was done, on a line that stays. */
  tell(text: string): void {
    this.clear();
    this.#stream.write(`${text}\n`);
  }

  /** Takes the unfinished line away, before somebody else writes. */
  clear(): void {
    if (this.#isOpen) this.#stream.write('\r\u001b[2K');
    this.#isOpen = false;
  }

  /** Since the beginning, in seconds: "3.2 s". */
  time(): string {
    return this.#time();
  }

  #time(): string {
    return `${((performance.now() - this.#started) / 1000).toFixed(1)} s`;
  }

  #write(text: string): void {
    this.#stream.write(`\r\u001b[2K${text.slice(0, (this.#stream.columns || 80) - 1)}`);
    this.#isOpen = true;
  }
}

const numbers = new Intl.NumberFormat('en');

/** A number as people read it: "3,000". */
export function count(number: number): string {
  return numbers.format(number);
}

/**
 * The script of the page that sets whole texts side by side: it keeps the columns together at the point one is at,
 * leads from one difference to the next, and draws a line between the passages. Without it the columns are read and
 * followed by links.
 */

/** A passage in a column. */
interface Anchor {
  readonly point: string;
  readonly mark: HTMLElement;
}

interface Column {
  readonly pane: HTMLElement;
  /** In the order of the text. */
  readonly anchors: readonly Anchor[];
}

/** How far down a column the passage stands that one is at, as a share of the column’s height. */
const READING_LINE = 0.3;

/** Starts the script on the page that has the columns; elsewhere nothing happens. */
export function keepTogether(): void {
  const desk = document.querySelector<HTMLElement>('#side_desk');
  if (desk) new SideBySide(desk).start();
}

class SideBySide {
  readonly #desk: HTMLElement;
  readonly #columns: readonly Column[];
  readonly #questions: ReadonlyMap<string, string>;
  #leader: HTMLElement | undefined;
  #current: string | undefined;

  constructor(desk: HTMLElement) {
    this.#desk = desk;
    const points = [...desk.querySelectorAll<HTMLElement>('[data-question]')];
    this.#questions = new Map(points.map((point) => [point.id, point.dataset['question'] ?? '']));
    this.#columns = [...desk.querySelectorAll<HTMLElement>('.pane')].map((pane) => ({
      pane,
      anchors: listAnchors(pane, this.#questions),
    }));
  }

  start(): void {
    for (const { pane } of this.#columns) {
      for (const event of ['pointerenter', 'pointerdown', 'focusin', 'wheel']) {
        pane.addEventListener(event, () => (this.#leader = pane), { passive: true });
      }
      pane.addEventListener(
        'scroll',
        () => {
          this.#follow(pane);
        },
        { passive: true },
      );
      pane.addEventListener('click', (event) => {
        this.#open(event, pane);
      });
    }
    this.#find('#side_previous').addEventListener('click', () => {
      this.#step(-1);
    });
    this.#find('#side_next').addEventListener('click', () => {
      this.#step(1);
    });
    this.#desk.addEventListener('change', () => {
      this.#draw();
    });
    addEventListener('resize', () => {
      this.#draw();
    });
    addEventListener('hashchange', () => {
      this.#goToFragment();
    });
    this.#goToFragment();
  }

  #find(selector: string): HTMLElement {
    const element = this.#desk.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The page has no ${selector}.`);
    return element;
  }

  /** The columns that the reader has not put away. */
  #listShown(): readonly Column[] {
    return this.#columns.filter(({ pane }) => pane.offsetParent !== null);
  }

  /** The points to which two or more of the columns shown speak, in the order of the first that does. */
  #listShared(): readonly string[] {
    const spoken = this.#listShown().map(({ anchors }) => new Set(anchors.map(({ point }) => point)));
    const all = new Set(spoken.flatMap((points) => [...points]));
    return [...all].filter((point) => spoken.filter((points) => points.has(point)).length > 1);
  }

  #step(by: number): void {
    const points = this.#listShared();
    const at = this.#current === undefined ? -1 : points.indexOf(this.#current);
    const next = points[at === -1 && by < 0 ? points.length - 1 : (at + by + points.length) % points.length];
    if (next !== undefined) this.#goTo(next);
  }

  #goToFragment(): void {
    const name = decodeURIComponent(location.hash.slice(1));
    const anchor = this.#columns.flatMap(({ anchors }) => anchors).find(({ mark }) => mark.id === name);
    const point = anchor?.point ?? name;
    if (this.#questions.has(point)) this.#goTo(point, anchor?.mark);
  }

  /** Brings the passages on a point to the same height in every column that has one. */
  #goTo(point: string, from?: HTMLElement): void {
    this.#leader = undefined;
    for (const column of this.#listShown()) {
      const anchor = column.anchors.find(({ mark }) => mark === from) ?? findAnchor(column, point);
      if (anchor) scrollTo(column.pane, anchor.mark, column.pane.clientHeight * READING_LINE);
    }
    this.#mark(point);
  }

  /** A passage that is pressed stays where it is, and the others come to it. */
  #open(event: MouseEvent, pane: HTMLElement): void {
    if (!(event.target instanceof Element)) return;
    const pressed = event.target.closest<HTMLElement>('mark');
    const anchor = this.#columns.flatMap(({ anchors }) => anchors).find(({ mark }) => mark === pressed);
    if (!anchor) return;
    event.preventDefault();
    this.#leader = pane;
    this.#bring(pane, anchor);
  }

  #follow(pane: HTMLElement): void {
    this.#draw();
    if (pane !== this.#leader || !this.#find('#side_together').matches(':checked')) return;
    const shared = new Set(this.#listShared());
    const column = this.#columns.find((one) => one.pane === pane);
    const line = pane.getBoundingClientRect().top + pane.clientHeight * READING_LINE;
    const passed = column?.anchors.filter(
      ({ point, mark }) => shared.has(point) && mark.getBoundingClientRect().top <= line,
    );
    const anchor = passed?.at(-1);
    if (anchor && anchor.point !== this.#current) this.#bring(pane, anchor);
  }

  #bring(pane: HTMLElement, { point, mark }: Anchor): void {
    const height = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    for (const column of this.#listShown()) {
      const anchor = column.pane === pane ? undefined : findAnchor(column, point);
      if (anchor) scrollTo(column.pane, anchor.mark, Math.min(height, column.pane.clientHeight * 0.7));
    }
    this.#mark(point);
  }

  #mark(point: string): void {
    this.#current = point;
    for (const { anchors } of this.#columns) {
      for (const anchor of anchors) anchor.mark.classList.toggle('current', anchor.point === point);
    }
    const points = this.#listShared();
    const place = points.indexOf(point);
    const count = place === -1 ? '' : `${String(place + 1)} of ${String(points.length)} · `;
    this.#find('#side_at').textContent = `${count}${this.#questions.get(point) ?? ''}`;
    this.#draw();
  }

  /** A line from the passage in each column to the one in the next, where both are in sight. */
  #draw(): void {
    const drawing = this.#find('#side_line');
    const frame = drawing.getBoundingClientRect();
    const columns = this.#listShown();
    const lines = columns.slice(1).flatMap((right, index) => {
      const left = columns[index];
      const [from, to] = [left, right].map((column) => column && findBox(column, this.#current));
      if (!from || !to || from.right > to.left) return [];
      return [`M${place(from.right, from.top, frame)} L${place(to.left, to.top, frame)}`];
    });
    drawing.querySelector('path')?.setAttribute('d', lines.join(' '));
  }
}

function listAnchors(pane: HTMLElement, questions: ReadonlyMap<string, string>): readonly Anchor[] {
  return [...pane.querySelectorAll<HTMLElement>('mark[id]')].flatMap((mark) => {
    const name = mark.id.slice(mark.id.indexOf('_') + 1);
    const point = questions.has(name) ? name : name.replace(/-\d+$/u, '');
    return questions.has(point) ? [{ point, mark }] : [];
  });
}

function findAnchor({ anchors }: Column, point: string | undefined): Anchor | undefined {
  return anchors.find((anchor) => anchor.point === point);
}

/** Where in the window the lines of a column’s passage stand that is in sight; its first line alone. */
function findBox(column: Column, point: string | undefined): { left: number; right: number; top: number } | undefined {
  const anchor = findAnchor(column, point);
  const line = anchor?.mark.getClientRects()[0];
  const frame = column.pane.getBoundingClientRect();
  if (!line || line.bottom < frame.top || line.top > frame.bottom) return undefined;
  return { left: frame.left, right: frame.right, top: (line.top + line.bottom) / 2 };
}

function place(x: number, y: number, frame: DOMRect): string {
  return `${String(Math.round(x - frame.left))} ${String(Math.round(y - frame.top))}`;
}

function scrollTo(pane: HTMLElement, mark: HTMLElement, height: number): void {
  const top = pane.scrollTop + mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - height;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  pane.scrollTo({ top, behavior });
}

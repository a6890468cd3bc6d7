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

/** How far down a column the passage stands that one is at, and how far at most, as shares of the column’s height. */
const READING_LINE = 0.3;
const LOWEST_LINE = 0.7;

/** Starts the script on the page that has the columns; elsewhere nothing happens. */
export function keepTogether(): void {
  const desk = document.querySelector<HTMLElement>('#side_desk');
  if (desk) new SideBySide(desk).start();
}

class SideBySide {
  readonly #desk: HTMLElement;
  readonly #columns: readonly Column[];
  readonly #questions: ReadonlyMap<string, string>;
  /** The column that the reader moves, which the others follow. */
  #leader: HTMLElement | undefined;
  #current: string | undefined;

  constructor(desk: HTMLElement) {
    this.#desk = desk;
    const points = [...desk.querySelectorAll<HTMLElement>('[data-question]')];
    this.#questions = new Map(points.map((point) => [point.id, point.dataset['question'] ?? '']));
    const listAnchors = (pane: HTMLElement) =>
      [...pane.querySelectorAll<HTMLElement>('mark[id]')].flatMap((mark) => {
        const name = mark.id.slice(mark.id.indexOf('_') + 1);
        const point = this.#questions.has(name) ? name : name.replace(/-\d+$/u, '');
        return this.#questions.has(point) ? [{ point, mark }] : [];
      });
    const panes = [...desk.querySelectorAll<HTMLElement>('.pane')];
    this.#columns = panes.map((pane) => ({ pane, anchors: listAnchors(pane) }));
  }

  start(): void {
    for (const column of this.#columns) {
      const { pane } = column;
      for (const event of ['pointerenter', 'pointerdown', 'focusin', 'wheel']) {
        pane.addEventListener(event, () => (this.#leader = pane), { passive: true });
      }
      pane.addEventListener('scroll', () => {
        this.#draw();
        if (pane === this.#leader) this.#follow(column);
      });
      pane.addEventListener('click', (event) => {
        const pressed = event.target instanceof Element && event.target.closest('mark');
        const anchor = column.anchors.find(({ mark }) => mark === pressed);
        if (!anchor) return;
        event.preventDefault();
        this.#goTo(anchor.point, anchor.mark, pane);
      });
    }
    this.#find('#side_previous').addEventListener('click', () => {
      this.#step(-1);
    });
    this.#find('#side_next').addEventListener('click', () => {
      this.#step(1);
    });
    this.#desk.addEventListener('change', this.#draw);
    addEventListener('resize', this.#draw);
    addEventListener('hashchange', this.#goToFragment);
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

  readonly #goToFragment = (): void => {
    const name = decodeURIComponent(location.hash.slice(1));
    const anchor = this.#columns.flatMap(({ anchors }) => anchors).find(({ mark }) => mark.id === name);
    const point = anchor?.point ?? name;
    if (this.#questions.has(point)) this.#goTo(point, anchor?.mark);
  };

  #follow({ pane, anchors }: Column): void {
    if (!this.#find('#side_together').matches(':checked')) return;
    const shared = this.#listShared();
    const line = pane.clientHeight * READING_LINE;
    const passed = anchors.filter(({ point, mark }) => shared.includes(point) && measureHeight(pane, mark) <= line);
    const anchor = passed.at(-1);
    if (anchor && anchor.point !== this.#current) this.#goTo(anchor.point, anchor.mark, pane);
  }

  /**
   * Brings the passages on a point to one height in every column that has one.
   * @param chosen the passage that is meant where a column has several
   * @param leader the column that stays as it is, since the reader moves it
   */
  #goTo(point: string, chosen?: HTMLElement, leader?: HTMLElement): void {
    this.#leader = leader;
    const height = leader && chosen ? measureHeight(leader, chosen) : undefined;
    for (const { pane, anchors } of this.#listShown()) {
      const { mark } = anchors.find((anchor) => anchor.mark === chosen) ?? findAnchor(anchors, point) ?? {};
      if (!mark || pane === leader) continue;
      const wanted = Math.min(height ?? pane.clientHeight * READING_LINE, pane.clientHeight * LOWEST_LINE);
      const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
      pane.scrollTo({ top: pane.scrollTop + measureHeight(pane, mark) - wanted, behavior });
    }
    this.#current = point;
    for (const { mark, ...anchor } of this.#columns.flatMap(({ anchors }) => anchors)) {
      mark.classList.toggle('current', anchor.point === point);
    }
    const points = this.#listShared();
    const place = points.indexOf(point);
    const count = place === -1 ? '' : `${String(place + 1)} of ${String(points.length)} · `;
    this.#find('#side_at').textContent = `${count}${this.#questions.get(point) ?? ''}`;
    this.#draw();
  }

  /** A line from the passage in each column to the one in the next, where both are in sight. */
  readonly #draw = (): void => {
    const drawing = this.#find('#side_line');
    const frame = drawing.getBoundingClientRect();
    const boxes = this.#listShown().map((column) => findBox(column, this.#current));
    const lines = boxes.slice(1).flatMap((to, index) => {
      const from = boxes[index];
      if (!from || !to || from.right > to.left) return [];
      return [`M${place(from.right, from.top, frame)} L${place(to.left, to.top, frame)}`];
    });
    drawing.querySelector('path')?.setAttribute('d', lines.join(' '));
  };
}

/** How far below the top of its column a passage stands. */
function measureHeight(pane: HTMLElement, mark: HTMLElement): number {
  return mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
}

function findAnchor(anchors: readonly Anchor[], point: string | undefined): Anchor | undefined {
  return anchors.find((anchor) => anchor.point === point);
}

/** Where in the window the lines of a column’s passage stand that is in sight; its first line alone. */
function findBox({ pane, anchors }: Column, point: string | undefined) {
  const line = findAnchor(anchors, point)?.mark.getClientRects()[0];
  const { left, right, top, bottom } = pane.getBoundingClientRect();
  if (!line || line.bottom < top || line.top > bottom) return undefined;
  return { left, right, top: (line.top + line.bottom) / 2 };
}

function place(x: number, y: number, frame: DOMRect): string {
  return `${String(Math.round(x - frame.left))} ${String(Math.round(y - frame.top))}`;
}

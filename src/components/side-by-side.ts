/**
 * The script of the page that sets whole texts side by side: it keeps the columns together at the point one is at,
 * leads from one difference to the next, and draws a line between the passages. Without it the columns are read and
 * followed by links.
 */

/** A passage on a point, and the column that it stands in. */
interface Anchor {
  readonly point: string;
  readonly mark: HTMLElement;
  readonly pane: HTMLElement;
}

/** How far down a column the passage stands that one is at, and how far at most, as shares of the column’s height. */
const READING_LINE = 0.3;
const LOWEST_LINE = 0.7;

export class SideBySide {
  readonly #panes = findAll('.pane');
  readonly #questions = new Map(findAll('[data-question]').map(({ id, dataset }) => [id, dataset['question'] ?? '']));
  /** In the order of the columns and of their texts. */
  readonly #anchors: readonly Anchor[] = this.#panes.flatMap((pane) => {
    return findAll('mark[id]', pane).flatMap((mark) => {
      const name = mark.id.slice(mark.id.indexOf('_') + 1);
      const point = [name, name.replace(/-\d+$/u, '')].find((one) => this.#questions.has(one));
      return point === undefined ? [] : [{ point, mark, pane }];
    });
  });
  /** The column that the reader moves, which the others follow. */
  #leader: HTMLElement | undefined;
  #current: string | undefined;

  start(): void {
    for (const pane of this.#panes) {
      for (const event of ['pointerenter', 'pointerdown', 'focusin', 'wheel']) {
        pane.addEventListener(event, () => (this.#leader = pane), { passive: true });
      }
      pane.addEventListener('scroll', () => {
        this.#draw();
        if (pane === this.#leader) this.#follow(pane);
      });
    }
    for (const anchor of this.#anchors) {
      anchor.mark.addEventListener('click', (event) => {
        event.preventDefault();
        this.#goTo(anchor.point, anchor, anchor.pane);
      });
    }
    find('#side_previous').addEventListener('click', () => {
      this.#step(-1);
    });
    find('#side_next').addEventListener('click', () => {
      this.#step(1);
    });
    find('#side_desk').addEventListener('change', this.#draw);
    addEventListener('resize', this.#draw);
    addEventListener('hashchange', this.#goToFragment);
    this.#goToFragment();
  }

  /** The columns that the reader has not put away. */
  #listShown(): readonly HTMLElement[] {
    return this.#panes.filter((pane) => pane.offsetParent !== null);
  }

  /** The points to which two or more of the columns shown speak, in the order of the first that does. */
  #listShared(): readonly string[] {
    const shown = this.#listShown();
    const spoken = Map.groupBy(
      this.#anchors.filter(({ pane }) => shown.includes(pane)),
      ({ point }) => point,
    );
    return [...spoken].flatMap(([point, on]) => (new Set(on.map(({ pane }) => pane)).size > 1 ? [point] : []));
  }

  #findAnchor(pane: HTMLElement, point: string | undefined): Anchor | undefined {
    return this.#anchors.find((anchor) => anchor.pane === pane && anchor.point === point);
  }

  #step(by: number): void {
    const points = this.#listShared();
    const at = this.#current === undefined ? -1 : points.indexOf(this.#current);
    const next = points.at(at === -1 && by < 0 ? -1 : (at + by) % points.length);
    if (next !== undefined) this.#goTo(next);
  }

  readonly #goToFragment = (): void => {
    const name = decodeURIComponent(location.hash.slice(1));
    const anchor = this.#anchors.find(({ mark }) => mark.id === name);
    const point = anchor?.point ?? name;
    if (this.#questions.has(point)) this.#goTo(point, anchor);
  };

  #follow(pane: HTMLElement): void {
    if (!find('#side_together').matches(':checked')) return;
    const shared = this.#listShared();
    const anchor = this.#anchors.findLast(
      (one) =>
        one.pane === pane && shared.includes(one.point) && measureHeight(one) <= pane.clientHeight * READING_LINE,
    );
    if (anchor && anchor.point !== this.#current) this.#goTo(anchor.point, anchor, pane);
  }

  /**
   * Brings the passages on a point to one height in every column that has one.
   * @param chosen the passage that is meant where a column has several
   * @param leader the column that stays as it is, since the reader moves it
   */
  #goTo(point: string, chosen?: Anchor, leader?: HTMLElement): void {
    this.#leader = leader;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    for (const pane of this.#listShown()) {
      const anchor = chosen?.pane === pane ? chosen : this.#findAnchor(pane, point);
      if (!anchor || pane === leader) continue;
      const wanted = leader && chosen ? measureHeight(chosen) : pane.clientHeight * READING_LINE;
      const top = pane.scrollTop + measureHeight(anchor) - Math.min(wanted, pane.clientHeight * LOWEST_LINE);
      pane.scrollTo({ top, behavior });
    }
    this.#current = point;
    for (const anchor of this.#anchors) anchor.mark.classList.toggle('current', anchor.point === point);
    const points = this.#listShared();
    const place = points.indexOf(point);
    const count = place === -1 ? '' : `${String(place + 1)} of ${String(points.length)} · `;
    find('#side_at').textContent = `${count}${this.#questions.get(point) ?? ''}`;
    this.#draw();
  }

  /** A line from the passage in each column to the one in the next, where both are in sight. */
  readonly #draw = (): void => {
    const { left, top } = find('#side_line').getBoundingClientRect();
    const ends = this.#listShown().map((pane) => findEnd(this.#findAnchor(pane, this.#current)));
    const lines = ends.slice(1).flatMap((to, index) => {
      const from = ends[index];
      if (!from || !to || from.right > to.left) return [];
      return [
        `M${String(from.right - left)} ${String(from.height - top)} L${String(to.left - left)} ${String(to.height - top)}`,
      ];
    });
    find('#side_line path').setAttribute('d', lines.join(' '));
  };
}

function findAll(selector: string, within: ParentNode = document): readonly HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}

function find(selector: string): HTMLElement {
  const [element] = findAll(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** How far below the top of its column a passage stands. */
function measureHeight({ mark, pane }: Anchor): number {
  return mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
}

/** Where in the window a line may end: at the sides of the column, level with a passage that is in sight. */
function findEnd(anchor: Anchor | undefined) {
  const line = anchor?.mark.getClientRects()[0];
  if (!line) return undefined;
  const { left, right, top, bottom } = anchor.pane.getBoundingClientRect();
  return line.bottom < top || line.top > bottom ? undefined : { left, right, height: (line.top + line.bottom) / 2 };
}

import type { Choices } from '../site/search-address.ts';
import { isFacet, readFacetValue, type Facet, type FacetValue } from '../site/search-facets.ts';
import type { CountedFacets } from './search-client.ts';

/** Values of an open facet that are listed before the reader asks for all. */
const FIRST_VALUES = 12;

interface FacetGroup {
  readonly facet: Facet;
  readonly element: HTMLDetailsElement;
  readonly list: HTMLElement;
  /** Values whose number and order the site itself fixes. */
  readonly isFixed: boolean;
  /** The values that the page was built with, and how many records each has. */
  readonly built: readonly (FacetValue & { readonly count: number })[];
  isWhole: boolean;
}

/** The part of the form in which results are narrowed: boxes to tick, with counts that follow the results. */
export class FacetForm {
  readonly #groups: readonly FacetGroup[];
  readonly #labels = new Map<string, FacetValue>();

  constructor(form: HTMLElement) {
    this.#groups = Array.from(form.querySelectorAll<HTMLDetailsElement>('details[data-facet]'), readGroup).filter(
      (group) => group !== undefined,
    );
    for (const { facet, built } of this.#groups) this.#remember(facet, built);
  }

  /** Facets whose values a reader can see. */
  listOpen(): readonly Facet[] {
    return this.#groups.filter(({ element }) => element.open).map(({ facet }) => facet);
  }

  /** Runs when a facet was opened, whose counts are then wanted. */
  onOpen(run: () => void): void {
    for (const { element } of this.#groups) {
      element.addEventListener('toggle', () => {
        if (element.open) run();
      });
    }
  }

  /** Whether the site itself defines the value, be there a record that has it or not. */
  hasValue(facet: Facet, key: string): boolean {
    const group = this.#groups.find((one) => one.facet === facet);
    return group?.isFixed === true && group.built.some((value) => value.key === key);
  }

  /** How the page prints a value of the index. */
  findValue(facet: Facet, stored: string): FacetValue {
    const value = readFacetValue(facet, stored);
    return this.#labels.get(`${facet} ${value.key}`) ?? value;
  }

  readChoices(): Choices {
    const chosen = this.#groups.map(({ facet, list }) => {
      const boxes = list.querySelectorAll<HTMLInputElement>('input:checked');
      return [facet, Array.from(boxes, ({ value }) => value)] as const;
    });
    return new Map(chosen.filter(([, keys]) => keys.length > 0));
  }

  /**
   * Ticks what is chosen and prints the counts.
   * @param counts by what the index holds; left out when they cannot be known, `built` for those of the whole site
   * @param covered whether the counts are of all that may have results, or of some of it
   */
  show(choices: Choices, counts: CountedFacets | 'built' | undefined, covered: 'all' | 'some' = 'all'): void {
    for (const group of this.#groups) {
      const chosen = choices.get(group.facet) ?? [];
      this.#showGroup(group, chosen, listCounted(group, chosen, counts), covered);
      const mark = group.element.querySelector('.chosen');
      if (mark) mark.textContent = chosen.length > 0 ? `${String(chosen.length)} chosen` : '';
    }
  }

  #showGroup(
    group: FacetGroup,
    chosen: readonly string[],
    counted: readonly CountedValue[],
    covered: 'all' | 'some',
  ): void {
    const { facet, list, isFixed } = group;
    this.#remember(facet, counted);
    const known = chosen
      .filter((key) => !counted.some((value) => value.key === key))
      .map((key) => ({ ...this.findValue(facet, key), count: undefined }));
    const all = [...counted, ...known];
    const sorted = isFixed ? all : all.toSorted((a, b) => compareValues(facet, a, b));
    const listed = sorted.filter(
      ({ key }, index) => isFixed || group.isWhole || index < FIRST_VALUES || chosen.includes(key),
    );
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined;
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(...listed.map((value) => printValue(facet, value, chosen.includes(value.key), covered)));
    if (listed.length < sorted.length) list.append(this.#printMore(group, sorted, chosen, covered));
    if (!hadFocus) return;
    const boxes = [...list.querySelectorAll('input')];
    (boxes.find(({ value }) => value === focused) ?? boxes[0])?.focus();
  }

  #printMore(
    group: FacetGroup,
    values: readonly CountedValue[],
    chosen: readonly string[],
    covered: 'all' | 'some',
  ): HTMLLIElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `All ${String(values.length)}`;
    button.addEventListener('click', () => {
      group.isWhole = true;
      const first = group.list.querySelectorAll('input').length;
      this.#showGroup(group, chosen, values, covered);
      group.list.querySelectorAll('input')[first]?.focus();
    });
    item.append(button);
    return item;
  }

  #remember(facet: Facet, values: readonly FacetValue[]): void {
    for (const value of values) this.#labels.set(`${facet} ${value.key}`, value);
  }
}

interface CountedValue extends FacetValue {
  /** Left out when it is not known. */
  readonly count: number | undefined;
}

function readGroup(element: HTMLDetailsElement): FacetGroup | undefined {
  const list = element.querySelector('ul');
  const { facet = '', fixed } = element.dataset;
  if (!list || !isFacet(facet)) return undefined;
  const built = Array.from(list.querySelectorAll('input'), (box) => {
    const { label: name = box.value, sign, count = '0' } = box.dataset;
    return { key: box.value, label: name, count: Number(count), ...(sign === undefined ? {} : { sign }) };
  });
  return { facet, element, list, isFixed: fixed !== undefined, built, isWhole: false };
}

function listCounted(
  { facet, built, isFixed, element }: FacetGroup,
  chosen: readonly string[],
  counts: CountedFacets | 'built' | undefined,
): readonly CountedValue[] {
  if (counts === 'built') return built;
  const own = counts?.get(facet);
  if (!own)
    return built.map((value) => ({ ...value, count: element.open && counts && !counts.has(facet) ? 0 : undefined }));
  const found = new Map(
    Object.entries(own).map(([stored, count]) => [readFacetValue(facet, stored).key, { stored, count }]),
  );
  if (isFixed) return built.map((value) => ({ ...value, count: found.get(value.key)?.count ?? 0 }));
  return [...found]
    .filter(([key, { count }]) => count > 0 || chosen.includes(key))
    .map(([, { stored, count }]) => ({ ...readFacetValue(facet, stored), count }));
}

/** Years run backwards, other values by how much they would leave. */
function compareValues(facet: Facet, a: CountedValue, b: CountedValue): number {
  if (facet === 'year') return b.key.localeCompare(a.key, 'en');
  return (b.count ?? 0) - (a.count ?? 0) || a.label.localeCompare(b.label, 'en');
}

function printValue(
  facet: Facet,
  { key, label, sign, count }: CountedValue,
  isChosen: boolean,
  covered: 'all' | 'some',
): HTMLLIElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = facet;
  box.value = key;
  box.checked = isChosen;
  const name = document.createElement('label');
  name.className = count === 0 && !isChosen ? 'value none' : 'value';
  name.append(box);
  if (sign !== undefined) {
    const mark = document.createElement('span');
    mark.className = 'sign';
    mark.ariaHidden = 'true';
    mark.textContent = sign;
    name.append(mark);
  }
  const words = document.createElement('span');
  words.textContent = label;
  name.append(words);
  if (count !== undefined) {
    const number = document.createElement('span');
    number.className = 'count';
    number.textContent = covered === 'some' ? `${String(count)}+` : String(count);
    name.append(' ', number);
  }
  const item = document.createElement('li');
  item.append(name);
  return item;
}

import { isFacet, readFacetValue, type Facet, type FacetValue } from '../records/facets.ts';
import type { CountedFacets } from './ask-pagefind.ts';
import { printElement, printSign } from './elements.ts';
import type { Choices } from './search-state.ts';

interface CountedValue extends FacetValue {
  /** Left out when it is not known. */
  readonly count?: number;
}

interface FacetGroup {
  readonly facet: Facet;
  readonly element: HTMLDetailsElement;
  readonly list: HTMLElement;
  /** The values that the site itself defines, in its order; none where they come from the index. */
  readonly fixed: readonly FacetValue[];
  /** What was counted last. */
  counted: readonly CountedValue[];
}

/** The part of the form in which results are narrowed: boxes to tick, with counts that follow the results. */
export class FacetForm {
  readonly #groups: readonly FacetGroup[];
  readonly #known = new Map<string, FacetValue>();

  constructor(form: HTMLElement) {
    const elements = form.querySelectorAll<HTMLDetailsElement>('details[data-facet]');
    this.#groups = [...elements].flatMap((element) => readGroup(element) ?? []);
    for (const { facet, fixed } of this.#groups) this.#remember(facet, fixed);
  }

  /** Facets whose values a reader can see: all of them, or those whose values come from the index alone. */
  listOpen(which: 'all' | 'named'): readonly Facet[] {
    const open = this.#groups.filter(({ element, fixed }) => element.open && (which === 'all' || fixed.length === 0));
    return open.map(({ facet }) => facet);
  }

  /** Runs when a facet was opened, whose counts are then wanted. */
  onOpen(run: () => void): void {
    for (const { element } of this.#groups) {
      element.addEventListener('toggle', () => {
        if (element.open) run();
      });
    }
  }

  /** Whether the site itself defines the value, be there an entry that has it or not. */
  hasValue(facet: Facet, key: string): boolean {
    return this.#groups.some((group) => group.facet === facet && group.fixed.some((value) => value.key === key));
  }

  /** How the page prints a value of the index. */
  findValue(facet: Facet, stored: string): FacetValue {
    const value = readFacetValue(facet, stored);
    return this.#known.get(`${facet} ${value.key}`) ?? value;
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
   * @param counts of some facets; left out when they cannot be known
   */
  show(choices: Choices, counts?: CountedFacets): void {
    for (const group of this.#groups) {
      const chosen = choices.get(group.facet) ?? [];
      const own = counts?.get(group.facet);
      if (own) group.counted = this.#listCounted(group, own, chosen);
      else group.counted = group.counted.map(({ key }) => this.findValue(group.facet, key));
      this.#showGroup(group, chosen);
    }
  }

  #listCounted({ facet, fixed }: FacetGroup, counts: Readonly<Record<string, number>>, chosen: readonly string[]) {
    const found = Object.entries(counts).map(([stored, count]) => ({ ...this.findValue(facet, stored), count }));
    if (fixed.length > 0)
      return fixed.map((value) => ({ ...value, count: found.find(({ key }) => key === value.key)?.count ?? 0 }));
    const some = found.filter(({ key, count }) => count > 0 || chosen.includes(key));
    this.#remember(facet, some);
    return some.toSorted((a, b) => compareValues(facet, a, b));
  }

  #showGroup(group: FacetGroup, chosen: readonly string[]): void {
    const { facet, list, counted } = group;
    const others = chosen.filter((key) => !counted.some((value) => value.key === key));
    const all = [...counted, ...others.map((key): CountedValue => this.findValue(facet, key))];
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined;
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(...all.map((value) => printValue(facet, value, chosen.includes(value.key))));
    if (!hadFocus) return;
    const boxes = [...list.querySelectorAll('input')];
    (boxes.find(({ value }) => value === focused) ?? boxes[0])?.focus();
  }

  #remember(facet: Facet, values: readonly FacetValue[]): void {
    for (const { key, label, sign } of values) {
      this.#known.set(`${facet} ${key}`, { key, label, ...(sign === undefined ? {} : { sign }) });
    }
  }
}

function readGroup(element: HTMLDetailsElement): FacetGroup | undefined {
  const list = element.querySelector('ul');
  const { facet = '' } = element.dataset;
  if (!list || !isFacet(facet)) return undefined;
  const fixed = Array.from(list.querySelectorAll('input'), ({ value, dataset: { label = value, sign } }) => ({
    key: value,
    label,
    ...(sign === undefined ? {} : { sign }),
  }));
  return { facet, element, list, fixed, counted: fixed };
}

/** Years run backwards, other values by how much they would leave. */
function compareValues(facet: Facet, a: CountedValue, b: CountedValue): number {
  if (facet === 'year') return b.key.localeCompare(a.key, 'en');
  return (b.count ?? 0) - (a.count ?? 0) || a.label.localeCompare(b.label, 'en');
}

function printValue(facet: Facet, { key, label, sign, count }: CountedValue, isChosen: boolean): HTMLLIElement {
  const box = printElement('input', '');
  box.type = 'checkbox';
  box.name = facet;
  box.value = key;
  box.checked = isChosen;
  const name = printElement('label', count === 0 && !isChosen ? 'value none' : 'value', box);
  if (sign !== undefined) name.append(printSign(sign));
  name.append(printElement('span', '', label));
  if (count !== undefined) name.append(' ', printElement('span', 'count', String(count)));
  return printElement('li', '', name);
}

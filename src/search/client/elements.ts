type Content = Node | string;

/** Everything is set as text: the words of an index are nobody's markup. */
export function printElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

export function printButton(name: string, run: () => void): HTMLButtonElement {
  const button = printElement('button', '', name);
  button.type = 'button';
  button.addEventListener('click', run);
  return button;
}

/** A sign that is read to nobody, for the words beside it say the same. */
export function printSign(sign: string): HTMLElement {
  const mark = printElement('span', 'sign', sign);
  mark.ariaHidden = 'true';
  return mark;
}

/** The places of the search page that its script fills. */
export type SearchPlaces = NonNullable<ReturnType<typeof findSearchPlaces>>;

export function findSearchPlaces() {
  const find = <Kind extends HTMLElement>(name: string) => document.querySelector<Kind>(`#search_${name}`);
  const [form, input, sort] = [
    find<HTMLFormElement>('form'),
    find<HTMLInputElement>('page'),
    find<HTMLSelectElement>('sort'),
  ];
  const [status, hints, chosen, list] = [find('status'), find('hints'), find('chosen'), find('results')];
  const [more, slash, panel] = [
    find<HTMLButtonElement>('more'),
    find<HTMLInputElement>('slash'),
    find<HTMLDetailsElement>('filters'),
  ];
  if (!form || !input || !sort || !status || !hints || !chosen) return undefined;
  if (!list || !more || !slash || !panel) return undefined;
  return { form, input, sort, status, hints, chosen, list, more, slash, panel };
}

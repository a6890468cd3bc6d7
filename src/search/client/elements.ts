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
  const form = document.querySelector<HTMLFormElement>('#search_form');
  const input = document.querySelector<HTMLInputElement>('#search_page');
  const slash = document.querySelector<HTMLInputElement>('#search_slash');
  const sort = document.querySelector<HTMLSelectElement>('#search_sort');
  const more = document.querySelector<HTMLButtonElement>('#search_more');
  const panel = document.querySelector<HTMLDetailsElement>('#search_filters');
  const [status, hints, chosen, list] = ['status', 'hints', 'chosen', 'results'].map((name) =>
    document.querySelector<HTMLElement>(`#search_${name}`),
  );
  if (!form || !input || !slash || !sort || !more || !panel || !status || !hints || !chosen || !list) return undefined;
  return { form, input, slash, sort, more, panel, status, hints, chosen, list };
}

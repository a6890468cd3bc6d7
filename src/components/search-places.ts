/** The places of the search page that its script fills. */
export type SearchPlaces = NonNullable<ReturnType<typeof findSearchPlaces>>;

export function findSearchPlaces() {
  const form = document.querySelector<HTMLFormElement>('#search_form');
  const input = document.querySelector<HTMLInputElement>('#search_page');
  const sort = document.querySelector<HTMLSelectElement>('#search_sort');
  const status = document.querySelector<HTMLElement>('#search_status');
  const hints = document.querySelector<HTMLElement>('#search_hints');
  const chosen = document.querySelector<HTMLElement>('#search_chosen');
  const list = document.querySelector<HTMLElement>('#search_results');
  const more = document.querySelector<HTMLButtonElement>('#search_more');
  const reach = document.querySelector<HTMLElement>('#search_reach');
  const slash = document.querySelector<HTMLInputElement>('#search_slash');
  const panel = document.querySelector<HTMLDetailsElement>('#search_filters');
  if (!form || !input || !sort || !status || !hints || !chosen) return undefined;
  if (!list || !more || !reach || !slash || !panel) return undefined;
  return { form, input, sort, status, hints, chosen, list, more, reach, slash, panel };
}

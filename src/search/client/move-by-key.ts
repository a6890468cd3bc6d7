import type { SearchPlaces } from './elements.ts';

/**
 * Arrows move between the box and the results, Escape goes back to the box, a slash goes to it from anywhere.
 * @param empty runs when Escape is pressed in the box
 */
export function moveByKey(event: KeyboardEvent, { input, slash, list }: SearchPlaces, empty: () => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const active = document.activeElement;
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === active);
  const isWriting = active instanceof HTMLInputElement && active.type !== 'checkbox';
  const goTo = (element: HTMLElement | undefined) => {
    if (!element) return;
    event.preventDefault();
    element.focus();
  };
  if (event.key === '/' && !isWriting && slash.checked) {
    goTo(input);
    input.select();
  }
  if (event.key === 'ArrowDown' && (at !== -1 || active === input)) goTo(links[at + 1]);
  if (event.key === 'ArrowUp' && at !== -1) goTo(links[at - 1] ?? input);
  if (event.key !== 'Escape') return;
  if (at !== -1) goTo(input);
  else if (active === input && input.value !== '') {
    event.preventDefault();
    empty();
  }
}

/** What a page of the development server is told: a title, and problems as the terminal has them. */
export const NOTE_SHOWN = 'at-odds:note-shown';

/** What such a page says when it has loaded: its address, and how long ago it was asked for. */
export const PAGE_LOADED = 'at-odds:page-loaded';

/**
 * A script for pages of the development server. It asks for what the page has missed, for no message reaches a page
 * that is loading, and keeps in sight above the page what there is to say of the content.
 */
export const PAGE_SCRIPT = `
import.meta.hot?.on('${NOTE_SHOWN}', ({ title, text }) => {
  const [note, summary, problems] = ['details', 'summary', 'pre'].map((name) => document.createElement(name));
  note.id = 'content_note';
  note.open = true;
  summary.textContent = title;
  problems.textContent = text;
  note.style.cssText = 'position: sticky; inset-block-start: 0; z-index: 9; max-height: 45vh; overflow: auto; padding: 1em; background: Canvas; color: CanvasText; border: 3px solid';
  problems.style.cssText = 'margin: 1em 0 0; white-space: pre-wrap; overflow-wrap: anywhere';
  note.append(summary, problems);
  document.getElementById(note.id)?.remove();
  document.body.prepend(note);
});
import.meta.hot?.send('${PAGE_LOADED}', { age: performance.now(), address: location.pathname });
`;

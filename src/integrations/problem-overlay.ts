import { resolve } from 'node:path';
import type { ContentFile } from '../content/content-file.ts';
import { escapeMarkup } from '../data/escape-markup.ts';
import { isError, type Problem } from '../domain/problem.ts';

/** Lines shown before and after the one with the mistake. */
const LINES_AROUND = 3;

/** Leaves out the panel for a stack trace, which would be empty. */
const NO_STACK = '<style>#stack { display: none; }</style>';

/**
 * What Vite sends to a browser to have an error shown over the page, in the terms of Astro's overlay; undefined
 * when nothing is an error. That overlay takes the message, the hint and the code for HTML.
 */
export function describeOverlay(problems: readonly Problem[], files: readonly ContentFile[]) {
  const [first, ...more] = problems.filter(isError);
  if (!first) return undefined;
  const { code, file, line, column, message, hint } = first;
  const text = files.find(({ path }) => path === file)?.text;
  const others = more.length === 0 ? '' : `And ${String(more.length)} more: see the terminal. `;
  return {
    type: 'error' as const,
    err: {
      name: code,
      title: 'The content has a mistake',
      message: escapeMarkup(message),
      hint: `${escapeMarkup(`${hint}\n${others}Escape shows the page as it last was.`)}${NO_STACK}`,
      loc: { file: resolve(file), line, column },
      ...(text === undefined ? {} : { highlightedCode: quoteLines(text, line) }),
      stack: '',
    },
  };
}

/** The lines around a mistake, in the markup that the overlay has styles for. */
function quoteLines(text: string, line: number): string {
  const before = Math.max(0, line - 1 - LINES_AROUND);
  const lines = text.split('\n').slice(before, line + LINES_AROUND);
  const marked = lines.map((words, index) => {
    // As a block, it is followed by the overlay's caret in a line of its own.
    const marks = before + index + 1 === line ? 'class="line error-line" style="display: block"' : 'class="line"';
    return `<span ${marks}>${escapeMarkup(words)}</span>`;
  });
  return `<pre class="shiki"><code style="counter-reset: step ${String(before)}">${marked.join('\n')}</code></pre>`;
}

/** What a page of a draft is told, with what is to be said beside it. */
export const DRAFT_SHOWN = 'at-odds:draft-shown';

/** What a page of the development server says when it has loaded: its address, and how long ago it was asked for. */
export const PAGE_LOADED = 'at-odds:page-loaded';

/**
 * A script for pages of the development server. It closes Astro's overlay, which covers the page and cannot be
 * closed by itself; it asks for what the page has missed, for no message reaches a page that is loading; and it puts
 * what there is to say of a draft above its page.
 */
export const PAGE_SCRIPT = `
const close = () => document.querySelectorAll('vite-error-overlay').forEach((overlay) => overlay.remove());
addEventListener('keydown', ({ key }) => key === 'Escape' && close());
addEventListener('click', (event) => ['backdrop', 'layout'].includes(event.composedPath()[0]?.id) && close());
import.meta.hot?.on('${DRAFT_SHOWN}', ({ draft }) => {
  const note = document.createElement('pre');
  note.id = 'draft_note';
  note.textContent = draft;
  note.style.cssText = 'margin: 0; padding: 1em; max-height: 40vh; overflow: auto; white-space: pre-wrap; border: 2px solid';
  document.getElementById(note.id)?.remove();
  document.body.prepend(note);
});
import.meta.hot?.send('${PAGE_LOADED}', { age: performance.now(), address: location.pathname });
`;

import { shorten } from '../../content/excerpt.ts';
import type { CommentedValue } from './article-file.ts';
import type { ImportedArticle } from './import-page.ts';

type Style = (style: 'bold' | 'red' | 'yellow' | 'dim', text: string) => string;

const LONGEST_VALUE = 160;
const SHOWN = ['title', 'source', 'date', 'byline', 'url', 'language', 'found', 'retrieved', 'kind'] as const;

/** What was found in a page, for its author to agree to. */
export function describeImport({ fields, body, words, notes }: ImportedArticle, style: Style): string {
  const show = (text: string) => shorten(text, LONGEST_VALUE);
  const paragraphs = body.trim().split(/\n{2,}/u);
  return [
    ...SHOWN.map((name) => {
      const { value, comments }: CommentedValue = fields[name];
      const shown = value === undefined ? style('dim', 'not found') : style('bold', show(value));
      const comment =
        value === undefined ? '' : comments.map((text) => `\n             ${style('dim', show(text))}`).join('');
      return `  ${name.padEnd(10)} ${shown}${comment}`;
    }),
    `  ${'text'.padEnd(10)} ${String(words)} words, ${String(paragraphs.length)} paragraphs`,
    `             ${style('dim', `begins: ${show(paragraphs[0] ?? '')}`)}`,
    `             ${style('dim', `ends: ${show(paragraphs.at(-1) ?? '')}`)}`,
    ...fields.changes.map((change) => `  ${'change'.padEnd(10)} ${show(change)}`),
    ...notes.map((note) => `  ${style('yellow', 'look'.padEnd(10))} ${note}`),
  ].join('\n');
}

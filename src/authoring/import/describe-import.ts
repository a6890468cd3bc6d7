import type { ImportedArticle } from './import-page.ts';

type Style = (style: 'bold' | 'red' | 'yellow' | 'dim', text: string) => string;

const LONGEST_VALUE = 160;

/** What was found in a page, for its author to agree to. */
export function describeImport({ fields, body, words, notes }: ImportedArticle, style: Style): string {
  const rows = [
    ['title', fields.title],
    ['source', fields.source],
    ['date', fields.date],
    ['byline', fields.byline],
    ['url', fields.url],
    ['language', fields.language],
    ['found', fields.found],
    ['retrieved', fields.retrieved],
    ['kind', fields.kind],
  ] as const;
  const paragraphs = body.trim().split(/\n{2,}/u);
  return [
    ...rows.map(([name, { value, comments }]) => {
      const shown = value === undefined ? style('dim', 'not found') : style('bold', shorten(value));
      const comment =
        value === undefined ? '' : comments.map((text) => `\n             ${style('dim', shorten(text))}`).join('');
      return `  ${name.padEnd(10)} ${shown}${comment}`;
    }),
    `  ${'text'.padEnd(10)} ${String(words)} words, ${String(paragraphs.length)} paragraphs`,
    `             ${style('dim', `begins: ${shorten(paragraphs[0] ?? '')}`)}`,
    `             ${style('dim', `ends: ${shorten(paragraphs.at(-1) ?? '')}`)}`,
    ...fields.changes.map((change) => `  ${'change'.padEnd(10)} ${shorten(change)}`),
    ...notes.map((note) => `  ${style('yellow', 'look'.padEnd(10))} ${note}`),
  ].join('\n');
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)} …` : line;
}

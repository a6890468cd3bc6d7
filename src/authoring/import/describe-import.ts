import { shorten } from '../../content/excerpt.ts';
import type { CommentedValue } from './article-file.ts';
import type { ImportedArticle } from './import-page.ts';

type Style = (style: 'bold' | 'red' | 'yellow' | 'dim', text: string) => string;

const LONGEST_VALUE = 110;
const LONGEST_END = 50;
const SHOWN = ['title', 'source', 'date', 'byline', 'url', 'language', 'found', 'retrieved', 'kind'] as const;

/** What was found in a page, for its author to agree to. The file says of each field where it came from. */
export function describeImport({ fields, body, words, notes }: ImportedArticle, style: Style): string {
  const show = (text: string) => shorten(text, LONGEST_VALUE);
  const print = (name: string, text: string) => `  ${name.padEnd(10)} ${text}`;
  const isInferred = (name: string) => (fields.inferred as readonly string[]).includes(name);
  const paragraphs = body.trim().split(/\n{2,}/u);
  const ends = [paragraphs[0], paragraphs.at(-1)].map((text = '') => `“${shorten(text, LONGEST_END)}”`);
  const missing = SHOWN.filter((name) => fields[name].value === undefined);
  return [
    ...SHOWN.flatMap((name) => {
      const { value }: CommentedValue = fields[name];
      const worked = isInferred(name) ? ' (worked out)' : '';
      return value === undefined ? [] : [print(name, `${style('bold', show(value))}${worked}`)];
    }),
    ...(missing.length === 0 ? [] : [print('not found', missing.join(', '))]),
    print(
      'text',
      `${String(words)} words, ${String(paragraphs.length)} paragraphs, ${style('dim', ends.join(' to '))}`,
    ),
    ...fields.changes.map((change) => print('change', show(change))),
    ...notes.map((note) => `  ${style('yellow', 'look'.padEnd(10))} ${note}`),
  ].join('\n');
}

/** An article that was written, and the file of its publisher if that was written too. */
export interface WrittenArticle {
  readonly path: string;
  readonly article: ImportedArticle;
  readonly newSource?: { readonly path: string; readonly isNamed: boolean };
}

/** What is left to do in the files that were written, one line a kind. */
export function describeLeft(written: readonly WrittenArticle[]): readonly string[] {
  const list = (isLeft: (article: ImportedArticle) => boolean) =>
    written.flatMap(({ path, article }) => (isLeft(article) ? [path.replace(/^stories\/[^/]+\//u, '')] : []));
  const sources = (isNamed: boolean) =>
    written.flatMap(({ newSource }) => (newSource?.isNamed === isNamed ? [newSource.path] : []));
  const kinds = {
    'No date': list(({ fields }) => fields.date.value === undefined),
    'No language': list(({ fields }) => fields.language.value === undefined),
    'No headline': list(({ fields }) => fields.title.value === undefined),
    'Source unknown': list(({ fields }) => fields.source.value === 'unknown'),
    'To look at': list(({ notes }) => notes.length > 0),
    'New sources': sources(true),
    'Id for a name': sources(false),
  };
  return Object.entries(kinds).flatMap(([kind, files]) =>
    files.length === 0 ? [] : [`${`${kind}:`.padEnd(15)} ${files.join(', ')}`],
  );
}

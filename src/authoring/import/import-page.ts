import { validateFile } from '../../content/validate-file.ts';
import type { Source } from '../../domain/source.ts';
import { articleSchema } from '../../schema/article-schema.ts';
import { printArticleFile, type DraftFields } from './article-file.ts';
import { readTreeWords, writeMarkdown } from './article-markdown.ts';
import { describeContradictions } from './describe-contradictions.ts';
import { describeFields } from './describe-fields.ts';
import { describeRemoved } from './furniture.ts';
import { countWords } from './measure-text.ts';
import { METADATA_FIELDS, TOLD, type Metadata, type MetadataField } from './metadata.ts';
import { readHtml, readText } from './read-article.ts';
import { Refusal } from './refusal.ts';
import { refuseText, warnOfText } from './refuse-text.ts';
import { readSavedPage } from './saved-page.ts';
import { describeDoubtfulDays } from './unmarked-days.ts';
import { nameSite } from './web-address.ts';

/** What the importer is told about a file beside its bytes. */
export interface ImportOptions {
  /** Id or name of the publisher, if the author named one. */
  readonly source?: string | undefined;
  /** Publishers that the content folder knows. */
  readonly sources: readonly Source[];
  /** The day on which the file was last written; undefined for standard input. */
  readonly savedDay?: string | undefined;
  /** What the author says of the article: it wins over what the page says. */
  readonly told?: Readonly<Partial<Record<MetadataField, string>>>;
  /** Name of a character encoding, if the author named one. */
  readonly encoding?: string | undefined;
}

/** An article made of a saved page. */
export interface ImportedArticle {
  /** The whole content file. */
  readonly text: string;
  readonly body: string;
  readonly fields: DraftFields;
  readonly metadata: Metadata;
  /** The site where the copy was taken, by the name in its address. */
  readonly site: string | undefined;
  readonly words: number;
  /** What the author should look at. */
  readonly notes: readonly string[];
}

/**
 * Makes an article of what an author saved. The same bytes and options give the same article.
 * @throws {Refusal} when there is no article in it that can be read.
 */
export function importPage(bytes: Uint8Array, options: ImportOptions): ImportedArticle {
  const page = readSavedPage(bytes, options.encoding);
  const read = page.kind === 'html' ? readHtml(page, options) : readText(page, options);
  refuseTold(read.metadata, options);
  const words = readTreeWords(read.tree);
  refuseText(words, read.around, page, options.encoding);
  const { markdown, isPlain } = writeMarkdown(read.tree);
  const { metadata, removedCharacters } = read;
  const changes = [
    ...read.changes,
    ...describeRemoved(read.removed),
    ...(removedCharacters === 0
      ? []
      : [
          `Removed ${String(removedCharacters)} invisible characters that command a machine or turn the direction of text.`,
        ]),
  ];
  const doubtfulDays = metadata.date ? [] : describeDoubtfulDays(read.removed);
  const notes = [
    ...page.notes,
    ...read.notes,
    ...doubtfulDays.map((line) => `No day of publication was found. ${line}`),
    ...warnOfText(words),
    ...describeContradictions(metadata),
    ...(isPlain
      ? ['Markdown could not say the layout of this page without a change of words, so only its paragraphs were kept.']
      : []),
  ];
  const fields = describeFields({ ...page, location: page.location ?? read.location }, metadata, {
    hasSourceLink: read.removed.some(({ kind }) => kind === 'the source link'),
    doubtfulDays,
    options,
    changes,
  });
  const text = printArticleFile(fields, markdown);
  proveFields(text, fields);
  const address = fields.found.value ?? fields.url.value;
  return {
    text,
    body: markdown,
    fields,
    metadata,
    site: address === undefined ? undefined : nameSite(address),
    words: countWords(words),
    notes,
  };
}

/** What an author says must be what the field can have. */
function refuseTold(metadata: Metadata, { told = {} }: ImportOptions): void {
  const wrong = METADATA_FIELDS.find((field) => told[field] !== undefined && metadata[field]?.origin !== TOLD);
  if (wrong === undefined) return;
  throw new Refusal(
    `“${told[wrong] ?? ''}” could not be read as a ${wrong}.`,
    'A date is written as 2031-01-25, a language as en or pt-BR, an address begins with https://.',
  );
}

/** What was written must be read as it was meant; only a day that is not known may be missing. */
function proveFields(text: string, fields: DraftFields): void {
  const file = { kind: 'article', story: 'story', id: 'article', path: 'article.md', text } as const;
  const { document, problems } = validateFile(file, articleSchema);
  const data = document?.data;
  const wrong = problems.filter(({ message }) => fields.date.value !== undefined || !message.includes('day'));
  const isSame =
    data !== undefined &&
    data.title === fields.title.value &&
    data.byline === fields.byline.value &&
    data.url === fields.url.value &&
    data.copy.changes.length === fields.changes.length;
  if (wrong.length > 0 || !isSame) {
    throw new Error(
      `The fields could not be written: ${wrong[0]?.message ?? 'they read otherwise than they were meant'}`,
    );
  }
}

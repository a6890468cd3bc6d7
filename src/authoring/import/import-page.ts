import type { Root } from 'hast';
import { validateFile } from '../../content/validate-file.ts';
import { parseCopiedText } from '../../markdown/copied-text.ts';
import { findLikelyLanguage, shareCommonWords } from '../../domain/common-words.ts';
import type { Source } from '../../domain/source.ts';
import { articleSchema } from '../../schema/article-schema.ts';
import { chooseBlocks } from './article-blocks.ts';
import { printArticleFile, type DraftFields } from './article-file.ts';
import { readTreeWords, writeMarkdown } from './article-markdown.ts';
import { fitArticle } from './article-tree.ts';
import { chooseMetadata } from './choose-metadata.ts';
import { cleanText } from './clean-text.ts';
import { describeContradictions } from './describe-contradictions.ts';
import { describeFields, OWN_WORDS } from './describe-fields.ts';
import { isWall } from './furniture-lines.ts';
import { describeRemoved, removeNamedFurniture, type RemovedFurniture } from './furniture.ts';
import { countWords, shareWords } from './measure-text.ts';
import { readDescriptions, readMetaElements } from './meta-elements.ts';
import { METADATA_FIELDS, TOLD, type Metadata, type MetadataField, type MetadataStatement } from './metadata.ts';
import { findElements, parsePage, readProperty, readWords } from './page-tree.ts';
import { readJsonLd } from './read-json-ld.ts';
import { Refusal } from './refusal.ts';
import { refuseText, warnOfText } from './refuse-text.ts';
import { readSavedPage, type SavedPage, type Stated } from './saved-page.ts';
import { settleHead } from './text-head.ts';
import { readTextTree } from './text-tree.ts';
import { describeDoubtfulDays, readAddressDay, readDatedLines, readDateline } from './unmarked-days.ts';
import { readVisibleStatements } from './visible-statements.ts';
import { isArchive, nameSite, readAddress } from './web-address.ts';

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
  const doubtfulDays = metadata.date ? [] : describeDoubtfulDays(read.removed, metadata.language?.value);
  const notes = [
    ...page.notes,
    ...read.notes,
    ...doubtfulDays.map((line) => `No day of publication was found; ${line}`),
    ...warnOfText(words),
    ...describeContradictions(metadata),
    ...(isPlain
      ? ['Markdown could not say the layout of this page without a change of words, so only its paragraphs were kept.']
      : []),
  ];
  const fields = describeFields({ location: read.location, ...page }, metadata, {
    hasSourceLink: read.removed.some(({ kind }) => kind === 'the source link'),
    doubtfulDays,
    options,
    changes,
    text: parseCopiedText(markdown).text.content,
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

/** A text in English has two or three times the share of its common words. */
const LEAST_ENGLISH = 0.06;

interface ReadArticle {
  readonly tree: Root;
  readonly metadata: Metadata;
  readonly removed: readonly RemovedFurniture[];
  readonly changes: readonly string[];
  readonly removedCharacters: number;
  readonly notes: readonly string[];
  /** Where the copy was found, as the page itself says. */
  readonly location?: Stated | undefined;
  /** The words that stand around the text, for telling a wall from a brief. */
  readonly around: string;
}

function readHtml(page: SavedPage, { told = {} }: ImportOptions): ReadArticle {
  const { tree, removed: removedCharacters } = parsePage(page.content);
  const words = readWords(tree);
  const base = findBase(tree, page.location);
  const outside = [...readMetaElements(tree), ...readVisibleStatements(tree)];
  const titles = outside.flatMap(({ field, value }) => (field === 'title' ? [value] : []));
  const statements = [...readJsonLd(tree, titles), ...outside];
  const list = (field: MetadataField) => statements.flatMap((one) => (one.field === field ? [one.value] : []));
  const [canonical, ...addresses] = list('url').flatMap((value) => readAddress(value, base) ?? []);
  const address = [canonical ?? '', ...addresses].find(isArchive) ?? canonical;
  const descriptions = readDescriptions(tree);
  const about = [...list('title'), ...descriptions].join(' ');
  const named = removeNamedFurniture(tree);
  const article = chooseBlocks(tree, { titles: list('title'), bylines: list('byline'), descriptions });
  const state = (field: MetadataField, value?: string, origin = 'Readability'): readonly MetadataStatement[] =>
    value === undefined ? [] : [{ field, value, origin }];
  const body = article ? readWords(tree) : '';
  // Themes of pages say that they are in English, whatever the text is in.
  const isHardlyEnglish = (shareCommonWords('en', body) ?? 1) < LEAST_ENGLISH;
  const isFalse = ({ field, value }: MetadataStatement) =>
    field === 'language' && /^en(?!\p{L})/iu.test(value) && isHardlyEnglish;
  const metadata = chooseMetadata(
    [
      ...listTold(told),
      ...statements.filter((one) => !isFalse(one)),
      ...state('title', article?.headline, 'the heading'),
      ...state('title', article?.title),
      ...state('byline', article?.byline),
      ...readDatedLines(article?.removed ?? []),
      ...readDateline(body),
      ...readAddressDay(page.location?.value ?? canonical),
      ...guessLanguage(body),
    ],
    base ?? canonical,
  );
  const { pictures = 0, removed = [] } = article ?? {};
  const text = article ? fitArticle(tree, base ?? canonical) : ({ type: 'root', children: [] } as const);
  const isStrange = (shareWords(about, readWords(text as Root)) ?? 1) < 0.15;
  return {
    tree: text as Root,
    metadata,
    removed: [...named, ...removed],
    changes: [
      'Took the text out of the page around it.',
      ...(pictures === 0 ? [] : [`Left out ${pictures === 1 ? 'one picture' : `${String(pictures)} pictures`}.`]),
    ],
    removedCharacters,
    notes: [
      ...(statements.some(isFalse)
        ? ['The page says that it is in English, of which its text has hardly a word.']
        : []),
      ...(isWall(words) && /paywall|"isAccessibleForFree"\s*:\s*"?false/iu.test(page.content)
        ? ['The page speaks of subscribing: look whether the text is whole.']
        : []),
      ...(isStrange
        ? ['The text has hardly a word of the page’s own headline and description: look whether it is the article.']
        : []),
    ],
    location: address === undefined ? undefined : { value: address, origin: OWN_WORDS },
    around: article ? removed.map((one) => one.words).join(' ') : words,
  };
}

function readText(page: SavedPage, { told = {}, source, sources }: ImportOptions): ReadArticle {
  const { text, removed: removedCharacters } = cleanText(page.content);
  const publishers = [...(source === undefined ? [] : [source]), ...sources.map(({ name }) => name)];
  const { head, ...read } = readTextTree(text, told, publishers);
  const statements = head.flatMap((line) => line.statements);
  const body = readWords(read.tree);
  const metadata = chooseMetadata(
    [...listTold(told), ...statements, ...readDateline(body), ...guessLanguage(body)],
    undefined,
  );
  const settled = settleHead(head, metadata);
  return {
    ...read,
    removed: [...settled.removed, ...read.removed],
    changes: [...read.changes, ...settled.changes],
    metadata,
    removedCharacters,
    around: statements.map(({ value }) => value).join(' '),
  };
}

function guessLanguage(text: string): readonly MetadataStatement[] {
  const value = findLikelyLanguage(text);
  return value === undefined ? [] : [{ field: 'language', value, origin: 'the words of the text' }];
}

function listTold(told: NonNullable<ImportOptions['told']>): readonly MetadataStatement[] {
  return METADATA_FIELDS.flatMap((field) => {
    const value = told[field];
    return value === undefined ? [] : [{ field, value, origin: TOLD }];
  });
}

/** Where addresses of the page start from: where it was saved, unless it says otherwise itself. */
function findBase(tree: Root, location: Stated | undefined): string | undefined {
  const own = location && readAddress(location.value, undefined);
  const element = findElements(tree, ({ tagName }) => tagName === 'base')[0];
  const href = element && readProperty(element, 'href');
  return href === undefined ? own : (readAddress(href, own) ?? own);
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

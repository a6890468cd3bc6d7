import type { Root } from 'hast';
import { findLikelyLanguage, shareCommonWords } from '../../domain/common-words.ts';
import { chooseBlocks } from './article-blocks.ts';
import { fitArticle } from './article-tree.ts';
import { chooseMetadata } from './choose-metadata.ts';
import { cleanText } from './clean-text.ts';
import { OWN_WORDS } from './describe-fields.ts';
import { isWall } from './furniture-lines.ts';
import { removeNamedFurniture, type RemovedFurniture } from './furniture.ts';
import type { ImportOptions } from './import-page.ts';
import { measureText, shareWords } from './measure-text.ts';
import { readDescriptions, readMetaElements } from './meta-elements.ts';
import {
  METADATA_FIELDS,
  stateField,
  TOLD,
  type Metadata,
  type MetadataField,
  type MetadataStatement,
} from './metadata.ts';
import { findElements, parsePage, readProperty, readWords, writeParagraphs } from './page-tree.ts';
import { readArticleBody, readJsonLd } from './read-json-ld.ts';
import { FEWEST_LETTERS } from './refuse-text.ts';
import type { SavedPage, Stated } from './saved-page.ts';
import { readPastedText, settleHead } from './pasted-text.ts';
import { readAddressDay, readDateline, readLines } from './unmarked-days.ts';
import { readVisibleStatements } from './visible-statements.ts';
import { isArchive, readAddress } from './web-address.ts';

/** What is read of a saved page or of a bare text: its article, and what it says of itself. */

export interface ReadArticle {
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

/** A text in English has two or three times the share of its common words. */
const LEAST_ENGLISH = 0.06;

export function readHtml(page: SavedPage, { told = {} }: ImportOptions): ReadArticle {
  const { tree, removed: removedCharacters } = parsePage(page.content);
  const words = readWords(tree);
  const base = findBase(tree, page.location);
  const statements = [...readJsonLd(tree), ...readMetaElements(tree), ...readVisibleStatements(tree)];
  const list = (field: MetadataField) => statements.flatMap((one) => (one.field === field ? [one.value] : []));
  const [canonical, ...addresses] = list('url').flatMap((value) => readAddress(value, base) ?? []);
  const address = [canonical ?? '', ...addresses].find(isArchive) ?? canonical;
  const descriptions = readDescriptions(tree);
  const about = [...list('title'), ...descriptions].join(' ');
  const unseen = isWall(words) ? [] : readArticleBody(tree);
  const named = removeNamedFurniture(tree);
  const article = chooseBlocks(tree, { titles: list('title'), bylines: list('byline'), descriptions });
  const isUnseen = unseen.length > 0 && (!article || measureText(readWords(tree)) < FEWEST_LETTERS);
  if (isUnseen) tree.children = writeParagraphs(unseen).children;
  const body = article || isUnseen ? readWords(tree) : '';
  // Themes of pages say that they are in English, whatever the text is in.
  const isHardlyEnglish = (shareCommonWords('en', body) ?? 1) < LEAST_ENGLISH;
  const isFalse = ({ field, value }: MetadataStatement) =>
    field === 'language' && /^en(?!\p{L})/iu.test(value) && isHardlyEnglish;
  const metadata = chooseMetadata(
    [
      ...listTold(told),
      ...statements.filter((one) => !isFalse(one)),
      ...stateField('title', article?.headline, 'the heading'),
      ...stateField('byline', article?.byline, 'Readability'),
      ...readLines(article?.removed ?? []),
      ...readDateline(body),
      ...readAddressDay(page.location?.value ?? canonical),
      ...guessLanguage(body),
    ],
    base ?? canonical,
  );
  const { pictures = 0, removed = [] } = article ?? {};
  const text = body === '' ? ({ type: 'root', children: [] } as const) : fitArticle(tree, base ?? canonical);
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
      ...(isUnseen ? ['The page shows no text; what it tells machines was taken: look whether it is whole.'] : []),
      ...(isStrange
        ? ['The text has hardly a word of the page’s own headline and description: look whether it is the article.']
        : []),
    ],
    location: address === undefined ? undefined : { value: address, origin: OWN_WORDS },
    around: article ? removed.map((one) => one.words).join(' ') : words,
  };
}

export function readText(page: SavedPage, { told = {}, source, sources }: ImportOptions): ReadArticle {
  const { text, removed: removedCharacters } = cleanText(page.content);
  const publishers = [...(source === undefined ? [] : [source]), ...sources.map(({ name }) => name)];
  const { head, ...read } = readPastedText(text, told, publishers);
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
  return stateField('language', findLikelyLanguage(text), 'the words of the text');
}

function listTold(told: NonNullable<ImportOptions['told']>): readonly MetadataStatement[] {
  return METADATA_FIELDS.flatMap((field) => stateField(field, told[field], TOLD));
}

/** Where addresses of the page start from: where it was saved, unless it says otherwise itself. */
function findBase(tree: Root, location: Stated | undefined): string | undefined {
  const own = location && readAddress(location.value, undefined);
  const element = findElements(tree, ({ tagName }) => tagName === 'base')[0];
  const href = element && readProperty(element, 'href');
  return href === undefined ? own : (readAddress(href, own) ?? own);
}

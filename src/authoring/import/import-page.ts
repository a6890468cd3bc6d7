import { validateFile } from '../../content/validate-file.ts';
import { parseCopiedText } from '../../markdown/copied-text.ts';
import type { Source } from '../../domain/source.ts';
import { articleSchema } from '../../schema/article-schema.ts';
import { printArticleFile, type CommentedValue, type DraftFields } from './article-file.ts';
import { extractArticle } from './article-tree.ts';
import { readTreeWords, writeMarkdown } from './article-markdown.ts';
import { chooseMetadata, readAddress, readDay } from './choose-metadata.ts';
import { cleanText } from './clean-text.ts';
import { findDoubledWords } from './doubled-words.ts';
import { describeRemoved, removeNamedFurniture, type RemovedFurniture } from './furniture.ts';
import { readJsonLd } from './read-json-ld.ts';
import { readMetaElements } from './meta-elements.ts';
import type { Finding, Metadata, MetadataField, Statement } from './metadata.ts';
import { findElements, parsePage, readProperty, readWords } from './page-tree.ts';
import { Refusal } from './refusal.ts';
import { readSavedPage, type SavedPage, type Stated } from './saved-page.ts';
import { readTextTree } from './text-tree.ts';
import { readVisibleStatements } from './visible-statements.ts';

/** What the importer is told about a file beside its bytes. */
export interface ImportOptions {
  /** Id of the publisher, if the author named one. */
  readonly source?: string | undefined;
  /** Publishers that the content folder knows. */
  readonly sources: readonly Source[];
  /** The day on which the file was last written; undefined for standard input. */
  readonly savedDay?: string | undefined;
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
  /** Name of the publisher, as the page has it. */
  readonly publisher?: string;
  /** Host of the site where the copy was taken, without `www.`. */
  readonly host?: string;
  readonly words: number;
  /** What the author should look at. */
  readonly notes: readonly string[];
}

/** An article with fewer words is none: a picture, a teaser, a wall. */
const FEWEST_WORDS = 25;
/** A page that asks to sign in, and has fewer words than that, is that question alone. */
const WORDS_OF_A_WALL = 150;

const WALL =
  /\b(?:(?:sign|log) ?in to (?:continue|read|your|view)|please (?:sign|log) ?in|subscribe (?:now )?to (?:continue|read)|subscribers? only|already a (?:subscriber|member)|create (?:a|your) (?:free )?account|register to (?:continue|read)|for full access|forgot(?:ten)? (?:your )?password|to continue reading|einloggen|se connecter|iniciar sesión|войти)\b/iu;
const ROBOT_WALL =
  /\b(?:enable javascript and cookies|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|access denied|just a moment|checking your browser|unusual traffic|captcha|403 forbidden)\b/iu;
const NOT_FOUND =
  /\b(?:page not found|404(?: not found| error)|(?:page|article) (?:you (?:requested|are looking for) )?(?:could not be|was not|no longer|does ?n[o’']t) (?:found|available|exist)s?)\b/iu;

/**
 * Makes an article of what an author saved. The same bytes and options give the same article.
 * @throws {Refusal} when there is no article in it that can be read.
 */
export function importPage(bytes: Uint8Array, options: ImportOptions): ImportedArticle {
  const page = readSavedPage(bytes, options.encoding);
  const read = page.kind === 'html' ? readHtml(page) : readText(page);
  const { markdown, isPlain } = writeMarkdown(read.tree);
  const words = readTreeWords(read.tree);
  refuseDamage(page, words, options.encoding);
  const notes = [...page.notes, ...read.notes, ...warnOfText(words)];
  if (isPlain)
    notes.push(
      'Markdown could not say the layout of this page without a change of words, so only its paragraphs were kept.',
    );
  const changes = [...read.changes, ...describeRemoved(read.removed)];
  if (read.removedCharacters > 0) {
    changes.push(
      `Removed ${String(read.removedCharacters)} invisible characters that command a machine or turn the direction of text.`,
    );
  }
  const fields = describeFields(page, read, { options, changes, text: parseCopiedText(markdown).text.content });
  const text = printArticleFile(fields, markdown);
  proveFields(text, fields);
  return {
    text,
    body: markdown,
    fields,
    metadata: read.metadata,
    ...(read.metadata.publisher === undefined ? {} : { publisher: read.metadata.publisher.value }),
    ...hostOf(fields.found.value ?? fields.url.value),
    words: words.split(' ').length,
    notes,
  };
}

interface ReadArticle {
  readonly tree: Parameters<typeof writeMarkdown>[0];
  readonly metadata: Metadata;
  readonly removed: readonly RemovedFurniture[];
  readonly changes: readonly string[];
  readonly removedCharacters: number;
  readonly notes: readonly string[];
}

function readHtml(page: SavedPage): ReadArticle {
  const { tree, removed: removedCharacters } = parsePage(page.content);
  const words = readWords(tree);
  refuseLength(words);
  const base = findBase(tree, page.location);
  const statements = [...readJsonLd(tree), ...readMetaElements(tree), ...readVisibleStatements(tree)];
  const canonical = statements.flatMap(({ field, value }) =>
    field === 'url' ? (readAddress(value, base) ?? []) : [],
  )[0];
  const removed = removeNamedFurniture(tree);
  const article = extractArticle(tree, base ?? canonical);
  const text = article ? readTreeWords(article.tree) : '';
  if (!article || text.split(' ').length < FEWEST_WORDS) throw describeNoArticle(words, text);
  const wall = text.split(' ').length < WORDS_OF_A_WALL ? nameWall(words) : undefined;
  if (wall) throw wall;
  const readability: Statement[] = [
    ...(article.title === undefined ? [] : [{ field: 'title' as const, value: article.title, origin: 'Readability' }]),
    ...(article.byline === undefined
      ? []
      : [{ field: 'byline' as const, value: article.byline, origin: 'Readability' }]),
    ...readAddressDay(page.location?.value ?? canonical),
  ];
  const { pictures } = article;
  return {
    tree: article.tree,
    metadata: chooseMetadata([...statements, ...readability], base ?? canonical),
    removed: [...removed, ...article.removed],
    changes: [
      'Took the text out of the page around it; headline, byline and date are in the fields.',
      ...(pictures === 0
        ? []
        : [`Left out ${pictures === 1 ? 'one picture' : `${String(pictures)} pictures`}; captions stay.`]),
    ],
    removedCharacters,
    notes:
      WALL.test(words) && /paywall|"isAccessibleForFree"\s*:\s*"?false/iu.test(page.content)
        ? ['The page speaks of subscribing: look whether the text is whole.']
        : [],
  };
}

function readText(page: SavedPage): ReadArticle {
  const cleaned = cleanText(page.content);
  refuseLength(cleaned.text);
  const { tree, title, removed, changes } = readTextTree(cleaned.text);
  const count = readTreeWords(tree).split(' ').length;
  if (count < FEWEST_WORDS && page.content.trim().split(/\s+/u).length < FEWEST_WORDS) {
    throw new Refusal(
      `The text has ${String(count)} words, too few for an article.`,
      'Look whether this is the right file.',
    );
  }
  const statements: Statement[] =
    title === undefined ? [] : [{ field: 'title', value: title, origin: 'the first line of the text' }];
  return {
    tree,
    metadata: chooseMetadata(statements, undefined),
    removed,
    changes,
    removedCharacters: cleaned.removed,
    notes: [],
  };
}

/** Most characters of a page's words; a content file holds one MiB, and a long report has some 50,000. */
const MOST_CHARACTERS = 900_000;

function refuseLength(words: string): void {
  if (words.length <= MOST_CHARACTERS) return;
  throw new Refusal(
    `There are ${String(words.length)} characters of text in it, too many for one article: at most ${String(MOST_CHARACTERS)} are read.`,
    'Look whether this is one article. If it is, paste its text into a file of plain text, without the rest.',
  );
}

/** Where addresses of the page start from: where it was saved, unless it says otherwise itself. */
function findBase(tree: Parameters<typeof readWords>[0], location: Stated | undefined): string | undefined {
  const own = location && readAddress(location.value, undefined);
  const element = findElements(tree, ({ tagName }) => tagName === 'base')[0];
  const href = element && readProperty(element, 'href');
  return href === undefined ? own : (readAddress(href, own) ?? own);
}

function nameWall(words: string): Refusal | undefined {
  if (ROBOT_WALL.test(words)) {
    return new Refusal(
      'The page is no article: the site asked whether a person reads it, and that question was saved.',
      'Open the article in a browser, and save it when its text is on the screen.',
    );
  }
  if (WALL.test(words)) {
    return new Refusal(
      'The page asks to sign in or to subscribe, and has no article in it.',
      'Save the page when its text is on the screen, or paste the text that you may read into a file of plain text.',
    );
  }
  if (NOT_FOUND.test(words.slice(0, 2000))) {
    return new Refusal('The page says that it was not found.', 'Look for another copy of the article.');
  }
  return undefined;
}

function describeNoArticle(words: string, text: string): Refusal {
  const wall = words.split(' ').length < WORDS_OF_A_WALL * 4 ? nameWall(words) : undefined;
  if (wall) return wall;
  return new Refusal(
    words === ''
      ? 'There are no words on the page. It may be one that a script fills when it is opened.'
      : `No article was found on the page: the longest text has ${String(text === '' ? 0 : text.split(' ').length)} words.`,
    'Save the page when its text is on the screen, or paste the text into a file of plain text and import that.',
  );
}

/** The day in an address such as /2024/01/25/ is better than none. */
function readAddressDay(address: string | undefined): readonly Statement[] {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/u.exec(address ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return [];
  return [{ field: 'date', value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, origin: 'the address' }];
}

/** One byte in a page may be broken; where more are, the whole is in another encoding. The few are told to the author. */
const MOST_LOST = 2;

/** Characters of the wrong encoding must not reach a text that is to be quoted word for word. */
function refuseDamage(page: SavedPage, words: string, wanted: string | undefined): void {
  if (!page.isDamaged || words.split('\ufffd').length - 1 <= MOST_LOST) return;
  const at = words.indexOf('\ufffd');
  throw new Refusal(
    `The text is not in ${page.encoding}, ${wanted === undefined ? 'as which it was read' : 'as you said'}: “${words.slice(Math.max(0, at - 20), at + 20)}”.`,
    'Name its encoding, such as --encoding windows-1252, windows-1251, shift_jis or gbk; or save the page again.',
  );
}

/** Traces of texts that were read in a wrong encoding before they came here. */
const MOJIBAKE =
  /\u00e2\u20ac[\u2122\u0153\u02dc\u009d\u201c\u201d]|\u00c3[\u00a9\u00a8\u00bc\u00b6\u00a4\u00ad\u00b3\u00b1]|\u00d0[\u00b0-\u00bf]\u00d0/u;

function warnOfText(words: string): readonly string[] {
  const notes: string[] = [];
  const mojibake = MOJIBAKE.exec(words);
  if (mojibake) {
    const { index } = mojibake;
    notes.push(
      `The text has “${words.slice(Math.max(0, index - 12), index + 12)}”, which looks like a wrong character encoding on the page itself.`,
    );
  }
  if (words.includes('\ufffd'))
    notes.push('The text has characters (\ufffd) that were lost before it came here. Mark them as damage.');
  return notes;
}

interface FieldSources {
  readonly options: ImportOptions;
  readonly changes: readonly string[];
  /** The words of the article, its paragraphs apart. */
  readonly text: string;
}

function describeFields(
  page: SavedPage,
  { metadata, removed }: Pick<ReadArticle, 'metadata' | 'removed'>,
  { options, changes, text }: FieldSources,
): DraftFields {
  const { location } = page;
  const found = location && readAddress(location.value, undefined);
  const named = metadata.url;
  const isElsewhere = found !== undefined && named !== undefined && hostName(found) !== hostName(named.value);
  const isRepost = isElsewhere || removed.some(({ kind }) => kind === 'the source link');
  const date = metadata.date?.value;
  const retrieved = chooseRetrieved(page, options, date);
  return {
    title: describeFinding(metadata, 'title', 'The headline. The copy seems to have none.'),
    source: chooseSource(metadata, isRepost, options),
    date: describeFinding(
      metadata,
      'date',
      'The day of publication. It was not found: write it here, as "YYYY-MM-DD".',
    ),
    byline: describeFinding(metadata, 'byline', 'Who wrote it. It was not found.'),
    url:
      isRepost && !isElsewhere
        ? { comments: ['Address of the original. It was not found; the page is a re-post.'] }
        : describeFinding(metadata, 'url', 'Address of the original. It was not found.'),
    language: describeFinding(metadata, 'language', 'Language of the text. It was not found.'),
    found: describeFound(found, location, named),
    retrieved,
    kind: {
      value: isRepost ? 'repost' : 'original',
      comments: [
        isElsewhere
          ? 'The page names an original on another site.'
          : isRepost
            ? 'The text ends in a link to its source, as re-posts have it.'
            : 'Taken for the publisher’s own page, for nothing says otherwise. Change it if not: repost, rewrite, translation, transcript, excerpt.',
      ],
    },
    origin: { comments: [] },
    changes,
    damage: findDoubledWords(text).map((exact) => ({ exact, note: 'Doubled words.' })),
  };
}

function describeFinding(metadata: Metadata, field: MetadataField, otherwise: string): CommentedValue {
  const finding = metadata[field];
  return finding ? { value: finding.value, comments: [describeOrigin(finding)] } : { comments: [otherwise] };
}

const list = new Intl.ListFormat('en');

/** Where a value came from, and whether what else the page says agrees. */
function describeOrigin({ origin, agreeing, disagreeing, note }: Finding): string {
  const noted = note === undefined ? '' : `, ${note}`;
  const same =
    agreeing.length === 0 ? '' : `; ${list.format(agreeing)} ${agreeing.length === 1 ? 'says' : 'say'} the same`;
  const other =
    disagreeing.length === 0
      ? ''
      : ` They disagree: ${list.format(disagreeing.map((one) => `${one.origin} has “${one.value}”`))}.`;
  return `From ${origin}${noted}${same}.${other}`;
}

function describeFound(
  found: string | undefined,
  location: Stated | undefined,
  named: Finding | undefined,
): CommentedValue {
  if (found !== undefined && location)
    return { value: found, comments: [`Where this copy was taken, from ${location.origin}.`] };
  if (named) return { value: named.value, comments: ['Where this copy was taken: the page’s own address for itself.'] };
  return { comments: ['Where this copy was taken. It was not found.'] };
}

function chooseRetrieved(page: SavedPage, { savedDay }: ImportOptions, date: string | undefined): CommentedValue {
  const stated = page.saved && readDay(page.saved.value);
  const day = stated ?? savedDay;
  const origin = stated === undefined ? 'the day on which the file was written' : (page.saved?.origin ?? '');
  if (day === undefined) return { comments: ['The day on which this copy was taken.'] };
  if (date !== undefined && day < date) {
    return {
      comments: [
        `The day on which this copy was taken. From ${origin} it would be ${day}, before the article was published.`,
      ],
    };
  }
  return { value: day, comments: [`The day on which this copy was taken, from ${origin}.`] };
}

function chooseSource(
  { publisher, url }: Metadata,
  isRepost: boolean,
  { source, sources }: ImportOptions,
): CommentedValue {
  if (source !== undefined) return { value: source, comments: ['As you said with --source.'] };
  const host = isRepost || !url ? undefined : hostName(url.value);
  const isNamed = (one: Source) => publisher !== undefined && simplify(one.name) === simplify(publisher.value);
  const isAt = (one: Source) => host !== undefined && one.homepage !== undefined && hostName(one.homepage) === host;
  const known = sources.find(isAt) ?? (isRepost ? undefined : sources.find(isNamed));
  const says =
    publisher === undefined
      ? 'The page does not name its publisher.'
      : `The page names its publisher as “${publisher.value}” (${publisher.origin}).`;
  if (known)
    return {
      value: known.id,
      comments: [`${says} Taken for ${known.name}, by its ${isAt(known) ? 'address' : 'name'}.`],
    };
  const advice = isRepost
    ? 'That may be the site that re-posts: name who published the original, if it is known.'
    : 'No file of content/sources is about it. "npm run import" writes one when you name it with --source.';
  return { value: 'unknown', comments: [publisher === undefined ? says : `${says} ${advice}`] };
}

function simplify(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /u, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function hostName(address: string): string {
  return new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\./u, '');
}

function hostOf(address: string | undefined): { readonly host?: string } {
  return address === undefined ? {} : { host: hostName(address) };
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

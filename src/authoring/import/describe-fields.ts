import { readDay } from '../../content/read-day.ts';
import type { Source } from '../../domain/source.ts';
import type { CommentedValue, DraftFields } from './article-file.ts';
import { isArchive, readAddress } from './choose-metadata.ts';
import { simplify } from './clean-text.ts';
import { findDoubledWords } from './doubled-words.ts';
import type { ImportOptions } from './import-page.ts';
import type { Finding, Metadata, MetadataField } from './metadata.ts';
import type { SavedPage, Stated } from './saved-page.ts';

export interface FieldSources {
  /** Whether the text ends in a link to its source. */
  readonly hasSourceLink: boolean;
  /** Lines that may say when it was published. */
  readonly doubtfulDays: readonly string[];
  readonly options: ImportOptions;
  readonly changes: readonly string[];
  /** The words of the article, its paragraphs apart. */
  readonly text: string;
}

/** The fields of the article, each with where it came from. */
export function describeFields(
  page: SavedPage,
  metadata: Metadata,
  { hasSourceLink, doubtfulDays, options, changes, text }: FieldSources,
): DraftFields {
  const { location } = page;
  const found = location && readAddress(location.value, undefined);
  const named = metadata.url;
  const isElsewhere =
    found !== undefined && named !== undefined && hostName(found) !== hostName(named.value) && !isArchive(found);
  const isRepost = isElsewhere || hasSourceLink;
  const date = metadata.date?.value;
  const retrieved = chooseRetrieved(page, options, date);
  return {
    title: describeFinding(metadata, 'title', 'The headline. The copy seems to have none.'),
    source: chooseSource(metadata, isRepost, options),
    date: describeFinding(
      metadata,
      'date',
      'The day of publication. It was not found: write it here, as "YYYY-MM-DD".',
      ...doubtfulDays,
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

function describeFinding(metadata: Metadata, field: MetadataField, ...otherwise: readonly string[]): CommentedValue {
  const finding = metadata[field];
  return finding ? { value: finding.value, comments: [describeOrigin(finding)] } : { comments: otherwise };
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
  if (named) return { value: named.value, comments: [`Where this copy was taken, from ${named.origin}.`] };
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
  const isNamed = (one: Source) => publisher !== undefined && joinWords(one.name) === joinWords(publisher.value);
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

function joinWords(name: string): string {
  return simplify(name).replace(/^the /u, '').replaceAll(' ', '');
}

/** The host of an address, without what sites put in front of their name. */
export function hostName(address: string): string {
  return new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\./u, '');
}

import { readDay } from '../../content/read-day.ts';
import { suggestId } from '../../content/suggest-value.ts';
import type { Source } from '../../domain/source.ts';
import type { CommentedValue, DraftFields } from './article-file.ts';
import { simplify } from './clean-text.ts';
import type { ImportOptions } from './import-page.ts';
import { TOLD, type Finding, type Metadata, type MetadataField } from './metadata.ts';
import { Refusal } from './refusal.ts';
import type { SavedPage } from './saved-page.ts';
import { hostName, isArchive, nameSite, readAddress } from './web-address.ts';

/** Where an address stands that a page has by its own words: that it was taken there is worked out. */
export const OWN_WORDS = 'the page itself';

export interface FieldSources {
  /** Whether the text ends in a link to its source. */
  readonly hasSourceLink: boolean;
  /** Lines that may say when it was published. */
  readonly doubtfulDays: readonly string[];
  readonly options: ImportOptions;
  readonly changes: readonly string[];
}

/** The fields of the article, each with where it came from. */
export function describeFields(
  page: SavedPage,
  metadata: Metadata,
  { hasSourceLink, doubtfulDays, options, changes }: FieldSources,
): DraftFields {
  const { location } = page;
  const found = location && readAddress(location.value, undefined);
  const named = metadata.url;
  const isElsewhere =
    found !== undefined && named !== undefined && hostName(found) !== hostName(named.value) && !isArchive(found);
  const isRepost = isElsewhere || hasSourceLink;
  const date = metadata.date?.value;
  const isDayInferred = /^the (?:address|dateline)$/u.test(metadata.date?.origin ?? '');
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
      isRepost && !isElsewhere && named?.origin !== TOLD
        ? { comments: ['Address of the original. It was not found; the page is a re-post.'] }
        : describeFinding(metadata, 'url', 'Address of the original. It was not found.'),
    language: describeFinding(metadata, 'language', 'Language of the text. It was not found.'),
    found: {
      value: found,
      comments: [`Where this copy was taken${found ? `, from ${location.origin}.` : '. It was not found.'}`],
    },
    retrieved: chooseRetrieved(page, options, date),
    kind: {
      value: isRepost ? 'repost' : 'original',
      comments: [
        isElsewhere
          ? `The original is on another site, by ${named.origin}.`
          : isRepost
            ? 'The text ends in a link to its source, as re-posts have it.'
            : 'Taken for the publisher’s own page, for nothing says otherwise. Change it if not: repost, rewrite, translation, transcript, excerpt.',
      ],
    },
    inferred: [
      ...(location?.origin === OWN_WORDS ? (['found'] as const) : []),
      ...(isElsewhere ? [] : (['kind'] as const)),
      ...(isDayInferred ? (['date'] as const) : []),
    ],
    origin: { comments: [] },
    changes,
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
  if (source !== undefined) {
    const isMeant = ({ id, name }: Source) => id === source || joinWords(name) === joinWords(source);
    const value = sources.find(isMeant)?.id ?? suggestId(source);
    if (value !== undefined) return { value, comments: ['As you said.'] };
    throw new Refusal(
      `“${source}” has no letters of which the id of a source could be made.`,
      'Name the publisher by an id: lower-case letters from a to z and digits, joined by hyphens.',
    );
  }
  const host = isRepost || !url ? undefined : hostName(url.value);
  const isNamed = (one: Source) => publisher !== undefined && joinWords(one.name) === joinWords(publisher.value);
  const isAt = (one: Source) => host !== undefined && one.homepage !== undefined && hostName(one.homepage) === host;
  const says =
    publisher === undefined
      ? 'The page does not name its publisher.'
      : `The page names its publisher as “${publisher.value}” (${publisher.origin}).`;
  const known = sources.find(isAt) ?? (isRepost ? undefined : sources.find(isNamed));
  const named = publisher && (suggestId(publisher.value.replace(/^the /iu, '')) ?? '');
  // Of a name in other letters an id has nothing, or the little that is Latin.
  const isOwn = publisher && named !== undefined && named.length * 2 > publisher.value.length;
  const own = isOwn ? named : publisher && url && suggestId(nameSite(url.value) ?? '');
  if (known ?? (isRepost ? undefined : own))
    return {
      value: known?.id ?? own,
      comments: [known ? `${says} Taken for ${known.name}, by its ${isAt(known) ? 'address' : 'name'}.` : says],
    };
  const advice = 'That may be the site that re-posts: name who published the original, if it is known.';
  return { value: 'unknown', comments: [publisher && isRepost ? `${says} ${advice}` : says] };
}

function joinWords(name: string): string {
  return simplify(name).replace(/^the /u, '').replaceAll(' ', '');
}

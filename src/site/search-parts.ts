import { compareStrings } from '../domain/compare-strings.ts';
import { hashText } from './hash-text.ts';

/**
 * The index of search lies in parts, so that an edit indexes one part anew and a reader fetches what is asked for.
 * A part holds the stories of a stretch of days. A stretch with too many stories is halved, again and again, and a
 * single day with too many by a hash of the stories' ids. So the part of a story depends on nothing but the stories
 * near it: a new or edited story changes its own part alone, which now and then becomes two.
 */
export interface SearchPart<Fact extends DatedStory> {
  /** Names its folder. Another set of days never has the same name. */
  readonly name: string;
  /** Newest first. */
  readonly stories: readonly Fact[];
}

/** What decides to which part a story belongs. */
export interface DatedStory {
  readonly id: string;
  /** ISO calendar day. */
  readonly date: string;
}

/** The part that is always there: what belongs to no story, and all stories while they are few. */
export const SITE_PART = 'site';

/** Folder of a part's files in that of the index. */
export function partFolder(name: string): string {
  return name === SITE_PART ? '' : `parts/${name}/`;
}

/** About 3,000 records: a second to index, and a word that all of them have is found in a tenth of a second. */
const MOST_STORIES = 96;

const DAY = 86_400_000;
/** Days from the year 0 to the first of January 1970. */
const DAYS_BEFORE_1970 = 719_528;
/** As many doublings of a day hold every date that has a year of four digits. */
const DAY_BITS = 22;
const HASH_BITS = 24;

/**
 * Says which stories belong into one part of the index. The site's own part comes first, then the newest stories.
 * @param most how many stories a part may hold
 */
export function planSearchParts<Fact extends DatedStory>(
  stories: readonly Fact[],
  most = MOST_STORIES,
): readonly SearchPart<Fact>[] {
  const sorted = stories.toSorted((a, b) => compareStrings(b.date, a.date) || compareStrings(a.id, b.id));
  if (sorted.length <= most) return [{ name: SITE_PART, stories: sorted }];
  return [{ name: SITE_PART, stories: [] }, ...halveDays(sorted, 0, DAY_BITS, most)];
}

/** Parts of the stories of `2 ** bits` days from `start` on. */
function halveDays<Fact extends DatedStory>(
  stories: readonly Fact[],
  start: number,
  bits: number,
  most: number,
): readonly SearchPart<Fact>[] {
  if (stories.length === 0) return [];
  const name = `${writeDate(start)}_${String(2 ** bits)}`;
  if (stories.length <= most) return [{ name, stories }];
  if (bits === 0) return halveHashes(stories, name, '', most);
  const middle = start + 2 ** (bits - 1);
  return [
    ...halveDays(
      stories.filter((story) => countDays(story) >= middle),
      middle,
      bits - 1,
      most,
    ),
    ...halveDays(
      stories.filter((story) => countDays(story) < middle),
      start,
      bits - 1,
      most,
    ),
  ];
}

/** Parts of the stories of one day, whose hashes begin with the same bits. */
function halveHashes<Fact extends DatedStory>(
  stories: readonly Fact[],
  day: string,
  bits: string,
  most: number,
): readonly SearchPart<Fact>[] {
  if (stories.length === 0) return [];
  if (stories.length <= most || bits.length === HASH_BITS) return [{ name: `${day}_${bits}`, stories }];
  return ['0', '1'].flatMap((bit) => {
    const half = stories.filter(({ id }) => hashBits(id).charAt(bits.length) === bit);
    return halveHashes(half, day, bits + bit, most);
  });
}

function countDays({ date }: DatedStory): number {
  return Date.parse(date) / DAY + DAYS_BEFORE_1970;
}

function writeDate(day: number): string {
  return new Date((day - DAYS_BEFORE_1970) * DAY).toISOString().slice(0, 10);
}

function hashBits(id: string): string {
  return hashText(id).toString(2).padStart(32, '0').slice(-HASH_BITS);
}

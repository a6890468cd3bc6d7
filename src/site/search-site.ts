import { compareStrings } from '../domain/compare-strings.ts';
import type { Source } from '../domain/source.ts';
import type { NamedSummary } from './search-outline.ts';
import { planSearchParts, SITE_PART, type DatedStory, type SearchPart } from './search-parts.ts';
import { listSiteRecords, type SearchRecord } from './search-records.ts';
import { mergeSummaries, summarisePart, type PartSummary } from './search-summary.ts';

/** What can be searched, and how it is read: all records of a large site are never in memory together. */
export interface SearchableSite<Fact extends DatedStory> {
  readonly stories: readonly Fact[];
  readonly sources: readonly Source[];
  readonly listRecords: (story: Fact) => readonly SearchRecord[];
  /** The summary of a part, where there is a quicker way to it than `summarise`. */
  readonly recallSummary?: (part: SearchPart<Fact>, summarise: () => PartSummary) => PartSummary;
}

/** A part of the index, with what the whole site has to know of it. */
export interface KnownPart<Fact extends DatedStory> extends NamedSummary {
  readonly stories: readonly Fact[];
  readonly listRecords: () => readonly SearchRecord[];
}

/**
 * Plans the index of a site. The site's own part comes first; it tells the newest day of each source.
 * @param most how many stories a part may hold, if not the usual number
 */
export function planParts<Fact extends DatedStory>(
  { stories, sources, listRecords, recallSummary }: SearchableSite<Fact>,
  most?: number,
): readonly KnownPart<Fact>[] {
  const [site, ...others] = planSearchParts(stories, most);
  const parts = others.map((part): KnownPart<Fact> => {
    const listOwn = () => part.stories.flatMap(listRecords);
    const summarise = () => summarisePart(listOwn());
    return { ...part, listRecords: listOwn, summary: recallSummary?.(part, summarise) ?? summarise() };
  });
  const own = site?.stories.flatMap(listRecords) ?? [];
  const { newestBySource } = mergeSummaries([...parts.map(({ summary }) => summary), summarisePart(own)]);
  const sorted = sources.toSorted((a, b) => compareStrings(a.id, b.id));
  const records = [...own, ...listSiteRecords(sorted, new Map(newestBySource))];
  const first = { name: SITE_PART, stories: site?.stories ?? [], listRecords: () => records };
  return [{ ...first, summary: summarisePart(records) }, ...parts];
}

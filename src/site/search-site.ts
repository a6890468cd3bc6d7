import { compareStrings } from '../domain/compare-strings.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import type { NamedSummary } from './search-outline.ts';
import { planSearchParts, SITE_PART } from './search-parts.ts';
import { listSiteRecords, listStoryRecords, type SearchRecord } from './search-records.ts';
import { mergeSummaries, summarisePart, type PartSummary } from './search-summary.ts';

export interface SearchableContent {
  readonly stories: readonly Story[];
  readonly sources: readonly Source[];
}

export interface PartRecords {
  readonly name: string;
  readonly records: readonly SearchRecord[];
  readonly summary: PartSummary;
}

/**
 * The records of each part of the index, one part after the other, so that nobody holds all at once. The site's own
 * part comes last: it tells the newest day of each source.
 * @param most how many stories a part may hold, if not the usual number
 */
export function* listPartRecords({ stories, sources }: SearchableContent, most?: number): Generator<PartRecords> {
  const [site, ...parts] = planSearchParts(stories, most);
  const summaries: PartSummary[] = [];
  for (const part of parts) {
    const records = part.stories.flatMap(listStoryRecords);
    const summary = summarisePart(records);
    summaries.push(summary);
    yield { name: part.name, records, summary };
  }
  const sorted = sources.toSorted((a, b) => compareStrings(a.id, b.id));
  const own = site?.stories.flatMap(listStoryRecords) ?? [];
  const { newestBySource } = mergeSummaries([...summaries, summarisePart(own)]);
  const records = [...own, ...listSiteRecords(sorted, new Map(newestBySource))];
  yield { name: SITE_PART, records, summary: summarisePart(records) };
}

/** The summaries of all parts, in the order of the plan. */
export function summariseSite(content: SearchableContent, most?: number): readonly NamedSummary[] {
  return sortParts(Array.from(listPartRecords(content, most), ({ name, summary }) => ({ name, summary })));
}

/** The site's own part comes first. */
export function sortParts(parts: readonly NamedSummary[]): readonly NamedSummary[] {
  const isOwn = ({ name }: NamedSummary) => name === SITE_PART;
  return [...parts.filter(isOwn), ...parts.filter((part) => !isOwn(part))];
}

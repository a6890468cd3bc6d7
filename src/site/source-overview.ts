import type { ArticleOutline } from '../domain/article.ts';
import { compareStrings } from '../domain/compare-strings.ts';
import type { Source } from '../domain/source.ts';
import type { StoryOutline } from '../domain/story.ts';

/** A source, with what there is of it in all stories. */
export interface SourceOverview {
  readonly source: Source;
  /** Ids, in the order of all stories. */
  readonly stories: readonly string[];
  readonly documents: number;
  /** The first and the last day; one or none where there are no two. */
  readonly days: readonly string[];
}

/** All sources, those without a document too. */
export function overviewSources(
  stories: readonly StoryOutline[],
  sources: readonly Source[],
): readonly SourceOverview[] {
  const documents = stories.flatMap(({ articles, records }): readonly ArticleOutline[] => [...articles, ...records]);
  const bySource = Map.groupBy(documents, ({ source }) => source?.id);
  return sources.map((source) => {
    const own = bySource.get(source.id) ?? [];
    const days = own.map(({ date }) => date).toSorted(compareStrings);
    return {
      source,
      stories: [...new Set(own.map(({ story }) => story))],
      documents: own.length,
      days: [...new Set([days[0], days.at(-1)])].filter((day) => day !== undefined),
    };
  });
}

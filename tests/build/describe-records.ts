import type { ArticleFile, ContentListing, StoryFields } from './list-content.ts';

/** The facets of one record. */
type Facets = Readonly<Record<string, readonly string[]>>;

/** How many records have each value, by facet. */
export type FacetCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What search must be able to narrow by, worked out from the content files without any code of the site. Named values
 * are told by their keys alone.
 */
export function describeRecords({ stories, articles, sources }: ContentListing): readonly Facets[] {
  const records: Facets[] = [
    { kind: ['method'] },
    ...sources.map((source) => ({ kind: ['source'], source: [source] })),
  ];
  for (const { id, fields } of stories) {
    const texts = articles.filter(({ story }) => story === id);
    const inStory = (day: string): Facets => ({ story: [id], topic: fields.topics ?? [], year: [day.slice(0, 4)] });
    records.push({ kind: ['story'], ...inStory(fields.date), source: unique(texts.map(nameSource)) });
    for (const text of texts) {
      const own = { ...inStory(text.fields.date), source: [nameSource(text)] };
      records.push({ kind: [text.kind], ...own });
      for (const { speaker } of text.fields.quotations ?? []) {
        records.push({ kind: ['quotation'], ...own, speaker: speaker === undefined ? [] : [speaker] });
      }
      for (const { point, speaker } of text.fields.claims ?? []) {
        const about = describePoint(fields, point, texts);
        records.push({ kind: ['claim'], ...own, ...about, speaker: speaker === undefined ? [] : [speaker] });
      }
    }
    for (const { id: point } of fields.points) {
      const speaking = texts.filter((text) => speaksTo(text, point));
      records.push({
        kind: ['point'],
        ...inStory(fields.date),
        ...describePoint(fields, point, texts),
        source: unique(speaking.map(nameSource)),
      });
    }
  }
  return records;
}

function describePoint({ points }: StoryFields, id: string, texts: readonly ArticleFile[]): Facets {
  const point = points.find((one) => one.id === id);
  const articles = texts.filter(({ kind }) => kind === 'article');
  const speaking = articles.filter((article) => speaksTo(article, id));
  const taken = speaking.map(({ fields }) =>
    unique((fields.claims ?? []).filter((claim) => claim.point === id).map(({ position }) => position))
      .toSorted()
      .join(' '),
  );
  const accord = point?.relation === 'refine' ? 'nuance' : 'agree';
  const standing = speaking.length === 1 ? 'single' : new Set(taken).size === 1 ? accord : (point?.relation ?? '');
  return {
    relation: [standing],
    aspect: point?.aspects ?? [],
    weight: [point?.weight ?? 'material'],
    alone: standing === 'single' ? speaking.map(nameSource) : [],
    silent: unique(articles.filter((article) => !speaking.includes(article)).map(nameSource)),
  };
}

function speaksTo({ fields }: ArticleFile, point: string): boolean {
  return (fields.claims ?? []).some((claim) => claim.point === point);
}

function nameSource({ fields }: ArticleFile): string {
  if (fields.source !== 'unknown') return fields.source;
  return fields.copy.found === undefined ? 'unknown' : new URL(fields.copy.found).host;
}

const unique = (values: readonly string[]) => [...new Set(values)];

const NAMED = ['story', 'source', 'alone', 'silent'];

export function countValues(records: readonly Facets[]): Map<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const record of records) {
    for (const [facet, values] of Object.entries(record)) {
      for (const value of values) {
        const key = NAMED.includes(facet) ? (value.split(' ')[0] ?? '') : value;
        const own = counts.get(facet) ?? new Map<string, number>();
        counts.set(facet, own.set(key, (own.get(key) ?? 0) + 1));
      }
    }
  }
  return counts;
}

/** The counts as plain values in an order of their own, so that a difference is seen where it is. */
export function sortCounts(counts: FacetCounts): Readonly<Record<string, readonly string[]>> {
  const entries = [...counts].map(([facet, values]): [string, readonly string[]] => [
    facet,
    [...values].map(([key, count]) => `${key}: ${String(count)}`).toSorted(),
  ]);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

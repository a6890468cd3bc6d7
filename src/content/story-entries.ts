import type { ArticleOutline } from '../domain/article.ts';
import { omitFields } from '../domain/omit-fields.ts';
import type { Source } from '../domain/source.ts';
import type { StoryOutline } from '../domain/story.ts';
import { withholdDetails } from '../domain/withdrawn.ts';
import type { ArticleEntry, StoryEntry } from '../schema/entries.ts';
import type { AssembledArticle } from './check-claims.ts';
import { completePoints, type StoryDocument } from './check-points.ts';
import { digest } from './digest.ts';
import { outlineArticle } from './outline-article.ts';

/** A story as the content collections hold it, without its texts. */
export interface StoryEntries {
  readonly story: StoryEntry;
  /** In the order in which readers meet them. */
  readonly articles: readonly NamedEntry[];
  readonly records: readonly NamedEntry[];
}

export interface NamedEntry {
  readonly id: string;
  readonly entry: ArticleEntry;
}

/** The articles and records of a story, in the order in which readers meet them. */
export interface AssembledTexts {
  readonly articles: readonly AssembledArticle[];
  readonly records: readonly AssembledArticle[];
}

/** What the collections hold of a story that was proven. */
export function listEntries({ file, data }: StoryDocument, { articles, records }: AssembledTexts): StoryEntries {
  const ids = (texts: readonly AssembledArticle[]) => texts.map(({ article }) => article.id);
  return {
    story: { ...data, proof: { text: digest(file.text), articles: ids(articles), records: ids(records) } },
    articles: articles.map(describeEntry),
    records: records.map(describeEntry),
  };
}

function describeEntry({ article, copy: { document } }: AssembledArticle): NamedEntry {
  const { id, claims, damage, quotations } = withholdDetails(article);
  const proof = {
    text: digest(document.file.text),
    isExcerpt: article.isExcerpt === true,
    claims: claims.map(({ passages }) => [...passages]),
    damage: damage.map(({ passage }) => passage),
    quotations: quotations.map(({ passage, recorded }) => ({ passage, recorded })),
  };
  return { id, entry: { ...document.data, proof } };
}

/** Puts a story together from what the collections hold of it: all but the texts. */
export function joinEntries(
  id: string,
  entries: StoryEntries,
  findSource: (id: string) => Source | undefined,
): StoryOutline {
  const join = (kind: ArticleOutline['kind'], named: readonly NamedEntry[]) =>
    named.map(({ id: own, entry: { proof, ...fields } }, index) =>
      withholdDetails(
        outlineArticle(fields, {
          kind,
          story: id,
          id: own,
          index,
          source: findSource(fields.source),
          ...(proof.isExcerpt && { isExcerpt: true as const }),
          claims: fields.claims.map((claim, at) => ({
            ...omitFields(claim, 'evidence'),
            passages: proof.claims[at] ?? [],
          })),
          // Where nothing may be said of places, as of a withdrawn text, there are none.
          damage: proof.damage.map((passage, at) => ({ passage, note: fields.damage[at]?.note ?? '' })),
          quotations: proof.quotations.map((places, at) => {
            const { speaker, record = '' } = fields.quotations[at] ?? {};
            return { ...places, record, ...(speaker === undefined ? {} : { speaker }) };
          }),
        }),
      ),
    );
  const fields = omitFields(entries.story, 'proof', 'order', 'draft');
  return {
    ...fields,
    id,
    points: completePoints(fields.points),
    articles: join('article', entries.articles),
    records: join('record', entries.records),
  };
}

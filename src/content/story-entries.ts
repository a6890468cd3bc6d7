import type { Article, ArticleOutline } from '../domain/article.ts';
import { omitFields } from '../domain/omit-fields.ts';
import type { Source } from '../domain/source.ts';
import type { StoryOutline } from '../domain/story.ts';
import { withholdDetails } from '../domain/withdrawn.ts';
import type { ArticleEntry, StoryEntry } from '../schema/entries.ts';
import type { ArticleDocument } from './assemble-article.ts';
import type { ProvenStory } from './assemble-story.ts';
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

/** Takes a proven story apart into what the collections hold. `joinEntries` puts it together again. */
export function listEntries({ story, documents }: ProvenStory): StoryEntries {
  const list = (articles: readonly Article[], written: readonly ArticleDocument[]) =>
    articles.flatMap((article, index): readonly NamedEntry[] => {
      const own = written[index];
      return own ? [{ id: article.id, entry: { ...own.data, proof: describeProof(article, own) } }] : [];
    });
  const ids = (articles: readonly Article[]) => articles.map(({ id }) => id);
  const proof = { text: digestText(documents.story), articles: ids(story.articles), records: ids(story.records) };
  return {
    story: { ...documents.story.data, proof },
    articles: list(story.articles, documents.articles),
    records: list(story.records, documents.records),
  };
}

function digestText({ file }: StoryDocument | ArticleDocument): string {
  return digest(file.text);
}

function describeProof({ claims, damage, quotations }: Article, document: ArticleDocument): ArticleEntry['proof'] {
  return {
    text: digestText(document),
    claims: claims.map(({ passages }) => [...passages]),
    damage: damage.map(({ passage }) => passage),
    quotations: quotations.map(({ passage, recorded }) => ({ passage, recorded })),
  };
}

/** Puts a story together from what the collections hold: all of it but the texts. */
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
          claims: fields.claims.map((claim, at) => ({
            ...omitFields(claim, 'evidence'),
            passages: proof.claims[at] ?? [],
          })),
          damage: joinPlaces(proof.damage, fields.damage, (passage, { note }) => ({ passage, note })),
          quotations: joinPlaces(proof.quotations, fields.quotations, (places, { speaker, record }) => ({
            ...places,
            record,
            ...(speaker === undefined ? {} : { speaker }),
          })),
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

/** Where nothing may be said of places, as of a withdrawn text, there are none. */
function joinPlaces<Place, Fields, Joined>(
  places: readonly Place[],
  fields: readonly Fields[],
  join: (place: Place, fields: Fields) => Joined,
): readonly Joined[] {
  return places.flatMap((place, index) => {
    const own = fields[index];
    return own === undefined ? [] : [join(place, own)];
  });
}

import { isInferred, type Article, type Claim } from '../domain/article.ts';
import type { PointComparison } from '../domain/comparison.ts';
import { namePassages } from '../domain/passage-names.ts';
import type { Passage } from '../domain/passage.ts';
import type { TextSelectors } from '../domain/text-selectors.ts';
import { methodAddress, passageAddress, pathDocument, pointAddress } from '../site/addresses.ts';
import { annotationsAddress, plainTextAddress, publisherId, resolveAddress } from '../site/data-addresses.ts';
import type { ComparedStory } from '../site/stories.ts';
import { stateClaim } from '../site/wording.ts';
import { findOriginal, selectPassage } from './passage-data.ts';

/**
 * The claims of a story as a W3C Web Annotation collection: one annotation for each claim and passage, articles
 * before records. A withdrawn text has none.
 */
export function annotateStory({ story, comparisons }: ComparedStory) {
  const id = resolveAddress(annotationsAddress(story.id));
  const items = [...story.articles, ...story.records].flatMap((article) =>
    article.claims.flatMap((claim) => {
      const comparison = comparisons.find(({ point }) => point.id === claim.point);
      if (!comparison) return [];
      return claim.passages.flatMap((passage) => annotatePassage(id, comparison, { article, claim, passage }));
    }),
  );
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: story.title,
    total: items.length,
    first: { id: `${id}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

export type AnnotationCollection = ReturnType<typeof annotateStory>;

/** A claim of a document, and one of the passages that prove it. */
interface Evidence {
  readonly article: Article;
  readonly claim: Claim;
  readonly passage: Passage;
}

function annotatePassage(collection: string, comparison: PointComparison, evidence: Evidence) {
  const { article, passage } = evidence;
  const selectors = selectPassage(article, passage);
  if (!selectors) return [];
  return [
    {
      id: `${collection}#${pathDocument(article)}/${namePassages(article).get(passage) ?? ''}`,
      type: 'Annotation',
      motivation: ['describing', 'classifying', 'linking'],
      creator: { id: publisherId(), type: 'Organization', name: 'At Odds' },
      body: listBodies(comparison, evidence),
      target: describeTarget(evidence, selectors),
    },
  ];
}

/** What an annotation says, each part with the purpose it has there (W3C Web Annotation Data Model, section 3.2). */
function listBodies({ point, standing }: PointComparison, { article, claim, passage }: Evidence) {
  const original = findOriginal(article, passage);
  const write = (purpose: 'describing' | 'questioning' | 'tagging' | 'commenting', value: string) => ({
    type: 'TextualBody' as const,
    purpose,
    value,
    format: 'text/plain',
    language: 'en',
  });
  const link = (purpose: 'classifying' | 'linking', source: string) => ({
    type: 'SpecificResource' as const,
    purpose,
    source,
  });
  return [
    write('describing', stateClaim(point, claim)),
    write('questioning', point.question),
    write('tagging', point.positions[claim.position] ?? claim.position),
    ...(claim.speaker === undefined ? [] : [write('commenting', `Speaker: ${claim.speaker}`)]),
    link('classifying', resolveAddress(methodAddress(standing))),
    link('linking', resolveAddress(pointAddress(article.story, point.id))),
    // The same words where they were first published.
    ...(original === undefined ? [] : [link('linking', original)]),
  ];
}

/** The passage (section 4): words and place in the published plain text of its document, seen on the document's page. */
function describeTarget({ article, passage }: Evidence, { exact, prefix, suffix, start, end }: TextSelectors) {
  const { retrieved, found } = article.copy;
  const text = resolveAddress(plainTextAddress(article));
  return {
    type: 'SpecificResource',
    source: text,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ] as const,
    state: {
      type: 'TimeState',
      // Only the day is known on which the copy was taken, so the state is that of any moment of it.
      ...(retrieved !== undefined && {
        sourceDateStart: `${retrieved}T00:00:00Z`,
        sourceDateEnd: `${retrieved}T23:59:59Z`,
      }),
      cached: text,
    },
    scope: resolveAddress(passageAddress(article, passage)),
    ...(found !== undefined && !isInferred(article, 'found') && { via: found }),
  };
}

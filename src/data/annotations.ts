import { isInferred, type Article, type Claim } from '../domain/article.ts';
import type { PointComparison } from '../domain/comparison.ts';
import { namePassages } from '../domain/passage-names.ts';
import type { Passage } from '../domain/passage.ts';
import type { Story } from '../domain/story.ts';
import type { TextSelectors } from '../domain/text-selectors.ts';
import { methodAddress, passageAddress, pathDocument, pointAddress } from '../site/addresses.ts';
import { annotationsAddress, plainTextAddress, publisherId, resolveAddress } from '../site/data-addresses.ts';
import type { ComparedStory } from '../site/stories.ts';
import { findOriginal, selectPassage } from './passage-data.ts';

/** A part of what an annotation says (W3C Web Annotation Data Model, section 3.2), with the purpose it has there. */
type AnnotationBody =
  | {
      readonly type: 'TextualBody';
      readonly purpose: 'describing' | 'questioning' | 'tagging' | 'commenting';
      readonly value: string;
      readonly format: 'text/plain';
      readonly language: 'en';
    }
  | { readonly type: 'SpecificResource'; readonly purpose: 'classifying' | 'linking'; readonly source: string };

/** A claim of a document, fixed to one of the passages that prove it. */
export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: readonly ['describing', 'classifying', 'linking'];
  readonly creator: { readonly id: string; readonly type: 'Organization'; readonly name: string };
  readonly body: readonly AnnotationBody[];
  readonly target: AnnotationTarget;
}

/** The passage (section 4): words and place in the published plain text of the document, seen on its page. */
interface AnnotationTarget {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: readonly [
    { readonly type: 'TextQuoteSelector' } & Pick<TextSelectors, 'exact' | 'prefix' | 'suffix'>,
    { readonly type: 'TextPositionSelector' } & Pick<TextSelectors, 'start' | 'end'>,
  ];
  readonly state: {
    readonly type: 'TimeState';
    readonly sourceDateStart?: string;
    readonly sourceDateEnd?: string;
    readonly cached: string;
  };
  /** The passage on the page of its document. */
  readonly scope: string;
  /** Where the copy was taken, when that is known. */
  readonly via?: string;
}

export interface AnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
}

/**
 * The claims of a story as a W3C Web Annotation collection: one annotation for each claim and passage, articles
 * before records. A withdrawn text has none.
 */
export function annotateStory({ story, comparisons }: ComparedStory): AnnotationCollection {
  const id = resolveAddress(annotationsAddress(story.id));
  const items = [...story.articles, ...story.records].flatMap((article) =>
    article.claims.flatMap((claim) =>
      claim.passages.flatMap((passage) => annotatePassage(story, comparisons, { article, claim, passage })),
    ),
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

interface Evidence {
  readonly article: Article;
  readonly claim: Claim;
  readonly passage: Passage;
}

function annotatePassage(
  story: Story,
  comparisons: readonly PointComparison[],
  { article, claim, passage }: Evidence,
): readonly Annotation[] {
  const selectors = selectPassage(article, passage);
  const comparison = comparisons.find(({ point }) => point.id === claim.point);
  if (!selectors || !comparison) return [];
  const name = `${pathDocument(article)}/${namePassages(article).get(passage) ?? ''}`;
  return [
    {
      id: `${resolveAddress(annotationsAddress(story.id))}#${name}`,
      type: 'Annotation',
      motivation: ['describing', 'classifying', 'linking'],
      creator: { id: publisherId(), type: 'Organization', name: 'At Odds' },
      body: listBodies(story, comparison, { article, claim, passage }),
      target: describeTarget({ article, claim, passage }, selectors),
    },
  ];
}

function listBodies(
  story: Story,
  { point, standing }: PointComparison,
  { article, claim, passage }: Evidence,
): readonly AnnotationBody[] {
  const original = findOriginal(article, passage);
  const write = (purpose: 'describing' | 'questioning' | 'tagging' | 'commenting', value: string): AnnotationBody => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    language: 'en',
  });
  const link = (purpose: 'classifying' | 'linking', source: string): AnnotationBody => ({
    type: 'SpecificResource',
    purpose,
    source,
  });
  return [
    write('describing', claim.statement),
    write('questioning', point.question),
    write('tagging', point.positions[claim.position] ?? claim.position),
    ...(claim.speaker === undefined ? [] : [write('commenting', `Speaker: ${claim.speaker}`)]),
    link('classifying', resolveAddress(methodAddress(standing))),
    link('linking', resolveAddress(pointAddress(story.id, point.id))),
    // The same words where they were first published.
    ...(original === undefined ? [] : [link('linking', original)]),
  ];
}

function describeTarget({ article, passage }: Evidence, selectors: TextSelectors): AnnotationTarget {
  const { exact, prefix, suffix, start, end } = selectors;
  const { retrieved, found } = article.copy;
  const text = resolveAddress(plainTextAddress(article));
  return {
    type: 'SpecificResource',
    source: text,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
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

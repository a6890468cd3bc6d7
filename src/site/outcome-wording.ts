import type { ArticleOutline } from '../domain/article.ts';
import type { ComparisonGroups, PointComparison } from '../domain/comparison.ts';
import { RELATIONS, type StoryOutline } from '../domain/story.ts';
import { capitalise } from '../domain/words.ts';
import { standings } from './vocabulary.ts';
import { countNouns, writeNumber } from './wording.ts';

/** How a comparison comes out, in words that are the same everywhere. */

type Groups = ComparisonGroups<ArticleOutline>;

/** One outcome of a comparison: how many points have it. */
export interface Outcome {
  readonly group: keyof Groups;
  readonly count: number;
  readonly text: string;
  /** What kinds there are of it: "1 conflict, 2 tensions"; empty when there is but one kind. */
  readonly detail: string;
}

/** How a comparison comes out, differences first; what no point has is left out. */
export function listOutcomes({ differences, agreements, singles }: Groups): readonly Outcome[] {
  const kinds = RELATIONS.map((relation) => ({
    count: differences.filter(({ standing }) => standing === relation).length,
    noun: standings[relation].label.toLowerCase(),
  })).filter(({ count }) => count > 0);
  const kindsNamed = kinds.map(({ count, noun }) => countNouns(count, noun)).join(', ');
  const nuances = agreements.filter(({ standing }) => standing === 'nuance').length;
  const nuanced = nuances === 0 ? '' : `${String(nuances)} with a nuance`;
  const outcomes: readonly Outcome[] = [
    { group: 'differences', count: differences.length, text: 'where they differ', detail: kindsNamed },
    { group: 'agreements', count: agreements.length, text: 'where they agree', detail: nuanced },
    { group: 'singles', count: singles.length, text: 'told by one alone', detail: '' },
  ];
  return outcomes.filter(({ count }) => count > 0);
}

/** The same as words alone: "3 where they differ, 1 told by one alone". */
export function describeOutcomes(groups: Groups): string {
  return listOutcomes(groups)
    .map(({ count, text }) => `${String(count)} ${text}`)
    .join(', ');
}

/** The notice at the top of a comparison: what it covers. */
export function introduceComparison(story: StoryOutline): string {
  const articles = countNouns(story.articles.length, 'article', 'words');
  const questions = countNouns(story.points.length, 'question');
  const records =
    story.records.length > 0
      ? ` and held against ${countNouns(story.records.length, 'primary document', 'words')}`
      : '';
  return capitalise(`${articles} on the same event, compared on ${questions}${records}.`);
}

/** How the articles stand to each other on a point, in plain words. They may name a source: `NamedText` prints them. */
export function describeStanding(
  { articles }: Pick<StoryOutline, 'articles'>,
  { point, standing, answers }: PointComparison<ArticleOutline>,
): string {
  const speaking = answers.flatMap((answer) => (answer.kind === 'claims' ? [answer] : []));
  const saysMore = articles.find(({ id }) => id === point.saysMore);
  const more = saysMore && `${nameSpeaker(saysMore, articles)} says more`;
  const all = `${countSpeakers(speaking.length, articles.length)} say so`;
  switch (standing) {
    case 'conflict':
      return 'They contradict each other';
    case 'tension': {
      const sides = new Set(speaking.map(({ claims }) => String(claims.map(({ position }) => position).toSorted())));
      return sides.size > 2
        ? 'They point different ways; all can be true'
        : 'They point opposite ways; both can be true';
    }
    case 'refine':
      return more === undefined ? 'They differ in detail' : capitalise(more);
    case 'nuance':
      return more === undefined ? `${all}, but not quite the same` : `${all}; ${more}`;
    case 'agree':
      return all;
    case 'single':
      return `Only ${speaking.map(({ article }) => nameSpeaker(article, articles)).join()} says so`;
  }
}

/**
 * A document as one that says something: of two of one publisher its letter. Whose it is only probably is said where
 * it is introduced.
 */
function nameSpeaker({ shortName, source, siglum }: ArticleOutline, articles: readonly ArticleOutline[]): string {
  const isAlone = articles.filter((article) => article.source?.id === source?.id).length < 2;
  return shortName ?? (isAlone ? source?.name : undefined) ?? `Article ${siglum}`;
}

function countSpeakers(speaking: number, all: number): string {
  if (speaking < all) return capitalise(writeNumber(speaking));
  return all === 2 ? 'Both' : `All ${writeNumber(all)}`;
}

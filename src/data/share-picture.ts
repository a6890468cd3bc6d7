import { groupByStanding, sortByWeight, type PointComparison } from '../domain/comparison.ts';
import { groupByPosition } from '../domain/position-groups.ts';
import type { Story } from '../domain/story.ts';
import type { ComparedStory } from '../site/stories.ts';
import { writeDay } from '../site/wording.ts';

/** What a share image shows: words of the comparison's authors alone, none of a copy. */
export interface SharePicture {
  /** What stands in a line above the heading. */
  readonly kicker: readonly string[];
  readonly heading: string;
  /** Left out where the heading is the question itself. */
  readonly question?: string;
  readonly answers: readonly { readonly sigla: readonly string[]; readonly label: string }[];
  /** How many answers are not shown. */
  readonly more: number;
}

/** As many lines as there is room for below a question. */
const MOST_LINES = 3;

/** A story by its title and its weightiest difference; where the articles agree, by its weightiest point. */
export function pictureStory({ story, comparisons }: ComparedStory): SharePicture {
  const [weightiest = sortByWeight(comparisons)[0]] = groupByStanding(comparisons).differences;
  return {
    kicker: ['At Odds', writeDay(story.date)],
    heading: story.title,
    ...(weightiest ? { question: weightiest.point.question, ...listAnswers(weightiest) } : { answers: [], more: 0 }),
  };
}

export function picturePoint(story: Story, comparison: PointComparison): SharePicture {
  return {
    kicker: ['At Odds', story.title, writeDay(story.date)],
    heading: comparison.point.question,
    ...listAnswers(comparison),
  };
}

function listAnswers(comparison: PointComparison): Pick<SharePicture, 'answers' | 'more'> {
  const answers = groupByPosition(comparison).flatMap(({ label, takers }) => {
    const articles = takers.filter(({ article }) => article.kind === 'article');
    return articles.length > 0 ? [{ label, sigla: articles.map(({ article }) => article.siglum) }] : [];
  });
  const shown = answers.length > MOST_LINES ? answers.slice(0, MOST_LINES - 1) : answers;
  return { answers: shown, more: answers.length - shown.length };
}

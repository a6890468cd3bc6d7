import type { InferGetStaticPropsType } from 'astro';
import { answerWith, type FileRoute } from '../site/answer-with.ts';
import { STORY_NOTES } from '../site/site-content.ts';
import { listOwnEntries, loadStory } from '../site/stories.ts';
import { writeNote } from './story-facts.ts';

/**
 * A route that a build adds: what it writes down of each story for files about the whole site. It is not published.
 */
export async function getStaticPaths() {
  const stories = await listOwnEntries();
  return stories.flatMap(({ id }) => STORY_NOTES.map((note) => ({ params: { story: id, note }, props: { id, note } })));
}

export const GET: FileRoute<object, InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  answerWith('text', writeNote(loadStory(props.id), props.note));

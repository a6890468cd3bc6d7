import type { APIRoute } from 'astro';
import { answerWith } from '../site/answer-with.ts';
import { listStories } from '../site/story-paths.ts';
import { listFeedStories } from '../standards/feed-stories.ts';
import { printAtomFeed } from '../standards/feeds.ts';

export const GET: APIRoute = async () => answerWith('atom', printAtomFeed(listFeedStories(await listStories())));

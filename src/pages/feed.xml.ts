import type { APIRoute } from 'astro';
import { answerWith } from '../site/answer-with.ts';
import { printAtomFeed } from '../standards/feeds.ts';
import { loadFeedStories } from '../standards/story-facts.ts';

export const GET: APIRoute = () => answerWith('atom', printAtomFeed(loadFeedStories()));

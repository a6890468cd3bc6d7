import type { APIRoute } from 'astro';
import { answerWithJson } from '../site/answer-with.ts';
import { describeJsonFeed } from '../standards/feeds.ts';
import { loadFeedStories } from '../standards/story-facts.ts';

export const GET: APIRoute = () => answerWithJson('json-feed', describeJsonFeed(loadFeedStories()));

import type { APIRoute } from 'astro';
import { answerWithJson } from '../site/answer-with.ts';
import { listStories } from '../site/story-paths.ts';
import { listFeedStories } from '../standards/feed-stories.ts';
import { describeJsonFeed } from '../standards/feeds.ts';

export const GET: APIRoute = async () =>
  answerWithJson('json-feed', describeJsonFeed(listFeedStories(await listStories())));

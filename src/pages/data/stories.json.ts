import type { APIRoute } from 'astro';
import { answerWithJson } from '../../site/answer-with.ts';
import { listStories } from '../../site/story-paths.ts';
import { describeStories } from '../../standards/story-list.ts';

export const GET: APIRoute = async () => answerWithJson('json', describeStories(await listStories()));

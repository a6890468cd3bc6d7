import type { APIRoute } from 'astro';
import { answerWithJson } from '../../site/answer-with.ts';
import { loadListedStories } from '../../standards/story-facts.ts';
import { describeStories } from '../../standards/story-list.ts';

export const GET: APIRoute = () => answerWithJson('json', describeStories(loadListedStories()));

import { answerWithJson, type FileRoute } from '../../site/answer-with.ts';
import { loadListedStories } from '../../standards/story-facts.ts';
import { describeStories } from '../../standards/story-list.ts';

export const GET: FileRoute = () => answerWithJson('json', describeStories(loadListedStories()));

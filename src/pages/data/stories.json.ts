import { answerWithJson, type FileRoute } from '../../site/answer-with.ts';
import { loadListedStories } from '../../data/story-facts.ts';
import { describeStories } from '../../data/story-list.ts';

export const GET: FileRoute = () => answerWithJson('json', describeStories(loadListedStories()));

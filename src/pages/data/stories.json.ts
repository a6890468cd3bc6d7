import { describeStories } from '../../data/story-list.ts';
import { answerWithJson } from '../../site/answer-with.ts';
import { compareStories } from '../../site/stories.ts';

export const GET = async () => answerWithJson('json', describeStories(await compareStories()));

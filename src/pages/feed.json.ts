import { answerWithJson, type FileRoute } from '../site/answer-with.ts';
import { describeJsonFeed } from '../data/feeds.ts';
import { loadFeedStories } from '../data/story-facts.ts';

export const GET: FileRoute = () => answerWithJson('json-feed', describeJsonFeed(loadFeedStories()));

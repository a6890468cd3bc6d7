import { answerWithJson, type FileRoute } from '../site/answer-with.ts';
import { describeJsonFeed } from '../standards/feeds.ts';
import { loadFeedStories } from '../standards/story-facts.ts';

export const GET: FileRoute = () => answerWithJson('json-feed', describeJsonFeed(loadFeedStories()));

import { selectFeedStories } from '../data/feed-stories.ts';
import { describeJsonFeed } from '../data/feeds.ts';
import { answerWithJson } from '../site/answer-with.ts';
import { compareStories } from '../site/stories.ts';

export const GET = async () => answerWithJson('json-feed', describeJsonFeed(selectFeedStories(await compareStories())));

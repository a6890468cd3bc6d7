import { selectFeedStories } from '../data/feed-stories.ts';
import { describeJsonFeed } from '../data/feeds.ts';
import { compareStories } from '../site/stories.ts';

export const GET = async () => Response.json(describeJsonFeed(selectFeedStories(await compareStories())));

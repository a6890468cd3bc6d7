import { selectFeedStories } from '../data/feed-stories.ts';
import { printAtomFeed } from '../data/feeds.ts';
import { compareStories } from '../site/stories.ts';

export const GET = async () => new Response(printAtomFeed(selectFeedStories(await compareStories())));

import { selectFeedStories } from '../data/feed-stories.ts';
import { printAtomFeed } from '../data/feeds.ts';
import { answerWith } from '../site/answer-with.ts';
import { compareStories } from '../site/stories.ts';

export const GET = async () => answerWith('atom', printAtomFeed(selectFeedStories(await compareStories())));

import { answerWith, type FileRoute } from '../site/answer-with.ts';
import { printAtomFeed } from '../data/feeds.ts';
import { loadFeedStories } from '../data/story-facts.ts';

export const GET: FileRoute = () => answerWith('atom', printAtomFeed(loadFeedStories()));

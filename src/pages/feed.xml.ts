import { answerWith, type FileRoute } from '../site/answer-with.ts';
import { printAtomFeed } from '../standards/feeds.ts';
import { loadFeedStories } from '../standards/story-facts.ts';

export const GET: FileRoute = () => answerWith('atom', printAtomFeed(loadFeedStories()));

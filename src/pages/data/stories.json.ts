import { describeStories } from '../../data/story-list.ts';
import { compareStories } from '../../site/stories.ts';

export const GET = async () => Response.json(describeStories(await compareStories()));

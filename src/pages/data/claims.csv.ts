import { answerWith, type FileRoute } from '../../site/answer-with.ts';
import { printClaimsTable } from '../../data/story-facts.ts';

export const GET: FileRoute = () => answerWith('csv', printClaimsTable());

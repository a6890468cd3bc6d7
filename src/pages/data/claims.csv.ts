import type { APIRoute } from 'astro';
import { answerWith } from '../../site/answer-with.ts';
import { printClaimsTable } from '../../standards/story-facts.ts';

export const GET: APIRoute = () => answerWith('csv', printClaimsTable());

import type { APIRoute } from 'astro';
import { answerWith } from '../../site/answer-with.ts';
import { listStories } from '../../site/story-paths.ts';
import { printClaimsTable } from '../../standards/claims-table.ts';

export const GET: APIRoute = async () => answerWith('csv', printClaimsTable(await listStories()));

import { defineMiddleware } from 'astro:middleware';
import { fillStyleHashes } from './integrations/style-hashes.ts';

/** Puts the hash of a page's own stylesheet into its content security policy. While developing, pages have none. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(fillStyleHashes(await response.text()), response);
});

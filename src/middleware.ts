import { defineMiddleware } from 'astro:middleware';
import { fillStyleHashes } from './site/content-security-policy.ts';

/** A page brings its styles with it, and its policy allows them by their hash, which is known once it is rendered. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (import.meta.env.DEV || response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
  return new Response(fillStyleHashes(await response.text()), response);
});

import type { AstroIntegration } from 'astro';
export function searchIndex(): AstroIntegration {
  return { name: 'at-odds-search-index', hooks: {} };
}

import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { STYLE_HASHES } from '../site/content-security-policy.ts';

/** The stylesheets that stand in a page, as a content security policy names them: CSP Level 3, section 2.3.1. */
export function listStyleHashes(html: string): readonly string[] {
  const sheets = Array.from(html.matchAll(/<style>([^]*?)<\/style>/gu), ([, sheet = '']) => sheet);
  return [...new Set(sheets)].map((sheet) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`);
}

/** Fills the place that a page's policy keeps for its stylesheets. */
export function fillStyleHashes(html: string): string {
  // Attributes are escaped, so the quotation marks around the place may be too.
  const place = new RegExp(STYLE_HASHES.replaceAll("'", "(?:'|&#39;)"), 'u');
  return html.replace(place, () => listStyleHashes(html).join(' ') || "'none'");
}

/**
 * Allows in the headers of the site what its pages allow: the stylesheets of all kinds of pages, each by its hash.
 * All pages of one kind have the same, so one of each is read.
 */
export function styleHashes(): AstroIntegration {
  return {
    name: 'at-odds-style-hashes',
    hooks: {
      'astro:build:done': async ({ dir, assets }) => {
        const pages = [...assets.values()].flatMap((files) =>
          files.filter(({ pathname }) => pathname.endsWith('.html')).slice(0, 1),
        );
        const texts = await Promise.all(pages.map((page) => readFile(page, 'utf8')));
        const hashes = [...new Set(texts.flatMap(listStyleHashes))].toSorted();
        const file = new URL('_headers', dir);
        const headers = await readFile(file, 'utf8');
        await writeFile(
          file,
          headers.replaceAll(STYLE_HASHES, () => hashes.join(' ')),
        );
      },
    },
  };
}

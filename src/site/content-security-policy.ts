import { createHash } from 'node:crypto';

/** Which scripts a page runs: none, those of search, or one of its own. */
export type PageScripts = 'none' | 'search' | 'own';

/**
 * What a page may load, as a policy in the page itself, so that it also holds on hosts that send no headers.
 * Two kinds of page run scripts: search its own and Pagefind's, with its WebAssembly, and whole texts side by side a
 * small one of their own. The stylesheet is allowed by its hash alone, which is filled in once the page is rendered.
 */
export function writeContentSecurityPolicy(scripts: PageScripts): string {
  const shared = [
    "default-src 'none'",
    `style-src ${STYLE_HASHES}`,
    "img-src 'self'",
    "manifest-src 'self'",
    // No script of these pages could use it; programs that examine a page ask for robots.txt in its name.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  if (scripts === 'none') return shared.join('; ');
  const sources = scripts === 'search' ? "'self' 'wasm-unsafe-eval'" : "'self'";
  return [...shared, `script-src ${sources}`, "require-trusted-types-for 'script'", "trusted-types 'none'"].join('; ');
}

/** Where the hashes of stylesheets belong, in pages and in `public/_headers`. */
export const STYLE_HASHES = "'style-hashes'";

/** The stylesheets that stand in a page, as a content security policy names them: CSP Level 3, section 2.3.1. */
export function listStyleHashes(html: string): readonly string[] {
  const hashes = Array.from(html.matchAll(/<style>(.*?)<\/style>/gsu), ([, sheet = '']) => {
    return `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
  });
  return [...new Set(hashes)];
}

/** Fills the place that a page's policy keeps for its stylesheets. Attributes are escaped: so may be the quotation marks around it. */
export function fillStyleHashes(html: string): string {
  const hashes = listStyleHashes(html).join(' ') || "'none'";
  return html.replace(STYLE_HASHES, () => hashes).replace(STYLE_HASHES.replaceAll("'", '&#39;'), () => hashes);
}

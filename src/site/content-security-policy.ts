/**
 * What a page may load, as a policy in the page itself, so that it also holds on hosts that send no headers.
 * Only the search page runs scripts: its own and Pagefind's, which is WebAssembly in a worker. The stylesheet
 * stands in the page and is allowed by its hash alone, which is filled in once the page is rendered.
 */
export function writeContentSecurityPolicy(scripts: 'none' | 'search'): string {
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
  const search = [
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ];
  return [...shared, ...(scripts === 'search' ? search : [])].join('; ');
}

/** Where the hashes of stylesheets belong, in pages and in `public/_headers`. */
export const STYLE_HASHES = "'style-hashes'";

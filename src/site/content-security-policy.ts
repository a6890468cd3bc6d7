/**
 * What a page may load, as a policy in the page itself, so that it also holds on hosts that send no headers.
 * Only the search page runs scripts: its own and Pagefind's, which is WebAssembly in a worker.
 */
export function writeContentSecurityPolicy(scripts: 'none' | 'search'): string {
  const shared = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  const search = ["script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "worker-src 'self'"];
  return [...shared, ...(scripts === 'search' ? search : [])].join('; ');
}

import { createHash } from 'node:crypto';
import { STYLE_HASHES } from '../site/content-security-policy.ts';

/** A site has a few stylesheets, which stand in thousands of pages. */
const hashes = new Map<string, string>();

/** The stylesheets that stand in a page, as a content security policy names them: CSP Level 3, section 2.3.1. */
export function listStyleHashes(html: string): readonly string[] {
  const sheets = Array.from(html.matchAll(/<style>([^]*?)<\/style>/gu), ([, sheet = '']) => sheet);
  return [...new Set(sheets)].map((sheet) => {
    const hash = hashes.get(sheet) ?? `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
    hashes.set(sheet, hash);
    return hash;
  });
}

/** Attributes are escaped, so the quotation marks around the place may be too. */
const PLACE = new RegExp(STYLE_HASHES.replaceAll("'", "(?:'|&#39;)"), 'u');

/** Fills the place that a page's policy keeps for its stylesheets. */
export function fillStyleHashes(html: string): string {
  return html.replace(PLACE, () => listStyleHashes(html).join(' ') || "'none'");
}

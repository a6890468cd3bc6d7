import { createHash } from 'node:crypto';
import { STYLE_HASHES } from '../site/content-security-policy.ts';

/** A site has a few stylesheets, which stand in thousands of pages. */
const hashes = new Map<string, string>();

/** The stylesheets that stand in a page, as a content security policy names them: CSP Level 3, section 2.3.1. */
export function listStyleHashes(html: string): readonly string[] {
  const found = new Set<string>();
  for (let start = html.indexOf(OPENING); start !== -1; start = html.indexOf(OPENING, start)) {
    start += OPENING.length;
    const sheet = html.slice(start, html.indexOf('</style>', start));
    const hash = hashes.get(sheet) ?? `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
    hashes.set(sheet, hash);
    found.add(hash);
  }
  return [...found];
}

const OPENING = '<style>';

/** Attributes are escaped, so the quotation marks around the place may be too. */
const PLACE = new RegExp(STYLE_HASHES.replaceAll("'", "(?:'|&#39;)"), 'u');

/** Fills the place that a page's policy keeps for its stylesheets. */
export function fillStyleHashes(html: string, styles = listStyleHashes(html)): string {
  return html.replace(PLACE, () => styles.join(' ') || "'none'");
}

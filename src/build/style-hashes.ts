import { createHash } from 'node:crypto';
import { STYLE_HASHES } from '../site/content-security-policy.ts';

interface Sheet {
  readonly bytes: Buffer;
  readonly hash: string;
}

/** A site has a few stylesheets, which stand in thousands of pages. */
const sheets: Sheet[] = [];

const OPENING = Buffer.from('<style>');
const CLOSING = Buffer.from('</style>');

/** The stylesheets that stand in a page, as a content security policy names them: CSP Level 3, section 2.3.1. */
export function listStyleHashes(html: Buffer): readonly string[] {
  const found = new Set<string>();
  for (let start = html.indexOf(OPENING); start !== -1; start = html.indexOf(OPENING, start)) {
    start += OPENING.length;
    found.add(hashSheet(html.subarray(start, html.indexOf(CLOSING, start))));
  }
  return [...found];
}

function hashSheet(bytes: Buffer): string {
  const known = sheets.find((sheet) => sheet.bytes.equals(bytes));
  if (known) return known.hash;
  const hash = `'sha256-${createHash('sha256').update(bytes).digest('base64')}'`;
  sheets.push({ bytes: Buffer.from(bytes), hash });
  return hash;
}

/** Attributes are escaped, so the quotation marks around the place may be too. */
const PLACES = [STYLE_HASHES, STYLE_HASHES.replaceAll("'", '&#39;')].map((place) => Buffer.from(place));

/** Fills the place that a page's policy keeps for its stylesheets. */
export function fillStyleHashes(html: Buffer, styles = listStyleHashes(html)): Buffer {
  for (const place of PLACES) {
    const at = html.indexOf(place);
    if (at === -1) continue;
    const hashes = Buffer.from(styles.join(' ') || "'none'");
    return Buffer.concat([html.subarray(0, at), hashes, html.subarray(at + place.length)]);
  }
  return html;
}

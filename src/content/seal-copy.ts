import { createHash } from 'node:crypto';
import type { PlainText } from '../domain/plain-text.ts';
import { joinWhole } from '../domain/published-text.ts';

/**
 * The seal of a copy: the SHA-256, as 64 hexadecimal digits, of the UTF-8 bytes of its headline, an empty line and the
 * plain text of its body. It is that of the file that a site publishes of a text that it shows in full.
 */
export function sealCopy(headline: string | undefined, text: PlainText): string {
  return hashText(joinWhole(headline, text));
}

/** SHA-256 of a text in UTF-8, as the file that holds it has it; in hexadecimal digits. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

import { createHash } from 'node:crypto';

/**
 * SHA-256 of a body, as 64 hexadecimal digits: of its UTF-8 bytes with line feeds alone, without the white
 * space before its first and after its last character.
 */
export function hashBody(body: string): string {
  return createHash('sha256').update(body.trim(), 'utf8').digest('hex');
}

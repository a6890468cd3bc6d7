import { isUtf8 } from 'node:buffer';
import { Refusal } from './refusal.ts';

export interface DecodedText {
  readonly text: string;
  /** Name of the encoding in the Encoding Standard, such as `windows-1252`. */
  readonly encoding: string;
  /** How it was told, when the page itself did not say so. */
  readonly note?: string | undefined;
  /** Whether bytes had to be replaced by U+FFFD, because they are none of that encoding. */
  readonly isDamaged: boolean;
}

/** Only the beginning of a page may say its encoding. Browsers look at 1,024 bytes, authors write it later. */
const PRESCAN = 8192;

/** Above this share of characters beyond ASCII a text is hardly in a Western language. */
const WESTERN_SHARE = 0.12;

/**
 * Turns the bytes of a page into text. In this order: the author's word, bytes that can only be UTF-8, the saved
 * headers, the page's own word; then Windows-1252 for what reads like a Western text.
 * @param wanted what the author says
 * @param header what the headers say that were saved with the page
 * @throws {Refusal} for an encoding that does not exist, and for bytes of which nobody says what they are.
 */
export function decodeText(bytes: Uint8Array, wanted?: string, header?: string): DecodedText {
  if (wanted !== undefined) return decodeAs(bytes, wanted);
  const stated = nameEncoding(header ?? findDeclaredEncoding(bytes) ?? '');
  if (isUtf8(bytes) && stated !== 'iso-2022-jp') {
    const isOther = stated !== undefined && stated !== 'utf-8' && bytes.some((byte) => byte > 0x7f);
    const note = isOther ? `The page says that it is in ${stated}, but it was saved in UTF-8.` : undefined;
    return { ...decodeAs(bytes, 'utf-8'), note };
  }
  if (stated !== undefined) return decodeAs(bytes, stated);
  const beyond = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  if (beyond / bytes.length > WESTERN_SHARE) {
    throw new Refusal(
      'The page does not say in which character encoding it is, and it is not UTF-8.',
      'Name the encoding: --encoding windows-1251 for Cyrillic, shift_jis for Japanese, gbk for Chinese, windows-1252 for Western languages.',
    );
  }
  const note = 'The page does not say its character encoding; it was read as Windows-1252.';
  return { ...decodeAs(bytes, 'windows-1252'), note };
}

function decodeAs(bytes: Uint8Array, label: string): DecodedText {
  const encoding = nameEncoding(label);
  if (encoding === undefined) {
    throw new Refusal(
      `There is no character encoding "${label}".`,
      'Use a name of the Encoding Standard, such as utf-8, windows-1252, windows-1251, shift_jis or gbk.',
    );
  }
  const text = new TextDecoder(encoding).decode(bytes);
  const isDamaged = encoding === 'utf-8' ? !isUtf8(bytes) : text.includes('\ufffd');
  return { text, encoding, isDamaged };
}

/** The encoding that a label means; undefined when there is none. */
function nameEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

const DECLARATION =
  /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/iu;

/** What the page says of itself: by a byte-order mark, in an element `meta`, of either kind, or in an XML declaration. */
function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  if (start.startsWith('\u00ff\u00fe')) return 'utf-16le';
  if (start.startsWith('\u00fe\u00ff')) return 'utf-16be';
  const [, inMeta, inXml] = DECLARATION.exec(start) ?? [];
  return inMeta ?? inXml;
}

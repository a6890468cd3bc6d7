import { Buffer } from 'node:buffer';
import { decodeText, type DecodedText } from './character-encoding.ts';
import { isWebArchive, readWebArchive } from './mhtml.ts';
import { Refusal } from './refusal.ts';

/** A page or a text as an author saved it, read as text. */
export interface SavedPage {
  readonly kind: 'html' | 'text';
  readonly content: string;
  readonly encoding: string;
  /** Whether bytes were no characters of the encoding. */
  readonly isDamaged: boolean;
  /** Where the page was taken, and when, as whatever saved it wrote down. */
  readonly location?: Stated | undefined;
  readonly saved?: Stated | undefined;
  /** What an author should know of how it was read. */
  readonly notes: readonly string[];
}

/** A value, and where it stands. */
export interface Stated {
  readonly value: string;
  readonly origin: string;
}

/** Largest file that is opened, in bytes: pages saved with their pictures are large, and the pictures are not read. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** One may stray into a page; where there are more, it is no text. */
const MOST_NULS = 8;

/** First bytes of files that are no pages, whatever they are called: PDF, ZIP and office, pictures, RTF, archives. */
const NO_PAGE =
  /^\s*(?:%PDF-|PK\u0003\u0004|\u001f\u008b|\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF|\{\\rtf|bplist00|\u00d0\u00cf\u0011\u00e0|WARC\/)/u;

/**
 * Reads what an author saved, whatever it is called: its content tells what it is.
 * @throws {Refusal} for what is no page and no text.
 */
export function readSavedPage(bytes: Uint8Array, wantedEncoding?: string): SavedPage {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (NO_PAGE.test(start)) throw refuseKind();
  if (isWebArchive(bytes)) return readArchive(bytes, wantedEncoding);
  return describePage(decodeText(bytes, wantedEncoding));
}

function refuseKind(): Refusal {
  return new Refusal(
    'The file is a document, a picture or an archive, and no page or text, whatever its name says.',
    'Save the page as HTML or MHTML in a browser, or paste its text into a file of plain text.',
  );
}

function readArchive(bytes: Uint8Array, wanted: string | undefined): SavedPage {
  const page = readWebArchive(bytes);
  if (!page) {
    throw new Refusal('There is no page in this web archive.', 'Save the page again, or save it as HTML.');
  }
  const origin = 'the header of the web archive';
  return {
    ...describePage(decodeText(page.bytes, wanted, page.charset)),
    location: state(page.location, origin),
    saved: state(page.date, origin),
  };
}

function describePage({ text, encoding, note, isDamaged }: DecodedText): SavedPage {
  if (text.slice(0, 4096).split('\0').length > MOST_NULS) throw refuseKind();
  const isPage = looksLikeHtml(text);
  const content = isPage ? dropEmbeddedFiles(text) : text;
  if (content.trim() === '') {
    throw new Refusal('The file is empty.', 'Save the page again, and look whether the browser finished saving.');
  }
  const notes = note === undefined ? [] : [note];
  return { kind: isPage ? 'html' : 'text', content, encoding, isDamaged, notes, ...(isPage && findTraces(content)) };
}

function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 64 * 1024);
  return (
    /<(?:!doctype\s+html|html|head|body)\b/iu.test(start) ||
    /<(?:p|div|article|h1|title|meta)(?:\s[^<>]*)?>/iu.test(start)
  );
}

/** Pictures and fonts that were saved inside the page: megabytes that hold no words. */
function dropEmbeddedFiles(text: string): string {
  return text.replaceAll(/data:[\w.+-]+\/[\w.+-]+(?:;[\w=.-]+)*;base64,[A-Za-z0-9+/=%\s]{200,}/gu, 'data:,');
}

/** What browsers and extensions write into a page that they save. */
function findTraces(content: string): Pick<SavedPage, 'location' | 'saved'> {
  const start = content.slice(0, 16 * 1024);
  const [, browser] = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/iu.exec(start) ?? [];
  if (browser !== undefined) return { location: { value: browser, origin: 'the browser that saved the page' } };
  const [, comment = ''] = /<!--\s*Page saved with SingleFile([\s\S]{0,2000}?)-->/iu.exec(start) ?? [];
  const [, url] = /^\s*url:\s*(\S+)/imu.exec(comment) ?? [];
  const [, date] = /^\s*saved date:\s*(.+?)\s*$/imu.exec(comment) ?? [];
  const origin = 'SingleFile, which saved the page';
  return { location: state(url, origin), saved: state(date, origin) };
}

function state(value: string | undefined, origin: string): Stated | undefined {
  return value === undefined ? undefined : { value, origin };
}

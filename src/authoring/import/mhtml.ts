import { Buffer } from 'node:buffer';

/** The page of a saved web archive (RFC 2557): one file that holds a page and what it needs. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** What the part's header says of its character encoding. */
  readonly charset: string | undefined;
  /** Where the page was taken. */
  readonly location: string | undefined;
  /** When it was saved, as the header says it. */
  readonly date: string | undefined;
  /** Whether the part is bare text. */
  readonly isText: boolean;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  /** Code units are bytes. */
  readonly content: string;
}

const FIRST_HEADER =
  /^(?:from|subject|date|mime-version|content-type|snapshot-content-location|message-id|x-[\w-]+):/iu;

/** So deep may parts stand in parts; a page has one level, sometimes two. */
const DEEPEST = 4;

/** Whether a file is a web archive: it begins with the headers of a message that has parts. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString('latin1').replace(/^\s+/u, '');
  return FIRST_HEADER.test(start) && /^content-type:\s*(?:multipart\/|text\/html)/imu.test(start);
}

/** Finds the page of a web archive; undefined when no part is one. */
export function readWebArchive(bytes: Uint8Array): ArchivedPage | undefined {
  const message = splitPart(Buffer.from(bytes).toString('latin1').replace(/^\s+/u, ''));
  const part = findPage(message, DEEPEST);
  if (!part) return undefined;
  const type = part.headers.get('content-type') ?? '';
  return {
    bytes: decodeContent(part),
    isText: !/^text\/html|xhtml/iu.test(type),
    charset: readParameter(type, 'charset'),
    location: message.headers.get('snapshot-content-location') ?? part.headers.get('content-location'),
    date: message.headers.get('date'),
  };
}

/** The part named as the start of the archive, else its first page, else its first text. */
function findPage(part: Part, depth: number): Part | undefined {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (!/^multipart\//iu.test(type)) return /^text\/|xhtml/iu.test(type) ? part : undefined;
  const boundary = readParameter(type, 'boundary');
  if (boundary === undefined || depth === 0) return undefined;
  const parts = splitParts(part.content, boundary);
  const start = readParameter(type, 'start');
  const named = start === undefined ? undefined : parts.find(({ headers }) => headers.get('content-id') === start);
  const pages = parts.flatMap((inner) => findPage(inner, depth - 1) ?? []);
  const isPage = ({ headers }: Part) => /^text\/html|xhtml/iu.test(headers.get('content-type') ?? '');
  return named && isPage(named) ? named : (pages.find(isPage) ?? pages[0]);
}

function splitParts(content: string, boundary: string): readonly Part[] {
  const line = `--${boundary}`;
  return `\n${content}`
    .split(`\n${line}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => splitPart(part.replace(/^[ \t]*\r?\n/u, '').replace(/\r$/u, '')));
}

function splitPart(text: string): Part {
  const gap = /\r?\n\r?\n/u.exec(text);
  const end = gap?.index ?? text.length;
  const headers = new Map<string, string>();
  for (const line of text
    .slice(0, end)
    .replaceAll(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined && !headers.has(name.toLowerCase())) {
      headers.set(name.toLowerCase(), value.trim());
    }
  }
  return { headers, content: text.slice(end + (gap?.[0].length ?? 0)) };
}

function readParameter(header: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(header) ?? [];
  return quoted ?? bare;
}

function decodeContent({ headers, content }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(content.replaceAll(/[^A-Za-z0-9+/=]/gu, ''), 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? decodeQuotedPrintable(content) : content, 'latin1');
}

/** RFC 2045, section 6.7. What is no escape stays as it stands. */
function decodeQuotedPrintable(content: string): string {
  return content
    .replaceAll(/[ \t]+(?=\r?\n)/gu, '')
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=([0-9A-Fa-f]{2})/gu, (_match, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

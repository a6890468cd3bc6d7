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
}

const FIRST_HEADER =
  /^(?:from|subject|date|mime-version|content-type|snapshot-content-location|message-id|x-[\w-]+):/iu;

/** Whether a file is a web archive: it begins with the headers of a message that has parts. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString('latin1').trimStart();
  return FIRST_HEADER.test(start) && /^content-type:\s*(?:multipart\/|text\/html)/imu.test(start);
}

/** Finds the page of a web archive, its first part in HTML; undefined when it has none. */
export function readWebArchive(bytes: Uint8Array): ArchivedPage | undefined {
  const text = Buffer.from(bytes).toString('latin1').trimStart();
  const message = splitPart(text);
  // Parts stand in parts: each begins behind the boundary of one of them.
  const boundaries = Array.from(
    text.matchAll(/\bboundary\s*=\s*(?:"([^"]+)"|([^;\s]+))/giu),
    ([, a, b]) => a ?? b ?? '',
  );
  const names = boundaries.map((one) => RegExp.escape(one)).join('|');
  const parts = text.split(new RegExp(`(?:^|\\r?\\n)--(?:${names})(?:--)?[ \\t]*(?=\\r?\\n|$)`, 'u')).slice(1);
  const part = [message, ...parts.map((one) => splitPart(one.replace(/^\r?\n/u, '')))].find(({ type }) =>
    /^text\/html|xhtml/iu.test(type),
  );
  if (!part) return undefined;
  return {
    bytes: decodeContent(part.content, part.read('content-transfer-encoding')?.toLowerCase()),
    charset: /;\s*charset\s*=\s*"?([^";\s]+)/iu.exec(part.type)?.[1],
    location: message.read('snapshot-content-location') ?? part.read('content-location'),
    date: message.read('date'),
  };
}

/** A part with its headers, of which lines that are indented go on; the code units of its content are bytes. */
function splitPart(text: string) {
  const [head = ''] = /^.*?(?:\r?\n){2}/su.exec(text) ?? [text];
  const headers = head.replaceAll(/\r?\n[ \t]+/gu, ' ');
  const read = (name: string) => new RegExp(`^${name}:[ \t]*(.*?)\\s*$`, 'imu').exec(headers)?.[1];
  return { read, type: read('content-type') ?? '', content: text.slice(head.length) };
}

function decodeContent(content: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(content, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? decodeQuotedPrintable(content) : content, 'latin1');
}

/** RFC 2045, section 6.7. What is no escape stays as it stands. */
function decodeQuotedPrintable(content: string): string {
  return content
    .replaceAll(/[ \t]+(?=\r?\n)/gu, '')
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=([0-9A-Fa-f]{2})/gu, (_match, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

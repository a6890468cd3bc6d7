import { describe, expect, test } from 'vitest';
import { isWebArchive, readWebArchive } from '../../../src/authoring/import/mhtml.ts';
import { archivePage, publisherPage } from '../../fixtures/saved-pages.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const read = (text: string) => {
  const page = readWebArchive(bytes(text));
  return page && { ...page, bytes: Buffer.from(page.bytes).toString('utf8') };
};

describe('a web archive', () => {
  test('is known by its headers, and a page by itself is none', () => {
    expect(isWebArchive(bytes(archivePage('<p>x</p>', 'base64')))).toBe(true);
    expect(isWebArchive(bytes(publisherPage))).toBe(false);
    expect(isWebArchive(bytes('Subject: x\n\nContent-Type: multipart/related'))).toBe(true);
    expect(isWebArchive(bytes('To whom it may concern: nothing.'))).toBe(false);
  });

  test.each(['quoted-printable', 'base64'] as const)('gives the page as it was, from %s', (encoding) => {
    expect(read(archivePage(publisherPage, encoding))?.bytes.replaceAll('\r\n', '\n').trim()).toBe(
      publisherPage.trim(),
    );
  });

  test('has its page in parts of parts', () => {
    const inner =
      'Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nbare\r\n--b\r\nContent-Type: text/html; charset="windows-1252"\r\n\r\n<p>page</p>\r\n--b--\r\n';
    const outer = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n--a\r\n${inner}--a--\r\n`;
    expect(read(outer)).toMatchObject({ bytes: '<p>page</p>', charset: 'windows-1252' });
  });

  test.each([
    ['no boundary', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\nx'],
    [
      'no page',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--',
    ],
    ['parts without end', `MIME-Version: 1.0\n${'Content-Type: multipart/related; boundary=a\n\n--a\n'.repeat(5000)}`],
  ])('with %s has none', (_name, text) => {
    expect(read(text)?.bytes ?? '').toBe('');
  });
});

import { describe, expect, test } from 'vitest';
import { chooseMetadata } from '../../../src/authoring/import/choose-metadata.ts';
import { readAddress } from '../../../src/authoring/import/web-address.ts';
import { readDay } from '../../../src/content/read-day.ts';
import { readJsonLd } from '../../../src/authoring/import/read-json-ld.ts';
import { readMetaElements } from '../../../src/authoring/import/meta-elements.ts';
import { parsePage } from '../../../src/authoring/import/page-tree.ts';
import { readWrittenDay } from '../../../src/authoring/import/written-days.ts';
import { readVisibleStatements } from '../../../src/authoring/import/visible-statements.ts';

function read(head: string, body = '') {
  const { tree } = parsePage(`<html><head>${head}</head><body>${body}</body></html>`);
  const metadata = chooseMetadata(
    [...readJsonLd(tree), ...readMetaElements(tree), ...readVisibleStatements(tree)],
    'https://site.example/a/',
  );
  return Object.fromEntries(Object.entries(metadata).map(([field, finding]) => [field, finding.value]));
}
const ld = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('a day', () => {
  test.each([
    ['2024-01-25', '2024-01-25'],
    ['2024-01-25T23:30:00-08:00', '2024-01-25'],
    ['2024-01-25 07:00', '2024-01-25'],
    ['20240125', '2024-01-25'],
    ['2024/1/5', '2024-01-05'],
    ['Thu, 25 Jan 2024 10:00:00 GMT', '2024-01-25'],
    ['Sun Nov 22 2026 18:00:00 GMT+0100', '2026-11-22'],
    ['January 25, 2024', '2024-01-25'],
    ['1706140800', '2024-01-25'],
    ['01/02/2024', undefined],
    ['2024-02-31', undefined],
    ['yesterday', undefined],
    ['Publisert torsdag 09. mai 2024 - 13:26', '2024-05-09', 'nb'],
    ['5 gennaio 2025 ( modifica il 6 gennaio 2025 | 15:24)', '2025-01-05', 'it'],
    ['25 de enero de 2024', '2024-01-25', 'es'],
    ['1er février 2024', '2024-02-01', 'fr'],
    ['2024年1月25日', '2024-01-25', 'ja'],
    ['25 января 2024', '2024-01-25', 'ru'],
    ['Stand: 05.01.2025 15:23 Uhr', '2025-01-05', 'de'],
    ['01/02/2024', '2024-02-01', 'fr'],
    ['01/02/2024', '2024-01-02', 'en-US'],
    ['5 Personen, 2024', undefined, 'de'],
    ['25 tháng 1, 2031', undefined, 'vi'],
  ])('%s', (written, day, language?: string) => {
    expect(readDay(written, language)).toBe(day);
  });
});

describe('a day as pages write it', () => {
  test.each([
    ['٢٥ يناير ٢٠٣١', 'ar'],
    ['25 يناير/كانون الثاني 2031', 'ar'],
    ['25 בינואר 2031', 'he'],
    ['25 มกราคม 2574', 'th'],
    ['25 ม.ค. 2574', 'th'],
    ['令和13年1月25日', 'ja'],
    ['입력 2031. 1. 25. 10:15', 'ko'],
    ['२५ जनवरी २०३१', 'hi'],
    ['2031. január 25.', 'hu'],
    ['2031 m. sausio 25 d.', 'lt'],
    ['2031. gada 25. janvāris', 'lv'],
    ['25 tháng 1, 2031', 'vi'],
    ['25 января 2031, 10:15', undefined],
    ['25 Januari 2031', 'en-US'],
    ['January 25, 2031', 'en'],
  ])('%s', (written, language) => {
    expect(readWrittenDay(written, language)).toBe('2031-01-25');
  });

  test('has months of two letters', () => {
    expect(readWrittenDay('6 मई 2031, 10:15', 'hi')).toBe('2031-05-06');
  });

  // A month of two names in two languages, a day or a month, a year alone.
  test.each(['25 listopada 2031', '01/02/2031 News', '2 hours ago', 'He died in 1409 and was 25'])(
    '%s is none',
    (line) => {
      expect(readWrittenDay(line)).toBeUndefined();
    },
  );
});

describe('an address', () => {
  test('is whole, on the web, and no place in a page', () => {
    expect(readAddress('../b#c', 'https://site.example/a/x')).toBe('https://site.example/b');
    expect(readAddress('javascript:alert(1)', 'https://site.example/')).toBeUndefined();
    expect(readAddress('https://user:word@site.example/', undefined)).toBeUndefined();
    expect(readAddress('file:///home/x.html', undefined)).toBeUndefined();
    expect(readAddress('/x', undefined)).toBeUndefined();
  });
});

describe('what a page says of itself', () => {
  test('in JSON-LD: authors in a list, texts escaped twice', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'The Site' },
        {
          '@type': ['NewsArticle'],
          headline: 'It&#8217;s <b>done</b>',
          author: [{ name: 'Ada Cole' }, 'By Bo Ek'],
          publisher: { name: 'The &amp; Site' },
          inLanguage: 'en_US',
        },
      ],
    };
    expect(read(ld(data))).toMatchObject({
      title: 'It’s done',
      byline: 'Ada Cole, By Bo Ek',
      publisher: 'The & Site',
      language: 'en-US',
    });
  });

  test('in JSON-LD that is not quite JSON', () => {
    expect(read(ld('<!-- {"@type":"Article","headline":"A\nB", "datePublished":"2024-01-25"} -->'))).toMatchObject({
      title: 'A B',
      date: '2024-01-25',
    });
    expect(read(ld('{"@type":"Article", broken'))).toEqual({});
  });

  test('in Open Graph, Dublin Core and other names', () => {
    const metas = {
      'og:title': 'A headline',
      'dc.date.issued': '2024-01-25',
      'parsely-author': 'Ada Cole',
      'og:site_name': 'The Site',
      'og:locale': 'de_AT',
    };
    const head = Object.entries(metas)
      .map(([name, content]) => `<meta name="${name}" content="${content}">`)
      .join('');
    expect(read(head)).toEqual({
      title: 'A headline',
      date: '2024-01-25',
      byline: 'Ada Cole',
      publisher: 'The Site',
      language: 'de-AT',
    });
  });

  test('in microdata and times', () => {
    const body =
      '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">A headline</h1><span itemprop="author" itemscope><b itemprop="name">Ada Cole</b></span><time class="updated" datetime="2024-02-01">x</time><time class="published" datetime="2024-01-25T10:00">x</time></div>';
    expect(read('', body)).toEqual({ title: 'A headline', byline: 'Ada Cole', date: '2024-01-25' });
  });

  test.each([
    ['<title>A bridge opens | The Site</title><meta property="og:site_name" content="The Site">', '', 'A bridge opens'],
    ['<title>The Site: A bridge opens</title><meta property="og:site_name" content="Site">', '', 'A bridge opens'],
    ['<title>A bridge opens - News - Elsewhere</title>', '<h1>A bridge opens</h1>', 'A bridge opens'],
    [
      '<title>A bridge opens - Site.example</title><meta name="title" content="A bridge opens - Site.example">',
      '',
      'A bridge opens',
    ],
    ['<title>A bridge opens | Site</title><meta name="title" content="A bridge opens | Site">', '', 'A bridge opens'],
    ['<title>A bridge opens – site by site</title>', '', 'A bridge opens – site by site'],
    ['<title>Half-time: a bridge opens</title>', '', 'Half-time: a bridge opens'],
    ['<meta property="og:title" content="A bridge opens">', '<h1>The Site</h1>', 'A bridge opens'],
    [
      '<title>‘Free at last’: a bridge opens | Site</title><meta name="title" content="a bridge opens">',
      '<h1>‘Free at last’: a bridge opens</h1>',
      '‘Free at last’: a bridge opens',
    ],
    [
      `<meta property="og:title" content="Kenya: a bridge opens">${ld({ '@type': 'NewsArticle', headline: 'Kenya: a bridge opens' })}`,
      '<h1>a bridge opens</h1>',
      'Kenya: a bridge opens',
    ],
    [
      '<meta property="og:title" content="A bridge opens">',
      '<h1>The Site</h1><h1>A bridge opens</h1>',
      'A bridge opens',
    ],
    [
      '<title>A bridge opens in the harbour - Ada Cole - Site</title><meta name="title" content="A bridge opens in the harbour - Ada Cole">',
      '<h1>A bridge opens in the harbour</h1>',
      'A bridge opens in the harbour',
    ],
  ])('the headline without the name of the site: %s %s', (head, body, title) => {
    expect(read(head, body)['title']).toBe(title);
  });

  test.each([
    ['By Ada Cole', 'Ada Cole'],
    ['by ADA COLE | Jan 5, 2024', 'ADA COLE'],
    ['Di Maio', 'Di Maio'],
    ['Von ADA COLE', 'ADA COLE'],
    ['https://social.example/ada', undefined],
    ['@ada', undefined],
    ['admin', undefined],
    ['Authors', undefined],
    ['25 January 2024', undefined],
    ['Ada Cole 25/01/2024 10:15', 'Ada Cole'],
    ['Ada Cole @adacole on January 25, 2024 at 9:00a', 'Ada Cole'],
    ['By Ada Cole Thursday, Jan. 25, 2024', 'Ada Cole'],
    ['Ada Cole – 1 hr 4 mins ago', 'Ada Cole'],
  ])('the author: %s', (written, byline) => {
    expect(read(`<meta name="author" content="${written}">`)['byline']).toBe(byline);
  });

  test('the day of publication comes before that of creation, and one that a reader sees is one', () => {
    const created = ld({ '@type': 'NewsArticle', dateCreated: '2024-01-23' });
    expect(read(`${created}<meta name="pubdate" content="2024-01-25">`)['date']).toBe('2024-01-25');
    expect(read(created, '<abbr class="date" title="25 January 2024">today</abbr>')['date']).toBe('2024-01-25');
    expect(read(created)['date']).toBe('2024-01-23');
  });

  test('the address of a copy in an archive is none of the page, but has it in it', () => {
    const address = (href: string) => read(`<link rel="canonical" href="${href}">`)['url'];
    const archive = 'https://web.archive.org/web/20240125101500';
    expect(address(`${archive}/https://site.example/b`)).toBe('https://site.example/b');
    expect(address(`${archive}im_/http:/site.example/b?c=d`)).toBe('http://site.example/b?c=d');
    expect(address('https://archive.ph/aBc12')).toBeUndefined();
  });

  test('a canonical address and a language that no one speaks are told apart', () => {
    expect(
      read('<link rel="canonical" href="/b"><meta http-equiv="content-language" content="xx-invalid-tag-of-nobody">'),
    ).toEqual({ url: 'https://site.example/b' });
  });
});

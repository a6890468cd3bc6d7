import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../../src/content/frontmatter.ts';
import { validateFile } from '../../../src/content/validate-file.ts';
import { importPage, type ImportOptions } from '../../../src/authoring/import/import-page.ts';
import { articleSchema } from '../../../src/schema/article-schema.ts';
import { archivePage, pageAround, pastedText, publisherPage, repostPage } from '../../fixtures/saved-pages.ts';

function importText(text: string | Uint8Array, options: Partial<ImportOptions> = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const article = importPage(bytes, { sources: [], ...options });
  const file = { kind: 'article', story: 'ferry', id: 'courier', path: 'courier.md', text: article.text } as const;
  const { document, problems } = validateFile(file, articleSchema);
  return { ...article, data: document?.data, problems };
}

describe('a report on its publisher’s page', () => {
  const { body, data, problems, text } = importText(publisherPage, { savedDay: '2031-02-20' });

  test('keeps paragraphs, emphasis, links, headings, lists, quotations and tables, word for word', () => {
    expect(body)
      .toBe(`The ferry between Alder Quay and Sandholm will run again on Monday, the harbour office said, three weeks after a fire in its engine room.

About 1,200 people used it every day. “We are *relieved*,” said Mara Lindqvist, who commutes to the island, “and we would like to know what happened.”

## What is known

- Nobody was hurt.
- The engine is **new**.

> The service was never safer than it is today, whatever people say about it.

Passengers by year

| Year | Passengers |
| ---- | ---------- |
| 2029 | 401,000    |
| 2030 | 438,000    |

The office has not said how the fire began. A report is due in [the spring](https://courier.example/reports/2031/), and a public meeting is to follow in Sandholm.
`);
  });

  test('has all that the page says of itself, and passes the check', () => {
    expect(problems).toEqual([]);
    expect(data).toMatchObject({
      title: 'Ferry to run again on Monday',
      source: 'alder-courier',
      date: '2031-02-15',
      byline: 'Tomas Reyer',
      url: 'https://courier.example/news/2031/02/14/ferry-to-run-again',
      language: 'en-GB',
      claims: [],
    });
    expect(data?.copy).toMatchObject({ kind: 'original', retrieved: '2031-02-20', inferred: ['found', 'kind'] });
    // An author mends what was taken wrongly, which is no tampering.
    expect(data?.copy).not.toHaveProperty('sha256');
  });

  test('says of each field where it came from, and where the page disagrees with itself', () => {
    const fields = text.slice(0, splitFrontmatter(text)?.body.start).replaceAll(/\n# /gu, ' ');
    expect(fields).toContain('From the heading; meta og:title');
    expect(fields).toContain('JSON-LD headline has “Ferry service resumes”');
    expect(fields).toContain('From JSON-LD datePublished. They disagree: meta article:published_time has “2031-02-14”');
    expect(fields).toContain('The page names its publisher as “The Alder Courier” (meta og:site_name)');
  });

  test('lists what was left out', () => {
    const changes = data?.copy.changes.join('\n') ?? '';
    expect(changes).toContain('a share bar: “Share on Social”');
    expect(changes).toContain('a newsletter box: “Get our newsletter every morning.”');
    expect(changes).toContain('related links: “Read more: Bridge to close in March”');
    expect(changes).toContain('the comment form: “Leave a Comment Your email');
    expect(changes).toContain('Left out one picture.');
    expect(changes).toContain('Left out a caption: “The ferry in the harbour on Friday. Photo: Ida Brandt”.');
    expect(text).not.toMatch(/tracker|by a script|color: red|Home/u);
  });

  test('knows the source by its name or its address', () => {
    const sources = [{ id: 'courier', name: 'The Courier', homepage: 'https://www.courier.example/' }];
    expect(importText(publisherPage, { sources }).data?.source).toBe('courier');
    const known = { sources: [{ id: 'alder', name: 'Alder Courier' }] };
    expect(importText(publisherPage, known).data?.source).toBe('alder');
    expect(importText(pastedText, { ...known, source: 'The Alder Courier' }).fields.source.value).toBe('alder');
    expect(importText(publisherPage, { ...known, source: 'unknown' }).data?.source).toBe('unknown');
  });

  test.each([
    ['毎日新聞', 'courier'],
    ['Вести FM', 'courier'],
    ['Süddeutsche Zeitung', 'suddeutsche-zeitung'],
  ])('proposes an id for a publisher that it does not know: %s', (name, id) => {
    expect(importText(publisherPage.replaceAll('The Alder Courier', name)).data?.source).toBe(id);
    expect(importText(pastedText, { source: 'Süddeutsche Zeitung' }).fields.source.value).toBe('suddeutsche-zeitung');
    expect(() => importText(pastedText, { source: '毎日新聞' })).toThrow('“毎日新聞” has no letters');
  });

  test('is the same file every time', () => {
    expect(importText(publisherPage).text).toBe(importText(publisherPage).text);
  });
});

describe('other ways to save it', () => {
  test('a re-post is known by its source link, and the site’s residue is told', () => {
    const { data, body } = importText(repostPage);
    expect(data).toMatchObject({ title: 'Ferry to run again on Monday', source: 'unknown' });
    expect(data?.url).toBeUndefined();
    expect(data?.copy).toMatchObject({ kind: 'repost', found: 'https://daily-digest.example/?p=4711' });
    expect(data?.copy.changes.join(' ')).toMatch(/“Source link”.*“Leave a Comment”/u);
    expect(body).not.toMatch(/Source link|Comment|Required/u);
  });

  test.each(['quoted-printable', 'base64'] as const)('a web archive in %s', (encoding) => {
    const { data, body } = importText(archivePage(publisherPage, encoding));
    expect(body).toBe(importText(publisherPage).body);
    expect(data?.copy).toMatchObject({ found: 'https://courier.example/news/ferry', retrieved: '2031-02-16' });
  });

  test('a bare text, whose first line is the headline', () => {
    const { data, body } = importText(pastedText);
    expect(data?.title).toBe('Ferry to run again on Monday');
    expect(body.split('\n\n')).toHaveLength(3);
    expect(body).not.toMatch(/Source link|Comment/u);
  });

  test('the texts of the first story give the very bodies that its authors checked', () => {
    for (const name of ['ndmtnews', 'washington-post']) {
      const file = readFileSync(`content/stories/us-iraq-talks/${name}.md`, 'utf8');
      const body = file.slice(splitFrontmatter(file)?.body.start).trim();
      const title = /^title: (.*)$/mu.exec(file)?.[1];
      const residue =
        '\n\nSource link\n\nLeave a Comment\n\nYour email address will not be published. Required fields are marked *';
      const pasted = title === undefined ? body.replaceAll('\n\n', '\n') : `${title}\n\n\n${body}\n\n${residue}`;
      expect(importText(pasted).body.trim()).toBe(body);
      expect(importText(pasted).data?.title).toBe(title);
    }
  });
});

describe('what is text and what stands around it', () => {
  const paragraphs = [1, 2, 3].map(
    (number) =>
      `The harbour office said in notice ${String(number)} that the ferry will run again, after a fire in its engine room.`,
  );
  const article = (inside: string, head = '') =>
    `<html><head>${head}</head><body><header><a href="/login">Log in</a></header><article><h1>Ferry to run again</h1>${inside}</article></body></html>`;
  const split = (body: string) => body.trim().split('\n\n');

  test.each([
    ['ja', '火災から三週間、港湾事務所は月曜日に連絡船の運航を再開すると発表した。島の住民は喜んでいる。'],
    ['zh', '港务局表示，渡轮将于周一恢复运营，距离机舱起火已有三周。岛上居民对此表示欢迎，希望了解原因。'],
    ['th', 'สำนักงานท่าเรือแจ้งว่าเรือข้ามฟากจะกลับมาให้บริการอีกครั้งในวันจันทร์ หลังเกิดเพลิงไหม้ในห้องเครื่อง'],
  ])('a brief in %s is counted by its own words, and refused no more than others', (language, text) => {
    const { body, words } = importText(
      `<html lang="${language}"><body><article><p>${text}</p></article></body></html>`,
    );
    expect(body.trim()).toBe(text);
    expect(words).toBeGreaterThan(12);
    expect(importText(text).words).toBe(words);
  });

  test('how a word is read stands behind it', () => {
    const text = '火災から三週間、港湾事務所は月曜日に連絡船の運航を再開すると発表した。島の住民は喜んでいる。';
    const ruby = '<ruby>拉<rt>ら</rt>致<rp>(</rp><rt>ち</rt><rp>)</rp></ruby>';
    expect(importText(article(`<p>${ruby}の問題。${text}</p>`)).body.trim()).toBe(`拉致(らち)の問題。${text}`);
  });

  test.each([
    ['10<sup>6</sup>, 10<sup>-6</sup>, log<sub>2</sub>', '10⁶, 10⁻⁶, log2'],
    ['killed 170<sup>1</sup> people, she<sup>[2]</sup> said', 'killed 170¹ people, she\\[2] said'],
    ['the 1<sup>st</sup> of M<sup>me</sup> X at the XIX<sup>e</sup>', 'the 1st of Mme X at the XIXe'],
    ['He was <s>hurt</s> <strike>ill</strike> <del>well</del> killed', 'He was ~~hurt~~ ~~ill~~ ~~well~~ killed'],
  ])('what HTML alone can say is kept in its letters: %s', (inside, written) => {
    expect(split(importText(article(`<p>${inside}. ${paragraphs[0] ?? ''}</p>`)).body)[0]).toContain(written);
  });

  test.each([
    ['<ol start="0"><li>one<li>two</ol>', ['0. one\n1. two']],
    ['<ol><li value="2">one<li value="7">two<li>three</ol>', ['2\\. one', '7\\. two', '8\\. three']],
    ['<dl><dt>one</dt><dd>two</dd></dl>', ['one', 'two']],
  ])('the lines of %s are those that a browser shows', (inside, written) => {
    const [first = '', second = ''] = paragraphs;
    const { body } = importText(article(`<p>${first}</p>${inside}<p>${second}</p>`));
    expect(split(body)).toEqual([first, ...written, second]);
  });

  test('a brief under a header with “Log in” is a brief', () => {
    expect(split(importText(article(`<p>${paragraphs[0] ?? ''}</p>`)).body)).toEqual(paragraphs.slice(0, 1));
  });

  test('paragraphs for subscribers stay, and so do those behind “Comments” and “Source:”', () => {
    const [first, second, third] = paragraphs;
    const page = article(
      `<p>${first ?? ''}</p><h2>Comments</h2><p class="paywall">${second ?? ''}</p><p>Source:</p><p class="paywall">${third ?? ''}</p>`,
    );
    const { body, data } = importText(page);
    expect(split(body)).toEqual(paragraphs);
    expect(data?.copy.kind).toBe('original');
    expect(data?.copy.changes.join('\n')).toMatch(/“Comments”[\s\S]*“Source:”/u);
    expect(split(importText(`Comments\n\n${paragraphs.join('\n\n')}`).body)).toEqual(paragraphs);
  });

  test('the standfirst stays; what is no text is left out and listed, each kind in a line', () => {
    const left = [
      'the headline: “Ferry to run again”',
      'the time: “2 hours ago”',
      'the byline: “Ada Cole, harbour reporter”',
      'a caption: “The ferry on Friday.” and “The engine room after the fire, seen from the quay.”',
      'a credit: “Photo: Ida Brandt”',
      'a pull quote: “The ferry will run again”',
      'related links: “Read more: Bridge to close in March”',
      'a newsletter box: “Sign up for our letter” and “The best of the harbour is read by thousands every morning.”',
    ];
    const page = article(
      `<div class="standfirst"><p>A fire had stopped the ferry; now a date is known.</p></div>
       <div><span class="author">Ada Cole, harbour reporter</span><br><br><span>2 hours ago</span></div>
       <div class="text"><p>${paragraphs[0] ?? ''}</p>
       <figure><img src="a.jpg"><figcaption>The ferry on Friday.</figcaption></figure>
       <p>${paragraphs[1] ?? ''}</p><div class="image-caption">The engine room after the fire, seen from the quay.</div><p>Photo: Ida Brandt</p>
       <figure><blockquote>The ferry will run again</blockquote></figure>
       <p>Read more: <a href="/b">Bridge to close in March</a></p><div><p>Sign up for our letter</p><p>The best of the harbour is read by thousands every morning.</p></div>
       <p>${paragraphs[2] ?? ''}</p></div>`,
      '<meta name="author" content="Ada Cole">',
    );
    const { body, data } = importText(page);
    expect(split(body)).toEqual(['A fire had stopped the ferry; now a date is known.', ...paragraphs]);
    expect(data?.copy.changes).toEqual(expect.arrayContaining(left.map((line) => `Left out ${line}.`)));
  });

  test.each([
    ['a read-on line in any language', '<p>À lire aussi <a href="/b">Le pont fermera en mars</a></p>', 'related links'],
    [
      'words under a picture',
      '<div class="m"><picture><img src="b.jpg"></picture><p>Ida in her café.</p></div>',
      'Ida',
    ],
    [
      'a cookie dialog of any length',
      `<div role="dialog">${'<p>We and our partners keep information on this device, for which we ask your consent here and now, before anything else.</p>'.repeat(4)}</div>`,
      'partners',
    ],
    [
      'a gallery',
      `<div class="g">${[1, 2].map((at) => `<div class="s"><img src="x"><div>The quay on day ${String(at)}, from the ferry.</div></div>`).join('')}</div>`,
      'a caption: “The quay on day 1',
    ],
    [
      'what readers say below',
      ['Ada', 'Bo']
        .map(
          (name) =>
            `<div class="visitor_commentText"><h4>${name}</h4><p>“I took this ferry for years, and nobody told us of the fire.”</p></div>`,
        )
        .join(''),
      'comments and the comment form',
    ],
    ['a list of tags', '<p>Tags: <a href="/1">Alder Quay</a>, <a href="/2">ferries and ports</a></p>', 'Tags:'],
    ['a right to copy', '<p>Copyright © 2031 The Alder Courier, LLC. All rights reserved.</p>', 'a credit'],
  ])('%s is no text', (_name, inside, told) => {
    const [first = '', second = '', third = ''] = paragraphs;
    const { body, data } = importText(article(`<div><p>${first}</p><p>${second}</p>${inside}<p>${third}</p></div>`));
    expect(split(body)).toEqual(paragraphs);
    expect(data?.copy.changes.join('\n')).toContain(told);
  });

  test.each([
    [
      'a sentence that is a link',
      '<p><a href="/r">A report is due in the spring.</a></p>',
      'A report is due in the spring.',
    ],
    ['the letters of an agency', '<p>(dpa/ac)</p>', '(dpa/ac)'],
    [
      'a note of correction',
      '</div><div class="correction"><p>The day was wrong in an earlier version.</p></div><div>',
      'The day was wrong',
    ],
    [
      'a table in a figure',
      '<figure><table><tr><th>Day</th><th>Ferries</th></tr><tr><td>Friday</td><td>4</td></tr></table></figure><p>It runs so until May.</p>',
      '| Friday | 4',
    ],
    [
      'what opens at a click',
      `<div class="hidden"><p>${'The rest of it stands here, as it was printed. '.repeat(4)}</p><p>Nobody was hurt in it.</p></div>`,
      'Nobody was hurt',
    ],
  ])('%s is text', (_name, inside, kept) => {
    const text = paragraphs.map((words) => `<p>${words}</p>`).join('');
    expect(importText(article(`<div>${text}${inside}</div>`)).body).toContain(kept);
  });

  test('the parts of a live report keep their headings, and lose their times', () => {
    const parts = paragraphs.map(
      (text, index) =>
        `<article><header><span>1${String(index)}:15 Uhr</span><h2>Part ${String(index)}</h2></header><div><p>${text}</p></div></article>`,
    );
    expect(split(importText(article(parts.join(''))).body)).toEqual(
      paragraphs.flatMap((text, index) => [`## Part ${String(index)}`, text]),
    );
  });

  test('a standfirst is known by the page’s own description, whatever it looks like', () => {
    const standfirst = 'Islanders are relieved but want an inquiry into the fire';
    const head = `<meta name="description" content="${standfirst}">`;
    const text = paragraphs.map((words) => `<div class="y"><div>${words}</div></div>`).join('');
    expect(split(importText(article(`<div class="x">${standfirst}</div><div>${text}</div>`, head)).body)[0]).toBe(
      standfirst,
    );
  });

  test('what is left out whole is listed once, and not again piece by piece', () => {
    const comments = '<section class="comments"><h2>Comments</h2><p class="comment">A fine ferry!</p></section>';
    const page = article(`${paragraphs.map((text) => `<p>${text}</p>`).join('')}${comments}`);
    const told = importText(page).data?.copy.changes.filter((change) => change.includes('ferry!'));
    expect(told).toEqual(['Left out comments and the comment form: “Comments A fine ferry!”.']);
  });

  test.each([
    ['<p>Published 25 January 2031, 10:15 | Updated 2 February 2031</p>', '2031-01-25'],
    ['<div><span>Aktualisiert 26.01.2031</span></div><div>25. Januar 2031</div>', '2031-01-25'],
    ['<p>Last updated 26 January 2031</p>', undefined],
    ['<p>25.01.2031 Zuletzt geändert um 15.10h.</p>', '2031-01-25'],
    ['<time>25 January 2031</time>', '2031-01-25'],
    ['<p>Aktualisiert: 26.01.2031, 9 Uhr | Erstellt: 25.01.2031, 10 Uhr</p>', '2031-01-25'],
    ['<p>25.01.2031 10:15 <a href="/">Alder Courier</a></p>', '2031-01-25'],
    ['<h4>25. Januar 2031 um 10:15 (Aktualisiert: 11:00)</h4>', '2031-01-25'],
  ])('the day is read from a line that a reader sees: %s', (line, day) => {
    const { body, fields } = importText(
      article(`${line}${paragraphs.map((text) => `<p>${text}</p>`).join('')}`).replace('<html', '<html lang="de"'),
    );
    expect(fields.date.value).toBe(day);
    expect(split(body)).toEqual(paragraphs);
  });

  test.each([
    ['<p>Von Ada Cole (mit dpa) | Erstellt: 25.01.2031</p>', 'Ada Cole (mit dpa)'],
    ['<p>By clicking here</p>', undefined],
  ])('who wrote it is read from a line that a reader sees: %s', (line, byline) => {
    const { fields } = importText(article(`${line}${paragraphs.map((text) => `<p>${text}</p>`).join('')}`));
    expect(fields.byline.value).toBe(byline);
  });

  test('a clock above the headline is not the day of publication', () => {
    const page = article(
      `<h2>A date for the ferry</h2><p>25 January 2031</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`,
      '<title>A date for the ferry</title>',
    ).replace(/<header>.*<\/h1>/u, '<h1>Islands</h1><p>2 February 2031</p><article>');
    expect(importText(page).fields.date.value).toBe('2031-01-25');
  });

  test('a page that shows no text has what it tells machines, and says so', () => {
    const data = { '@type': 'NewsArticle', headline: 'Ferry to run again', articleBody: paragraphs.join('\n\n') };
    const page = `<html><body><div id="root"></div><script type="application/ld+json">${JSON.stringify(data)}</script></body></html>`;
    const { body, notes } = importText(page);
    expect(split(body)).toEqual(paragraphs);
    expect(notes.join('')).toContain('tells machines');
    expect(() => importText(page.replace('<div id="root">', '$&Subscribe now to continue reading.'))).toThrow(
      'subscribe',
    );
  });

  test('a brief is the article, not the longer teasers below it', () => {
    const brief = 'The ferry will run again between the islands on Monday.';
    const teasers = ['orchard', 'school', 'market', 'tram'].map(
      (name) =>
        `<div class="x"><p>The ${name} waits for a decision, and the council has put it off once more.</p></div>`,
    );
    const page = article(`<p>${brief}</p>`, '<meta name="description" content="Islands to be joined on Monday">');
    expect(split(importText(page.replace('</article>', `$&${teasers.join('')}`)).body)).toEqual([brief]);
  });

  test('of articles one below the other, a page has the first', () => {
    const text = paragraphs.map((words) => `<p>${words}</p>`).join('');
    const next = `<article><h1>Bridge to close</h1>${text.replaceAll('ferry', 'bridge').repeat(3)}</article>`;
    const { body, fields, data } = importText(article(text).replace('</body>', `${next}</body>`));
    expect([split(body), fields.title.value]).toEqual([paragraphs, 'Ferry to run again']);
    expect(data?.copy.changes.join('\n')).toContain('Left out other articles: “Bridge to close');
  });

  test('a page that contradicts itself says so, and so does a dialog that was taken for its article', () => {
    const other = publisherPage
      .replace('By Tomas Reyer', 'Ada Cole')
      .replace('og:title" content="Ferry', 'x" content="Ferry');
    expect(importText(other).notes).toEqual([
      'The page contradicts itself on its date: “2031-02-15” (JSON-LD datePublished), “2031-02-14” (meta article:published_time).',
      'The page contradicts itself on its byline: “Tomas Reyer” (JSON-LD author), “Ada Cole” (meta author).',
    ]);
    const dialog = `<p>${'We and our partners store information on devices, for which you can give your consent. '.repeat(5)}</p>`;
    const head =
      '<title>Ferry service to Sandholm resumes</title><meta name="description" content="The harbour office names a date.">';
    const { notes } = importText(`<html><head>${head}</head><body>${dialog}</body></html>`);
    expect(notes.join('\n')).toContain('look whether it is the article');
  });

  test('a copy from an archive is found there, and says whose it is', () => {
    const kept = importText(
      publisherPage.replace('href="https://courier', 'href="https://archive.ph/2031/https://courier'),
    );
    expect(kept.data?.url).toBe('https://courier.example/news/2031/02/14/ferry-to-run-again');
    expect(kept.data?.copy.found).toMatch(/^https:\/\/archive\.ph\//u);
    const { data } = importText(
      `<!-- saved from url=(0074)https://web.archive.org/web/20310216101500/https://courier.example/ferry -->\n${publisherPage}`,
    );
    expect(data?.url).toBe('https://courier.example/news/2031/02/14/ferry-to-run-again');
    expect(data?.copy.found).toBe('https://web.archive.org/web/20310216101500/https://courier.example/ferry');
    expect(data?.copy.kind).toBe('original');
  });

  test('a short question at the start and a short answer at the end are text, a footer is none', () => {
    const text = ['**Why did it burn?**', ...paragraphs, 'No.'];
    const inside = ['<b>Why did it burn?</b>', ...paragraphs, 'No.'].map((words) => `<p>${words}</p>`).join('');
    const { body } = importText(`${article(inside)}<footer><p>${(paragraphs[0] ?? '').replace('1', '9')}</p></footer>`);
    expect(split(body)).toEqual(text);
  });

  test('a heading with nothing below it is that of what was left out', () => {
    const { body, data } = importText(
      article(`${paragraphs.map((text) => `<p>${text}</p>`).join('')}<h2>The index</h2>`),
    );
    expect(split(body)).toEqual(paragraphs);
    expect(data?.copy.changes).toContain('Left out what follows the text: “The index”.');
  });

  test('a link that somebody forgot to end takes no text with it', () => {
    const page = article(`<a name="top">${paragraphs.map((text) => `<p>${text}</p>`).join('')}`);
    expect(split(importText(page).body)).toEqual(paragraphs);
  });

  test('a page that says English above a text in another language has none', () => {
    const text = 'Kivuko kitarudi kazini siku ya Jumatatu, ofisi ya bandari ilisema, wiki tatu baada ya moto. ';
    const page = (words: string) =>
      importText(
        article(`<p>${words.repeat(5)}</p>`)
          .replace('<html', '<html lang="en-US"')
          .replace('<head>', '<head><meta property="og:locale" content="en_US">'),
      );
    expect([page(text).data?.language, page(paragraphs.join(' ')).data?.language]).toEqual([undefined, 'en-US']);
    expect(page(text).notes.join('')).toContain('hardly a word');
  });

  test('a line beside the text that tells of another day is not the day of publication', () => {
    const told = '<ul><li>The harbour was opened by the king of the day on August 14, 1935</li></ul>';
    const text = paragraphs.map((words) => `<p>${words}</p>`).join('');
    const page = (line: string) => importText(article(`${line}${told}${text}`)).fields.date.value;
    expect(page('')).toBeUndefined();
    expect(page('<p class="when">25 January 2031, 10:15</p>')).toBe('2031-01-25');
  });

  test('a text at the side is none of the article, though it be longer', () => {
    const say = (count: number, line: string) =>
      Array.from(
        { length: count },
        (_, at) => `<p>${line} ${String(at)}, it was said, for the storm is not over and nobody knows more of it.</p>`,
      );
    const own = say(8, 'The ferry between Alder Quay and Sandholm stays where it is until');
    const live = say(20, 'Another harbour let no boat leave before').map(
      (line) => `<li><div class="live">${line}</div></li>`,
    );
    const page = article(own.join('')).replace(
      '</article>',
      `</article><aside id="sidebar"><ul>${live.join('')}</ul></aside>`,
    );
    expect(split(importText(page).body)).toHaveLength(own.length);
  });

  test('the last piece of a text is text, however short, where pieces are numbered', () => {
    const pieces = [
      paragraphs,
      paragraphs.slice(1).map((words) => words.replace('notice', 'letter')),
      ['Nobody on the islands knew more.'],
    ];
    const text = pieces.map(
      (words, at) => `<div class="piece-${String(at)}">${words.map((line) => `<p>${line}</p>`).join('')}</div>`,
    );
    expect(split(importText(article(text.join('<div>Advertisement</div>'))).body)).toEqual(pieces.flat());
  });

  test('all headings right above the first paragraph stay', () => {
    const text = paragraphs.map((words) => `<p>${words}</p>`).join('');
    const headings = ['<p>Print</p>', '<h2>Live</h2>', '<h2>Friday, 25. 1.</h2>', '<h5>A date is known</h5>'];
    expect(split(importText(article(`<div>${headings.join('')}${text}</div>`)).body)).toEqual([
      '## Live',
      '## Friday, 25. 1.',
      '##### A date is known',
      ...paragraphs,
    ]);
  });

  test('the author is the one below the headline, not one of a teaser, however the line is called', () => {
    const text = paragraphs.map((words) => `<p>${words}</p>`).join('');
    const list = '<ul class="metaInfoAuthorList"><li><a href="/ada">Ada Cole</a></li></ul>';
    const teaser = '<div class="box"><ul class="box__authorList"><li>Emil Brandt</li></ul><h3>Another ferry</h3></div>';
    const { data } = importText(article(`${list}${text}`).replace('</article>', `</article>${teaser}`));
    expect(data?.byline).toBe('Ada Cole');
    expect(data?.copy.changes).toContain('Left out the byline: “Ada Cole”.');
  });

  test('headings, lists and paragraphs that Readability drops come back where the text stands', () => {
    const page = article(
      paragraphs
        .map(
          (text, index) =>
            `<section class="part"><h3>Part ${String(index)}</h3><div class="inline"><p>${text}</p></div></section>`,
        )
        .join(''),
    );
    expect(split(importText(page).body)).toEqual(
      paragraphs.flatMap((text, index) => [`### Part ${String(index)}`, text]),
    );
  });
});

describe('a pasted text', () => {
  test('may have a question for its headline', () => {
    const told = 'The town of Karst asked nobody before it closed the mill, the miller said.';
    const { data, body } = importText(`Did the miller of Karst cross the line?\n2031-02-20\n\n${told}\n\nWho would?\n`);
    expect(data).toMatchObject({ title: 'Did the miller of Karst cross the line?', date: '2031-02-20' });
    expect(body.trim()).toBe(`${told}\n\nWho would?`);
  });

  const wrapped = `Ferry to run again on Monday
By Tomas Reyer, Harbour Correspondent
25 January 2031
The ferry between Alder Quay and Sandholm will run again on Monday, the
harbour office said, three weeks after a fire in its engine room.
About 1,200 people used it every day. “We are relieved,” said Mara Lind-
qvist, who commutes to the island, “and we want to know why.”
Nobody was hurt.
`;
  const whole = [
    'The ferry between Alder Quay and Sandholm will run again on Monday, the harbour office said, three weeks after a fire in its engine room.',
    'About 1,200 people used it every day. “We are relieved,” said Mara Lind-qvist, who commutes to the island, “and we want to know why.”',
    'Nobody was hurt.',
  ];

  test.each([
    ['lines broken to fit a screen', wrapped],
    ['the same with blank lines', wrapped.replaceAll(/([.”y1])\n(?!$)/gu, '$1\n\n').replaceAll('\n', '\r\n')],
    ['one paragraph a line', [...wrapped.split('\n').slice(0, 3), ...whole].join('\n')],
  ])('%s: headline, byline and day become fields, and paragraphs are whole', (_name, text) => {
    const { body, data } = importText(text);
    expect(body.trim().split('\n\n')).toEqual(whole);
    expect(data).toMatchObject({
      title: 'Ferry to run again on Monday',
      byline: 'Tomas Reyer, Harbour Correspondent',
      date: '2031-01-25',
    });
    expect(data?.copy.changes.join('\n')).toMatch(
      /^Moved from the top.*“Ferry to run.*“By Tomas.*“25 January 2031”\.$/mu,
    );
  });

  test.each([
    ['ru', '25 января 2031, 10:15', 'Паром снова выйдет на линию', 'Паром снова выйдет на линию в понедельник.'],
    [
      'ja',
      '令和13年1月25日',
      '連絡船、月曜日に運航再開へ',
      '港湾事務所は、月曜日に連絡船の運航を再開すると発表した。島の住民は喜んでいる。',
    ],
    [
      'th',
      '25 มกราคม 2574',
      'เรือข้ามฟากกลับมาให้บริการ',
      'สำนักงานท่าเรือแจ้งว่าเรือข้ามฟากจะกลับมาให้บริการอีกครั้งในวันจันทร์ หลังเกิดเพลิงไหม้',
    ],
    ['de', 'vor 3 Stunden', 'Die Fähre fährt wieder', 'Die Fähre fährt am Montag wieder, teilte das Hafenamt mit.'],
  ])('a day above or below the headline is no paragraph: %s', (language, day, title, text) => {
    const date = language === 'de' ? undefined : '2031-01-25';
    for (const lines of [[title, day], ...(date === undefined ? [] : [[day, title]])]) {
      const { body, metadata } = importText([...lines, text, text.replace(' ', ', ')].join('\n\n'));
      expect([metadata.title?.value, metadata.date?.value, body.split('\n\n')[0]]).toEqual([title, date, text]);
    }
  });

  test('what it cannot say is told, and wins; what is none is refused', () => {
    const told = { title: 'A ferry', date: '2031-01-26', language: 'en', url: 'https://courier.example/ferry' };
    expect(importText(wrapped, { told }).data).toMatchObject(told);
    expect(importText(publisherPage, { told }).data).toMatchObject(told);
    expect(() => importText(wrapped, { told: { date: 'soon' } })).toThrow(/“soon” could not be read as a date/u);
  });

  const paste = (lines: readonly string[], told: ImportOptions['told'] = {}) => {
    const { fields, body, notes, text } = importText([...lines, ...whole].join('\n\n'), { told });
    return { ...fields, notes, text, isBare: body.trim() === whole.join('\n\n') };
  };
  const headline = 'Ferry to run again on Monday';

  test.each(['11/28/05', '08/09/2018', 'Last Updated: Monday, 28 November 2005, 02:24 GMT'])(
    'a day that could only be guessed is shown and not moved: %s',
    (line) => {
      const { date, changes, notes, text, isBare } = paste([headline, line]);
      expect([date.value, isBare]).toEqual([undefined, true]);
      expect(changes.join('\n')).toMatch(new RegExp(`^Left out the (?:day|time): “${RegExp.escape(line)}”\\.$`, 'mu'));
      expect(changes.join('\n')).not.toMatch(/^Moved.*\d/mu);
      expect(notes.join('\n')).toContain(`It may be “${line}”.`);
      expect(text.replaceAll('\n# ', ' ')).toContain(`It may be “${line}”.`);
    },
  );

  test('an address and the name of a publisher become fields, and are no day and no headline', () => {
    const address = 'https://www.courier.example/2031/1/ferry.html';
    const courier = { id: 'courier', name: 'The Alder Courier' };
    for (const lines of [
      [headline, 'The Alder Courier', 'January 25, 2031', address],
      [address, 'The Alder Courier', headline, 'January 25, 2031'],
      [`URL: ${address}`, 'January 25, 2031', headline, 'The Alder Courier'],
    ]) {
      const { fields, body } = importText([...lines, ...whole].join('\n\n'), { sources: [courier] });
      const { title, source, date, url, language } = fields;
      const values = [title, source, date, url, language].map(({ value }) => value);
      expect(values).toEqual([headline, 'courier', '2031-01-25', address, 'en']);
      expect(body.trim()).toBe(whole.join('\n\n'));
      const told = fields.changes.join('\n');
      for (const moved of [headline, address, 'The Alder Courier', 'January 25, 2031'])
        expect(told.split(moved)).toHaveLength(2);
    }
    expect(paste([headline, 'AlderNews.com']).source.value).toBe('aldernews-com');
  });

  test('what is moved to a field is told with all that stood in its line', () => {
    const { date, byline, changes } = paste([
      headline,
      'January 25, 2031 | By Alder Wire Services',
      'By Staff',
      '01/26/2031 06:31 pm ET Updated Jan 27, 2031',
    ]);
    expect([date.value, byline.value]).toEqual(['2031-01-25', 'Alder Wire Services']);
    expect(changes).toEqual([
      `Moved from the top of the text to the fields: “${headline}” and “January 25, 2031 | By Alder Wire Services”.`,
      'Left out what stands above the text: “By Staff”.',
      'Left out the day: “01/26/2031 06:31 pm ET Updated Jan 27, 2031”.',
    ]);
  });

  test.each([['POLITICS'], ['WORLD NEWS'], ['Home / News / Sport'], ['Politik', 'Hafen'], ['政治']])(
    'a kicker is no headline: %s',
    (...kicker) => {
      const { title, changes, isBare } = paste([...kicker, headline, 'By Tomas Reyer']);
      expect([title.value, isBare]).toEqual([headline, true]);
      expect(changes.join('\n')).toContain(`Left out what stands above the headline: “${kicker[0]}”`);
    },
  );

  test('a headline in capitals is one, where nothing else could be', () => {
    expect(paste(['FERRY RUNS AGAIN', '25 January 2031']).title.value).toBe('FERRY RUNS AGAIN');
  });

  test('the line that has the headline which the author names is no paragraph, nor is what stands above it', () => {
    const title = 'Ferry “to run again”, on Monday';
    const { changes, isBare, ...fields } = paste(['In the harbour', `${headline}.`, 'By Tomas Reyer'], { title });
    expect([fields.title.value, isBare]).toEqual([title, true]);
    expect(changes.slice(0, 2)).toEqual([
      `Moved from the top of the text to the fields: “${headline}.” and “By Tomas Reyer”.`,
      'Left out what stands above the headline: “In the harbour”.',
    ]);
    const other = paste([headline, 'By Tomas Reyer'], { title: 'Islanders want to know why' });
    expect([other.isBare, other.changes.join(' ').includes('headline')]).toEqual([false, false]);
  });

  test('nobody knows where it was found and what it is to the original, and the file says so', () => {
    const { found, kind, inferred } = paste([headline], { url: 'https://courier.example/ferry' });
    expect([found.value, kind.value, inferred]).toEqual([undefined, 'original', ['kind']]);
    const { data } = importText(publisherPage, { told: { url: 'https://herald.example/ferry' } });
    expect(data?.copy).toMatchObject({ found: 'https://courier.example/news/2031/02/14/ferry-to-run-again' });
  });

  test('short lines among the paragraphs are asked about', () => {
    const { notes } = importText([headline, ...whole, 'Download'].join('\n\n'));
    expect(notes).toEqual(['Headings, or no part of the text (a publisher is told with --source)? “Download”']);
  });

  test('the day of a dateline is read, and the text keeps it', () => {
    const { body, data } = importText(`SANDHOLM, Jan. 25, 2031 (News) — ${whole[0] ?? ''}`);
    expect([data?.date, body.startsWith('SANDHOLM'), data?.copy.inferred]).toEqual([
      '2031-01-25',
      true,
      ['kind', 'date'],
    ]);
  });
});

describe('character encodings', () => {
  const western = 'Das Schiff fährt wieder: „Wir sind überglücklich“, sagte die Bürgermeisterin über die neue Fähre. ';
  const page = (charset: string, text: string) =>
    `<html lang="xx"><head><meta charset="${charset}"><title>x</title></head><body><p>${text.repeat(8)}</p></body></html>`;
  const single = (text: string, encoding: 'windows-1252' | 'windows-1251') => {
    const decoder = new TextDecoder(encoding);
    const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
    return new Uint8Array(Array.from(text, (letter) => codes.get(letter) ?? 63));
  };

  test.each([
    ['windows-1252', western],
    ['windows-1251', 'Паром снова выходит на линию, сообщили в управлении порта три недели спустя после пожара. '],
  ] as const)('%s, as the page says', (encoding, text) => {
    expect(importText(single(page(encoding, text), encoding)).body).toContain(text.trim());
  });

  test.each([
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea], '日本語'],
    ['gbk', [0xd6, 0xd0, 0xce, 0xc4], '中文'],
  ] as const)('%s, as the page says', (encoding, bytes, text) => {
    const parts = page(encoding, `${'word '.repeat(10)}@`).replaceAll('@', String.fromCharCode(...bytes));
    expect(importText(Buffer.from(parts, 'latin1')).body).toContain(text);
  });

  test('UTF-8 wins where the bytes can be nothing else, and UTF-16 by its mark', () => {
    const { body, notes } = importText(page('windows-1252', western));
    expect(body).toContain(western.trim());
    expect(notes.join(' ')).toContain('says that it is in windows-1252');
    expect(importText(Buffer.from(`\ufeff${page('utf-16', western)}`, 'utf16le')).body).toContain(western.trim());
  });

  test('without a word on it, a Western text is read as Windows-1252 and others are not guessed', () => {
    expect(importText(single(western.repeat(8), 'windows-1252')).notes.join(' ')).toContain('Windows-1252');
    const cyrillic = single('Паром снова выходит на линию. '.repeat(30), 'windows-1251');
    expect(() => importText(cyrillic)).toThrow(/does not say in which character encoding/u);
    expect(importText(cyrillic, { encoding: 'windows-1251' }).body).toContain('Паром');
  });

  test('a text that is not what the page says is refused', () => {
    expect(() => importText(single(page('utf-8', western), 'windows-1252'))).toThrow(/is not in utf-8/u);
    const broken = Buffer.from(publisherPage.replace('relieved', 'reli@ved'));
    broken[broken.indexOf('@ved')] = 0xe9;
    expect(importText(broken).notes.join(' ')).toContain('were lost before');
    expect(() => importText(publisherPage, { encoding: 'klingon' })).toThrow(/no character encoding/u);
  });
});

describe('hostile and broken input', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');

  test.each([
    ['an empty file', '  \n', /is empty/u],
    ['a PDF with another name', latin('%PDF-1.7 …'), /a document, a picture or an archive/u],
    ['an office document', latin('PK\u0003\u0004…'), /no page or text/u],
    ['bytes that are no text', latin('<html>\0\0\0'.repeat(30)), /no page or text/u],
    ['a text of a million words', 'word '.repeat(1_000_000), /too many for one article/u],
    ['a page without words', '<html><body><div id="root"></div><script>run()</script></body></html>', /no words/u],
    ['a list of links', `<html><body>${'<a href="/x">News</a> '.repeat(20)}</body></html>`, /No article/u],
    [
      'a login wall',
      '<html><body><h1>Ferry to run again</h1><p>The ferry will run again on Monday, the harbour office said in a short statement to the island’s council, three weeks after the fire in its engine room.</p><p>Already a subscriber? Log in to continue reading this article.</p></body></html>',
      /sign in or to subscribe/u,
    ],
    [
      'a question whether a person reads',
      '<html><body><p>Just a moment... Checking your browser before you access the site.</p></body></html>',
      /whether a person reads/u,
    ],
  ])('%s', (_name, text, message) => {
    expect(() => importText(text)).toThrow(message);
  });

  test('takes out what commands a machine or turns the direction of text, also behind character references', () => {
    const { body, data } = importText(
      pageAround(
        '<p>Seven &#x202E;words\u0007 that\u2066 turn nothing at all here.</p>',
        '<meta property="og:title" content="A \u202etitle\u0007">',
      ),
    );
    expect(body).toContain('Seven words that turn nothing at all here.');
    expect(data?.title).toBe('A title');
    expect(data?.copy.changes.join(' ')).toContain('3 invisible characters');
  });

  test('no field of a page becomes a field of the file', () => {
    const title = 'x&quot;\nclaims: [&#10;  injected&#10;---&#10;# y: *z';
    const { data, problems } = importText(pageAround('', `<meta property="og:title" content="${title}">`));
    expect(data?.title).toBe('x" claims: [ injected --- # y: *z');
    expect(data?.claims).toEqual([]);
    expect(problems.map(({ code, message }) => [code, message.includes('day')])).toEqual([['wrong-value', true]]);
  });

  test('scripts, addresses that run and markup that is none leave nothing behind', () => {
    const { body } = importText(
      pageAround(
        '<p onclick="x()">A line with <a href="javascript:alert(1)">a link</a>, <img src=x onerror=alert(1)> and &lt;script&gt;alert(2)&lt;/script&gt; in it.</p><p>*not emphasis* # 1. [no](link) `x` &amp;amp; 2 < 3</p>',
      ),
    );
    expect(body).toContain('A line with a link, and \\<script>alert(2)\\</script> in it.');
    expect(body).not.toMatch(/javascript:|onerror|onclick/u);
  });
});

describe('whatever a page holds', () => {
  const words = fc.constantFrom(
    'word',
    '*',
    '_',
    '**',
    '`',
    '#',
    '1.',
    '-',
    '+',
    '>',
    '|',
    '~~',
    '[a](b)',
    '<',
    '&amp;',
    '\\',
    'é',
    '\u00a0',
    '“x”',
    '!',
    '---',
    '![',
    ']:',
    'http://x.example',
  );
  const inline = fc
    .tuple(
      fc.constantFrom('em', 'strong', 'a', 'span', 'b', 'i', 'code', 's', 'q', 'sup', ''),
      fc.array(words, { maxLength: 4 }),
      fc.constantFrom('', ' ', '<br>'),
    )
    .map(([tag, inside, gap]) =>
      tag === '' ? `${inside.join(' ')}${gap}` : `<${tag} href="/x">${gap}${inside.join(' ')}</${tag}>`,
    );
  const block = fc
    .tuple(
      fc.constantFrom('p', 'h2', 'li', 'blockquote', 'td', 'div', 'pre', 'figcaption'),
      fc.array(inline, { maxLength: 5 }),
    )
    .map(([tag, inside]) =>
      tag === 'td'
        ? `<table><tr><th>x</th></tr><tr><td>${inside.join('')}</td></tr></table>`
        : tag === 'li'
          ? `<ul><li>${inside.join('')}</li></ul>`
          : `<${tag}>${inside.join('')}</${tag}>`,
    );

  test('its words survive: the importer proves them, and never gives up', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(importText(pageAround(blocks.join(''))).words).toBeGreaterThan(50);
      }),
      { numRuns: 150 },
    );
  });
});

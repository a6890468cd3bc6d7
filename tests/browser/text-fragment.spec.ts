import { expect, test } from '@playwright/test';
import { linkPassage } from '../../src/domain/text-fragment.ts';

const PAGE = 'http://localhost/passage';

/** What a reader may be led to: the words in brackets, in a page of these paragraphs. */
const PASSAGES: Readonly<Record<string, readonly string[]>> = {
  'words in Chinese that no space shows': ['议会投票结果为170票赞成。', '总理表示，美[国军队将]于九月前离开。'],
  'words in Japanese among katakana': ['委員会が説明した。', '東京メトロのサ[ービスは停]止した。'],
  'words in Thai without the space before': ['น้ำลดลงแล้ว', 'เจ้าหน้าที่ได้ช่วยเห[ลือผู้ประ]สบภัยแล้ว'],
  'words in Khmer': ['ទឹកជំនន់', 'នាយករដ្ឋមន្ត្រីបាន[ថ្លែងថា] ទឹក។'],
  'words in Burmese': ['ရေကြီးမှုသည်', 'ဝန်ကြီးချုပ်က [တနင်္လာ]နေ့တွင် ပြောကြားသည်။'],
  'words in Persian with a joiner': ['روز دوشنبه', 'نخست\u200cوزیر [گفت که نیروها] می\u200cروند.'],
  'a part of a word': ['Nothing here.', 'The [withdraw]al began.'],
  'words that stand elsewhere in another case': [
    'THE BRIDGE IS SHUT for good.',
    'They say [the bridge is shut] today.',
  ],
  'words that stand elsewhere with another accent': ['Un péché mortel.', 'Une [pêche] est close.'],
  'words that stand elsewhere in another width': ['ＡＢＣ放送が伝えた。', '昨日、[ABC放送]が伝えた。'],
  'a paragraph that stands three times': ['He said no.', 'Others went.', 'He said no.', 'Some came.', '[He said no.]'],
  'a quote over two paragraphs': ['One is here.', 'The bridge [is shut.', 'It may open] again.'],
  'a long quote': ['One is here.', `The bridge [${'is shut and '.repeat(15)}nobody crosses] it.`],
  'words with signs': ['One is here.', '[“Well-known,” they & 100% of us] said.'],
};

for (const [name, marked] of Object.entries(PASSAGES)) {
  test(`a link to ${name} opens the page at them`, async ({ page }) => {
    const written = marked.join('\n\n');
    const start = written.indexOf('[');
    const address = linkPassage(PAGE, written.replaceAll(/[[\]]/gu, ''), { start, end: written.indexOf(']') - 1 });
    const paragraphs = marked.map((paragraph) => `<p>${paragraph.replaceAll(/[[\]]/gu, '').replace('&', '&amp;')}</p>`);
    const body = `<!doctype html><meta charset="utf-8"><style>p { margin: 1500px 0 }</style>${paragraphs.join('')}`;
    await page.route(PAGE, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(address);
    const wanted = page.locator('p').nth(marked.findIndex((paragraph) => paragraph.includes('[')));
    await expect(wanted).toBeInViewport();
  });
}

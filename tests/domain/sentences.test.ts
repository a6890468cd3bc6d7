import { describe, expect, test } from 'vitest';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { splitSentences } from '../../src/domain/sentences.ts';

function split(...paragraphs: readonly string[]) {
  return splitIn('en', ...paragraphs);
}

function splitIn(language: string, ...paragraphs: readonly string[]) {
  const text = joinParagraphs(paragraphs);
  return splitSentences(text, language).map(({ start, end }) => text.content.slice(start, end));
}

describe('sentences', () => {
  test('end at points, question marks and the ends of paragraphs', () => {
    expect(split('One stays. Two go!', 'Do three?  Yes')).toEqual(['One stays.', 'Two go!', 'Do three?', 'Yes']);
  });

  test.each([
    ['Sen. Ada Cole met Lt. Gen. J. B. Ross on Jan. 5. They talked.', 2],
    ['The U.S. said so. The U.K. did not.', 2],
    ['It began at 5 p.m. on Monday. It ended.', 2],
    ['“Is it over?” he asked. Nobody knew.', 2],
    ['Gov. Lee, Dr. Kay and Mr. Poe (St. Alven) left.', 1],
    ['Prices rose 3.5 percent, Acme Inc. said.', 1],
    ['Secretary of Defense Lloyd J. Austin III announced today.', 1],
    ['A U.S. State Department official met J.R.R. Poe in Washington, D.C. Mayor Lee came.', 1],
    ['Maj.-Gen. Yahya Rasool, Gen. (ret.) Doe, Atty. Gen. Roe and Messrs. Poe met. They left.', 2],
    ['He didn’t. They left.', 2],
    ['He lives in the U.S. He works there.', 2],
    ['It ended at 5 p.m. Monday. They left.', 2],
  ])('do not end behind an abbreviation: %s', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  test('a bracket goes with what it opens', () => {
    expect(splitIn('ja', '人質がいる。【エルサレム 共同】')).not.toContain('人質がいる。【');
  });

  test.each([
    ['de', 'Am 14. August kam z. B. Herr K. Müller. Es war 1986. Er ging.', 3],
    ['de', 'Er sprach mit Hrn. Maier, Gen.-Lt. Breuer und Dipl.-Ing. Weber. Sie ging.', 2],
    ['fr', 'Mme. Dupont et le gén. Burkhard sont là. Il part.', 2],
    ['nl', 'Dhr. Jansen en mevr. De Vries spraken. Einde.', 2],
    ['tr', 'Yrd. Doç. Dr. Ayşe Kaya ve Av. Ali geldi. Son.', 2],
    ['ru', 'Ул. Ленина, проф. Иванов и ген. Шойгу. Он ушёл.', 2],
    ['hi', 'डॉ. सिंह और पं. नेहरू मिले। फिर गए।', 2],
    ['th', 'ดร. สมชาย และ พล.ต.อ. สมหญิง กล่าว', 1],
    ['fr', '« Non ! » a dit M. Dupont à J.-P. Sartre. Il part.', 2],
    ['es', 'EE. UU. dijo que el Sr. Gómez y la Dra. Ruiz vienen. Bien.', 2],
    ['pt', 'O Sr. Silva chegou às 9h. Saiu.', 2],
    ['tr', 'Prof. Dr. Ali 3. Ordu ile geldi. T.C. Hükümeti dedi.', 2],
    ['ru', 'А. С. Пушкин и г. Москва. Он ушёл.', 2],
    ['ja', '「行け。」と彼は言った。終わり。', 2],
    ['ar', 'قال د. أحمد. ثم ذهب؟ نعم.', 3],
    ['fa', 'او گفت: «برو.» سپس رفت.', 2],
  ])('do not end inside a name in the language %s: %s', (language, text, count) => {
    expect(splitIn(language, text)).toHaveLength(count);
  });

  test('know their paragraph, and leave the white space out', () => {
    const text = joinParagraphs(['A one. ', ' B two.']);
    expect(
      splitSentences(text).map(({ paragraph, start, end }) => [paragraph, text.content.slice(start, end)]),
    ).toEqual([
      [0, 'A one.'],
      [1, 'B two.'],
    ]);
  });
});

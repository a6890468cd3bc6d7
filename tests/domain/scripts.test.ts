import { describe, expect, test } from 'vitest';
import { isWrittenAs } from '../../src/domain/scripts.ts';

/** “The two governments said on Friday that the talks on the withdrawal of the troops would begin this month.” */
const TEXTS = {
  traditional: '兩國政府週五表示，關於軍隊撤離的談判將於本月開始。',
  simplified: '两国政府周五表示，关于军队撤离的谈判将于本月开始。',
  japanese: '両国政府は金曜日、部隊の撤退をめぐる協議を今月始めると発表した。',
  korean: '양국 정부는 금요일 군대 철수에 관한 회담을 이달 시작한다고 밝혔다.',
  cyrillic: 'Две владе су у петак саопштиле да ће преговори о повлачењу почети овог месеца.',
  latin: 'Dve vlade su u petak saopštile da će pregovori o povlačenju početi ovog meseca.',
  arabic: 'أعلنت الحكومتان يوم الجمعة أن المحادثات حول الانسحاب ستبدأ هذا الشهر.',
};

describe('a language fits a text', () => {
  for (const [language, text] of [
    ['zh', 'simplified'],
    ['zh-CN', 'simplified'],
    ['zh-Hant', 'traditional'],
    ['zh-HK', 'traditional'],
    ['ja', 'japanese'],
    ['ko', 'korean'],
    ['sr', 'cyrillic'],
    ['sr-Latn', 'latin'],
    ['ar', 'arabic'],
    // Nobody can say how it is written.
    ['tlh', 'latin'],
  ] as const) {
    test(`${language} a ${text} one`, () => {
      expect(isWrittenAs(language, TEXTS[text])).toBe(true);
    });
  }

  test('that says little of its own, or quotes another', () => {
    expect(isWrittenAs('en', '軍隊撤離')).toBe(true);
    expect(isWrittenAs('en', `The sign read ${TEXTS.arabic.slice(0, 20)}, which nobody there could read.`)).toBe(true);
    expect(isWrittenAs('zh', `${TEXTS.simplified}“${TEXTS.traditional.slice(0, 8)}”`)).toBe(true);
  });
});

describe('a language does not fit a text', () => {
  for (const [language, text] of [
    ['zh', 'traditional'],
    ['zh-Hant', 'simplified'],
    ['zh', 'latin'],
    ['sr', 'latin'],
    ['en', 'cyrillic'],
    ['ar', 'korean'],
    ['ko', 'arabic'],
  ] as const) {
    test(`${language} a ${text} one`, () => {
      expect(isWrittenAs(language, TEXTS[text])).toBe(false);
    });
  }
});

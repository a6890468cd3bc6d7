import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTerm, findWholeWords, isFindable } from '../../src/domain/find-term.ts';
import { loosenText } from '../../src/domain/loose-text.ts';
import { anyText } from '../fixtures/any-text.ts';

function findWords(text: string, term: string) {
  return findTerm(loosenText(text), term).map(({ start, end }) => text.slice(start, end));
}

/** What a term finds in a text, with the whole words that it is in. */
type Found = Readonly<Record<string, readonly [term: string, text: string, ...words: string[]]>>;

const found: Found = {
  'in any case': ['alarm', 'ALARM and Alarm', 'ALARM', 'Alarm'],
  'at the very beginning and end': ['vote', 'vote then vote', 'vote', 'vote'],
  'as the beginning of longer words': ['withdraw', 'a withdrawal, withdrawing', 'withdraw', 'withdraw'],
  'inside a word': ['abzug', 'Der Truppenabzug begann', 'abzug'],
  'inside a word, where it means something else': ['war', 'moved toward him', 'war'],
  'behind Hebrew prefixes': ['הסכם', 'דובר על ההסכם', 'הסכם'],
  'in Hebrew before a noun': ['נסיגה', 'הנסיגה, נסיגת הכוחות', 'נסיג', 'נסיג'],
  'in the Hebrew plural of a word with a final letter': ['הסכם', 'ההסכמים נדחו', 'הסכמ'],
  'in pointed Hebrew': ['שלום', 'שָׁלוֹם עליכם', 'שָׁלוֹם'],
  'behind an Arabic article': ['انسحاب', 'المحادثات حول الانسحاب', 'انسحاب'],
  'in vocalised Arabic': ['انسحاب', 'اِنسِحاب', 'اِنسِحاب'],
  'in stretched Arabic': ['انسحاب', 'انســحاب', 'انســحاب'],
  'whatever sign the Arabic alef carries': ['اتفاق', 'إتّفاق أُعلن', 'إتّفاق'],
  'whatever form the Arabic yeh has': ['على', 'علي', 'علي'],
  'in Arabic before a suffix': ['هدنة', 'هدنتهم وهدنه', 'هدن', 'هدن'],
  'in Arabic where a preposition takes its article in': ['الولايات', 'للولايات', 'ولايات'],
  'whatever letter carries an Arabic hamza': ['مسؤول', 'مسئول، مسؤول', 'مسئول', 'مسؤول'],
  'in Persian words that a space, a non-joiner or nothing joins': [
    'آتش‌بس',
    'آتش بس، آتش‌بس، آتشبس',
    'آتش بس',
    'آتش‌بس',
    'آتشبس',
  ],
  'in an Arabic name of which both words have an article': ['رئيس وزراء', 'قال رئيس الوزراء', 'رئيس الوزراء'],
  'in Arabic before a suffix that changes a hamza': ['لقاء', 'لقائه ولقاؤه ولقا', 'لقائ', 'لقا', 'لقا'],
  'in Arabic before a suffix that changes the hamza of a short word': ['جزء', 'جزئهم', 'جزئ'],
  'in Arabic before a suffix that changes an alef': ['مستشفى', 'مستشفاهم', 'مستشفا'],
  'in Urdu with a nasal that has its dot': ['کہاں', 'کہان', 'کہان'],
  'in Kurdish without its marks': ['هەواڵ', 'هەوال', 'هەوال'],
  'in the English plural of a word with y': ['casualty', 'two casualties', 'casualtie'],
  'in an English word that drops its e': ['strike', 'striking', 'striking'],
  'in an English word with another ending': ['killed', 'killing, kills', 'killing', 'kills'],
  'in the English past of a word with ing': ['voting', 'they voted', 'voted'],
  'in the English singular of a word with y': ['casualties', 'one casualty', 'casualty'],
  'in American spelling': ['defence', 'the Defense Department', 'Defense'],
  'in British spelling': ['defense', 'the Ministry of Defence', 'Defence'],
  'in American spelling, without its u': ['labour', 'labor unions', 'labor'],
  'in British spelling, with its u': ['labor', 'labour unions', 'labour'],
  'in American spelling, with z': ['organise', 'organize', 'organize'],
  'in British spelling, with s': ['organization', 'an organisation', 'organisation'],
  'in American spelling, with er': ['centre', 'the center', 'center'],
  'in British spelling, with re': ['theater', 'the theatre', 'theatre'],
  'in a French plural with aux': ['hôpital', 'les hôpitaux', 'hôpitaux'],
  'in a Portuguese plural with ões': ['eleição', 'as eleições', 'eleiçõe'],
  'in a Spanish plural with ces': ['juez', 'los jueces', 'jueces'],
  'in Turkish before a vowel': ['uçak', 'uçağı', 'uçağ'],
  'in Turkish before a vowel, with b for p': ['kitap', 'kitabı', 'kitab'],
  'in Croatian spelt by a typewriter': ['Đoković', 'Novak Djokovic', 'Djokovic'],
  'in Croatian where a typewriter spelt the term': ['Djokovic', 'Đoković', 'Đoković'],
  'in Hindi with another letter before a vowel': ['रुपये', 'दस रुपए', 'रुपए'],
  'in Amharic with letters that sound alike': ['ኃይል ሠራዊት', 'ሀይል ሰራዊት', 'ሀይል ሰራዊት'],
  'in Japanese without a long mark': ['コンピューター', 'コンピュータ', 'コンピュータ'],
  'in Japanese with large kana for small': ['ウィルス', 'ウイルス', 'ウイルス'],
  'in Chinese with the characters of another country': ['台灣', '臺灣的', '臺灣'],
  'in Thai with two letters for one': ['แรง', 'เเรง', 'เเรง'],
  'around “&” with and without spaces': ['R&D', 'R & D and R&D', 'R & D', 'R&D'],
  'with a dotted Turkish capital': ['istanbul', 'İSTANBUL — son dakika', 'İSTANBUL'],
  'with a dotless Turkish letter': ['irak', 'ırak ve IRAK', 'ırak', 'IRAK'],
  'without accents': ['état', 'L’ETAT', 'ETAT'],
  'with accents that are left out in the term': ['etat', 'l’état', 'état'],
  'in Greek capitals without accents': ['αποχώρηση', 'ΑΠΟΧΩΡΗΣΗ', 'ΑΠΟΧΩΡΗΣΗ'],
  'in Greek with a final sigma': ['λογος', 'Ο ΛΟΓΟΣ, λόγοις', 'ΛΟΓΟΣ'],
  'in Russian with a dotted ё': ['самолет', 'самолёт', 'самолёт'],
  'in German capitals without ß': ['straße', 'STRASSE, Strasse, STRAẞE', 'STRASSE', 'Strasse', 'STRAẞE'],
  'in German spelt by a typewriter': ['Rückzug', 'Der Rueckzug', 'Rueckzug'],
  'by a typewriter where the text is not': ['Mueller', 'Müller, Mu\u0308ller', 'Müller', 'Mu\u0308ller'],
  'as it is where a text has umlauts': ['fuel', 'fuel, full für', 'fuel'],
  'in Danish, with and without its own letters': ['tilbagetrækning', 'TILBAGETRAEKNING', 'TILBAGETRAEKNING'],
  'in Polish without its strokes': ['wycofał', 'WYCOFAL', 'WYCOFAL'],
  'in Vietnamese without its marks': ['rút quân', 'RUT QUAN', 'RUT QUAN'],
  'in Devanagari': ['वापसी', 'सेना की वापसी', 'वापसी'],
  'in Devanagari with a dot for a nasal': ['मुम्बई', 'मुंबई', 'मुंबई'],
  'in Devanagari with a nasal for a dot': ['हिंदी', 'हिन्दी हिन्\u200dदी', 'हिन्दी', 'हिन्\u200dदी'],
  'in Malayalam with a letter for two characters': ['അവൻ', 'അവന്\u200d', 'അവന്\u200d'],
  'with letters of another alphabet that look the same': ['США', 'CШA', 'CШA'],
  'in full-width letters': ['nato', 'ＮＡＴＯ', 'ＮＡＴＯ'],
  'in ligatures': ['official', 'oﬃcial', 'oﬃcial'],
  'in a script without spaces': ['会谈', '双方开始会谈', '会谈'],
  'in a script without spaces, over the end of a line': ['会谈', '双方开始会\n谈', '会\n谈'],
  'in the other kana': ['カワウソ', 'かわうそ', 'かわうそ'],
  'in half-width kana with a voicing mark': ['ガス', 'ｶﾞｽ', 'ｶﾞｽ'],
  'in Korean before a particle': ['철수', '미군이 철수했다', '철수'],
  'with a soft hyphen inside': ['withdraw', 'a with\u00addrawal', 'with\u00addraw'],
  'with characters inside that nobody sees': ['withdraw', 'with\u200b\u2060draw', 'with\u200b\u2060draw'],
  'over the end of a line': ['withdrawal', 'a with-\ndrawal', 'with-\ndrawal'],
  decomposed: ['sir\u00e8ne', 'La sire\u0300ne', 'sire\u0300ne'],
  'with any apostrophe, or none': [
    "aujourd'hui",
    'aujourd’hui, aujourdhui, aujourdʼhui',
    'aujourd’hui',
    'aujourdhui',
    'aujourdʼhui',
  ],
  'with points in an abbreviation of which the term has none': ['US', 'the U.S. troops', 'U.S'],
  'without the points of an abbreviation': ['U.S.', 'the US troops', 'US'],
  'with spaces between initials': ['U.S.', 'the U. S. troops', 'U. S'],
  'in a number with a comma': ['2500', 'some 2,500 men', '2,500'],
  'in a number with a point': ['2500', '2.500 Mann', '2.500'],
  'in a number with a space': ['2500', 'quelque 2 500 hommes', '2 500'],
  'in a number with a narrow space': ['2500', 'quelque 2\u202f500 hommes', '2\u202f500'],
  'in a number of many groups': ['1250000', '1 250 000', '1 250 000'],
  'in a number with apostrophes': ['2,500', '2’500', '2’500'],
  'in full-width digits': ['2500', '２５００', '２５００'],
  'in Arabic digits': ['2500', '٢٥٠٠ و ٢٬٥٠٠', '٢٥٠٠', '٢٬٥٠٠'],
  'in Persian digits': ['٢٥٠٠', '۲۵۰۰', '۲۵۰۰'],
  'of several words with other white space': ['prime minister', 'the prime\n\nminister', 'prime\n\nminister'],
  'of several words with a hyphen': ['prime minister', 'a prime-minister', 'prime-minister'],
  'of several words run together': ['prime minister', 'primeminister', 'primeminister'],
  'of several words in other forms': ['air strik', 'air strikes, airs striking', 'air strik', 'airs strik'],
  'of one word that is written in two': ['airstrike', 'two air strikes', 'air strike'],
  'of a letter and a number that are written in two': ['G7', 'the G 7 and the G-7, not wig 7', 'G 7', 'G-7'],
  'of one word that is written with a hyphen': ['ceasefire', 'a cease-fire', 'cease-fire'],
  'of two words joined by a hyphen that are written apart': ['cease-fire', 'a cease fire', 'cease fire'],
  'with characters of regular expressions literally': ['c++ (beta', 'C++ (beta) a.b', 'C++ (beta'],
};

const absent: Readonly<Record<string, readonly [term: string, text: string]>> = {
  'with another word between its words': ['prime minister', 'prime time minister'],
  'with its words in another order': ['prime minister', 'minister prime'],
  'in another word that begins like it': ['plane', 'plans and planning'],
  'in another word that ends otherwise': ['four', 'for you'],
  'in another word with p for b': ['trip', 'the tribunal'],
  'over two words by chance': ['war', 'saw a rock'],
  'over two short words by chance': ['heat', 'he at dawn'],
  'when it is nothing but white space': [' ', 'a b'],
  'when it is nothing': ['', 'a b'],
  'when it is a sign': ['€', '5 €'],
};

describe('a term', () => {
  for (const [name, [term, text, ...words]] of Object.entries(found)) {
    test(`is found ${name}`, () => {
      expect(findWords(text, term)).toEqual(words);
    });
  }

  for (const [name, [term, text]] of Object.entries(absent)) {
    test(`is not found ${name}`, () => {
      expect(findWords(text, term)).toEqual([]);
    });
  }

  test('is shown in the word, or the words, that it is in', () => {
    const around = (text: string, term: string) =>
      findTerm(loosenText(text), term).map((hit) => text.slice(hit.around.start, hit.around.end));
    expect(around('He went toward, and to-ward!', 'war')).toEqual(['toward', 'to-ward']);
    expect(around('the prime ministers said', 'prime minist')).toEqual(['prime ministers']);
    expect(around('双方开始会谈了', '会谈')).toEqual(['会谈']);
  });

  const word = anyText.filter(isFindable);
  const find = (text: string, term: string) => findTerm(loosenText(text), term).length > 0;

  test('is found in the text that consists of it, whatever it is', () => {
    fc.assert(
      fc.property(word, (term) => {
        expect(find(term, term)).toBe(true);
      }),
    );
  });

  test('is found in any text that has it, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öø-ÿа-яёא-ת]{1,12}$/u), anyText, anyText, (term, before, after) => {
        expect(find(`${before}${term}${after}`, term) || find(`${before} ${term} ${after}`, term)).toBe(true);
        expect(find(`x${term}y`, term)).toBe(true);
      }),
    );
  });

  const letters = fc.stringMatching(/^[a-zäößéøłа-яёα-ώא-תءابةتثىي]{2,12}$/u);
  const hidden: Readonly<Record<string, (letter: string) => string>> = {
    'marks are added': (letter) => `${letter}\u0301`,
    'it is taken apart': (letter) => letter.normalize('NFKD'),
    'its marks are taken away': (letter) => letter.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    'its letters become capitals': (letter) => letter.toUpperCase(),
    'its letters become small': (letter) => letter.toLowerCase(),
    'it is stretched': (letter) => `${letter}\u0640`,
    'hyphens are added': (letter) => `${letter}-`,
    'hyphens at line ends are added': (letter) => `${letter}-\n`,
    'soft hyphens are added': (letter) => `${letter}\u00ad`,
    'invisible characters are added': (letter) => `${letter}\u200d\u202e\ufeff`,
    'points are added': (letter) => `${letter}.`,
    'apostrophes are added': (letter) => `${letter}’`,
  };
  for (const [name, change] of Object.entries(hidden)) {
    test(`is never hidden when ${name}`, () => {
      fc.assert(
        fc.property(letters, fc.func(fc.boolean()), (term, isChanged) => {
          const written = Array.from(term, (letter, at) => (isChanged(at) ? change(letter) : letter)).join('');
          expect(find(`so ${written}, x`, term)).toBe(true);
        }),
      );
    });
  }

  test('is never hidden by the way a number is grouped, or by its digits', () => {
    const separator = fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f', ',', '.', "'", '’', '٬', '');
    const zero = fc.constantFrom('0', '٠', '۰', '०', '০', '๐', '０');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), separator, zero, (number, between, first) => {
        const grouped = String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, between);
        const written = grouped.replaceAll(/\d/gu, (digit) =>
          String.fromCodePoint((first.codePointAt(0) ?? 0) + Number(digit)),
        );
        expect(find(`the ${written} of them`, String(number))).toBe(true);
        expect(find(`the ${String(number)} of them`, written)).toBe(true);
      }),
    );
  });

  test('and its place are those of the text, whatever text and term are', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, term) => {
        for (const { start, end, around } of findTerm(loosenText(text), term)) {
          expect(around.start).toBeLessThanOrEqual(start);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(around.end);
          expect(around.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('words that an author copied', () => {
  const places = (text: string, words: string) =>
    findWholeWords(loosenText(text), words).map(({ start, end }) => text.slice(start, end));

  test('are found as whole words', () => {
    expect(places('Toward, towards, un-toward', 'toward')).toEqual(['Toward', 'toward']);
    expect(places('on the 3 March', '3 march')).toEqual(['3 March']);
  });

  test('are found anywhere in a script without spaces', () => {
    expect(places('双方开始会谈', '开始会')).toEqual(['开始会']);
  });

  test('are found nowhere when they have no letter', () => {
    expect(places('a — b', '—')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { findLikelyLanguage, isInOtherLanguage } from '../../src/domain/common-words.ts';

/** What one report says, by language. */
const TEXTS = {
  en: 'The mayor of the town said on Monday that the bridge was closed to lorries by the council, and that they were to take the road along the river with the old mill.',
  fr: 'Le maire de la ville a dit lundi que le pont est fermé aux camions par le conseil, et qu’il faut prendre la route le long du fleuve avec les autres, dans une file qui est longue.',
  de: 'Der Bürgermeister der Stadt sagte am Montag, dass die Brücke von dem Rat für Lastwagen gesperrt ist und dass sie auf der Straße an dem Fluss mit der alten Mühle fahren.',
  nb: 'Ordføreren i byen sa på mandag at broen er stengt for lastebiler av rådet, og at det ikke er noe annet å gjøre enn å ta veien langs elven som går til den gamle møllen.',
  ru: 'Мэр города сказал в понедельник, что мост закрыт для грузовиков по решению совета и что им надо ехать по дороге вдоль реки, а не через город, как и раньше.',
  sw: 'Meya wa mji alisema Jumatatu kwamba daraja limefungwa kwa malori kwa uamuzi wa baraza na kwamba madereva wanapaswa kutumia barabara ya kando ya mto kupitia kinu cha zamani.',
} as const;
const LANGUAGES = Object.keys(TEXTS) as readonly (keyof typeof TEXTS)[];

describe('the common words of a text', () => {
  test('are those of its language, however its tag is written', () => {
    for (const language of LANGUAGES) expect(isInOtherLanguage(language, TEXTS[language]), language).toBe(false);
    expect(isInOtherLanguage('en-GB', TEXTS.en)).toBe(false);
    expect(isInOtherLanguage('no', TEXTS.nb)).toBe(false);
  });

  test('are not those of another language', () => {
    const known = LANGUAGES.filter((language) => language !== 'sw');
    for (const language of known) {
      for (const other of known) {
        if (other !== language) expect(isInOtherLanguage(language, TEXTS[other]), `${other} as ${language}`).toBe(true);
      }
    }
  });

  test('tell the language of a text, where no other comes near', () => {
    const likely = LANGUAGES.map((language) => findLikelyLanguage(TEXTS[language]));
    expect(likely).toEqual(LANGUAGES.map((language) => (/nb|sw/u.test(language) ? undefined : language)));
    expect(findLikelyLanguage('The mayor of the town said that the bridge was closed.')).toBeUndefined();
  });

  test('tell nothing of a short text, or of a language of which none are known', () => {
    expect(isInOtherLanguage('en', 'Le pont est fermé aux camions')).toBe(false);
    expect(isInOtherLanguage('sw', TEXTS.fr)).toBe(false);
    expect(isInOtherLanguage('en', 'This is told at length. '.repeat(9))).toBe(false);
    expect(isInOtherLanguage('en', TEXTS.sw)).toBe(false);
  });
});

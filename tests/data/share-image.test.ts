import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PUBLISH_MODES } from '../../src/domain/article.ts';
import { FONT_FAMILY, keepDrawable, openRenderer } from '../../src/data/share-font.ts';
import { drawShareImage } from '../../src/data/share-image.ts';
import { picturePoint, pictureStory } from '../../src/data/share-picture.ts';
import { comparedStory } from '../fixtures/compared-story.ts';

describe('a share image', () => {
  test('shows the question and each answer with the letters of who gives it', () => {
    const { story, comparisons } = comparedStory();
    const [comparison] = comparisons;
    expect(comparison && picturePoint(story, comparison)).toEqual({
      kicker: ['At Odds', story.title, '14 March 2025'],
      heading: 'Was anybody hurt?',
      answers: [
        { sigla: ['A'], label: 'Nobody' },
        { sigla: ['B'], label: 'Three people' },
      ],
      more: 0,
    });
    expect(pictureStory({ story, comparisons })).toMatchObject({ heading: story.title, question: 'Was anybody hurt?' });
  });

  test.each(PUBLISH_MODES)('is the same for a text published as “%s”, for it holds none of its words', (mode) => {
    expect(pictureStory(comparedStory({}, mode))).toEqual(pictureStory(comparedStory()));
  });

  test('stays light and keeps its size, however much there is to show', async () => {
    const long = 'Who is reported to have wanted the troops of the Coalition to leave the country, and when? '.repeat(
      6,
    );
    for (const heading of [long, 'x'.repeat(400), '']) {
      const answers = ['A', 'B', 'C'].map((siglum) => ({ sigla: [siglum, 'D', 'E', 'F', 'G', 'H'], label: long }));
      const image = await drawShareImage({ kicker: [long], heading, question: long, answers, more: 4 });
      const { format, width, height } = await sharp(image).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
      expect(image.length).toBeLessThanOrEqual(45_000);
    }
  });

  const blank = { kicker: ['At Odds', '14 March 2025'], heading: '', answers: [{ sigla: ['A'], label: '' }], more: 0 };

  test.each(['Łódź', 'Кто это?', 'Ποιος;', 'ế', 'q\u0303', '“€5” ½'])('has the letters of %j', async (text) => {
    expect(keepDrawable(text)).toBe(text.normalize('NFC'));
    expect(await drawShareImage({ ...blank, heading: text })).not.toEqual(await drawShareImage(blank));
  });

  test.each(['東京の橋', 'من أغلق الجسر؟', 'מי סגר את הגשר?', 'ใครปิดสะพาน', '5 ≠ 6', 'Tokyo 東京'])(
    'leaves out %j, whose letters its font does not have, and keeps what it can write',
    async (text) => {
      const picture = {
        kicker: [...blank.kicker, text],
        heading: text,
        answers: [{ sigla: ['A'], label: text }],
        more: 0,
      };
      expect(await drawShareImage(picture)).toEqual(await drawShareImage(blank));
      const { question, ...asked } = { ...picture, question: 'Who closed it?' };
      expect(await drawShareImage({ ...asked, question })).toEqual(
        await drawShareImage({ ...blank, heading: question }),
      );
    },
  );

  test('has no empty box in the place of a letter', async () => {
    const renderer = await openRenderer();
    const style = { fontFamily: FONT_FAMILY, fontSize: 16 };
    const draw = (text: string) =>
      renderer.render({ type: 'text', text, style }, { width: 32, height: 32, format: 'raw' });
    const box = await draw('\uFFFF');
    const characters = Array.from({ length: 0x10000 }, (_, point) => keepDrawable(String.fromCodePoint(point)));
    const kept = [...new Set(characters)].filter((character) => character !== '');
    expect(kept.length).toBeGreaterThan(500);
    const drawn = await Promise.all(kept.map(async (character) => ({ character, image: await draw(character) })));
    expect(drawn.filter(({ image }) => image.equals(box)).map(({ character }) => character)).toEqual([]);
  });

  test.each([
    ['German, French', 'Fußgänger, Œuvre, ÿ, ça'],
    ['Polish, Czech, Hungarian, Romanian', 'Zażółć gęślą jaźń, žluťoučký kůň, tűrő, țară și'],
    ['Turkish, Azerbaijani, Vietnamese', 'İstanbul’da ığdır, Bakı şəhəri, Quốc hữu'],
    ['Greek, Russian, Ukrainian, Serbian', 'Ποιος είπε ότι; Ёлки, ґанок і їжак, Љубљана'],
    ['names from Arabic and Chinese', 'Ḥasan al-Baṣrī, ʿAlī, Lǐ Qiáng'],
  ])('has all letters of %s', (_name, text) => {
    expect(keepDrawable(text)).toBe(text.normalize('NFC'));
  });

  test('leaves out signs that are no words', () => {
    expect(keepDrawable('Rain 🌧 and 👩‍👩‍👧 wind')).toBe('Rain and wind');
  });

  test('is the same to the byte, whatever was drawn before it', async () => {
    const picture = { kicker: ['At Odds'], heading: 'Was anybody hurt?', answers: [], more: 0 };
    const first = await drawShareImage(picture);
    expect(await drawShareImage({ ...picture, heading: 'Who was hurt?', more: 2 })).not.toEqual(first);
    expect(await drawShareImage(picture)).toEqual(first);
  });

  test('is dark ink on paper', async () => {
    const image = await drawShareImage({ kicker: [], heading: '', answers: [{ sigla: ['A'], label: '' }], more: 0 });
    const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
    const colourAt = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
    // The left edge of the box around the letter, and the paper beside it.
    expect(colourAt(65, 540)).toEqual([0x1d, 0x1b, 0x18]);
    expect(colourAt(63, 540)).toEqual([0xfb, 0xfa, 0xf6]);
  });
});

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PUBLISH_MODES } from '../../src/domain/article.ts';
import { drawShareImage } from '../../src/standards/share-image.ts';
import { picturePoint, pictureStory } from '../../src/standards/share-picture.ts';
import { comparedStory } from '../fixtures/compared-story.ts';

describe('a share image', () => {
  test('shows the question and each answer with the letters of who gives it', () => {
    const { story, comparisons } = comparedStory();
    const [comparison] = comparisons;
    expect(comparison && picturePoint(story, comparison)).toEqual({
      kicker: `At Odds · ${story.title}`,
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

  test('stays light and keeps its size, however much there is to show and in whatever script', async () => {
    const long = 'Who is reported to have wanted the troops of the Coalition to leave the country, and when? '.repeat(
      6,
    );
    for (const heading of [long, 'x'.repeat(400), 'Ποιος; Кто? Łódź 東京 العربية 🌧', '']) {
      const answers = ['A', 'B', 'C'].map((siglum) => ({ sigla: [siglum, 'D', 'E', 'F', 'G', 'H'], label: long }));
      const image = await drawShareImage({ kicker: long, heading, question: long, answers, more: 4 });
      const { width, height } = await sharp(image).metadata();
      expect({ width, height }).toEqual({ width: 1200, height: 630 });
      expect(image.length).toBeLessThanOrEqual(20_000);
    }
  });

  test('is the same to the byte when it is drawn again or taken from what was kept', async () => {
    const picture = { kicker: 'At Odds', heading: `Drawn by process ${String(process.pid)}`, answers: [], more: 0 };
    expect(await drawShareImage(picture)).toEqual(await drawShareImage(picture));
  });
});

import { expect, test } from 'vitest';
import { scaffoldArticle } from '../../src/authoring/scaffold-article.ts';
import { scaffoldStory } from '../../src/authoring/scaffold-story.ts';
import { draftLabel, draftQuestions, isPlaceholder, placeholders } from '../../src/content/placeholders.ts';

const { agreed, ...written } = placeholders;

test('all that a new file has in its fields for an author to replace is known as such', () => {
  const fields = `${scaffoldStory()}${scaffoldArticle()}`;
  for (const text of Object.values(written)) {
    expect(fields).toContain(text);
    expect(isPlaceholder(text)).toBe(true);
  }
});

test.each([
  agreed,
  `${draftLabel} “did not answer”`,
  ...Object.values(draftQuestions).map((question) => `${question} (troops in Iraq)?`),
])('so is what a suggestion has: %s', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each(['When did the talks begin?', 'As of Monday', 'It is so named', 'word', 'en'])(
  'what an author writes is not: %s',
  (text) => {
    expect(isPlaceholder(text)).toBe(false);
  },
);

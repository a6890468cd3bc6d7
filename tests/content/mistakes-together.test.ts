import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/content/check-content.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { editFerryFire, FERRY_FIRE_ROOT, findPlace } from '../fixtures/ferry-fire.ts';
import { furtherMistakes, mistakes, type Mistake } from '../fixtures/mistakes.ts';

/** Mistakes after which a file is not where it was, so that nothing can be said about what else is in it. */
const MOVED: readonly string[] = ['reserved-name', 'story-missing', 'too-few-articles'];

/** Told only where it can be read what every document says on the point. */
const TOLD_LAST: readonly string[] = ['untaken-position'];

const all: readonly (Mistake & { readonly name: string; readonly code: string })[] = [
  ...Object.entries(mistakes).map(([code, mistake]) => ({ ...mistake, code, name: code })),
  ...Object.entries(furtherMistakes).map(([name, mistake]) => ({ ...mistake, name })),
].filter(({ name }) => !MOVED.includes(name) && !TOLD_LAST.includes(name));

/** Pairs of which one makes the other right, or takes away what it is about. */
const MOOT: readonly (readonly [string, string])[] = [
  // Only a passage that was found can lack a figure.
  ['a statement has another figure than its passages', 'a text goes on behind its quotation mark'],
  ['a statement has another figure than its passages', 'evidence is no list'],
  ['a statement has another figure than its passages', 'a prefix stands elsewhere'],
  // Of two versions none is held against a seal.
  ['merge-conflict', 'copy-changed'],
  ['relation-missing', 'conflict-on-damage'],
  ['a point has an id of two words', 'ambiguous-point'],
  // A name is looked for in its own letters only where the language of the text is known.
  ['speaker-unnamed', 'wrong-value'],
  ['speaker-unnamed', 'a field has no space behind its colon'],
  ['terms-missing', 'silence-broken'],
  ['terms-unfit', 'silence-broken'],
  // Terms are looked for by the language of a text.
  ['terms-blind', 'a language has an underscore'],
  ['terms-blind', 'language-unfit'],
  // A term may be in words that were not found.
  ['terms-blind', 'evidence is where no reader sees it'],
  ['too-deep', 'html-shown'],
  ['too-deep', 'the words of a record are not its own'],
  ['days-disordered', 'a day is written the other way round'],
  // One field twice: the first is the one that is looked at.
  ['a seal is cut', 'copy-changed'],
];

function isMoot(made: readonly { readonly name: string }[]): boolean {
  const names = made.map(({ name }) => name);
  return MOOT.some((pair) => pair.every((name) => names.includes(name)));
}

/** Checks some mistakes made at once. Undefined when one undoes what another changes, so that they cannot be made at once. */
function makeTogether(made: readonly (typeof all)[number][]) {
  if (isMoot(made)) return undefined;
  try {
    const files = editFerryFire(made.flatMap(({ edits }) => edits)).filter(
      ({ path }) => !path.includes('marsh-festival'),
    );
    const problems = checkContent(files, FERRY_FIRE_ROOT);
    const places = made.map(({ at, and }) => [at, ...(and ? [and] : [])].map((marked) => findPlace(files, ...marked)));
    return {
      problems,
      expected: made.map(({ name, code }, index) => ({ name, code, places: places[index] ?? [] })),
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function listHidden({ problems, expected }: NonNullable<ReturnType<typeof makeTogether>>): readonly string[] {
  const isAt = (problem: Problem, { file, line }: { readonly file: string; readonly line: number }) =>
    problem.file === file && problem.line === line;
  return expected.flatMap(({ name, code, places }) =>
    places.every((place) => problems.some((problem) => problem.code === code && isAt(problem, place))) ? [] : [name],
  );
}

test('no mistake hides another', { timeout: 240_000 }, () => {
  let count = 0;
  fc.assert(
    // Of twelve mistakes there are 66 pairs: more of them together find more, in the same time.
    fc.property(fc.shuffledSubarray([...all], { minLength: 4, maxLength: 12 }), (made) => {
      const together = makeTogether(made);
      if (!together) return;
      count += 1;
      expect(listHidden(together)).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(count).toBeGreaterThan(20);
});

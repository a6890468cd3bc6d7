import type { Problem } from '../domain/problem.ts';
import type { Range } from '../domain/range.ts';
import { findSpeltUnfit, findUnfit, type UnfitCharacter } from '../domain/unfit-characters.ts';
import type { ContentFile } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import { listTexts } from './list-texts.ts';
import type { PositionedYaml } from './positioned-yaml.ts';
import { placeRange } from './text-position.ts';

/** Finds characters that no text may have, in every field and in the body, also where they are spelt by their numbers. */
export function checkCharacters({ path, text }: ContentFile, yaml: PositionedYaml | undefined): readonly Problem[] {
  const found = [...findUnfit(text), ...findSpeltUnfit(text, '&'), ...(yaml ? findEscaped(text, yaml) : [])];
  return found.map(({ name, kind, ...range }) =>
    describeProblem('unfit-character', placeRange(path, text, range), { name, kind }),
  );
}

/** Characters that YAML makes of an escape. Two halves together are a whole one. */
function findEscaped(text: string, yaml: PositionedYaml): readonly UnfitCharacter[] {
  if (!text.includes('\\')) return [];
  return listTexts(yaml.readData()).flatMap(({ path, words, isName }) => {
    const [unfit] = findUnfit(words);
    if (!unfit) return [];
    const { start, end } = isName ? yaml.findKey(path) : yaml.findValue(path);
    const written = text.slice(start, end);
    if (findUnfit(written).length > 0) return [];
    const move = (range: Range) => ({ start: start + range.start, end: start + range.end });
    const spelt = findSpeltUnfit(written, '\\').findLast(({ name }) => name === unfit.name);
    return [{ ...unfit, ...(spelt ? move(spelt) : { start, end }) }];
  });
}

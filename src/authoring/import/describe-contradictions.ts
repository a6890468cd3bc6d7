import { hasCommonWord } from './measure-text.ts';
import type { Metadata } from './metadata.ts';

/** Places whose word weighs against nothing: they have what stands elsewhere, cut or with more beside it. */
const SECOND_HAND = /^(?:Readability|the (?:address|title of the window)|a line beside the text)$/u;

/** Places where a reader sees it, of which a page has several. */
const SEEN = /^(?:the heading|the time beside|a line beside)/u;

/** What a page says otherwise in another place, for the author to look at: of its headline, its day, its byline. */
export function describeContradictions(metadata: Metadata): readonly string[] {
  return (['title', 'date', 'byline'] as const).flatMap((field) => {
    const { value = '', origin = '', agreeing = [], disagreeing = [] } = metadata[field] ?? {};
    // Headlines and names that share a word are two ways to say the same.
    const [alike = [], other = []] = [true, false].map((isAlike) =>
      disagreeing.filter((one) => (field !== 'date' && hasCommonWord(value, one.value)) === isAlike),
    );
    // Where one that a reader sees says the same, the other headings and times are those of something else.
    const isSeen = [origin, ...agreeing, ...alike.map((one) => one.origin)].some((place) => SEEN.test(place));
    const others = other.filter((one) => !SECOND_HAND.test(one.origin) && !(isSeen && SEEN.test(one.origin)));
    const all = [{ value, origin }, ...others].map((one) => `“${one.value}” (${one.origin})`);
    return others.length === 0 ? [] : [`The page contradicts itself on its ${field}: ${all.join(', ')}.`];
  });
}

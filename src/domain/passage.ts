import { foldText, type FoldedText } from './folded-text.ts';
import { describeLocation, type Location, type PlainText } from './plain-text.ts';
import type { Range } from './range.ts';
import { findTextQuote, type TextQuote } from './text-quote.ts';

/** A quote that has been proven: it stands in the copy exactly once, here. */
export interface Passage {
  /** The copy's own slice, not the author's spelling of it. */
  readonly text: string;
  /** Range in the plain text of the body, or in the headline, whichever `location` says. */
  readonly range: Range;
  readonly location: Location;
}

/** A copy made ready for looking up quotes: folded once, searched often. */
export interface SearchableCopy {
  readonly headline: string;
  readonly body: PlainText;
  readonly foldedHeadline: FoldedText;
  readonly foldedBody: FoldedText;
}

export function prepareCopy(headline: string | undefined, body: PlainText): SearchableCopy {
  const title = headline ?? '';
  return { headline: title, body, foldedHeadline: foldText(title), foldedBody: foldText(body.content) };
}

/**
 * Looks a quote up in a copy and returns every place where it stands.
 * The headline is a text of its own: it is looked at only when the body does not have the words.
 */
export function locateQuote(copy: SearchableCopy, quote: TextQuote): readonly Passage[] {
  const inBody = findTextQuote(copy.foldedBody, quote).map((range) => ({
    text: copy.body.content.slice(range.start, range.end),
    range,
    location: describeLocation(copy.body, range),
  }));
  if (inBody.length > 0) return inBody;
  return findTextQuote(copy.foldedHeadline, quote).map((range) => ({
    text: copy.headline.slice(range.start, range.end),
    range,
    location: { kind: 'headline' },
  }));
}

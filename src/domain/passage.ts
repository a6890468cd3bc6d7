import { foldText, type FoldedText } from './folded-text.ts';
import { loosenText, type LooseText } from './loose-text.ts';
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
  /** The same for looking generously, made when it is first asked for. */
  readonly loosen: () => { readonly headline: LooseText; readonly body: LooseText };
}

export function prepareCopy(headline: string | undefined, body: PlainText): SearchableCopy {
  const title = headline ?? '';
  let loose: ReturnType<SearchableCopy['loosen']> | undefined;
  return {
    headline: title,
    body,
    foldedHeadline: foldText(title),
    foldedBody: foldText(body.content),
    loosen: () => (loose ??= { headline: loosenText(title), body: loosenText(body.content) }),
  };
}

/**
 * Looks a quote up in a copy and returns every place where it stands, the headline's first. Headline and body are one
 * text in this: what stands in both stands twice, and a prefix or a suffix may reach from one into the other, as they
 * follow one another in the published text. The quote itself stands in one of them.
 */
export function locateQuote(copy: SearchableCopy, quote: TextQuote): readonly Passage[] {
  const { headline, body, foldedHeadline, foldedBody } = copy;
  const inHeadline = findTextQuote(foldedHeadline, quote, { after: foldedBody.text });
  const inBody = findTextQuote(foldedBody, quote, { before: foldedHeadline.text });
  return [
    ...inHeadline.map((range) => ({
      text: headline.slice(range.start, range.end),
      range,
      location: { kind: 'headline' } as const,
    })),
    ...inBody.map((range) => ({
      text: body.content.slice(range.start, range.end),
      range,
      location: describeLocation(body, range),
    })),
  ];
}

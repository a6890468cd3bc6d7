import type { PlainText } from './plain-text.ts';
import type { Range } from './range.ts';
import { remember } from './remember.ts';

/** A sentence of a text, without the white space behind it. */
export interface Sentence extends Range {
  /** The paragraph it stands in, from 0. */
  readonly paragraph: number;
}

const CLOSING = String.raw`["'\u201d\u2019\u00bb)]*\s*$`;
/** What may stand right before an abbreviation. */
const BEFORE = String.raw`(?:^|[\s("'\u201c\u201e\u2018\u00ab-])`;

/**
 * Abbreviations behind which a sentence always goes on: titles, ranks, months, streets, and single letters, which
 * are initials (`J. B.`) or halves of an abbreviation (`z. B.`). To join too much does no harm: a sentence that is
 * shown is then longer than it need be, and never cut inside a name.
 */
const JOINS = new RegExp(
  String.raw`${BEFORE}(?:Mr|Mrs|Ms|Mx|Messrs|Mme|Mmes|Mlle|Dr|Dra|Prof|Rev|Fr|Hr|Hrn|Dhr|mevr|[Ss]ig|Exmo|Exma|Dipl|Ing|Doç|Yrd|Av|Sr|Sra|Srta|Jr|Sn|MM|Mgr|EE|St|Ste|Mt|Ft|Gen|Gén|gén|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Adm|Brig|Gov|Sen|Reps?|Pres|Hon|Amb|Atty|ret|Supt|Insp|Det|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Okt|Nov|Dec|Dez|Nos?|Nr|vs|Art|Abs|Sec|Fig|Vol|pp|ca|bzw|vgl|sog|approx|est|им|[Уу]л|гг|стр|[Гг]ен|[Пп]роф|акад|корп|тел|डॉ|श्री|पं|प्रो|[\p{Script=Thai}.]+|\p{L}\p{M}*)\.${CLOSING}`,
  'u',
);
/** These may end a sentence, too: `U.S.`, `p.m.`, `Acme Inc.` */
const MAY_JOIN = new RegExp(
  String.raw`${BEFORE}(?:\p{L}\.(?:-?\p{L}{1,2}\.)*-?\p{L}{1,2}|\p{L}{1,2}\.\p{L}|UU|etc|Inc|Corp|Ltd|Co|Bros|al)\.?${CLOSING}`,
  'u',
);
/** Words that begin a sentence and no second half of a name. */
const OPENS =
  /^["'\u201c\u2018(]*(?:The|An?|It|He|She|They|We|You|I|In|On|At|By|To|From|But|And|Or|So|Yet|This|That|These|Those|There|Here|His|Her|Their|Its|Our|As|For|If|When|While|After|Before|Since|Then|Now|Not|No|Many|Some|Most|All|Both|Each|Other|Others|What|Who|Why|How|Nobody|Nothing)\b/u;
const BEGINS_SMALL = /^["'\u201c\u2018(]*[\p{Ll}\d]/u;
const BEGINS_CLOSING = /^["'\s]*[\u00bb\u201d\p{Pe}]/u;
const ENDS_OPENING = /[\u00ab\p{Ps}]\s*$/u;
/** A question or an exclamation in quotation marks, before the words that say who asked. */
const ENDS_QUOTED = /[?!\u2026]\s?["\u201d\u2019\u00bb]\s*$/u;
const ENDS_QUOTED_CJK = /[\u3002\uff1f\uff01][\u300d\u300f]$/u;
/** Languages that write `14. August` and `3. Ordu`. */
const POINTED_ORDINALS = /^(?:bs|cs|da|de|et|fi|fo|hr|hu|is|lv|nb|nn|no|pl|sk|sl|sr|tr)\b/iu;

/** A text is asked for each of its passages. */
const sentencesOf = remember<PlainText, Map<string, readonly Sentence[]>>(() => new Map());

/**
 * Cuts a text into sentences, paragraph by paragraph. The Unicode rules of its language (Standard Annex #29; those of
 * English when it is not known) cut; what they cut behind an abbreviation, an initial or an ordinal is joined again,
 * and so is a question or an exclamation in quotation marks to the words that say who asked.
 */
export function splitSentences(text: PlainText, language = 'en'): readonly Sentence[] {
  const byLanguage = sentencesOf(text);
  const sentences = byLanguage.get(language) ?? cutSentences(text, language);
  byLanguage.set(language, sentences);
  return sentences;
}

function cutSentences(text: PlainText, language: string): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const hasOrdinals = POINTED_ORDINALS.test(language);
  return text.paragraphs.flatMap(({ start, end }, paragraph) => {
    const sentences: Sentence[] = [];
    for (const { segment, index } of segmenter.segment(text.content.slice(start, end))) {
      const sentence = { start: start + index, end: start + index + segment.length, paragraph };
      const last = sentences.at(-1);
      const before = last && text.content.slice(Math.max(last.start, last.end - LONGEST_JOINT), last.end);
      if (last && before !== undefined && isJoined(before, segment, hasOrdinals)) {
        sentences[sentences.length - 1] = { ...last, end: sentence.end };
      } else sentences.push(sentence);
    }
    return sentences.flatMap((sentence) => {
      const words = text.content.slice(sentence.start, sentence.end);
      const lead = words.length - words.trimStart().length;
      return words.trim() === ''
        ? []
        : [{ ...sentence, start: sentence.start + lead, end: sentence.start + words.trimEnd().length }];
    });
  });
}

/** How much of the end of a piece is looked at, in code units. */
const LONGEST_JOINT = 40;

function isJoined(before: string, after: string, hasOrdinals: boolean): boolean {
  if (JOINS.test(before) || BEGINS_CLOSING.test(after) || ENDS_OPENING.test(before)) return true;
  if (hasOrdinals && /(?:^|[^\p{L}\p{N}.,])\p{Nd}{1,3}\.\s*$/u.test(before)) return true;
  if (ENDS_QUOTED_CJK.test(before)) return /^(?:と|って)/u.test(after);
  if (MAY_JOIN.test(before)) return !OPENS.test(after);
  return BEGINS_SMALL.test(after) && ENDS_QUOTED.test(before);
}

import { isEnglish } from '../../analysis/number-words.ts';
import type { Range } from '../../domain/range.ts';
import { splitContentWords } from './content-words.ts';

/** Words that deny, with the stems of what they may deny. */
export interface Denial extends Range {
  readonly words: string;
  /** Stems of the content words around it, of which one is denied; the likeliest first. */
  readonly denied: readonly string[];
  /** In English, the stem of the content word before it, of which something is mostly denied. */
  readonly subject?: string;
}

/** Words of denial, by language; of a language that is not here, denials are not found. */
const DENIALS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|\p{L}+n['’]t|den(?:y|ies|ied|ying)|refut(?:es?|ed)|reject(?:s|ed)?|refus(?:es?|ed)|(?:is|was|are|were|be) (?:\p{L}+ly )?(?:false|untrue|baseless))\b/giu,
  de: /(?<!\p{L})(?:nicht|keine?[mnrs]?|nie(?:mals|mand(?:e[mn])?)?|nichts|weder|ohne|bestreitet|bestritt(?:en)?|dementier(?:t|te|ten)|zurückgewiesen)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:pas|jamais|aucune?|rien|personne ne|ni|sans|nie(?:nt)?|nié|dément(?:i|ent)?)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:no|nunca|jamás|ning(?:ún|una?)|nadie|nada|ni|sin|nieg(?:a|an)|negó|negaron|desm(?:iente|intió|entido))(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:não|nunca|jamais|nenhuma?|ninguém|nada|nem|sem|neg(?:a|am|ou|aram)|desment(?:e|iu|ido))(?!\p{L})/giu,
  it: /(?<!\p{L})(?:non|mai|nessun[oa]?|niente|né|senza|neg(?:a|ano|ato)|smentisc(?:e|ono)|smentito)(?!\p{L})/giu,
  nl: /(?<!\p{L})(?:niet|geen|nooit|niemand|niets|zonder|ontken(?:t|de|nen|den))(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:değil|yok|yoktu|hiç|hiçbir|kimse|yalanladı|reddetti|\p{L}{2,}m[aeıiuü](?:dı|di|mış|miş|yor|yacak|yecek|z)\p{L}*)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:не|ни|нет|никто|ничего|никогда|без|отри(?:цает|цают|цал)|опроверг(?:ла|ли)?)(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:لا|لم|لن|ليس|ليست|دون|غير|نفى|نفت|تنفي|ينفي)(?!\p{L})/gu,
  fa: /(?<!\p{L})(?:نیست|نبود|هیچ|بدون|ن(?:شد|کرد|داشت|می[\u200c ]?)\p{L}*|تکذیب|رد کرد)(?!\p{L})/gu,
  ja: /ない|なかった|なく|ません|否定|ずに/gu,
  zh: /不是|没有|沒有|未|无|無|否认|否認|并非|從未|从未|不/gu,
};

/** English turns that deny nothing that is told: of the law, of more than one thing, of bounds, of what might have been. */
const TURNS =
  /\b(?:no ?(?:one|body) (?:is|are|was|should be) above the law|not (?:an? |the only|rul(?:e|ed|ing) out|only|just|merely|to mention|least|until|yet clear)|\p{L}+n['’]t (?:until|only)|would(?:n['’]t| not) have|no (?:doubt|matter|wonder|(?:less|more|fewer) than)|(?:whether|if|or) not|not-for-profit|no longer than|nothing less|no\. ?\d)/giu;

/** So many content words on either side may be what is denied; in English, which denies ahead, behind alone. */
const REACH = 2;

/** Where what is denied ends. */
const CLAUSE = /[,;:.!?\u201c\u201d"\u3001\u3002\uff0c\u060c]/u;

/** Whether words say by themselves that something was not so, or is not known. */
export function isNegative(words: string): boolean {
  return /\b(?:fail|declin|lack|unspecified|unclear|undisclosed|unknown|unlikely|avoid|doubt|stop)/iu.test(words);
}

/** The denials of a stretch of text, in its order. */
export function findDenials(words: string, language?: string): readonly Denial[] {
  const english = isEnglish(language);
  const pattern = DENIALS[english ? 'en' : (language?.toLowerCase().split('-')[0] ?? '')];
  if (!pattern) return [];
  const bare = english ? words.replaceAll(TURNS, (turn) => ' '.repeat(turn.length)) : words;
  const found = [...bare.matchAll(pattern)];
  if (found.length === 0) return [];
  const content = splitContentWords(words, language);
  return found.map(({ 0: word, index: start }) => {
    const end = start + word.length;
    const clauseEnd = end + (words.slice(end).split(CLAUSE)[0]?.length ?? 0);
    const behind = content.filter((one) => one.start >= end && one.end <= clauseEnd).slice(0, REACH);
    const subject = english ? (content.findLast((one) => one.end <= start)?.stem ?? '') : undefined;
    const before = english ? [] : content.filter((one) => one.end <= start).slice(-REACH);
    return {
      start,
      end,
      words: word,
      denied: [...behind, ...before.toReversed()].map(({ stem }) => stem),
      ...(subject !== undefined && { subject }),
    };
  });
}

import { isEnglish } from '../../analysis/number-words.ts';
import type { Range } from '../../domain/range.ts';
import { quoteClause } from './clauses.ts';
import { splitContentWords } from './content-words.ts';
import { SURE_LIKENESS, type Pair } from './likeness.ts';
import { areInOneLanguage, type Statement, type Voice } from './statements.ts';
import type { Difference } from './suggestion.ts';

/** Words that deny, and what they deny, in the part of a sentence that they stand in. */
interface Denial extends Range {
  /** Stems of the content words around it, of which one is denied; the likeliest first. */
  readonly denied: readonly string[];
  /** In English, the stem of the content word before it, of which something is mostly denied. */
  readonly subject?: string;
}

/** Words of denial, by language; of a language that is not here, denials are not found. */
const DENIALS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:not|never|nobody|no one|cannot|\p{L}+n['’]t|(?:den(?:y|ies|ied)|refut(?:es?|ed)) (?=that\b|having\b|\p{L}+ing\b)|refus(?:es?|ed) to)\b/giu,
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

/** English turns that deny nothing that is told: of the law, of more than one thing, of bounds. */
const TURNS =
  /\b(?:no ?(?:one|body) (?:is|are|was|should be) above the law|not (?:an? |the only|rul(?:e|ed|ing) out|only|just|merely|to mention|least|until|yet clear)|\p{L}+n['’]t (?:until|only)|no (?:doubt|matter|wonder|(?:less|more|fewer) than)|(?:whether|if|or) not|not-for-profit|none of|no other|no longer than|nothing less|no\. ?\d)/giu;
/** What English tells under a condition, or asks, it neither affirms nor denies. */
const SUPPOSED = /\b(?:if|unless|until|whether|would(?:n['’]t)?|should(?:n['’]t)?|could(?:n['’]t)?|may|might)\b|\?/iu;
/** A clause that begins so tells more of somebody by the way. */
const ASIDE = /^\s*not\b/iu;
/** English words that say by themselves that something was not so, or is not known. */
const NEGATIVE =
  /\b(?:(?:no[tr]?|none|never|cannot|\p{L}+n['’]t)\b|fail|declin|lack|unspecified|unclear|undisclosed|unknown|unlikely|avoid|doubt|stop|yet to|without|neither|nothing|den(?:y|ied|ies)|refus|reject|false|untrue|baseless)/iu;

/** So many content words on either side may be what is denied; in English, which denies ahead, behind alone. */
const REACH = 2;
/** Words that deny by themselves, in any of the languages: between two nobody knows what a `not` denies. */
const EXPLICIT =
  /den(?:y|ies|ied)|refut|bestreite|bestritt|dementier|zurückgewiesen|dément|(?<!\p{L})nie(?:nt)?(?!\p{L})|nié|nieg[ao]|neg[aoó]|desm|smenti|ontken|yalanla|reddet|отриц|опроверг|نف[ىت]|[تي]نفي|تکذیب|رد کرد|否/iu;
/** Of these something is denied, of whomever they stand for. */
const PRONOUN = /\b(?:I|he|she|it|they|we|you|who|which|that)\s+(?:\p{L}+\s+)?$/iu;
/** What is denied, and that of which it is, stand between such marks. */
const CLAUSE = /[,;:.!?\u201c\u201d"\u3001\u3002\uff0c\u060c]/u;
/** What follows tells which of several is meant. */
const RELATIVE = /\b(?:who|which|that)\s+(?:(?:do|does|did|is|are|was|were|has|have|had|can|will)\s+)?$/iu;

function findDenials({ words, source: { language } }: Statement): readonly Denial[] {
  const english = isEnglish(language);
  const pattern = DENIALS[english ? 'en' : (language?.toLowerCase().split('-')[0] ?? '')];
  if (!pattern) return [];
  const bare = english ? words.replaceAll(TURNS, (turn) => ' '.repeat(turn.length)) : words;
  const found = [...bare.matchAll(pattern)];
  if (found.length === 0) return [];
  const content = splitContentWords(words, language);
  return found.map(({ 0: word, index: start }) => {
    const end = start + word.length;
    const clause = findClause(words, start);
    const within = content.filter((one) => one.start >= clause.start && one.end <= clause.end);
    const before = within.filter((one) => one.end <= start).map(({ stem }) => stem);
    const behind = within.filter((one) => one.start >= end).map(({ stem }) => stem);
    const subject = english && !PRONOUN.test(words.slice(clause.start, start)) ? before.at(-1) : undefined;
    return {
      start,
      end,
      denied: [...behind.slice(0, REACH), ...(english ? [] : before.slice(-REACH).reverse())],
      ...(subject !== undefined && { subject }),
    };
  });
}

function findClause(words: string, at: number): Range {
  const before = words.slice(0, at).split(CLAUSE).at(-1) ?? '';
  const behind = words.slice(at).split(CLAUSE)[0] ?? '';
  return { start: at - before.length, end: at + behind.length };
}

/** A statement stands in a pair with some of many others. */
const denialsOf = new WeakMap<Statement, readonly Denial[]>();

function listDenials({ first }: Voice): readonly Denial[] {
  const known = denialsOf.get(first) ?? findDenials(first);
  denialsOf.set(first, known);
  return known;
}

/**
 * One denies what the other says: the very word that is denied stands in the other with the words around it, in one
 * clause that supposes nothing. A denial that cannot be tied to the other so is dropped: better to miss one than to
 * propose one that is none.
 */
export function compareDenials({ a, b, likeness }: Pair): Difference | undefined {
  if (listDenials(a).length > 0 === listDenials(b).length > 0) return undefined;
  const [denying, affirming] = listDenials(a).length > 0 ? [a, b] : [b, a];
  const isAbroad = !areInOneLanguage(a.first.source, b.first.source);
  const denial = listDenials(denying).find(
    (one) =>
      isAsserted(denying.first, one.start) &&
      (isAbroad
        ? EXPLICIT.test(denying.first.words.slice(one.start, one.end))
        : isAffirmed(affirming.first, one, likeness)),
  );
  const stem = denial?.denied[0];
  if (!denial || stem === undefined) return undefined;
  const labels = {
    denied: quoteClause(denying.first, new Set([stem])),
    affirmed: quoteClause(affirming.first, new Set([stem])),
  };
  return {
    kind: 'denial',
    reason: `${denying.first.source.id} denies (${labels.denied}) what ${affirming.first.source.id} says without denying (${labels.affirmed}).`,
    answer: (voice) => {
      if (listDenials(voice).some(({ denied }) => denied[0] === stem))
        return { position: 'denied', label: labels.denied };
      const isOther = voice !== affirming && !isAffirmed(voice.first, denial, likeness);
      return listDenials(voice).length > 0 || isOther ? undefined : { position: 'affirmed', label: labels.affirmed };
    },
  };
}

function isAsserted({ words, source }: Statement, at: number): boolean {
  const { start, end } = findClause(words, at);
  const clause = words.slice(start, end + 1);
  if (!isEnglish(source.language)) return true;
  return !(SUPPOSED.test(clause) || ASIDE.test(clause) || RELATIVE.test(words.slice(start, at)));
}

/** Whether a statement says what is denied, of the same. */
function isAffirmed(statement: Statement, { denied, subject }: Denial, likeness: number): boolean {
  const { words, source, stems } = statement;
  const [first, second] = denied;
  if (first === undefined) return false;
  if (!isEnglish(source.language))
    return likeness >= SURE_LIKENESS && 2 * denied.filter((stem) => stems.has(stem)).length >= denied.length;
  if (NEGATIVE.test(words)) return false;
  const content = splitContentWords(words, source.language);
  return content.some(({ stem, start }) => {
    if (stem !== first || !isAsserted(statement, start)) return false;
    const clause = findClause(words, start);
    const own = new Set(
      content.filter((one) => one.start >= clause.start && one.end <= clause.end).map((one) => one.stem),
    );
    const around = [subject, second].flatMap((one) => one ?? []);
    const common = around.filter((one) => own.has(one)).length;
    return common > 0 && common === around.length;
  });
}

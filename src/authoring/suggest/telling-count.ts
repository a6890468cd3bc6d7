import { isEnglish } from '../../analysis/number-words.ts';
import { isUnspaced } from '../../domain/words.ts';

/**
 * What is counted of which an event has one number: words of English as wholes, and beginnings of words of the other
 * languages of `DENIALS`. Who counts these counts persons, or measures.
 */
const TELLING: readonly (readonly [topic: string, english: RegExp, others: RegExp])[] = [
  [
    'killed',
    /\b(?:kill(?:s|ed|ing)|dead|deaths?|die[sd]?|dying|toll|fatalit(?:y|ies)|perish(?:ed)?|slain|lives|bodies)\b/iu,
    /(?<!\p{L})(?:tote[nrm]?(?!\p{L})|todes|getötet|töte|ums leben|starb|gestorben|morte?s?(?!\p{L})|mort[io]s?(?!\p{L})|tué|tuant|décéd|décès|muert|falleci|mató|matan|mataron|matou|morr|uccis|decedut|doden|gedood|omgekomen|ölü|öldü|hayatını kayb|погиб|умер|убит|مقتل|قتل|کشته|جان باخت)|قتيل|قتلى|死|遇难|遇難|丧生|喪生|犠牲/iu,
  ],
  [
    'hurt',
    /\b(?:hurt|injur(?:y|ies|e[ds]?|ing)|wound(?:s|ed|ing))\b/iu,
    /(?<!\p{L})(?:verletz|bless|herid|ferid|ferit|gewond|yaral|ранен|пострада|زخمی|مجروح)|جريح|جرحى|[أا]?صيب|إصابة|負傷|けが|怪我|受伤|受傷/iu,
  ],
  [
    'missing',
    /\b(?:missing|unaccounted)\b/iu,
    /(?<!\p{L})(?:vermiss|disparu|desapar|dispers|vermist|kayıp|пропа|ناپدید|مفقود)|不明|失踪|失蹤/iu,
  ],
  [
    'arrested',
    /\b(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ees)?|seized)\b/iu,
    /(?<!\p{L})(?:fest(?!\p{L})|festgenommen|verhaft|arrest|arrêt|interpell|deten|detuv|deti[dv]|gözalt|tutukla|задерж|арест|بازداشت)|عتقال|عتقل|逮捕|拘/iu,
  ],
  [
    'homeless',
    /\b(?:homeless|displaced|evacuat(?:ed|ing))\b/iu,
    /(?<!\p{L})(?:obdachlos|evaku|evacu|эваку)|نازح|避難|疏散/iu,
  ],
  [
    'magnitude',
    /(?:\b(?:magnitude|richter)|^\s(?:earth)?quake)\b/iu,
    /(?<!\p{L})(?:stärke|magnit|kracht|büyüklü|магнитуд|بزرگی|بقوة|بشدة)|マグニチュード|级|級/iu,
  ],
  [
    'inhabitants',
    /\b(?:inhabitants?|population)\b/iu,
    /(?<!\p{L})(?:einwohn|habitant|abitant|inwoner|nüfus|жител|населен|جمعیت|نسمة)|سكان|人口|居民|住民/iu,
  ],
];

/** What the words of a text count of this, each as what finds it in other words of English. */
export function listTelling(words: string, language?: string): readonly RegExp[] {
  return isEnglish(language) ? TELLING.flatMap(([, english]) => (english.test(words) ? english : [])) : [];
}

/** Units in which one text counts many things. */
export const BROAD = new Set(
  'century decade year month week day hour minute second time mile kilometer kilometre km foot meter metre person'.split(
    ' ',
  ),
);

/** Marks behind which another thing is told, in any script. */
const MARK = /[,;:()!?。、，；：！？،؛«»„“”]/u;
/** So much on either side of a number is looked at: words, or characters where no spaces stand between words. */
const NEAR_BEHIND = /^(?:\s*[^\s]+){0,5}/u;
const NEAR_BEFORE = /(?:[^\s]+\s*){0,3}$/u;
const CHARACTERS = 8;

/** Who is dead at 95 is one; a toll may stand at 95. */
const AGED = /\b(?:at|aged?)\s+$/iu;
const TOLL = /\btoll\b/iu;

/** What the words right beside a number say that it counts. */
export function findTelling(behind: string, before: string, language?: string): string | undefined {
  const english = isEnglish(language);
  if (english && AGED.test(before) && !TOLL.test(before)) return undefined;
  const after = limit(NEAR_BEHIND.exec(behind.split(MARK)[0] ?? '')?.[0] ?? '', 0);
  const ahead = limit(NEAR_BEFORE.exec(before.split(MARK).at(-1) ?? '')?.[0] ?? '', 1);
  const found = TELLING.flatMap(([topic, own, others]) => {
    const words = english ? own : others;
    const next = words.exec(after);
    const last = [...ahead.matchAll(new RegExp(words, 'giu'))].at(-1);
    return [
      ...(next ? [{ topic, far: next.index }] : []),
      ...(last ? [{ topic, far: ahead.length - last.index - last[0].length }] : []),
    ];
  });
  const [nearest] = found.toSorted((a, b) => a.far - b.far);
  return nearest?.topic ?? (english && TOLL.test(before) ? 'killed' : undefined);
}

function limit(words: string, side: 0 | 1): string {
  const isBare = isUnspaced(side === 0 ? (words.trimStart()[0] ?? '') : (words.trimEnd().at(-1) ?? ''));
  return !isBare ? words : side === 0 ? words.slice(0, CHARACTERS) : words.slice(-CHARACTERS);
}

import type { Figure } from '../../analysis/figure.ts';
import { isUnspaced, splitWords } from '../../domain/words.ts';

/** Who misses ten, of them ten are not missing. */
const MISSED = 'missing';

/**
 * What is counted of which an event has one number: words of English as wholes, and beginnings of words of the other
 * languages of `DENIALS`. Who counts these counts persons, or measures.
 */
const TELLING: readonly (readonly [topic: string, english: RegExp, others: RegExp])[] = [
  [
    'killed',
    /^(?:kill(?:s|ed|ing)|dead|deaths?|die[sd]?|dying|toll|fatalit(?:y|ies)|perish(?:ed)?|slain|lives|bodies)$/u,
    /(?<!\p{L})(?:tote[nrm]?(?!\p{L})|todes|getötet|töte|ums leben|starb|gestorben|morte?s?(?!\p{L})|mort[io]s?(?!\p{L})|tué|tuant|décéd|décès|muert|falleci|mató|matan|mataron|matou|morr|uccis|decedut|doden|gedood|omgekomen|ölü|öldü|hayatını kayb|погиб|умер|убит|مقتل|قتل|کشته|جان باخت)|قتيل|قتلى|死|遇难|遇難|丧生|喪生|犠牲/iu,
  ],
  [
    'hurt',
    /^(?:hurt|injur(?:y|ies|e[ds]?|ing)|wound(?:s|ed|ing))$/u,
    /(?<!\p{L})(?:verletz|bless|herid|ferid|ferit|gewond|yaral|ранен|пострада|زخمی|مجروح)|جريح|جرحى|[أا]?صيب|إصابة|負傷|けが|怪我|受伤|受傷/iu,
  ],
  [
    MISSED,
    /^(?:missing|unaccounted)$/u,
    /(?<!\p{L})(?:vermiss|disparu|desapar|dispers|vermist|kayıp|пропа|ناپدید|مفقود)|不明|失踪|失蹤/iu,
  ],
  [
    'arrested',
    /^(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ees)?|seized)$/u,
    /(?<!\p{L})(?:fest(?!\p{L})|festgenommen|verhaft|arrest|arrêt|interpell|deten|detuv|deti[dv]|gözalt|tutukla|задерж|арест|بازداشت)|عتقال|عتقل|逮捕|拘/iu,
  ],
  [
    'homeless',
    /^(?:homeless|displaced|evacuat(?:ed|ing))$/u,
    /(?<!\p{L})(?:obdachlos|evaku|evacu|эваку)|نازح|避難|疏散/iu,
  ],
  [
    'magnitude',
    /^(?:magnitude|richter)$/u,
    /(?<!\p{L})(?:stärke|magnit|kracht|büyüklü|магнитуд|بزرگی|بقوة|بشدة)|マグニチュード|级|級/iu,
  ],
  [
    'inhabitants',
    /^(?:inhabitants?|population)$/u,
    /(?<!\p{L})(?:einwohn|habitant|abitant|inwoner|nüfus|жител|населен|جمعیت|نسمة)|سكان|人口|居民|住民/iu,
  ],
];

/** What may stand between a figure and such a word as what is counted. */
const PERSONS = new Set(
  'person civilian soldier man woman child villager resident passenger worker troop militant student victim other protester officer member suspect'.split(
    ' ',
  ),
);
const AGED = new Set(['at', 'aged', 'age']);

/** Units in which one text counts many things. */
export const BROAD = new Set(
  'century decade year month week day hour minute second time mile kilometer kilometre km foot meter metre person'.split(
    ' ',
  ),
);

/** What a word of English says of a number. */
export function nameTelling(key: string): string | undefined {
  return TELLING.find(([, words]) => words.test(key))?.[0];
}

/** The word of English that says of a number of persons, or of a bare number, what became of them. */
export function findTelling({ unitKey }: Figure, behind: string, around: string): string | undefined {
  const [after, before] = [listKeys(behind), listKeys(around).toReversed()];
  const own = unitKey === undefined ? undefined : nameTelling(unitKey);
  if (own !== undefined) return own;
  if (before[0] === 'to' && before[1] === 'home') return 'inhabitants';
  // Who is dead at 95 is one; a toll may stand at 95.
  if (AGED.has(before[0] ?? '') && !before.includes('toll')) return undefined;
  const isOpen = unitKey === undefined || PERSONS.has(unitKey);
  if (BROAD.has(unitKey ?? '') && !isOpen) return undefined;
  const reach = isOpen ? 5 : 3;
  const next = after.slice(0, reach).findIndex((key) => nameTelling(key) !== undefined);
  const last = before.slice(0, isOpen ? 4 : 2).findIndex((key) => (nameTelling(key) ?? MISSED) !== MISSED);
  const [near, far] = [after[next], before[last]];
  if (near !== undefined && (far === undefined || next <= last)) return nameTelling(near);
  if (far !== undefined) return nameTelling(far);
  return isOpen && before.slice(0, 12).includes('toll') ? 'killed' : undefined;
}

function listKeys(words: string): readonly string[] {
  return splitWords(words).map(({ key }) => key);
}

/** Marks behind which another thing is told, in any script. */
const MARK = /[,;:()!?。、，；：！？،؛«»„“”]/u;
/** So much on either side of a number is looked at: words, or characters where no spaces stand between words. */
const NEAR_BEHIND = /^(?:\s*[^\s]+){0,4}/u;
const NEAR_BEFORE = /(?:[^\s]+\s*){0,3}$/u;
const CHARACTERS = 8;

/** What words of other languages say of a number right beside them, and how far before it they begin. */
export function findTellingAbroad(
  behind: string,
  before: string,
): { readonly topic: string; readonly before: number } | undefined {
  const cut = (words: string, near: RegExp) => near.exec(words)?.[0] ?? '';
  const after = limit(cut(behind.split(MARK)[0] ?? '', NEAR_BEHIND), 0);
  const ahead = limit(cut(before.split(MARK).at(-1) ?? '', NEAR_BEFORE), 1);
  const found = TELLING.flatMap(([topic, , words]) => {
    const next = words.exec(after);
    const last = [...ahead.matchAll(new RegExp(words, 'giu'))].at(-1);
    return [
      ...(next ? [{ topic, far: next.index, before: 0 }] : []),
      ...(last && topic !== MISSED
        ? [{ topic, far: ahead.length - last.index - last[0].length, before: ahead.length - last.index }]
        : []),
    ];
  });
  return found.toSorted((a, b) => a.far - b.far)[0];
}

function limit(words: string, side: 0 | 1): string {
  const isBare = isUnspaced(side === 0 ? (words.trimStart()[0] ?? '') : (words.trimEnd().at(-1) ?? ''));
  return !isBare ? words : side === 0 ? words.slice(0, CHARACTERS) : words.slice(-CHARACTERS);
}

import { POINT_KINDS } from './point-kinds.ts';
import type { SeededRandom } from './seeded-random.ts';
import {
  ADJECTIVES,
  ADVERBS,
  AUTHORITIES,
  DAYS,
  DEEDS,
  EVENTS,
  FAMILY_PARTS,
  GIVEN_NAMES,
  NOUNS,
  PLACE_PARTS,
  RARE_PARTS,
  ROLES,
  SITES,
} from './word-lists.ts';

export interface Person {
  readonly role: string;
  readonly name: string;
  readonly last: string;
}

/** What a story is about, and the words that its articles like best. */
export interface StorySetting {
  readonly place: string;
  readonly towns: readonly string[];
  readonly event: string;
  readonly site: string;
  readonly body: string;
  readonly agencies: readonly string[];
  readonly people: readonly Person[];
  readonly words: Readonly<Record<'noun' | 'adj' | 'did' | 'adv' | 'rare', readonly string[]>>;
}

const TERMS = POINT_KINDS.flatMap(({ terms }) => terms);

/** Makes a name that does not begin with a term of a point: it would break the silence of the articles that have it. */
function makeName(make: () => string): string {
  for (;;) {
    const name = make();
    if (!TERMS.some((term) => name.toLowerCase().startsWith(term))) return name;
  }
}

export function makePlace({ pick }: SeededRandom): string {
  return makeName(() => pick(PLACE_PARTS.starts) + pick(PLACE_PARTS.ends));
}

export function makePerson({ pick, pickZipf }: SeededRandom): Person {
  const last = makeName(() => pick(FAMILY_PARTS.starts) + pick(FAMILY_PARTS.middles) + pick(FAMILY_PARTS.ends));
  return { role: pickZipf(ROLES), name: `${pickZipf(GIVEN_NAMES)} ${last}`, last };
}

function makeRareWord({ pick }: SeededRandom): string {
  return makeName(() => pick(RARE_PARTS.starts) + pick(RARE_PARTS.stems) + pick(RARE_PARTS.ends));
}

export function makeSetting(random: SeededRandom): StorySetting {
  const { pick, shuffle } = random;
  const times = <Item>(count: number, make: () => Item) => Array.from({ length: count }, make);
  const place = makePlace(random);
  const [body = '', ...agencies] = shuffle(AUTHORITIES).slice(0, 5);
  return {
    place,
    towns: times(3, () => makePlace(random)),
    event: pick(EVENTS),
    site: pick(SITES),
    body: `the ${place} ${body}`,
    agencies,
    people: times(5, () => makePerson(random)),
    words: {
      noun: shuffle(NOUNS),
      adj: shuffle(ADJECTIVES),
      did: shuffle(DEEDS),
      adv: shuffle(ADVERBS),
      rare: times(12, () => makeRareWord(random)),
    },
  };
}

/** What stands in the slots of a template in place of chance. */
export type KnownSlots = Readonly<Record<string, string>>;

export interface Wording {
  readonly setting: StorySetting;
  readonly random: SeededRandom;
  readonly known?: KnownSlots;
  /** Whether some words are set apart by Markdown. */
  readonly isMarked?: boolean;
}

const COMMON = { noun: NOUNS, adj: ADJECTIVES, did: DEEDS, adv: ADVERBS };

/** Fills the slots of a template; one that is written with a capital letter begins a sentence. */
export function fillTemplate(template: string, wording: Wording): string {
  const filled = template.replaceAll(/\{(?<slot>\w+)\}/gu, (_match, slot: string) => {
    const words = fillSlot(slot.toLowerCase(), wording);
    return /^[A-Z]/u.test(slot) ? capitalise(words) : words;
  });
  return filled.replaceAll(/\b(?<article>[Aa]) (?=\*?(?:[aeio]|u(?!su)))/gu, '$<article>n ');
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fillSlot(slot: string, { setting, random, known, isMarked = false }: Wording): string {
  const given = known?.[slot];
  if (given !== undefined) return given;
  switch (slot) {
    case 'place':
    case 'event':
    case 'site':
    case 'body':
      return setting[slot];
    case 'town':
      return random.pick(setting.towns);
    case 'agency':
      return markLink(random.pickZipf(setting.agencies), isMarked && random.happens(0.02));
    case 'person':
      return introduce(choosePerson(setting, random));
    case 'last':
      return choosePerson(setting, random).last;
    case 'noun':
    case 'adj':
    case 'did':
    case 'adv':
      return random.pickZipf(random.happens(0.5) ? COMMON[slot] : setting.words[slot]);
    case 'nouns':
      return makePlural(random.pickZipf(random.happens(0.5) ? NOUNS : setting.words.noun));
    case 'rare': {
      const word = random.happens(0.4) ? random.pickZipf(setting.words.rare) : makeRareWord(random);
      return isMarked && random.happens(0.1) ? `*${word}*` : word;
    }
    case 'day':
      return random.pick(DAYS);
    case 'n':
      return String(random.whole(2, 48));
    case 'big':
      return random.whole(1_100, 98_000).toLocaleString('en');
    case 'year':
      return String(random.whole(1962, 2014));
    default:
      throw new Error(`No template may have the slot {${slot}}.`);
  }
}

/** Somebody of the story, or somebody whom one article alone has met. */
function choosePerson(setting: StorySetting, random: SeededRandom): Person {
  return random.happens(0.6) ? random.pickZipf(setting.people) : makePerson(random);
}

export function introduce({ role, name }: Person): string {
  return `the ${role} ${name}`;
}

function markLink(words: string, isLink: boolean): string {
  return isLink ? `[${words}](https://www.${words.replaceAll(' ', '-')}.example/)` : words;
}

function makePlural(noun: string): string {
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

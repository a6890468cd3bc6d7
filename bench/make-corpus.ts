import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { ASPECTS } from '../src/domain/story.ts';
import { NOTES, PARTS, POINT_KINDS, SENTENCES, WORDS } from './corpus-words.ts';

export interface CorpusOrder {
  readonly articles: number;
  readonly seed: number;
}

interface MadeFile {
  /** In the content folder. */
  readonly path: string;
  readonly text: string;
}

const SIZES = [2, 3, 4, 3, 5, 2, 3, 4];
const STANDINGS = ['agree', 'conflict', 'tension', 'refine', 'refine', 'agree', 'single', 'single'] as const;
const DAY = 86_400_000;

/** Makes the files of a content folder with exactly so many articles, the same bytes for the same order. */
export function* makeCorpus({ articles, seed }: CorpusOrder): Generator<MadeFile> {
  if (!Number.isSafeInteger(articles) || articles < 2) throw new Error('A corpus has two articles or more.');
  const used = new Set<string>();
  for (let number = 0, left = articles; left > 0; number += 1) {
    const size = left <= 5 ? left : Math.min(SIZES[number % SIZES.length] ?? 2, left - 2);
    left -= size;
    yield* makeStory(seedRandom(`${String(seed)}/${String(number)}`), number, size, used);
  }
  for (const name of used) {
    const fields = { name, homepage: makeAddress(name, ''), description: `Publishes news and documents as ${name}.` };
    yield { path: `sources/${makeId(name)}.yaml`, text: stringify(fields) };
  }
}

/** Writes a corpus into a folder. */
export function writeCorpus(folder: string, order: CorpusOrder): void {
  for (const { path, text } of makeCorpus(order)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Adds a sentence to the first paragraph of an article in the middle of a made corpus. */
export function editArticle(folder: string, sentence: string): void {
  const paths = globSync('stories/*/*.md', { cwd: folder }).filter((path) => !path.endsWith('story.md'));
  const path = paths.toSorted()[Math.floor(paths.length / 2)] ?? '';
  const [start, fields = '', body = ''] = readFileSync(join(folder, path), 'utf8').split('---\n');
  writeFileSync(join(folder, path), [start, fields, body.replace('\n', ` ${sentence}\n`)].join('---\n'));
}

type Random = ReturnType<typeof seedRandom>;

function* makeStory(random: Random, number: number, size: number, used: Set<string>): Generator<MadeFile> {
  const fill = makeFill(random);
  const plans = planPoints(random, size, fill);
  const start = Date.UTC(2016, 0, 1) + random.whole(0, 3_652) * DAY;
  const folder = `stories/${makeId(fill('{place} {site} {event}'))}-${String(number)}`;
  const wire = Array.from({ length: 6 }, () => fill(random.pick(SENTENCES.plain)));
  const story = {
    title: fill('What happened at the {site} of {place}?'),
    date: printDay(start),
    summary: fill('{Event} at the {site} of {place}: what the reports say happened, and what follows from it.'),
    topics: random.shuffle(WORDS.topics).slice(0, 2),
    authors: [fill('{given} {last}')],
    points: plans.map(({ id, note, relation, question, positions, answers }, index) => ({
      id,
      question,
      positions: Object.fromEntries(positions.map(({ label }) => [makeId(label), label])),
      relation,
      aspects: relation && random.shuffle(ASPECTS).slice(0, 2),
      weight: index < 2 ? 'central' : random.pick(['material', 'minor']),
      terms: answers.size < size ? [id] : undefined,
      note,
    })),
  };
  yield printFile(`${folder}/story.md`, story, `${wire.slice(0, 2).join(' ')}\n`);

  const recorded = fill(random.pick(SENTENCES.recorded));
  const hasRecord = number % 10 === 0;
  for (const [article, paper] of random.shuffle(WORDS.paper).slice(0, size).entries()) {
    yield makeDocument(`${folder}/${makeId(paper)}.md`, paper, article);
  }
  if (hasRecord) yield makeDocument(`${folder}/records/statement.md`, 'State Records Office', -1);

  /** @param article its number; that of a record is -1: it says what the first article says */
  function makeDocument(path: string, source: string, article: number): MadeFile {
    used.add(source);
    const isRecord = article === -1;
    const claims = plans.flatMap(({ id, answers }) =>
      (answers.get(Math.max(article, 0)) ?? []).map(({ label, clauses }) => makeClaim(id, label, random.pick(clauses))),
    );
    const quoted = isRecord || random.happens(0.5) ? recorded : recorded.replace(' the ', ' that ');
    const needed = [
      ...claims.map(({ sentence }) => sentence),
      ...(hasRecord ? [fill(random.pick(SENTENCES.attributed), { spoken: quoted })] : []),
      ...(isRecord ? [] : random.shuffle(wire).slice(0, 3)),
    ];
    const date = printDay(start + random.whole(0, 3) * DAY);
    const fields = {
      title: isRecord ? fill('Statement of {body}') : fill(random.pick(SENTENCES.headline)),
      source: makeId(source),
      date,
      byline: isRecord ? undefined : fill('{given} {last}'),
      url: makeAddress(source, path),
      language: 'en',
      copy: { found: makeAddress(source, path), retrieved: date, kind: 'original' },
      rights: { holder: source, basis: 'Quotation for criticism and comparison' },
      claims: claims.map(({ fields }) => fields),
      quotations: hasRecord && !isRecord ? [{ exact: quoted, record: 'statement', recorded }] : undefined,
    };
    return printFile(path, fields, makeText(needed));
  }

  function makeClaim(point: string, label: string, clause: string) {
    const isVoiced = random.happens(0.7);
    const speaker = fill('{person}');
    const sentence = fill(random.pick(SENTENCES[isVoiced ? 'voiced' : 'own']), { clause, speaker });
    const evidence = [sentence.includes(clause) ? clause : capitalise(clause)];
    const said = { statement: `${capitalise(clause)}.`, speaker: isVoiced ? capitalise(speaker) : undefined };
    return { sentence, fields: { point, position: makeId(label), ...said, evidence } };
  }

  /** About 550 words in paragraphs of up to four sentences. The first of those that are needed opens it. */
  function makeText([first = '', ...needed]: readonly string[]): string {
    const others = [...needed];
    const words = random.whole(450, 650);
    while (others.join(' ').split(' ').length < words) {
      const spoken = fill(random.pick(SENTENCES.spoken));
      others.push(fill(random.pick(SENTENCES[random.happens(0.15) ? 'attributed' : 'plain']), { spoken }));
    }
    const paragraphs = [first];
    for (let left = random.shuffle(others); left.length > 0; left = left.slice(4)) {
      paragraphs.push(left.slice(0, 4).join(' '));
    }
    return `${paragraphs.join('\n\n')}\n`;
  }
}

/** Points with the positions that articles take, by their number. Who is not named is silent. */
function planPoints(random: Random, size: number, fill: ReturnType<typeof makeFill>) {
  return random.shuffle(Object.entries(POINT_KINDS)).flatMap(([id, [question, ...all]], index) => {
    const standing = STANDINGS[index];
    if (!standing) return [];
    const relation = standing === 'agree' || standing === 'single' ? undefined : standing;
    const positions = random.shuffle(all).map(([label = '', ...clauses]) => {
      const n = String(random.whole(11, 48));
      return { label, clauses: clauses.map((clause) => fill(clause, { n })) };
    });
    const speakers = standing === 'single' ? 1 : random.whole(index === 0 ? size : 2, size);
    const who = random.shuffle([...Array(size).keys()]).slice(0, speakers);
    // The first two differ; a third may report both sides.
    const take = (turn: number) =>
      turn < 2 ? positions.slice(turn, turn + 1) : random.shuffle(positions).slice(0, random.whole(1, 2));
    const answers = new Map(who.map((article, turn) => [article, take(relation ? turn : 0)]));
    const taken = new Set([...answers.values()].flat());
    return [{ id, note: fill(NOTES[standing]), relation, question: fill(question), positions: [...taken], answers }];
  });
}

/** A function that fills the slots of templates for one story. A slot with a capital letter begins a sentence. */
function makeFill(random: Random) {
  const name = (parts: string) =>
    parts
      .split(' ')
      .map((part) => random.pick(part.split(',')))
      .join('');
  const people = Array.from({ length: 4 }, makePerson);
  const place = name(PARTS.place);
  const [site, event] = [random.pick(WORDS.site), random.pick(WORDS.event)];
  const body = `the ${place} ${random.pick(WORDS.agency)}`;
  const slots: Readonly<Record<string, () => string>> = {
    place: () => place,
    site: () => site,
    event: () => event,
    body: () => body,
    person: () => (random.happens(0.6) ? random.pick(people) : makePerson()),
    town: () => name(PARTS.place),
    last: () => name(PARTS.last),
    rare: () => name(PARTS.rare),
    n: () => String(random.whole(11, 48)),
    big: () => random.whole(1_100, 98_000).toLocaleString('en'),
    year: () => String(random.whole(1962, 2014)),
  };
  return fillTemplate;

  function makePerson(): string {
    return `the ${random.pick(WORDS.role)} ${random.pick(WORDS.given)} ${name(PARTS.last)}`;
  }

  function fillTemplate(template: string, known: Readonly<Record<string, string>> = {}): string {
    const filled = template.replaceAll(/\{(?<slot>\w+)\}/gu, (_match, slot: string) => {
      const key = slot.toLowerCase();
      const words = known[key] ?? slots[key]?.() ?? random.pickUsual(WORDS[key as keyof typeof WORDS]);
      return slot === key ? words : capitalise(words);
    });
    return filled.replaceAll(/\b([Aa]) (?=[aeio])/gu, '$1n ');
  }
}

/** Random numbers that depend on their seed alone, the same on every machine. */
function seedRandom(seed: string) {
  let state = createHash('sha256').update(seed).digest().readInt32LE();
  /** At least 0, below 1: Mulberry32. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <Item>(items: readonly Item[], share: number) => items[Math.floor(share * items.length)] as Item;
  return {
    happens: (share: number) => next() < share,
    whole: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)),
    pick: <Item>(items: readonly Item[]) => at(items, next()),
    /** The first ones more often than the last. */
    pickUsual: <Item>(items: readonly Item[]) => at(items, next() ** 2),
    shuffle: <Item>(items: readonly Item[]) =>
      items
        .map((item) => ({ item, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ item }) => item),
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function makeId(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function makeAddress(source: string, path: string): string {
  return `https://www.${makeId(source)}.example/${path.replace(/\.md$/u, '')}`;
}

function printDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function printFile(path: string, fields: object, body: string): MadeFile {
  const yaml = stringify(fields, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return { path, text: `---\n${yaml}---\n${body}` };
}

import type { MadeSource, makeSources } from './make-sources.ts';
import {
  attribute,
  makeClaim,
  makePlainSentence,
  makeSpoken,
  makeText,
  printClaims,
  printDocument,
  quoteYaml,
} from './make-text.ts';
import { planPoints, type PlannedPoint } from './plan-points.ts';
import { seedRandom, type SeededRandom } from './seeded-random.ts';
import { HEADLINES } from './sentence-templates.ts';
import { capitalise, fillTemplate, makePerson, makeSetting, type StorySetting } from './story-setting.ts';
import { TOPICS } from './word-lists.ts';

/** A file of a content folder. */
export interface MadeFile {
  readonly path: string;
  readonly text: string;
}

export interface MadeStory {
  readonly files: readonly MadeFile[];
  /** The sources that its documents name. */
  readonly sources: readonly MadeSource[];
}

export interface StoryOrder {
  readonly seed: number;
  /** Which story of the corpus it is, from 0. */
  readonly number: number;
  readonly articles: number;
  readonly sources: ReturnType<typeof makeSources>;
}

/** What the documents of a story have in common. */
interface Shared {
  readonly setting: StorySetting;
  readonly day: string;
  readonly folder: string;
  readonly points: readonly PlannedPoint[];
  /** Sentences of an agency that several articles print as they came. */
  readonly wire: readonly string[];
  readonly record: MadeRecord | undefined;
}

interface MadeRecord {
  readonly file: MadeFile;
  readonly source: MadeSource;
  /** What is said in the record and quoted by articles. */
  readonly spoken: readonly string[];
}

const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAY_COUNT = 3_653;
const DAY = 86_400_000;
const RECORD_EVERY = 10;
const COPY_KINDS = ['original', 'original', 'original', 'repost', 'repost', 'rewrite', 'translation'] as const;

/** Makes all files of one story. It depends on the order alone, so that a larger corpus begins with the same stories. */
export function makeStory(order: StoryOrder): MadeStory {
  const { seed, number, articles, sources } = order;
  const random = seedRandom(`${String(seed)}/story/${String(number)}`);
  const setting = makeSetting(random);
  const points = planPoints(articles, random);
  const slug = `${setting.place} ${setting.site} ${setting.event}`.toLowerCase().replaceAll(' ', '-');
  const base = {
    setting,
    points,
    day: printDay(FIRST_DAY + random.whole(0, DAY_COUNT - 1) * DAY),
    folder: `stories/${slug}-s${String(number).padStart(5, '0')}`,
    wire: Array.from({ length: 8 }, () => makePlainSentence({ setting, random })),
  };
  const record = number % RECORD_EVERY === 0 ? makeRecord(base, sources.archives, random) : undefined;
  const shared = { ...base, record };
  const papers = choosePapers(sources.papers, articles, random);
  return {
    files: [
      { path: `${base.folder}/story.md`, text: printStory(shared, articles, random) },
      ...papers.map((paper, article) => makeArticle(shared, paper, article, random)),
      ...(record ? [record.file] : []),
    ],
    sources: record ? [...papers, record.source] : papers,
  };
}

/** Large papers are in many stories, small ones in few. */
function choosePapers(papers: readonly MadeSource[], count: number, random: SeededRandom): readonly MadeSource[] {
  const chosen = new Set<MadeSource>();
  while (chosen.size < count) chosen.add(random.happens(0.5) ? random.pickZipf(papers) : random.pick(papers));
  return [...chosen];
}

function makeRecord(
  { setting, points, day, folder }: Omit<Shared, 'record'>,
  archives: readonly MadeSource[],
  random: SeededRandom,
): MadeRecord {
  const plan = { setting, random };
  const claims = points
    .slice(0, 3)
    .map((point) => makeClaim(point, random.pick([...point.answers.values()][0] ?? point.kind.positions), plan));
  const spoken = [0, 1].map(
    (turn) => `${makeSpoken(setting, random)}, and I say so for the ${ordinals[turn] ?? ''} time`,
  );
  const needed = [...claims.map(({ sentence }) => sentence), ...spoken.map((words) => `${words}.`)];
  const body = makeText({ setting, random, needed, words: 260 });
  const source = random.pick(archives);
  const fields = [
    `title: ${quoteYaml(`Statement of ${setting.body}`)}`,
    `source: ${source.id}`,
    `date: "${day}"`,
    `url: ${source.homepage}${folder}`,
    'language: en',
    'copy:',
    '  sha256: sealed below',
    `  found: ${source.homepage}${folder}`,
    '  kind: original',
    'claims:',
    ...printClaims(claims),
  ];
  return { file: { path: `${folder}/records/statement.md`, text: printDocument(fields, body) }, source, spoken };
}

const ordinals = ['first', 'second'];

function makeArticle(shared: Shared, paper: MadeSource, article: number, random: SeededRandom): MadeFile {
  const { setting, points, day, folder, wire, record } = shared;
  const plan = { setting, random };
  const claims = points.flatMap((point) =>
    (point.answers.get(article) ?? []).map((position) => makeClaim(point, position, plan)),
  );
  const quoted = record && random.happens(0.7) ? chooseQuotation(record, random) : undefined;
  const needed = [
    ...claims.map(({ sentence }) => sentence),
    ...random.shuffle(wire).slice(0, random.whole(2, 5)),
    ...(quoted ? [attribute(quoted.exact, plan)] : []),
  ];
  const isDamaged = random.happens(0.05);
  const words = Math.round(600 + (random.next() + random.next() + random.next() - 1.5) * 200);
  const text = makeText({ setting, random, needed, words });
  const body = isDamaged ? `${text}\nThis text was was printed in part.\n` : text;
  refuseUnclear(body, [...claims.map(({ evidence }) => evidence), ...(quoted ? [quoted.exact] : [])]);
  const path = `${folder}/${paper.id}.md`;
  const published = printDay(Date.parse(day) + random.pickZipf([0, 1, 2, 3]) * DAY);
  const kind = random.pick(COPY_KINDS);
  const mode = random.happens(0.95) ? 'full' : random.pick(['excerpts', 'quotes']);
  const fields = [
    `title: ${quoteYaml(makeHeadline(plan))}`,
    `source: ${paper.id}`,
    `date: "${published}"`,
    ...(random.happens(0.8) ? [`byline: ${quoteYaml(makePerson(random).name)}`] : []),
    `url: ${paper.homepage}${published.replaceAll('-', '/')}/${folder.replace('stories/', '')}`,
    'language: en',
    'copy:',
    '  sha256: sealed below',
    `  found: ${kind === 'original' ? paper.homepage : 'https://www.clippings.example/'}${path}`,
    `  retrieved: "${printDay(Date.parse(published) + random.whole(1, 40) * DAY)}"`,
    `  kind: ${kind}`,
    ...(kind === 'original' ? [] : [`  origin: ${quoteYaml(`${paper.name}; named at the head of the copy.`)}`]),
    ...(random.happens(0.3) ? ['  changes:', '    - Left out the advertisements between the paragraphs.'] : []),
    ...(mode === 'full' ? [] : [`publish: ${mode}`, 'reason: The publisher asked for it.']),
    `rights: {holder: ${quoteYaml(paper.name)}, basis: Quotation for criticism and comparison}`,
    ...(isDamaged ? ['damage:', '  - exact: was was', '    note: A doubled word.'] : []),
    'claims:',
    ...printClaims(claims),
    ...(record && quoted ? printQuotation(quoted) : []),
  ];
  return { path, text: printDocument(fields, body) };
}

interface Quotation {
  readonly exact: string;
  readonly recorded: string;
}

/** Words of the record, as an article gives them: often not quite as they were said. */
function chooseQuotation({ spoken }: MadeRecord, random: SeededRandom): Quotation {
  const recorded = random.pick(spoken);
  return { exact: random.happens(0.3) ? recorded : recorded.replace(', and I say so', ' and I say it'), recorded };
}

function printQuotation({ exact, recorded }: Quotation): readonly string[] {
  return [
    'quotations:',
    `  - exact: ${quoteYaml(exact)}`,
    '    record: statement',
    `    recorded: ${quoteYaml(recorded)}`,
  ];
}

function makeHeadline(plan: { readonly setting: StorySetting; readonly random: SeededRandom }): string {
  return fillTemplate(plan.random.pick(HEADLINES), plan);
}

/** A quote that stood twice would prove nothing; then a template is at fault. */
function refuseUnclear(body: string, quotes: readonly string[]): void {
  const unclear = quotes.find((quote) => body.split(quote).length !== 2);
  if (unclear !== undefined) throw new Error(`These words do not stand once in a made text: “${unclear}”.`);
}

function printStory({ setting, points, day, wire }: Shared, articles: number, random: SeededRandom): string {
  const plan = { setting, random };
  const { place, site, event } = setting;
  const fields = [
    `title: ${quoteYaml(`What happened at the ${site} of ${place}?`)}`,
    `date: "${day}"`,
    `summary: ${quoteYaml(
      `${capitalise(event)} at the ${site} of ${place}. ${String(articles)} reports tell what happened, why, and what follows from it.`,
    )}`,
    `topics: [${[...new Set([1, 2, 3].map(() => random.pickZipf(TOPICS)))].join(', ')}]`,
    `authors: [${makePerson(random).name}]`,
    'points:',
    ...points.flatMap((point, index) => printPoint(point, index, { ...plan, articles })),
  ];
  return printDocument(fields, `${wire.slice(0, 2).join(' ')}\n\n${makePlainSentence(plan)}\n`);
}

function printPoint(
  { kind, standing, answers }: PlannedPoint,
  index: number,
  {
    setting,
    random,
    articles,
  }: { readonly setting: StorySetting; readonly random: SeededRandom; readonly articles: number },
): readonly string[] {
  const plan = { setting, random };
  const fill = (template: string) => quoteYaml(capitalise(fillTemplate(template, plan)));
  const isDifferent = standing !== 'agree' && standing !== 'single';
  const isExplained = isDifferent && random.happens(0.4);
  return [
    `  - id: ${kind.id}`,
    `    question: ${fill(kind.question)}`,
    '    positions:',
    ...kind.positions.map(({ id, label }) => `      ${id}: ${fill(label)}`),
    ...(isDifferent ? [`    relation: ${standing}`, `    aspects: [${kind.aspects.join(', ')}]`] : []),
    ...(isExplained
      ? [
          '    explanation: different-person',
          `    because: ${fill('The reports rely on {last} and on {body} in turn.')}`,
        ]
      : []),
    `    weight: ${index < 2 ? 'central' : random.pick(['material', 'material', 'minor'])}`,
    ...(answers.size < articles ? [`    terms: [${kind.terms.join(', ')}]`] : []),
    ...(random.happens(0.7) ? [`    note: ${fill(NOTES[standing])}`] : []),
  ];
}

const NOTES: Readonly<Record<PlannedPoint['standing'], string>> = {
  conflict: 'Both can hardly be true of the same {event}. The reports **name different people** for what they say.',
  tension: 'Word for word nothing is excluded, yet a reader of one report will expect the opposite of the other.',
  refine: 'One report is more exact than the other; where they overlap, they say the same of the {site}.',
  agree: 'The reports say the same, in other words and at another place of the text.',
  single: 'One report alone has this. The others do not mention it.',
};

function printDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

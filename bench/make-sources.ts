import { makePlace } from './story-setting.ts';
import { seedRandom } from './seeded-random.ts';

export interface MadeSource {
  readonly id: string;
  readonly name: string;
  readonly homepage: string;
  readonly description: string;
}

const PAPERS = [
  'Courier',
  'Post',
  'Gazette',
  'Herald',
  'Mirror',
  'Echo',
  'Chronicle',
  'Observer',
  'Tribune',
  'Journal',
];
const KINDS = ['Daily newspaper', 'Weekly newspaper', 'News agency', 'Public broadcaster', 'News site'];
const ARCHIVES = ['State Records Office', 'Register of Public Statements', 'Assembly Archive', 'Central Press Office'];
const PAPER_COUNT = 36;

/** Publishers of articles, and of records; they depend on the seed alone. */
export function makeSources(seed: number): Record<'papers' | 'archives', readonly MadeSource[]> {
  const random = seedRandom(`${String(seed)}/sources`);
  const papers = new Map<string, MadeSource>();
  while (papers.size < PAPER_COUNT) {
    const place = makePlace(random);
    const source = describeSource(`${place} ${random.pick(PAPERS)}`, `${random.pick(KINDS)} of ${place}.`);
    papers.set(source.id, source);
  }
  const archives = ARCHIVES.map((name) => describeSource(name, 'Keeps what authorities publish.'));
  return { papers: [...papers.values()], archives };
}

function describeSource(name: string, description: string): MadeSource {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return { id, name, homepage: `https://www.${id}.example/`, description };
}

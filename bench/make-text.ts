import { sealFile } from './seal-file.ts';
import type { KnownPosition } from './point-kinds.ts';
import type { PlannedPoint } from './plan-points.ts';
import type { SeededRandom } from './seeded-random.ts';
import { ATTRIBUTIONS, CLAIM_SENTENCES, PLAIN_SENTENCES, SPOKEN_SENTENCES } from './sentence-templates.ts';
import { capitalise, fillTemplate, introduce, type StorySetting } from './story-setting.ts';

/** A claim with the sentence that carries it. */
export interface MadeClaim {
  readonly point: string;
  readonly position: string;
  readonly statement: string;
  readonly speaker: string | undefined;
  readonly evidence: string;
  readonly sentence: string;
}

export interface TextPlan {
  readonly setting: StorySetting;
  readonly random: SeededRandom;
  /** Sentences that must stand in the text, each once. The first opens it. */
  readonly needed: readonly string[];
  /** About how many words the text is to have. */
  readonly words: number;
}

/** Makes the claim of a document that takes a position on a point, in the words of somebody or in its own. */
export function makeClaim(
  { kind, numbers }: PlannedPoint,
  position: KnownPosition,
  { setting, random }: Pick<TextPlan, 'setting' | 'random'>,
): MadeClaim {
  const known = { n: String(numbers.get(position.id) ?? 0) };
  const wording = { setting, random };
  const clause = fillTemplate(random.pick(position.clauses), { ...wording, known });
  const person = random.pick(setting.people);
  const isVoiced = random.happens(0.7);
  const isAuthority = random.happens(0.3);
  const template = random.pick(CLAIM_SENTENCES[isVoiced ? 'voiced' : 'own']);
  const speaker = isAuthority ? setting.body : introduce(person);
  const sentence = fillTemplate(template, { ...wording, known: { clause, speaker } });
  return {
    point: kind.id,
    position: position.id,
    statement: `${capitalise(clause)}.`,
    speaker: isVoiced ? (isAuthority ? capitalise(setting.body) : person.name) : undefined,
    evidence: sentence.includes(clause) ? clause : capitalise(clause),
    sentence,
  };
}

/** Something that somebody says, without quotation marks. */
export function makeSpoken(setting: StorySetting, random: SeededRandom): string {
  return fillTemplate(random.pick(SPOKEN_SENTENCES), { setting, random });
}

export function attribute(quote: string, { setting, random }: Pick<TextPlan, 'setting' | 'random'>): string {
  const marked = random.happens(0.8) ? `“${quote}”` : `"${quote}"`;
  return fillTemplate(random.pick(ATTRIBUTIONS), { setting, random, known: { quote: marked } });
}

export function makePlainSentence({ setting, random }: Pick<TextPlan, 'setting' | 'random'>): string {
  return fillTemplate(random.pick(PLAIN_SENTENCES), { setting, random, isMarked: true });
}

/** Writes a text in Markdown: paragraphs of one to four sentences, and now and then a heading, a quotation or a list. */
export function makeText(plan: TextPlan): string {
  const { setting, random, words } = plan;
  const [first = '', ...others] = plan.needed;
  const filling: string[] = [];
  const unused: string[] = [];
  let count = plan.needed.reduce((sum, sentence) => sum + countWords(sentence), 0);
  while (count < words) {
    const sentence = random.happens(0.16) ? attribute(makeSpoken(setting, random), plan) : fillNext();
    filling.push(sentence);
    count += countWords(sentence);
  }
  const sentences = [first, ...random.shuffle([...others, ...filling])];
  const hasHeadings = random.happens(0.2);
  const blocks: string[] = [];
  for (let at = 0; at < sentences.length;) {
    const length = at === 0 ? 1 : random.whole(1, 4);
    blocks.push(sentences.slice(at, at + length).join(' '));
    at += length;
    if (hasHeadings && blocks.length % 5 === 0 && at < sentences.length) {
      blocks.push(`## ${capitalise(fillTemplate('{adj} {nouns}', { setting, random }))}`);
    }
  }
  if (random.happens(0.1)) blocks.push(`> ${makeSpoken(setting, random)}.`);
  if (random.happens(0.06)) {
    const item = () => `- ${capitalise(fillTemplate('{n} {adj} {nouns}', { setting, random }))}`;
    blocks.push([item(), item(), item()].join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;

  /** No template comes a second time before all others have come. */
  function fillNext(): string {
    if (unused.length === 0) unused.push(...random.shuffle(PLAIN_SENTENCES));
    return fillTemplate(unused.pop() ?? '', { setting, random, isMarked: true });
  }
}

function countWords(text: string): number {
  return text.split(' ').length;
}

/** A text as YAML: what is JSON is YAML. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text);
}

/** The fields of claims, for the frontmatter of an article or a record. */
export function printClaims(claims: readonly MadeClaim[]): readonly string[] {
  return claims.flatMap(({ point, position, statement, speaker, evidence }) => [
    `  - point: ${point}`,
    `    position: ${position}`,
    `    statement: ${quoteYaml(statement)}`,
    ...(speaker === undefined ? [] : [`    speaker: ${quoteYaml(speaker)}`]),
    '    evidence:',
    `      - ${quoteYaml(evidence)}`,
  ]);
}

/** A content file: the fields between their lines of hyphens, then the text. */
export function printDocument(fields: readonly string[], body: string): string {
  return sealFile(['---', ...fields, '---', body].join('\n'));
}

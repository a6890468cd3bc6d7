import { isInferred, judgeAttribution, type ArticleOutline, type Claim } from '../domain/article.ts';
import type { SilentAnswer, Standing } from '../domain/comparison.ts';
import { rankProminence, type Location } from '../domain/plain-text.ts';
import type { Silence } from '../domain/silence.ts';
import type { Point, StoryOutline } from '../domain/story.ts';
import { capitalise } from '../domain/words.ts';
import { chooseNamed } from './named.ts';
import { copyKinds } from './vocabulary.ts';

/** The ways in which pages put derived facts into words, so that they say the same everywhere. */

/** The publisher's name, and that it is only probable where it was worked out. Where it is unknown, the site on which the copy was found tells one such copy from another. */
export function nameSource(article: ArticleOutline): string {
  if (article.source) return `${isProbable(article) ? 'Probably ' : ''}${article.source.name}`;
  const { found } = article.copy;
  return found ? `Unknown publisher (${new URL(found).host})` : 'Unknown publisher';
}

/** A document in few words, at the beginning of a line. A short name may begin with “the”; `taz` stays as it writes itself. */
export function nameShortly(article: ArticleOutline): string {
  const { shortName, source } = article;
  if (shortName === undefined) return source?.name ?? nameSource(article);
  return isProbable(article) ? shortName : capitalise(shortName);
}

/** Whether a document is only probably its publisher's, so that every page must say so beside the name. */
export function isProbable(article: ArticleOutline): boolean {
  return judgeAttribution(article) === 'attributed';
}

/** What tells a headline that the copy's address alone has. */
export const FROM_ADDRESS = '(from its address)';

/** The headline, or what stands in for it. */
export function nameArticle(article: ArticleOutline): string {
  return findTitle(article) ?? 'No headline in the copy';
}

/** The headline; where the copy has none, the one in its address, marked as that. */
function findTitle({ headline, copy }: ArticleOutline): string | undefined {
  return headline ?? (copy.titleInAddress === undefined ? undefined : `${copy.titleInAddress} ${FROM_ADDRESS}`);
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A calendar day, such as 25 January 2024. */
export function writeDay(day: string): string {
  return days.format(new Date(`${day}T00:00:00Z`));
}

/** The day of a document, and whether it was worked out. */
export function describeDay(article: ArticleOutline): string {
  return `${isInferred(article, 'date') ? 'probably ' : ''}${writeDay(article.date)}`;
}

/** What a copy is to the original, with an article: "a repost", "probably a rewrite". */
export function describeCopy(article: ArticleOutline): string {
  const { label } = copyKinds[article.copy.kind];
  return `${isInferred(article, 'kind') ? 'probably ' : ''}${/^[aeiou]/u.test(label) ? 'an' : 'a'} ${label}`;
}

/** Which page of a list it is, behind its title; nothing for the first. */
export function nameListPage({ currentPage, lastPage }: { readonly currentPage: number; readonly lastPage: number }) {
  return currentPage === 1 ? '' : `, page ${String(currentPage)} of ${String(lastPage)}`;
}

/** "1 article", "two articles", "2 stories" */
export function countNouns(count: number, noun: string, as: 'figures' | 'words' = 'figures'): string {
  const plural = `${noun}s`.replace(/ys$/u, 'ies');
  return `${as === 'words' ? writeNumber(count) : String(count)} ${count === 1 ? noun : plural}`;
}

const prominences = {
  lead: 'at the top',
  'upper-half': 'in the upper half',
  'lower-half': 'in the lower half',
} as const;

/** Where a passage stands and how prominent that is. */
export function describeProminence(location: Location): string {
  const prominence = rankProminence(location);
  return location.kind === 'headline' || prominence === undefined
    ? describePlace(location)
    : `${describePlace(location)}, ${prominences[prominence]}`;
}

export function describePlace(location: Location): string {
  if (location.kind === 'headline') return 'headline';
  const { paragraph, lastParagraph, paragraphs, isExcerpt } = location;
  const of = isExcerpt ? 'of the excerpt' : `of ${String(paragraphs)}`;
  if (lastParagraph === paragraph) return `paragraph ${String(paragraph)} ${of}`;
  return `paragraphs ${String(paragraph)} to ${String(lastParagraph)} ${of}`;
}

/** Class of a mark in a text: how the articles stand to each other on its point. */
export function nameMark(standing: Standing): string {
  if (standing === 'agree' || standing === 'nuance') return 'agreeing';
  return standing === 'single' ? 'single' : 'differing';
}

/** A claim in brief: its position, and who takes it when that is not the document itself. */
export function describeClaim(point: Point, { position, speaker }: Claim): string {
  const label = point.positions[position] ?? position;
  return speaker === undefined ? label : `${label} (${speaker})`;
}

/** What a claim says, in a sentence that can stand by itself. */
export function stateClaim(point: Point, { position, statement }: Claim): string {
  return statement ?? `${point.question} ${point.positions[position] ?? position}`;
}

/** A document's name on top of its own page, which those who read blind may see: without its source. */
export function titlePage(article: ArticleOutline, story: StoryOutline): string {
  const name = findTitle(article) ?? (article.kind === 'record' ? 'Record' : 'Article');
  return `${name} (${article.siglum}) · ${story.title}`;
}

/** A document's name in search results and where it is shared, where its siglum and source stand for a missing headline. */
export function titleArticle(article: ArticleOutline): string {
  const source = `${article.siglum}, ${nameSource(article).replace(/^Probably/u, 'probably')}`;
  const title = findTitle(article);
  return title === undefined ? `Article ${source}` : `${title} (${source})`;
}

/** That some documents are silent on a point, by their sigla, and of which that is not proven. */
export function describeSilence(answers: readonly SilentAnswer[]): string {
  const listSigla = (kind: Silence['kind']) =>
    answers.filter(({ silence }) => silence.kind === kind).map(({ article }) => article.siglum);
  const [proven, unproven] = [listSigla('proven'), listSigla('unproven')];
  return [
    ...(proven.length > 0 ? [`${nameSome(proven)} ${proven.length === 1 ? 'does' : 'do'} not say.`] : []),
    ...(unproven.length > 0 ? [`In ${nameSome(unproven)} nothing was found, which is not proven.`] : []),
  ].join(' ');
}

/** What was looked for in a document that has no claim on a point, and what it proves. */
export function explainSilence(silence: Silence): string {
  const words = silence.words.map(quoteTerm).join(', ');
  const chances = silence.falsePositives.map(({ words: around, because }) =>
    around === undefined
      ? `Where one of them does stand, it means something else: ${because}`
      : `One of them stands in ${quoteTerm(around)} and means something else: ${because}`,
  );
  const none = chances.length > 0 ? 'But for what is explained here, not one' : 'Not one';
  const lookedFor = words === '' ? [] : [`Looked for all the same: ${words}.`];
  const found =
    silence.kind === 'proven'
      ? [`${none} of these is in its headline or its text, in any case, also inside other words: ${words}.`]
      : [`Not proven: ${unprovenReasons[silence.reason]}.`, ...lookedFor];
  return [...found, ...chances].join(' ');
}

const unprovenReasons = {
  'language-unknown': 'nobody has recorded its language',
  'no-terms': 'there are no words to look for in its language',
  excerpt: 'the copy is a part of its text only',
} as const;

/** Isolates keep words of another direction from turning their neighbours. */
function quoteTerm(words: string): string {
  return `“\u2068${words}\u2069”`;
}

/** Direction in which a language is written; `auto` when the language is not known. */
export function findDirection(language: string | undefined): 'ltr' | 'rtl' | 'auto' {
  if (language === undefined) return 'auto';
  const known = directions.get(language) ?? new Intl.Locale(language).getTextInfo().direction ?? 'ltr';
  directions.set(language, known);
  return known === 'rtl' ? 'rtl' : 'ltr';
}

/** To find one takes as long as to print a page's head. */
const directions = new Map<string, string>();

/** Sigla in a row; of many the first ones and how many others. */
export function nameSome(sigla: readonly string[]): string {
  const { named, others } = chooseNamed(sigla);
  return joinWords(others > 0 ? [...named, countOthers(others)] : named);
}

/** "12 others" */
export function countOthers(count: number): string {
  return countNouns(count, 'other');
}

/** "2 others speak to it too": on whichever side, so that they pass for no more of those who are quoted. */
export function countSpeakingToo(count: number): string {
  return `${countOthers(count)} ${count === 1 ? 'speaks' : 'speak'} to it too`;
}

/** "a, b, and c" */
export function joinWords(words: readonly string[]): string {
  return lists.format(words);
}

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** Classes of the hue and line style that go with a document's siglum; twelve pairs before one comes again. */
export function nameHue(article: ArticleOutline): string {
  if (article.kind === 'record') return 'hue-record line-4';
  const place = article.siglum.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return `hue-${String(((place - 1) % 6) + 1)} line-${String(((place - 1) % 4) + 1)}`;
}

const numberWords = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small numbers in words, others in figures. */
export function writeNumber(count: number): string {
  return numberWords[count] ?? String(count);
}

import { chooseMarks } from '../../domain/quotation-marks.ts';
import { findDirection, writeDay } from '../../site/wording.ts';
import { readFacetValue, type Facet, type FacetValue } from '../records/facets.ts';
import { unpackAddress, type ShownFacts } from '../records/search-entry.ts';
import { joinUnspaced, readSearchedText } from '../records/searched-text.ts';
import { cutExcerpt, linkFound, writeWords, type ExcerptRun } from './cut-excerpt.ts';
import { printElement, printSign } from './elements.ts';
import type { PagefindResult } from './pagefind.ts';

/** How the page prints a value that the site itself defines. */
type FindValue = (facet: Facet, stored: string) => FacetValue;

type Filters = Readonly<Record<string, readonly string[]>>;

/**
 * The item of a result.
 * @throws when its file cannot be loaded
 */
export async function listResult(found: PagefindResult, number: number, findValue: FindValue): Promise<HTMLLIElement> {
  const { url, content, meta, filters } = await found.data();
  const { address, shown } = unpackAddress(url);
  const text = readSearchedText(content);
  const excerpt = cutExcerpt(text, found.words, shown.quotes === undefined ? undefined : Number(shown.quotes));
  const kind = filters['kind']?.[0] ?? '';

  const title = joinUnspaced(meta['title'] ?? '');
  const link = printElement('a', '', title);
  link.href = linkFound(address, excerpt.found);
  setLanguage(link, shown.titleLanguage);
  const about = printElement('p', 'about', ...separate(describeEntry(kind, filters, shown, findValue)));
  about.id = `result_${String(number)}`;
  link.setAttribute('aria-describedby', about.id);

  const item = printElement('li', '', about, printElement('p', 'headline', link));
  if (excerpt.runs.length > 0) item.append(printExcerpt(excerpt.runs, shown));
  const last = kind === 'claim' ? writeWords(text.parts.at(-1) ?? []) : '';
  // A claim without words of its own is called by its question.
  const question = title.startsWith(last) ? '' : last;
  const story = kind === 'story' ? undefined : filters['story']?.[0];
  const subject = [question, story === undefined ? '' : readFacetValue('story', story).label].filter(Boolean);
  for (const line of [describeOrigin(kind, filters, shown), subject]) {
    if (line.length > 0) item.append(printElement('p', 'origin', ...separate(line)));
  }
  return item;
}

/** What the result is, how the articles stand to each other on it, and its day. */
function describeEntry(kind: string, filters: Filters, { day }: ShownFacts, findValue: FindValue): readonly Node[] {
  const parts: Node[] = [printElement('span', 'kind', findValue('kind', kind).label)];
  const relation = filters['relation']?.[0];
  if (relation !== undefined) {
    const { sign = '', label } = findValue('relation', relation);
    const aspects = (filters['aspect'] ?? []).map((aspect) => findValue('aspect', aspect).label).join(', ');
    parts.push(printElement('span', '', printSign(sign), ` ${label}${aspects === '' ? '' : ` in ${aspects}`}`));
  }
  if (day !== undefined) {
    const time = printElement('time', '', writeDay(day));
    time.dateTime = day;
    parts.push(time);
  }
  return parts;
}

/** Who says it, and where. */
function describeOrigin(kind: string, filters: Filters, shown: ShownFacts): readonly (Node | string)[] {
  const { siglum, source, place } = shown;
  const speaker = kind === 'claim' ? filters['speaker']?.[0] : undefined;
  const by =
    siglum === undefined ? [] : [printElement('span', '', printElement('span', 'siglum', siglum), ` ${source ?? ''}`)];
  return [...by, ...(speaker === undefined ? [] : [`said by ${speaker}`]), ...(place === undefined ? [] : [place])];
}

function printExcerpt(runs: readonly ExcerptRun[], { quotes, textLanguage }: ShownFacts): HTMLElement {
  const words = runs.map(({ text, isFound }) => (isFound ? printElement('mark', '', text) : text));
  const marks = `marks-${chooseMarks(runs.map(({ text }) => text).join(''))}`;
  const quote = quotes === undefined ? undefined : printElement('q', marks, ...words);
  const excerpt = printElement('p', 'excerpt', ...(quote ? [quote] : words));
  setLanguage(quote ?? excerpt, textLanguage);
  return excerpt;
}

function setLanguage(element: HTMLElement, language: string | undefined): void {
  if (language === undefined) return;
  element.lang = language;
  element.dir = findDirection(language === '' ? undefined : language);
}

function separate(parts: readonly (Node | string)[]): readonly (Node | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}

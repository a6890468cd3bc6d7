import { chooseMarks } from '../domain/quotation-marks.ts';
import { findDirection, writeDay } from '../site/wording.ts';
import { cutExcerpt, type Excerpt, type ExcerptRun } from '../site/search-excerpt.ts';
import { readFacetValue, type Facet, type FacetValue } from '../site/search-facets.ts';
import type { PackedRecord } from '../site/search-packs.ts';
import type { ShownFacts } from '../site/search-records.ts';
import { joinUnspaced, readParts } from '../site/search-text.ts';
import { addTextFragment } from '../site/text-fragment.ts';
import type { FoundRecord } from './merge-results.ts';

/** How the page prints a value that the site itself defines. */
export type FindValue = (facet: Facet, stored: string) => FacetValue;

/** Builds the item of a result. Everything is set as text: the words of an index are nobody's markup. */
export async function listRecord(found: FoundRecord, number: number, findValue: FindValue): Promise<HTMLLIElement> {
  const record = await found.read();
  const { shown } = record;
  const excerpt = cutExcerpt(record.content, found.positions, shown.quotes);

  const link = document.createElement('a');
  link.href = addTextFragment(record.address, excerpt.found);
  link.textContent = joinUnspaced(record.title);
  setLanguage(link, shown.titleLanguage);
  const about = describeRecord(record, shown, findValue);
  about.id = `result_${String(number)}`;
  link.setAttribute('aria-describedby', about.id);

  const item = document.createElement('li');
  item.append(about, paragraph('title', link));
  if (excerpt.runs.length > 0) item.append(printExcerpt(excerpt, shown));
  for (const line of [describeOrigin(record, shown), describeSubject(record)]) {
    if (line.length > 0) item.append(paragraph('origin', ...line));
  }
  return item;
}

/** What the result is, how the articles stand to each other on it, and its day. */
function describeRecord(
  { kind, facets }: PackedRecord,
  { day }: ShownFacts,
  findValue: FindValue,
): HTMLParagraphElement {
  const [relation] = facets.relation ?? [];
  const parts: Node[] = [span('kind', findValue('kind', kind).label)];
  if (relation !== undefined) {
    const { sign, label } = findValue('relation', relation);
    const aspects = (facets.aspect ?? []).map((aspect) => findValue('aspect', aspect).label);
    const mark = span('sign', sign ?? '');
    mark.ariaHidden = 'true';
    parts.push(span('relation', mark, ` ${label}${aspects.length > 0 ? ` in ${aspects.join(', ')}` : ''}`));
  }
  if (day !== undefined) {
    const time = document.createElement('time');
    time.dateTime = day;
    time.textContent = writeDay(day);
    parts.push(time);
  }
  return paragraph('about', ...separate(parts));
}

/** Who says it, and where. */
function describeOrigin({ kind, facets }: PackedRecord, shown: ShownFacts): readonly (Node | string)[] {
  const [speaker] = facets.speaker ?? [];
  const parts: Node[] = [];
  if (shown.siglum !== undefined && shown.source !== undefined) {
    parts.push(span('', span('siglum', shown.siglum), ` ${shown.source}`));
  }
  if (kind === 'claim' && speaker !== undefined) parts.push(span('', `said by ${speaker}`));
  if (shown.place !== undefined) parts.push(span('', shown.place));
  return separate(parts);
}

/** The question that a claim answers, and the story. */
function describeSubject({ kind, content, facets }: PackedRecord): readonly (Node | string)[] {
  const [story] = facets.story ?? [];
  const parts: Node[] = [];
  const question = readParts(content).at(-1);
  if (kind === 'claim' && question) parts.push(span('', question.map(({ text }) => text).join(' ')));
  if (story !== undefined && kind !== 'story') parts.push(span('story', readFacetValue('story', story).label));
  return separate(parts);
}

function printExcerpt({ runs }: Excerpt, shown: ShownFacts): HTMLParagraphElement {
  const words = runs.map(printRun);
  if (shown.quotes === undefined) {
    const element = paragraph('excerpt', ...words);
    setLanguage(element, shown.textLanguage);
    return element;
  }
  const quote = document.createElement('q');
  quote.className = `marks-${chooseMarks(runs.map(({ text }) => text).join(''))}`;
  quote.append(...words);
  setLanguage(quote, shown.quoteLanguage);
  return paragraph('excerpt', quote);
}

function printRun({ text, isFound }: ExcerptRun): Node | string {
  if (!isFound) return text;
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function setLanguage(element: HTMLElement, language: string | undefined): void {
  if (language === undefined) return;
  element.lang = language;
  element.dir = findDirection(language === '' ? undefined : language);
}

function separate(parts: readonly Node[]): readonly (Node | string)[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
}

function paragraph(className: string, ...content: readonly (Node | string)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...content);
  return element;
}

function span(className: string, ...content: readonly (Node | string)[]): HTMLSpanElement {
  const element = document.createElement('span');
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

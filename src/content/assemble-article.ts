import type { Article, Claim, Damage, Quotation } from '../domain/article.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import { prepareCopy, type Passage } from '../domain/passage.ts';
import { comparePassages } from '../domain/passage-names.ts';
import type { Problem } from '../domain/problem.ts';
import type { Source } from '../domain/source.ts';
import type { ArticleFrontmatter } from '../schema/article.ts';
import { checkMarkdown, readBody } from './check-markdown.ts';
import type { ContentDocument } from './content-document.ts';
import { daySchema } from '../schema/fields.ts';
import { describeProblem } from './describe-problem.ts';
import type { FieldPath } from './positioned-yaml.ts';
import { findChangedLine } from './find-changed-line.ts';
import { markExcerpt } from './parse-body.ts';
import { outlineArticle } from './outline-article.ts';
import { proveQuote, type ReadCopy } from './prove-quote.ts';
import { sealCopy, sealMarkdown } from './seal.ts';
import { suggestId } from './suggest-value.ts';

export type ArticleDocument = ContentDocument<ArticleFrontmatter>;

/** The copy of an article or a record, its fields at hand. */
export interface ReadArticleCopy extends ReadCopy {
  readonly document: ArticleDocument;
}

/** What the article of a document is put together from. */
export interface ArticleParts {
  readonly copy: ReadArticleCopy;
  /** Place among the articles, or among the records, of its story; from 0. */
  readonly index: number;
  readonly sources: ReadonlyMap<string, Source>;
  /** The records of the story, by id. */
  readonly records: ReadonlyMap<string, ReadCopy>;
  /** Ids of records whose files are there but cannot be read. */
  readonly unreadRecords: readonly string[];
  /** All copies of the story, this one among them. */
  readonly copies: readonly ReadCopy[];
}

/** Word for a source that is not known, in place of an id. */
export const UNKNOWN_SOURCE = 'unknown';

export function readCopy(document: ArticleDocument): ReadArticleCopy {
  const read = readBody(document.body);
  const copied = markExcerpt(read.copied, document.data.copy.kind);
  return { ...read, document, copied, searchable: prepareCopy(document.data.title, copied.text) };
}

/** Proves every quote of a document and builds the article, leaving out what could not be proven. */
export function assembleArticle(parts: ArticleParts, problems: Problem[]): Article {
  const { copy, index } = parts;
  const { document } = copy;
  const { file } = document;
  if (file.kind !== 'article' && file.kind !== 'record') throw new TypeError(`${file.path} is no article.`);
  checkBody(copy, problems);
  checkDays(document, problems);
  const proof = {
    kind: file.kind,
    story: file.story,
    id: file.id,
    index,
    source: findSource(parts, problems),
    damage: proveDamage(parts, problems),
    claims: proveClaims(parts, problems),
    quotations: proveQuotations(parts, problems),
  };
  return { ...outlineArticle(document.data, proof), text: copy.copied.text };
}

function checkBody({ document, copied, isTooDeep }: ReadArticleCopy, problems: Problem[]): void {
  const { body, data } = document;
  const place = () => document.placeInBody({ start: 0, end: 0 });
  problems.push(...checkMarkdown(document, { copied, isTooDeep }));
  if (!document.isBodyKnown) return;
  if (!isTooDeep && copied.text.content.trim() === '') problems.push(describeProblem('empty-body', place()));
  const recorded = data.copy.sha256 ?? '';
  const actual = sealCopy(data.title, copied.text);
  if (recorded === '' || recorded === actual || isTooDeep) return;
  const seal = document.placeValue(['copy', 'sha256']);
  const isOutdated = recorded === sealMarkdown(body);
  problems.push(
    isOutdated ? describeProblem('seal-outdated', seal) : describeProblem('copy-changed', seal, { recorded, actual, changed: findChangedLine(document, recorded) }),
  );
}

/** A copy cannot be taken before there was something to take. */
function checkDays(document: ArticleDocument, problems: Problem[]): void {
  const { date, copy } = document.data;
  const { retrieved } = copy;
  if (retrieved === undefined || !isDay(date) || !isDay(retrieved) || retrieved >= date) return;
  problems.push(describeProblem('days-disordered', document.placeValue(['copy', 'retrieved']), { date, retrieved }));
}

function isDay(text: string): boolean {
  return daySchema.safeParse(text).success;
}

function findSource({ copy: { document }, sources }: ArticleParts, problems: Problem[]): Source | undefined {
  const id = document.data.source;
  const source = sources.get(id);
  if (!source && id !== UNKNOWN_SOURCE && id !== '') {
    const [named] = [...sources.values()].filter(({ name }) => findNearestName(id, [name]) !== undefined);
    const nearest = findNearestName(id, [...sources.keys(), UNKNOWN_SOURCE]) ?? named?.id;
    const details = { source: id, suggested: suggestId(id), nearest };
    problems.push(describeProblem('unknown-source', document.placeValue(['source']), details));
  }
  return source;
}

function proveClaims({ copy, copies }: ArticleParts, problems: Problem[]): readonly Claim[] {
  const { document } = copy;
  return document.data.claims.map(({ evidence, ...claim }, index) => {
    const proven = evidence.flatMap((quote, at) => {
      const path = ['claims', index, 'evidence', at];
      const what = claim.point === '' ? 'evidence' : `evidence on "${claim.point}"`;
      const passage = proveQuote(copy, { quote, what, document, path, others: copies }, problems);
      return passage ? [{ path, passage }] : [];
    });
    problems.push(...findRepeatedPassages(proven, document));
    return { ...claim, passages: proven.map(({ passage }) => passage).toSorted(comparePassages) };
  });
}

/** A passage that lies inside another of the same claim adds nothing to it. */
function findRepeatedPassages(
  written: readonly { readonly path: FieldPath; readonly passage: Passage }[],
  document: ArticleDocument,
): readonly Problem[] {
  return written.flatMap(({ path, passage }, index) => {
    const around = written.find((other, at) => {
      const isInside = isWithin(passage, other.passage);
      return at !== index && isInside && (at < index || !isWithin(other.passage, passage));
    });
    if (!around) return [];
    const { line } = document.placeValue(around.path);
    return [describeProblem('repeated-passage', document.placeValue(path), { line, text: around.passage.text })];
  });
}

function isWithin(inner: Passage, outer: Passage): boolean {
  const isSameText = inner.location.kind === outer.location.kind;
  return isSameText && inner.range.start >= outer.range.start && inner.range.end <= outer.range.end;
}

function proveDamage({ copy, copies }: ArticleParts, problems: Problem[]): readonly Damage[] {
  const { document } = copy;
  const proven = document.data.damage.flatMap(({ note, ...quote }, index) => {
    const path = ['damage', index, 'exact'];
    const passage = proveQuote(copy, { quote, what: 'damaged passage', document, path, others: copies }, problems);
    return passage ? [{ passage, note, path }] : [];
  });
  problems.push(...findRepeatedPassages(proven, document));
  return proven.map(({ passage, note }) => ({ passage, note }));
}

function proveQuotations(parts: ArticleParts, problems: Problem[]): readonly Quotation[] {
  const { copy, copies } = parts;
  const { document } = copy;
  return document.data.quotations.flatMap(({ speaker, record, recorded: recordedWords, ...quote }, index) => {
    const path = ['quotations', index];
    const quotation = { quote, what: 'quotation', document, path: [...path, 'exact'], others: copies };
    const passage = proveQuote(copy, quotation, problems);
    const recordCopy = findRecord(index, record, parts, problems);
    if (!recordCopy) return [];
    const written = {
      quote: { exact: recordedWords },
      what: 'recorded wording',
      document,
      path: [...path, 'recorded'],
      others: copies,
    };
    const recorded = proveQuote(recordCopy, written, problems);
    return passage && recorded ? [{ passage, record, recorded, ...(speaker === undefined ? {} : { speaker }) }] : [];
  });
}

/** The record of a quotation. One whose name is a slip away is taken for it, so that the words are looked up all the same. */
function findRecord(index: number, record: string, parts: ArticleParts, problems: Problem[]): ReadCopy | undefined {
  const { copy, records, unreadRecords } = parts;
  const known = records.get(record);
  if (known === copy) {
    problems.push(describeProblem('own-record', copy.document.placeValue(['quotations', index, 'record'])));
    return undefined;
  }
  if (known || record === '' || unreadRecords.includes(record)) return known;
  const nearest = findNearestName(record, records.keys());
  const place = copy.document.placeValue(['quotations', index, 'record']);
  problems.push(describeProblem('unknown-record', place, { record, suggested: suggestId(record), nearest }));
  return nearest === undefined ? undefined : records.get(nearest);
}

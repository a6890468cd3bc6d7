import type { Article, Claim, Damage, Quotation } from '../domain/article.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import { prepareCopy, type Passage } from '../domain/passage.ts';
import { comparePassages } from '../domain/passage-names.ts';
import type { Source } from '../domain/source.ts';
import type { ArticleFrontmatter } from '../schema/article-schema.ts';
import { checkTitleInAddress } from './check-documents.ts';
import { checkCopy } from './check-copy.ts';
import { readBody } from './check-markdown.ts';
import { joinChecked, type Checked } from './checked.ts';
import type { ContentDocument } from './content-document.ts';
import { describeProblem } from './describe-problem.ts';
import { markExcerpt } from './parse-body.ts';
import { outlineArticle } from './outline-article.ts';
import { proveQuote, type ReadCopy, type WrittenQuote } from './prove-quote.ts';
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
export function assembleArticle(parts: ArticleParts): Checked<Article> {
  const { copy, index } = parts;
  const { document } = copy;
  const { file } = document;
  if (file.kind !== 'article' && file.kind !== 'record') throw new TypeError(`${file.path} is no article.`);
  const source = findSource(parts);
  const damage = proveDamage(parts);
  const claims = proveClaims(parts);
  const quotations = proveQuotations(parts);
  const proof = {
    kind: file.kind,
    story: file.story,
    id: file.id,
    index,
    source: source.value,
    ...(copy.copied.text.isExcerpt && { isExcerpt: true as const }),
    damage: damage.value,
    claims: claims.value,
    quotations: quotations.value,
  };
  return {
    value: { ...outlineArticle(document.data, proof), text: copy.copied.text },
    problems: [
      ...checkCopy(copy),
      ...checkTitleInAddress(document),
      ...[source, damage, claims, quotations].flatMap(({ problems }) => problems),
    ],
  };
}

function findSource({ copy: { document }, sources }: ArticleParts): Checked<Source | undefined> {
  const id = document.data.source;
  const value = sources.get(id);
  if (value || id === UNKNOWN_SOURCE || id === '') return { value, problems: [] };
  const [named] = [...sources.values()].filter(({ name }) => findNearestName(id, [name]) !== undefined);
  const nearest = findNearestName(id, [...sources.keys(), UNKNOWN_SOURCE]) ?? named?.id;
  const details = { source: id, suggested: suggestId(id), nearest };
  return { value, problems: [describeProblem('unknown-source', document.placeValue(['source']), details)] };
}

function proveClaims(parts: ArticleParts): Checked<readonly Claim[]> {
  const claims = parts.copy.document.data.claims.map(({ evidence, ...claim }, index) => {
    const what = claim.point === '' ? 'evidence' : `evidence on "${claim.point}"`;
    const written = evidence.map((quote, at) => ({ quote, what, path: ['claims', index, 'evidence', at] }));
    const { value, problems } = provePassages(parts, written);
    return { value: { ...claim, passages: value.map(({ passage }) => passage).toSorted(comparePassages) }, problems };
  });
  return joinChecked(claims);
}

function proveDamage(parts: ArticleParts): Checked<readonly Damage[]> {
  const written = parts.copy.document.data.damage.map(({ note, ...quote }, index) => {
    return { note, quote, what: 'damaged passage', path: ['damage', index, 'exact'] };
  });
  const { value, problems } = provePassages(parts, written);
  return { value: value.map(({ passage, note }) => ({ passage, note })), problems };
}

/** Proves some quotes, and keeps those that stand in the copy once. */
function provePassages<Written extends Pick<WrittenQuote, 'quote' | 'what' | 'path'>>(
  { copy, copies }: ArticleParts,
  written: readonly Written[],
): Checked<readonly (Written & { readonly passage: Passage })[]> {
  const { document } = copy;
  const proofs = written.map((own) => {
    const { value: passage, problems } = proveQuote(copy, { ...own, document, others: copies });
    return { value: passage ? [{ ...own, passage }] : [], problems };
  });
  const { value, problems } = joinChecked(proofs);
  return { value: value.flat(), problems };
}

function proveQuotations(parts: ArticleParts): Checked<readonly Quotation[]> {
  const { copy, copies } = parts;
  const { document } = copy;
  const proofs = document.data.quotations.map(({ speaker, record, recorded: words, ...quote }, index) => {
    const path = ['quotations', index];
    const shared = { document, others: copies };
    const quotation = { ...shared, quote, what: 'quotation', path: [...path, 'exact'] };
    const { value: passage, problems } = proveQuote(copy, quotation);
    const recordCopy = findRecord(index, record, parts);
    const written = { ...shared, quote: { exact: words }, what: 'recorded wording', path: [...path, 'recorded'] };
    const recorded = recordCopy.value && proveQuote(recordCopy.value, written);
    const named = speaker === undefined ? {} : { speaker };
    return {
      value: passage && recorded?.value ? [{ passage, record, recorded: recorded.value, ...named }] : [],
      problems: [...problems, ...recordCopy.problems, ...(recorded?.problems ?? [])],
    };
  });
  const all = joinChecked(proofs);
  return { value: all.value.flat(), problems: all.problems };
}

/** The record of a quotation. One whose name is a slip away is taken for it, so that the words are looked up all the same. */
function findRecord(index: number, record: string, parts: ArticleParts): Checked<ReadCopy | undefined> {
  const { copy, records, unreadRecords } = parts;
  const known = records.get(record);
  const place = () => copy.document.placeValue(['quotations', index, 'record']);
  if (known === copy) return { value: undefined, problems: [describeProblem('own-record', place())] };
  if (known || record === '' || unreadRecords.includes(record)) return { value: known, problems: [] };
  const nearest = findNearestName(record, records.keys());
  const details = { record, suggested: suggestId(record), nearest };
  return { value: records.get(nearest ?? ''), problems: [describeProblem('unknown-record', place(), details)] };
}

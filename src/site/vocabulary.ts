import type { Standing } from '../domain/comparison.ts';
import type { Aspect, Explanation, Weight } from '../domain/story.ts';
import type { CopyKind } from '../domain/article.ts';

/** One word of the vocabulary: how pages print it and what it means. */
export interface Term {
  readonly label: string;
  readonly meaning: string;
}

/** A standing also has a sign, so that it can be told at a glance without any colour. */
export interface StandingTerm extends Term {
  readonly sign: string;
}

export const standings: Readonly<Record<Standing, StandingTerm>> = {
  conflict: {
    sign: '≠',
    label: 'Conflict',
    meaning: 'The articles speak of the same thing at the same time, and what they say can hardly both be true.',
  },
  tension: {
    sign: '≷',
    label: 'Tension',
    meaning: 'Not contradictory word for word, yet the articles lead a reader to opposite conclusions.',
  },
  refine: {
    sign: '⊂',
    label: 'Refinement',
    meaning: 'The articles are compatible: one is more exact, or wider, than the other.',
  },
  nuance: {
    sign: '≈',
    label: 'Agreement with a nuance',
    meaning: 'The articles take the same position, in words that a fair reader could not swap.',
  },
  agree: {
    sign: '=',
    label: 'Agreement',
    meaning: 'The articles that speak state the same: a fair reader could swap the passages.',
  },
  single: { sign: '◐', label: 'Told by one alone', meaning: 'Only one article touches the point.' },
};

export const aspects: Readonly<Record<Aspect, Term>> = {
  polarity: { label: 'polarity', meaning: 'One affirms what the other denies.' },
  number: { label: 'number', meaning: 'A quantity, its unit or its bound.' },
  time: { label: 'time', meaning: 'A date, an order of events, a duration, or the day as of which something holds.' },
  identity: { label: 'identity', meaning: 'Who or what is named.' },
  attribution: { label: 'attribution', meaning: 'The same content, ascribed to another speaker or to none.' },
  quotation: { label: 'quotation', meaning: 'The words inside quotation marks differ.' },
  certainty: { label: 'certainty', meaning: 'How sure the wording is: a hedge, a “may” or a “will”.' },
  scope: { label: 'scope', meaning: 'The same fact, said of another group or to another extent.' },
  cause: { label: 'cause', meaning: 'A reason, a purpose or a consequence.' },
  frame: { label: 'frame', meaning: 'Which problem, cause, judgement or remedy is put in the foreground.' },
  label: { label: 'label', meaning: 'Another word that names or describes the same.' },
  emphasis: { label: 'emphasis', meaning: 'Place in the text, length, or a place in the headline.' },
  sourcing: { label: 'sourcing', meaning: 'Other people or documents are heard.' },
  inclusion: { label: 'inclusion', meaning: 'A fact that one gives and the other leaves out.' },
  background: { label: 'background', meaning: 'Side material that steers the reader.' },
  copy: { label: 'copy', meaning: 'The difference arose when the text was passed on, not with the reporter.' },
};

export const explanations: Readonly<Record<Explanation, Term>> = {
  'different-time': { label: 'different time', meaning: 'The articles were written at different moments.' },
  'different-document': { label: 'different document', meaning: 'They rest on different documents.' },
  'different-person': { label: 'different person', meaning: 'They rest on what different people said.' },
  translation: { label: 'translation', meaning: 'The words were translated, and more than one rendering is possible.' },
  'editorial-choice': { label: 'editorial choice', meaning: 'They chose differently what to tell and how.' },
  'error-in-article': { label: 'error in an article', meaning: 'One article has it wrong, as a document shows.' },
  'error-in-copy': { label: 'error in a copy', meaning: 'The text was hurt after it left the reporter.' },
  unknown: { label: 'not known', meaning: 'Nothing at hand explains the difference, and none is guessed.' },
};

export const weights: Readonly<Record<Weight, Term>> = {
  central: { label: 'central', meaning: 'Decides how the event is understood.' },
  material: { label: 'material', meaning: 'Adds to or changes a part of the picture.' },
  minor: { label: 'minor', meaning: 'A detail, kept for the record.' },
};

export const copyKinds: Readonly<Record<CopyKind, Term>> = {
  original: { label: 'original', meaning: 'The text as its publisher has it.' },
  repost: { label: 'repost', meaning: 'The text as another site has put it up again.' },
  rewrite: { label: 'rewrite', meaning: 'The text in other words, by a person or a machine.' },
  translation: { label: 'translation', meaning: 'The text in another language than it was written in.' },
  transcript: { label: 'transcript', meaning: 'Spoken words, written down.' },
  excerpt: { label: 'excerpt', meaning: 'Parts of a longer text.' },
};

/** Every term by the fragment under which the method page has it, in the groups and the order of that page. */
export const termGroups = {
  standings: Object.entries<Term>(standings),
  aspects: Object.entries(aspects),
  explanations: Object.entries(explanations),
  weights: Object.entries(weights),
  copyKinds: Object.entries(copyKinds).map(([kind, term]): [string, Term] => [`copy-${kind}`, term]),
};

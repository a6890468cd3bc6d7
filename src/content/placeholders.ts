/**
 * What `new` and `import` write in fields that authors uncomment, and `suggest` where they are to find their own words.
 * The check refuses it, so that no draft is published as it was written.
 */
export const placeholders = {
  title: 'The headline',
  byline: 'Who wrote it',
  url: 'https://publisher.example/article',
  found: 'https://site.example/where-this-copy-was-taken',
  origin: 'Where the text probably comes from, and how that was worked out.',
  change: 'What was changed or left out when the copy was taken.',
  holder: 'Who owns the text',
  damaged: 'words copied from the text',
  damage: 'What is wrong with them.',
  point: 'id-of-a-point',
  position: 'id-of-a-position',
  statement: 'What the article says on it, in one neutral sentence.',
  speaker: 'Who says so in the article; left out when it is the article’s own voice.',
  topic: 'One topic',
  otherTopic: 'Another topic',
  author: 'Your name',
  newPoint: 'first-point',
  firstPosition: 'first-answer',
  secondPosition: 'second-answer',
  because: 'One sentence, or a link',
  term: 'first-word',
  otherTerm: 'second-word',
  note: 'What a reader should see in this difference.',
  agreed: 'It is so',
} as const;

/** How the questions begin that `suggest` proposes, by the kind of its suggestions; their topic follows in brackets. */
export const draftQuestions = {
  figure: 'How many, or how much',
  denial: 'Is it so or not',
  quotation: 'What was said',
  time: 'When',
  wording: 'Do they say the same of this',
  opening: 'What is told first',
} as const;

/** How the labels begin that `suggest` proposes where it knows no more than the words of an article, which follow. */
export const draftLabel = 'To be worded:';

const texts: ReadonlySet<string> = new Set(Object.values(placeholders));
const DRAFT_QUESTION = new RegExp(`^(?:${Object.values(draftQuestions).join('|')}) \\(.*\\)\\?$`, 'su');

export function isPlaceholder(text: string): boolean {
  return texts.has(text) || DRAFT_QUESTION.test(text) || text.startsWith(draftLabel);
}

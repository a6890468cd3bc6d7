import type { DriftStep } from '../domain/drift.ts';
import type { MissCause } from '../domain/near-miss.ts';
import type { FalsePositive } from '../domain/story.ts';
import { EXPECTATIONS } from '../schema/expectation.ts';
import { isOneWord, markSteps, quoteValue, shorten, showOdd } from './excerpt.ts';
import type { UnfitKind } from '../domain/unfit-characters.ts';

/**
 * The words of every problem, and nothing else: which code, what was found and expected, what to do.
 * A code never changes its meaning, for authors and scripts look for it.
 */
interface Words {
  readonly message: string;
  readonly hint: string;
}

const list = (names: readonly string[]) => names.join(', ');
const meant = (nearest: string | undefined) => (nearest === undefined ? '' : `Did you mean "${nearest}"? `);
const countCharacters = (value: unknown) => `${String(value).length.toLocaleString('en')} characters`;
const times = (count: number) => (count === 1 ? 'once' : `${String(count)} times`);
const lines = (numbers: readonly number[]) =>
  `line${numbers.length === 1 ? '' : 's'} ${new Intl.ListFormat('en').format(numbers.map(String))}`;

/** Why words said to have a term by chance answer for none. */
export type UnfoundedReason = 'no-article' | 'speaks' | 'no-words' | 'no-hit' | 'term-alone';

const unfounded: Readonly<Record<UnfoundedReason, (a: FalsePositive) => string>> = {
  'no-article': ({ article }) => `the story has no article "${article}"`,
  speaks: ({ article }) => `"${article}" has a claim on the point, so no term is looked for in it`,
  'no-words': ({ article, words }) => `"${words}" does not stand in "${article}", as whole words`,
  'no-hit': ({ article, words }) => `no term that is looked for in "${article}" is in "${words}"`,
  'term-alone': ({ words }) => `"${words}" is no more than the term itself, which is what is looked for`,
};

/** What is expected where the kind of a value is wrong, by zod's names for kinds. */
const KINDS = {
  array: 'a list: [one, two], or one entry a line, each after "- "',
  object: 'fields, each on a line of its own with a colon and a space behind its name',
  record: 'names with their labels, each on a line of its own, such as "ten: Ten"',
  boolean: 'true or false',
} as const;

const expectations = { ...EXPECTATIONS, ...KINDS };

function isExpected(name: string): name is keyof typeof expectations {
  return Object.hasOwn(expectations, name);
}

interface FoundValue {
  readonly expected: string;
  readonly found: unknown;
  readonly nearest: string | undefined;
  /** Whether the field may be left out. */
  readonly isOptional?: boolean;
}

function adviseOnValue(
  expected: keyof typeof expectations,
  { found, nearest, isOptional = true }: Omit<FoundValue, 'expected'>,
): string {
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  if (expected === 'sha256') return 'Let "npm run seal" write it.';
  if (expected === 'shorter-quote') return 'Quote the words that say it alone, or make several passages of it.';
  if (expected === 'short-name') return 'Find a shorter one, such as "the Post" or "Singh’s briefing".';
  if (expected === 'some-passage') return 'Write the passages below it, each after a hyphen and a space.';
  if (found === null || found === '') {
    return isOptional
      ? 'Write it, or leave the field out where it is not needed.'
      : 'Write it; this field is always needed.';
  }
  if (expected === 'array' && typeof found === 'string') {
    return found.startsWith('-')
      ? 'Put a space behind each hyphen.'
      : 'Put it after a hyphen and a space on a line of its own.';
  }
  if (Array.isArray(found) && !(expected in KINDS)) return 'Write one: this field takes no list.';
  const isText = expected === 'text' || expected === 'quote' || expected === 'id';
  return isText
    ? 'Write text. What looks like a number, a date or a list needs quotation marks to be text.'
    : 'Change the value to what is expected.';
}

/** Why YAML cannot be read at a place, and what to do about it. */
const yamlSlips = {
  tab: () => ({
    message: 'A tab indents this line; YAML reads spaces only.',
    hint: 'Put spaces in place of the tab, as many as the lines beside it have.',
  }),
  'open-quote': () => ({
    message: 'This quotation mark opens a text that nothing closes.',
    hint: "Add the same quotation mark at the end of the text. A mark that belongs to the words is written twice ('') in single ones.",
  }),
  'unmatched-bracket': () => ({
    message: 'The brackets do not match: each [ needs its own ] and each { its own }, with nothing behind it.',
    hint: 'Add or remove a bracket, or put text that has brackets into quotation marks.',
  }),
  'entries-below-empty': () => ({
    message: 'Brackets with nothing in them say that this field is empty, yet something follows below it.',
    hint: 'Remove the brackets, or what stands below.',
  }),
  'text-after-quote': (text) => ({
    message: `The text goes on behind its closing quotation mark: “${shorten(text)}”.`,
    hint: "Put the whole value into quotation marks of the other kind, or write a mark inside single ones twice ('').",
  }),
  'list-beside-name': () => ({
    message: 'The first entry of a list stands on the line of its field.',
    hint: 'Put each entry on a line of its own below the field, after a hyphen and a space.',
  }),
  'colon-in-text': (text) => ({
    message: `A colon and a space in a text without quotation marks read as a further field: “${shorten(text)}”.`,
    hint: "Put the whole text, with what stands before the colon, into quotation marks: 'One: two'.",
  }),
  'no-space-after-colon': () => ({
    message: 'A field needs a space behind its colon.',
    hint: 'Write the name, a colon, a space, and the value.',
  }),
  'no-colon': () => ({
    message: 'This line is neither a field with a colon nor an entry of a list with a hyphen.',
    hint: 'Add what is missing. A text of several lines is indented deeper than the name of its field.',
  }),
  'no-hyphen': () => ({
    message: 'A new entry of the list seems to begin here, but not with a hyphen and a space.',
    hint: 'Begin the first line of each entry with "- ", and its other lines two spaces further in.',
  }),
  'odd-space': () => ({
    message: 'This is a no-break space or another one that only looks like a space; YAML needs a plain one.',
    hint: 'Delete it and type a space.',
  }),
  indentation: () => ({
    message: 'This line is not indented as its neighbours are.',
    hint: 'Let the fields of one thing begin in one column, and so the hyphens of one list. From a field that stood behind # the space behind it goes too.',
  }),
  'reserved-start': (text) => ({
    message: `At the beginning of a value YAML does not read a sign such as @, %, !, & or * as text: “${shorten(text)}”.`,
    hint: 'Put the whole value into quotation marks to mean text, also where an asterisk is a sign of Markdown.',
  }),
  backslash: (text) => ({
    message: `Inside double quotation marks ${text} is no character.`,
    hint: 'Write the backslash twice, or use single quotation marks.',
  }),
  fence: () => ({
    message: 'A line of hyphens or dots ends the fields here, but more follows.',
    hint: 'Remove the line. A source file has fields alone, without lines "---" around them.',
  }),
  unclear: (_text, reason) => ({
    message: `This is no YAML: ${reason.replace(/\.?$/u, '.')}`,
    hint: 'Look at the marked place and above it: a quotation mark, a bracket or a space may be missing.',
  }),
} satisfies Readonly<Record<string, (text: string, reason: string) => Words>>;

export type YamlSlipKind = keyof typeof yamlSlips;

const unfitCharacters: Readonly<Record<UnfitKind, string>> = {
  control: 'is a control character, which commands machines and is no part of a text',
  direction: 'turns the direction of the text behind it, so that readers may see other words than are there',
  half: 'is one half of a character, which alone means nothing',
  none: 'is no character of Unicode',
};

export interface MissingQuote {
  readonly what: string;
  readonly where: string;
  readonly nearest:
    { readonly line: number; readonly steps: readonly DriftStep[]; readonly cause: MissCause | undefined } | undefined;
  /** Why the words cannot be found although they are near, when that can be told. */
  readonly reason:
    | { readonly kind: 'context' }
    | { readonly kind: 'ellipsis'; readonly lost: string | undefined }
    | { readonly kind: 'markdown'; readonly plain: string }
    | { readonly kind: 'hidden' }
    | { readonly kind: 'number' }
    | { readonly kind: 'other-file'; readonly file: string }
    | undefined;
}

const missCauses: Readonly<Record<MissCause, string>> = {
  invisible: 'Only an invisible character differs.',
  case: 'Only upper and lower case differ.',
  spacing: 'Only a space differs.',
  hyphen: 'Only a hyphen or dash differs.',
  accent: 'Only an accent differs.',
  punctuation: 'Only punctuation differs.',
  marks: 'Only case, punctuation or spaces differ.',
};

function describeMissingQuote({ what, where, nearest, reason }: MissingQuote): Words {
  if (reason?.kind === 'context') {
    return {
      message: `The ${what} is in ${where}, but not with this prefix or suffix.`,
      hint: 'Copy prefix and suffix from right beside the words.',
    };
  }
  const missing = `The ${what} is not in ${where}.`;
  switch (reason?.kind) {
    case 'ellipsis':
      return {
        message: `${missing} An ellipsis leaves words out, and a quote has all of them.${reason.lost === undefined ? '' : ` “${shorten(reason.lost)}” is not there either.`}`,
        hint: 'Write each part as an entry of its own, without the ellipsis.',
      };
    case 'markdown':
      return {
        message: `${missing} Readers see it without the signs of Markdown.`,
        hint: `Write it as they see it: “${reason.plain}”`,
      };
    case 'number':
      return {
        message: `${missing} The text has them as a part of a longer number, or of a range.`,
        hint: 'Quote the whole number.',
      };
    case 'hidden':
      return {
        message: `${missing} The file has the words, but not as words that stand for all to read: struck out, in an address, the description of a picture, or as a sign of Markdown.`,
        hint: 'Quote words that readers see.',
      };
    case 'other-file':
      return {
        message: `${missing} It is in ${reason.file}.`,
        hint: 'Move the quote to that file, or copy other words from this one.',
      };
    case undefined:
  }
  if (!nearest) {
    return { message: `${missing} Nothing there is near.`, hint: 'Look whether this is the right document.' };
  }
  const cause = nearest.cause
    ? missCauses[nearest.cause]
    : isOneWord(nearest.steps)
      ? 'Only one word differs.'
      : 'This comes nearest:';
  return {
    message: `${missing} ${cause} Line ${String(nearest.line)}, with what is written here → what the text has: “${markSteps(nearest.steps)}”.`,
    hint: 'Copy the words from the text exactly as they stand there.',
  };
}

/** Why a file cannot be read. */
export type UnreadableReason = 'no-target' | 'refused' | 'too-large' | 'utf-16' | 'not-utf-8' | 'nul';

const unreadableFiles: Readonly<Record<UnreadableReason, readonly [why: string, hint: string]>> = {
  'no-target': ['it is a link that leads to no file', 'Put the file itself here, or remove the link.'],
  refused: ['the system refuses to open it', 'Allow reading it, or put a copy in its place.'],
  'too-large': [
    'it is larger than 1 MiB',
    'Look whether this is the right file. A news report has some thousand characters.',
  ],
  'utf-16': ['it is in UTF-16, not in UTF-8', 'Save it as plain text in UTF-8.'],
  'not-utf-8': [
    'it is not valid UTF-8 here',
    'Save it as plain text in UTF-8, and look whether the marked character is right.',
  ],
  nul: [
    'it holds a NUL character here',
    'Remove the marked character, which no text has, and save it as plain text in UTF-8.',
  ],
};

export const problemTexts = {
  'no-content': (): Words => ({
    message: 'No story was found in this content folder.',
    hint: 'Add a folder stories/<story> with a story.md and at least two articles. If there is one, look whether CONTENT_DIR or --content names the right folder.',
  }),
  'empty-file': (): Words => ({
    message: 'The file is empty.',
    hint: 'Write its fields, or remove the file.',
  }),
  'unexpected-file': (a: { nearest: string | undefined; isText: boolean }): Words => ({
    message: a.isText
      ? 'No content file belongs at this place, or its name is not in lower-case letters, digits and hyphens.'
      : 'A file with this ending is no content: sources end in .yaml, everything else in .md.',
    hint: a.nearest
      ? `Rename it to ${a.nearest}.`
      : 'Content stands in sources/<source>.yaml, stories/<story>/story.md, stories/<story>/<article>.md and stories/<story>/records/<record>.md. Rename the file, or move it.',
  }),
  'repeated-id': (a: { id: string; others: readonly string[] }): Words => ({
    message: `Two files would have the id "${a.id}": this one and ${list(a.others)}.`,
    hint: 'If they are the same text, remove one. Otherwise give one of them another name; upper and lower case do not tell names apart.',
  }),
  'reserved-name': (a: { name: string; kind: string; isForWindows: boolean }): Words => {
    const named = a.kind === 'story' ? 'folder' : a.kind === 'point' ? 'point' : 'file';
    const hint = `Give the ${named} another name.`;
    if (a.isForWindows) {
      return { message: `Nothing can be called "${a.name}" on Windows, whatever its ending.`, hint };
    }
    return a.kind === 'source'
      ? { message: `A source cannot be called "${a.name}": articles write this where the source is not known.`, hint }
      : { message: `An article cannot be called "${a.name}": that address belongs to another page.`, hint };
  },
  'outside-link': (): Words => ({
    message: 'This is a symbolic link that leads out of the content folder.',
    hint: 'Put a copy of the file here instead of the link.',
  }),
  'unreadable-file': (a: { reason: UnreadableReason; detail?: string }): Words => {
    const [why, hint] = unreadableFiles[a.reason];
    return { message: `The file could not be read as text: ${why}${a.detail ? ` (${a.detail})` : ''}.`, hint };
  },
  'frontmatter-missing': (a: { isBegun: boolean }): Words => ({
    message: a.isBegun
      ? 'The fields begin with a line "---", but no second line "---" ends them here.'
      : 'The file does not begin with frontmatter: a line "---", the fields, and another line "---".',
    hint: a.isBegun
      ? 'Put a line of three hyphens between the fields and the text.'
      : 'Put the fields between two lines of three hyphens, at the very beginning of the file.',
  }),
  'unreadable-yaml': (a: { kind: YamlSlipKind; text: string; reason: string }): Words =>
    yamlSlips[a.kind](a.text, a.reason),
  'merge-conflict': (a: { endLine: number | undefined }): Words => ({
    message:
      a.endLine === undefined
        ? 'This line is a mark of git, left when two versions were joined.'
        : `Two versions stand between marks of git, from here to line ${String(a.endLine)}; nobody has chosen one.`,
    hint: 'Keep what is right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  }),
  'repeated-field': (a: { field: string; lines: readonly number[] }): Words => ({
    message: `The field "${a.field}" stands here and in ${lines(a.lines)}.`,
    hint: 'Keep one of them; where two things are meant, give one another name. The entries of a list each begin with a hyphen.',
  }),
  'cut-text': (a: { text: string }): Words => ({
    message: `To YAML everything from # on is a comment, so these words are not part of the text: “${shorten(a.text)}”.`,
    hint: 'Put the whole value into quotation marks. If it is a comment, put a space behind the #.',
  }),
  'missing-field': (a: { field: string; description: string | undefined }): Words => ({
    message: `The field "${a.field}" is missing.`,
    hint: `Add "${a.field}".${a.description === undefined ? '' : ` ${a.description}`}`,
  }),
  'unknown-field': (a: { field: string; known: readonly string[]; nearest: string | undefined }): Words => ({
    message: `The field "${showOdd(a.field.trim())}" is not known here.`,
    hint: `${meant(a.nearest)}Fields known here: ${list(a.known)}.`,
  }),
  'colon-in-quote': (a: { field: string }): Words => ({
    message: `A colon and a space made a field "${shorten(a.field)}" of what should be words copied from the text.`,
    hint: 'Put the whole quote into quotation marks.',
  }),
  'wrong-value': (a: FoundValue): Words => {
    const expected = isExpected(a.expected) ? a.expected : 'text';
    return {
      message: `Expected ${expectations[expected]}; found ${expected === 'shorter-quote' ? countCharacters(a.found) : quoteValue(a.found)}.`,
      hint: adviseOnValue(expected, a),
    };
  },
  'unknown-term': (a: { found: unknown; known: readonly string[]; nearest: string | undefined }): Words => ({
    message: `Expected one of ${list(a.known)}; found ${quoteValue(a.found)}.`,
    hint:
      a.nearest === undefined
        ? 'Use one of these terms; the page /method/ or AUTHORS.md says what they mean.'
        : `Did you mean "${a.nearest}"?`,
  }),
  'no-such-day': (a: { day: string }): Words => {
    const month = a.day.slice(5, 7);
    return {
      message: Number(month) > 12 ? `A year has no month ${month}.` : `No calendar has the day "${a.day}".`,
      hint: 'Write year, month and day in this order, "YYYY-MM-DD".',
    };
  },
  'repeated-value': (a: { value: string; count: number }): Words => ({
    message: `"${shorten(a.value)}" stands in this list already, as entry ${String(a.count)}.`,
    hint: 'Remove one of the two.',
  }),
  'story-missing': (a: { story: string }): Words => ({
    message: `The story "${a.story}" has no story.md.`,
    hint: 'Add a story.md to its folder, with the questions on which the articles are compared.',
  }),
  'too-few-articles': (a: { count: number }): Words => ({
    message: `A story compares two or more articles; this one has ${String(a.count)}.`,
    hint: 'Add another article beside story.md.',
  }),
  'empty-body': (): Words => ({
    message: 'The file has no words below its fields that a reader could see.',
    hint: 'Put the copied text below the second "---".',
  }),
  'unfit-character': (a: { name: string; kind: UnfitKind }): Words => ({
    message: `${a.name} stands here. It ${unfitCharacters[a.kind]}.`,
    hint: 'Remove it. It may be invisible: delete from the letter before it to the letter behind it, and type both again.',
  }),
  'html-shown': (a: { written: string; others: number }): Words => ({
    message: `HTML is not read here, so readers see this as it stands: “${shorten(a.written)}”${
      a.others === 0 ? '' : `, and ${String(a.others)} more like it`
    }.`,
    hint: 'Take the tags out; Markdown has signs for some, such as ~~struck out~~. If it belongs to the words, put a backslash before it.',
  }),
  'text-lost': (a: { words: string; spelling: string | undefined }): Words => ({
    message: `This does not reach the page: “${shorten(a.words)}”. ${
      a.spelling === undefined ? 'The head of its table has no column for it.' : 'Markdown takes its signs for markup.'
    }`,
    hint:
      a.spelling === undefined
        ? 'Give the table as many columns as its longest row.'
        : `If it belongs to the text, write it as “${shorten(a.spelling)}”. Otherwise remove it.`,
  }),
  'too-deep': (): Words => ({
    message: 'Quotations, lists or marks in this text stand inside one another too often to be read.',
    hint: 'Remove the signs that open them over and over, such as ">" or "*" many times in a row.',
  }),
  'language-unfit': (a: { language: string }): Words => ({
    message: `The text is in other characters than "${a.language}" stands for, or has the common words of another language.`,
    hint: 'Write the language that the text is in. Where a language is written in two ways, its tag says which: "zh-Hant" for traditional characters and "zh-Hans" for simplified ones, "sr-Latn" for Serbian in Latin letters.',
  }),
  'days-disordered': (a: { date: string; retrieved: string }): Words => ({
    message: `The copy was taken on ${a.retrieved}, before the day of publication, ${a.date}.`,
    hint: 'Look which of the two days is right.',
  }),
  'copy-changed': (a: { recorded: string; actual: string }): Words => ({
    message: `The headline or the text was changed after it was sealed. Its SHA-256 is now ${a.actual}; sealed was ${a.recorded}.`,
    hint: 'Undo the change; where the content is kept in Git, "git log -p" with the name of the file shows it. If it was deliberate, accept it with "npm run seal" and say so in corrections; if nobody has seen the text yet, with "npm run seal -- --fresh" and the name of the file.',
  }),
  unsealed: (a: { file: string }): Words => ({
    message: `The text is published without a seal: nobody would notice a change of ${a.file}.`,
    hint: 'When headline and text are as they are to stay, run "npm run seal".',
  }),
  'correction-missing': (a: { seals: number; corrections: number }): Words => ({
    message:
      `The texts of this story were sealed anew ${times(a.seals)}, and its corrections tell of ` +
      `${a.corrections === 0 ? 'no change' : `${String(a.corrections)} of these changes`}.`,
    hint: 'Add to "corrections" in story.md the day and what was changed. If the text was never published, remove the seal here instead.',
  }),
  'unknown-source': (a: { source: string; suggested: string | undefined; nearest: string | undefined }): Words => ({
    message: `There is no source "${showOdd(a.source)}".`,
    hint: a.nearest
      ? `Did you mean "${a.nearest}"? Otherwise ${a.nearest === a.suggested ? '' : `add sources/${a.suggested ?? '<source>'}.yaml, or `}write "unknown".`
      : `Add sources/${a.suggested ?? '<source>'}.yaml and use its name without the ending, or write "unknown".`,
  }),
  'unused-source': (a: { source: string }): Words => ({
    message: `Nobody uses the source "${a.source}".`,
    hint: 'Remove the file, or name the source in an article.',
  }),
  'repeated-point': (a: { point: string; lines: readonly number[] }): Words => ({
    message: `The id "${a.point}" belongs to this point and to another in ${lines(a.lines)}.`,
    hint: 'Remove the one that was pasted twice, or give one of the two another id.',
  }),
  'ambiguous-point': (a: { point: string; passage: string }): Words => ({
    message: `The id "${a.point}" is also the address of a passage of the point "${a.passage}".`,
    hint: 'Give the point an id that does not end in a number.',
  }),
  'unspoken-point': (a: { point: string }): Words => ({
    message: `No article makes a claim on the point "${a.point}".`,
    hint: 'Add a claim to at least one article, or remove the point.',
  }),
  'relation-missing': (a: { point: string }): Words => ({
    message: `The articles take different positions on "${a.point}", but its relation is not given.`,
    hint: 'Add one of "relation: conflict", "relation: tension" or "relation: refine"; the page /method/ says what they mean.',
  }),
  'aspects-missing': (a: { point: string }): Words => ({
    message: `The articles take different positions on "${a.point}", but it is not said in what respect.`,
    hint: 'Add aspects, such as "aspects: [number]"; the page /method/ lists the terms.',
  }),
  'difference-unexpected': (a: { field: string; point: string; accord: 'agree' | 'single' }): Words =>
    a.accord === 'agree'
      ? {
          message: `"${a.field}" describes a difference, but on "${a.point}" all articles that speak take the same positions.`,
          hint:
            a.field === 'relation'
              ? 'If they differ, give them different positions in their claims. If they say the same in words that a fair reader could not swap, write "relation: refine", with aspects and a note. If they just agree, remove it.'
              : `Remove "${a.field}", or look whether the positions in the claims are right. If they say the same in words that a fair reader could not swap, add "relation: refine" and a note.`,
        }
      : {
          message: `"${a.field}" describes a difference, but on "${a.point}" one article alone speaks.`,
          hint: `Add the claim of another article, or remove "${a.field}".`,
        },
  'nuance-untold': (a: { point: string; missing: readonly string[] }): Words => ({
    message: `On "${a.point}" all articles that speak take the same positions, so "relation: refine" says that they agree with a nuance; but ${list(a.missing)} ${a.missing.length === 1 ? 'is' : 'are'} missing, which would say what it is.`,
    hint: `Add ${a.missing.map((field) => (field === 'note' ? 'a note with the words that could not be swapped' : 'aspects, such as "aspects: [certainty]"')).join(' and ')}. If they differ, give them different positions; if they just agree, remove the relation.`,
  }),
  'says-more-unfounded': (a: { point: string; article: string; reason: 'no-refine' | 'silent' }): Words =>
    a.reason === 'silent'
      ? {
          message: `On "${a.point}" the article "${a.article}" is said to say more, but it has no claim on the point.`,
          hint: 'Name an article that speaks to the point, or add the claim.',
        }
      : {
          message: `On "${a.point}" an article is said to say more than others, but the relation is not "refine".`,
          hint: 'Remove "saysMore", or write "relation: refine" if the articles are compatible.',
        },
  'unknown-article': (a: { article: string; known: readonly string[]; nearest: string | undefined }): Words => ({
    message: `The story has no article "${showOdd(a.article)}".`,
    hint: a.nearest
      ? `Did you mean "${a.nearest}"?`
      : `Use the name of a file beside story.md, without its ending: ${list(a.known)}.`,
  }),
  'repeated-text': (a: { others: readonly string[] }): Words => ({
    message: `This text is word for word that of ${list(a.others)}, and both are called original.`,
    hint: 'If it was taken twice or pasted into the wrong file, put it right. If one reprints the other, write "kind: repost" there.',
  }),
  'repeated-source': (a: { name: string; others: readonly string[] }): Words => ({
    message: `Two sources have the name "${showOdd(a.name)}": this one and ${list(a.others)}.`,
    hint: 'If they are one, keep one file and name it in all articles. If not, let the names say which is which.',
  }),
  'title-doubled': (): Words => ({
    message: 'A headline from the address is given beside the headline of the copy.',
    hint: 'Remove it: it stands in only where the copy has no headline. If the title was taken from the address, remove that one.',
  }),
  'title-not-in-address': (a: { addresses: readonly string[] }): Words => ({
    message:
      a.addresses.length === 0
        ? 'A headline from the address is given, but no address.'
        : `The words of this headline do not stand in a row in the path of ${list(a.addresses.map((address) => shorten(address)))}.`,
    hint:
      a.addresses.length === 0
        ? 'Add the address in "found", or remove the headline.'
        : 'Write the words as the path has them, one after another; capitals and punctuation are yours. If the headline is known from elsewhere, tell that in "origin".',
  }),
  'because-missing': (a: { explanation: string }): Words => ({
    message: `The explanation "${a.explanation}" is given without a ground.`,
    hint: 'Add because: one sentence, or a link, that supports it. If there is none, leave the explanation out.',
  }),
  'unknown-point': (a: { point: string; known: readonly string[]; nearest: string | undefined }): Words => ({
    message: `The story has no point "${showOdd(a.point)}".`,
    hint: a.nearest ? `Did you mean "${a.nearest}"?` : `Use the id of a point of story.md: ${list(a.known)}.`,
  }),
  'unknown-position': (a: {
    position: string;
    point: string;
    known: readonly string[];
    nearest: string | undefined;
  }): Words => ({
    message: `The point "${a.point}" has no position "${showOdd(a.position)}".`,
    hint: `${meant(a.nearest)}Use one of ${list(a.known)}, or add the position to the point in story.md.`,
  }),
  'repeated-claim': (a: { point: string; position: string; lines: readonly number[] }): Words => ({
    message: `This article claims the position "${a.position}" on "${a.point}" here and in ${lines(a.lines)}.`,
    hint: 'Join the claims: one claim may have several passages.',
  }),
  'quote-not-found': describeMissingQuote,
  'quote-ambiguous': (a: {
    what: string;
    where: string;
    count: number;
    places: readonly string[];
    isInHeadline: boolean;
  }): Words => ({
    message: `The ${a.what} stands ${String(a.count)} times in ${a.where}: ${list(a.places)}${a.count > a.places.length ? ', and further down' : ''}.`,
    hint:
      'Make it longer. Or write it as "exact: …", and below that the prefix or suffix of the place that is meant: the words right before it, or right behind.' +
      (a.isInHeadline
        ? ' The beginning of the text follows the headline, so that it can be the suffix of words there.'
        : ''),
  }),
  'unknown-record': (a: { record: string; suggested: string | undefined; nearest: string | undefined }): Words => ({
    message: `The story has no record "${showOdd(a.record)}".`,
    hint: `${meant(a.nearest)}Add records/${a.suggested ?? '<record>'}.md, or use the id of another record.`,
  }),
  'own-record': (): Words => ({
    message: 'This record holds a quotation against itself.',
    hint: 'Name another record, or remove the quotation.',
  }),
  'terms-missing': (a: { point: string; articles: readonly string[] }): Words => ({
    message: `On "${a.point}" nothing proves the silence of ${list(a.articles)}: the point has no terms.`,
    hint: 'If the article speaks of it, add a claim to the article. Otherwise add terms: words that an article could not do without if it spoke of the point.',
  }),
  'terms-unfit': (a: { point: string; article: string }): Words => ({
    message: `On "${a.point}" no term is written in the script of ${a.article}, so none can prove its silence.`,
    hint: 'Add terms in the language of that article.',
  }),
  'terms-blind': (a: {
    point: string;
    articles: readonly string[];
    passage: string;
    number: string | undefined;
  }): Words => ({
    message:
      a.number === undefined
        ? `On "${a.point}" no term is in the evidence of ${list(a.articles)}: “${shorten(a.passage)}”. Terms that do not find who speaks do not prove that others are silent.`
        : `On "${a.point}" the only term in the evidence of ${list(a.articles)} stands and falls with its number, "${a.number}": “${shorten(a.passage)}”. Who gives another number speaks of the point too, and would not be found.`,
    hint: 'If a term stands beside the passage, quote it too. Else add one that is in it, in the language of the article: a word for the matter itself, which other articles would use too.',
  }),
  'silence-unproven': (a: { point: string; articles: readonly string[]; languages: readonly string[] }): Words => ({
    message: `On "${a.point}" the silence of ${list(a.articles)} is shown, but not as proven: no term is known to be in its language (${list(a.languages)}).`,
    hint: `Write the terms as lists by language, "terms: {${a.languages.map((language) => `${language}: […]`).join(', ')}, …}", with words that such an article would use. Each article needs its "language" for that.`,
  }),
  'silence-broken': (a: {
    point: string;
    term: string;
    article: string;
    found: string;
    around: string;
    lines: readonly number[];
  }): Words => ({
    message: `This article has no claim on "${a.point}", yet its term "${a.term}" occurs here: “${a.found}”${a.around === a.found ? '' : ` in “${shorten(a.around)}”`}${a.lines.length > 0 ? `, and again in ${lines(a.lines)}` : ''}.`,
    hint: `Add a claim to the article, or choose a term of the point that fits more closely. If the words mean something else, say so in "falsePositives" of the point, with "article: ${a.article}", the words around the term, and "because".`,
  }),
  'false-positive-unfounded': (a: FalsePositive & { point: string; reason: UnfoundedReason }): Words => ({
    message: `This false positive on "${a.point}" answers nothing: ${unfounded[a.reason](a)}.`,
    hint:
      a.reason === 'term-alone'
        ? 'Copy the words around it too: the whole word that the term is a part of, or the phrase that shows what it means.'
        : 'Correct it, or remove it: each one is shown on the page.',
  }),
  'speaker-unnamed': (a: { speaker: string }): Words => ({
    message: `The text names "${shorten(a.speaker)}" nowhere, not in part either.`,
    hint: 'Name the speaker as the text does, or leave the field out if it is the text’s own voice.',
  }),
  'figure-unquoted': (a: { figure: string; field: string; words: string }): Words => ({
    message: `The ${a.field} “${shorten(a.words)}” has the figure ${a.figure}, and no passage of this claim has it.`,
    hint: `Quote the passage with the figure too, or look whether the ${a.field} is right.`,
  }),
  'untaken-position': (a: { point: string; position: string }): Words => ({
    message: `No article and no record takes the position "${a.position}" on "${a.point}".`,
    hint: 'Remove the position, or look whether a claim should take it.',
  }),
  'placeholder-left': (a: { text: string; lines: readonly number[] }): Words => ({
    message: `A draft has these words here until its author writes others: “${shorten(a.text)}”${a.lines.length > 0 ? `, and the like in ${lines(a.lines)}` : ''}.`,
    hint: 'Write it in your own words; or remove it, if the field may be left out.',
  }),
  'conflict-on-damage': (a: { point: string; note: string }): Words => ({
    message: `This evidence for the conflict on "${a.point}" overlaps a damaged passage: ${a.note}`,
    hint: 'Choose another passage: what was hurt in transmission cannot prove a conflict.',
  }),
};

export type ProblemCode = keyof typeof problemTexts;

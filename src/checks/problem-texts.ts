/**
 * The words of every problem, and nothing else: which code, what was found and expected, what to do.
 * A code never changes its meaning, for authors and scripts look for it.
 */
interface Words {
  readonly message: string;
  readonly hint: string;
}

const list = (names: readonly string[]) => names.join(', ');
const meant = (nearest: string | undefined) => (nearest ? ` Did you mean "${nearest}"?` : '');

interface MissingQuote {
  readonly what: string;
  readonly where: string;
  readonly nearest: { readonly text: string; readonly line: number } | undefined;
  /** Whether the words are there, but not behind the prefix or before the suffix that is given. */
  readonly isElsewhere: boolean;
  readonly hasMarkdown: boolean;
}

function adviseOnQuote({ nearest, hasMarkdown }: MissingQuote): string {
  if (!nearest) return 'Nothing in the text is near. Look whether this is the right document.';
  return hasMarkdown
    ? 'Copy the words as a reader sees them: without the signs of Markdown, such as * or [ ].'
    : 'Copy the words from the text exactly as they stand there.';
}

export const problemTexts = {
  'no-content': (): Words => ({
    message: 'No story was found in this content folder.',
    hint: 'Add a folder stories/<story> with a story.md and at least two articles.',
  }),
  'unexpected-file': (): Words => ({
    message: 'No content file belongs at this place, or its name is not in lower-case letters, digits and hyphens.',
    hint: 'Content stands in sources/<source>.yaml, stories/<story>/story.md, stories/<story>/<article>.md and stories/<story>/records/<record>.md. Rename or move the file.',
  }),
  'reserved-name': (a: { name: string }): Words => ({
    message: `An article cannot be called "${a.name}": that address belongs to another page.`,
    hint: 'Give the file another name.',
  }),
  'outside-link': (): Words => ({
    message: 'This is a symbolic link that leads out of the content folder.',
    hint: 'Put a copy of the file here instead of the link.',
  }),
  'unreadable-file': (a: { reason: string }): Words => ({
    message: `The file could not be read as text: ${a.reason}.`,
    hint: 'Save it as plain text in UTF-8.',
  }),
  'frontmatter-missing': (a: { isBegun: boolean }): Words => ({
    message: a.isBegun
      ? 'The fields begin with a line "---", but no second line "---" ends them.'
      : 'The file does not begin with frontmatter: a line "---", the fields, and another line "---".',
    hint: 'Put the fields between two lines of three hyphens, at the very beginning of the file.',
  }),
  'unreadable-yaml': (a: { reason: string }): Words => ({
    message: `The fields cannot be read as YAML: ${a.reason.replace(/\.?$/u, '.')}`,
    hint: 'Look at the marked place: often a tab instead of spaces, a missing quotation mark, or a colon in text without quotation marks.',
  }),
  'missing-field': (a: { field: string }): Words => ({
    message: `The field "${a.field}" is missing.`,
    hint: `Add "${a.field}".`,
  }),
  'unknown-field': (a: { field: string; nearest: string | undefined; expected: string }): Words => ({
    message: `The field "${a.field}" is not known here.`,
    hint: `${a.expected}${meant(a.nearest)}`,
  }),
  'wrong-value': (a: { expected: string; nearest: string | undefined }): Words => ({
    message: a.expected,
    hint: a.nearest ? `Did you mean "${a.nearest}"?` : 'Change the value to what is expected.',
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
  'copy-changed': (a: { recorded: string; actual: string }): Words => ({
    message: `The text is not the one that was sealed: its SHA-256 is ${a.actual}, recorded is ${a.recorded}.`,
    hint: 'Undo the change to the text. If it was deliberate, accept it with "npm run seal" and say so in corrections.',
  }),
  'unknown-source': (a: { source: string; nearest: string | undefined }): Words => ({
    message: `There is no source "${a.source}".`,
    hint: `Add sources/${a.source}.yaml, or write "unknown".${meant(a.nearest)}`,
  }),
  'unused-source': (a: { source: string }): Words => ({
    message: `Nobody uses the source "${a.source}".`,
    hint: 'Remove the file, or name the source in an article.',
  }),
  'repeated-point': (a: { point: string; line: number }): Words => ({
    message: `The point "${a.point}" stands in this story already, in line ${String(a.line)}.`,
    hint: 'Give one of the two another id.',
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
    hint: 'Add relation: conflict, tension or refine.',
  }),
  'aspects-missing': (a: { point: string }): Words => ({
    message: `The articles take different positions on "${a.point}", but it is not said in what respect.`,
    hint: 'Add aspects with one or more of the terms on the method page.',
  }),
  'difference-unexpected': (a: { field: string; point: string; standing: string }): Words => ({
    message: `"${a.field}" describes a difference, but on "${a.point}" ${a.standing}.`,
    hint: `Remove "${a.field}", or look whether the positions in the claims are right.`,
  }),
  'because-missing': (a: { explanation: string }): Words => ({
    message: `The explanation "${a.explanation}" is given without a ground.`,
    hint: 'Add because: one sentence, or a link, that supports it. If there is none, leave the explanation out.',
  }),
  'unknown-point': (a: { point: string; nearest: string | undefined }): Words => ({
    message: `The story has no point "${a.point}".`,
    hint: `Use the id of a point of story.md.${meant(a.nearest)}`,
  }),
  'unknown-position': (a: {
    position: string;
    point: string;
    known: readonly string[];
    nearest: string | undefined;
  }): Words => ({
    message: `The point "${a.point}" has no position "${a.position}".`,
    hint: `Its positions: ${list(a.known)}.${meant(a.nearest)}`,
  }),
  'repeated-claim': (a: { point: string; position: string; line: number }): Words => ({
    message: `This article has a claim with the position "${a.position}" on "${a.point}" already, in line ${String(a.line)}.`,
    hint: 'Join the two claims: one claim may have several passages of evidence.',
  }),
  'quote-not-found': (a: MissingQuote): Words => {
    if (a.isElsewhere) {
      return {
        message: `The ${a.what} is in ${a.where}, but not with this prefix or suffix.`,
        hint: 'Copy prefix and suffix from right beside the words.',
      };
    }
    const nearest = a.nearest && ` Nearest text: “${a.nearest.text}”, in line ${String(a.nearest.line)}.`;
    return { message: `The ${a.what} is not in ${a.where}.${nearest ?? ''}`, hint: adviseOnQuote(a) };
  },
  'quote-ambiguous': (a: { what: string; where: string; count: number; lines: readonly string[] }): Words => ({
    message: `The ${a.what} stands ${String(a.count)} times in ${a.where}: ${list(a.lines)}.`,
    hint: 'Make it longer, or write it as exact with a prefix or suffix that tells the places apart.',
  }),
  'unknown-record': (a: { record: string; nearest: string | undefined }): Words => ({
    message: `The story has no record "${a.record}".`,
    hint: `Add records/${a.record}.md, or use the id of another record.${meant(a.nearest)}`,
  }),
  'terms-missing': (a: { point: string; articles: readonly string[] }): Words => ({
    message: `On "${a.point}" nothing proves the silence of ${list(a.articles)}: the point has no terms.`,
    hint: 'Add terms: words that an article could not do without if it spoke of the point.',
  }),
  'terms-unfit': (a: { point: string; article: string }): Words => ({
    message: `On "${a.point}" no term is written in the script of ${a.article}, so none can prove its silence.`,
    hint: 'Add terms in the language of that article.',
  }),
  'silence-broken': (a: { point: string; term: string; found: string }): Words => ({
    message: `This article has no claim on "${a.point}", yet its term "${a.term}" occurs here: “${a.found}”.`,
    hint: 'Add a claim to the article, or choose a term of the point that fits more closely.',
  }),
  'conflict-on-damage': (a: { point: string; note: string }): Words => ({
    message: `This evidence for the conflict on "${a.point}" overlaps a damaged passage: ${a.note}`,
    hint: 'Choose another passage: what was hurt in transmission cannot prove a conflict.',
  }),
};

export type ProblemCode = keyof typeof problemTexts;

import type { Element, ElementContent, RootContent, Text } from 'hast';
import { isOverlapping, type Range } from '../domain/range.ts';

/** A passage to be shown in a text: where it is, how it looks, and where it leads. */
export interface Mark {
  readonly range: Range;
  /** Address of the passage on its page. */
  readonly id: string;
  readonly classNames: readonly string[];
  readonly cue: Cue;
}

/** Where a passage leads, and the sign behind it that says so. */
export interface Cue {
  readonly sign: string;
  readonly href: string;
  /** What the sign stands for, in words. */
  readonly label: string;
}

/** Class of the elements that show the signs. They have no words of their own: a style sheet prints the sign. */
export const CUE_CLASS = 'cue';

/**
 * Draws marks into one node after another, in the order of the text, and returns new nodes. Marks may cross elements and
 * paragraphs and overlap each other: every text node is cut where a mark begins or ends, and each piece is wrapped in the
 * marks that cover it and in a link of the innermost. Words never change, and none are added: who searches, copies or
 * listens has the text alone, and hears of a sign by its label.
 */
export function createMarker(
  offsets: ReadonlyMap<Text, number>,
  marks: readonly Mark[],
): (node: RootContent) => readonly RootContent[] {
  const ordered = marks.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const named = new Set<Mark>();

  const markNode = (node: RootContent, isInLink: boolean): readonly RootContent[] => {
    if (node.type === 'text') {
      const start = offsets.get(node);
      return start === undefined ? [node] : cutText({ value: node.value, start, marks: ordered, named, isInLink });
    }
    if (node.type !== 'element') return [node];
    const isLink = node.tagName === 'a';
    const children = node.children.flatMap((child) => markNode(child, isInLink || isLink)) as ElementContent[];
    return isLink ? liftLinks({ ...node, children }) : [{ ...node, children }];
  };
  return (node) => markNode(node, false);
}

interface Cut {
  readonly value: string;
  /** Where the text node begins in the plain text. */
  readonly start: number;
  readonly marks: readonly Mark[];
  /** Marks that have begun already: an id stands on the first piece alone. */
  readonly named: Set<Mark>;
  /** Whether the text stands in a link of its own, so that its words cannot lead anywhere else. */
  readonly isInLink: boolean;
}

function cutText({ value, start, marks, named, isInLink }: Cut): readonly ElementContent[] {
  const node = { start, end: start + value.length };
  const covering = marks.filter((mark) => isOverlapping(mark.range, node));
  const edges = covering.flatMap((mark) => [mark.range.start, mark.range.end]);
  const cuts = [...new Set([node.start, ...edges.filter((edge) => isInside(edge, node)), node.end])].toSorted(
    (a, b) => a - b,
  );

  const top: ElementContent[] = [];
  let open: readonly { mark: Mark; children: ElementContent[] }[] = [];
  cuts.slice(0, -1).forEach((from, index) => {
    const to = cuts[index + 1] ?? node.end;
    const wanted = covering.filter((mark) => mark.range.start <= from && mark.range.end >= to);
    // A mark that ends closes those inside it as well, so that those still open are the first of those wanted.
    for (const mark of wanted.slice(open.length)) {
      const element = openMark(mark, named);
      (open.at(-1)?.children ?? top).push(element);
      open = [...open, { mark, children: element.children }];
    }
    const ending = wanted.filter((mark) => mark.range.end === to);
    const words: Text = { type: 'text', value: value.slice(from - start, to - start) };
    const linked = isInLink || words.value.trim() === '' ? undefined : open.at(-1)?.mark;
    (open.at(-1)?.children ?? top).push(linked ? linkWords(words, linked.cue, ending.includes(linked)) : words);

    const staying = open.findIndex(({ mark }) => ending.includes(mark));
    if (staying !== -1) open = open.slice(0, staying);
    (open.at(-1)?.children ?? top).push(
      ...ending.filter((mark) => mark !== linked).map(({ cue }) => buildCue(cue, 'a', { href: cue.href })),
    );
  });
  return top;
}

function isInside(offset: number, range: Range): boolean {
  return offset > range.start && offset < range.end;
}

function openMark(mark: Mark, named: Set<Mark>): Element {
  const properties: Element['properties'] = { className: [...mark.classNames] };
  if (!named.has(mark)) Object.assign(properties, { id: mark.id, tabIndex: -1 });
  named.add(mark);
  return { type: 'element', tagName: 'mark', properties, children: [] };
}

/**
 * The last words of a passage have its sign, and are the stop of the keyboard; the others are for the pointer. A comma
 * parts what the sign stands for from the words, with which it makes the name of the link.
 */
function linkWords(words: Text, cue: Cue, isLast: boolean): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: isLast ? { href: cue.href } : { href: cue.href, tabIndex: -1 },
    children: isLast ? [words, buildCue({ ...cue, label: `, ${cue.label}` }, 'span', { role: 'img' })] : [words],
  };
}

/** A sign, in the link of its words, or a link itself where those lead elsewhere. */
function buildCue({ sign, label }: Cue, tagName: 'a' | 'span', properties: Element['properties']): Element {
  return {
    type: 'element',
    tagName,
    properties: { className: [CUE_CLASS], ...properties, dataSign: sign, ariaLabel: label, lang: 'en' },
    children: [],
  };
}

/** A link must not stand inside a link: those of passages that end in one follow it instead. */
function liftLinks(link: Element): readonly ElementContent[] {
  const lifted: ElementContent[] = [];
  const keep = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (child.tagName === 'a') {
        lifted.push(child);
        return [];
      }
      return [{ ...child, children: keep(child.children) }];
    });
  return [{ ...link, children: keep(link.children) }, ...lifted];
}

import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { isOverlapping, type Range } from '../domain/range.ts';

/** A passage to be shown in a text: where it is, how it looks, and the sign after it that leads on. */
export interface Mark {
  readonly range: Range;
  /** Address of the passage on its page. */
  readonly id: string;
  readonly className: string;
  readonly cue: Cue;
}

/** A short link behind a passage. */
export interface Cue {
  readonly sign: string;
  readonly href: string;
  /** What the link is for, in words. */
  readonly label: string;
}

/** Class of the elements that marking adds to the words. */
export const CUE_CLASS = 'cue';

/**
 * Draws marks into a tree and returns a new tree. Marks may cross elements and paragraphs and overlap each
 * other: every text node is cut where a mark begins or ends, and each piece is wrapped in the marks that
 * cover it. The words themselves never change; only the cues are added.
 */
export function markPassages(tree: Root, offsets: ReadonlyMap<Text, number>, marks: readonly Mark[]): Root {
  return { ...tree, children: tree.children.flatMap(createMarker(offsets, marks)) };
}

/** The same for one node after another, in the order of the text, as when a page shows a text block by block. */
export function createMarker(
  offsets: ReadonlyMap<Text, number>,
  marks: readonly Mark[],
): (node: RootContent) => readonly RootContent[] {
  const ordered = marks.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const named = new Set<Mark>();

  const markNode = (node: RootContent): readonly RootContent[] => {
    if (node.type === 'text') {
      const start = offsets.get(node);
      return start === undefined ? [node] : cutText({ value: node.value, start, marks: ordered, named });
    }
    if (node.type !== 'element') return [node];
    const children = node.children.flatMap(markNode) as ElementContent[];
    return node.tagName === 'a' ? liftCues({ ...node, children }) : [{ ...node, children }];
  };
  return markNode;
}

interface Cut {
  readonly value: string;
  /** Where the text node begins in the plain text. */
  readonly start: number;
  readonly marks: readonly Mark[];
  /** Marks that have begun already: an id stands on the first piece alone. */
  readonly named: Set<Mark>;
}

function cutText({ value, start, marks, named }: Cut): readonly ElementContent[] {
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
    (open.at(-1)?.children ?? top).push({ type: 'text', value: value.slice(from - start, to - start) });

    const ending = wanted.filter((mark) => mark.range.end === to);
    const staying = open.findIndex(({ mark }) => ending.includes(mark));
    if (staying !== -1) open = open.slice(0, staying);
    (open.at(-1)?.children ?? top).push(...ending.map((mark) => buildCue(mark.cue)));
  });
  return top;
}

function isInside(offset: number, range: Range): boolean {
  return offset > range.start && offset < range.end;
}

function openMark(mark: Mark, named: Set<Mark>): Element {
  const properties: Element['properties'] = { className: [mark.className] };
  if (!named.has(mark)) Object.assign(properties, { id: mark.id, tabIndex: -1 });
  named.add(mark);
  return { type: 'element', tagName: 'mark', properties, children: [] };
}

function buildCue({ sign, href, label }: Cue): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href, ariaLabel: label },
    children: [{ type: 'text', value: sign }],
  };
  return {
    type: 'element',
    tagName: 'sup',
    properties: { className: [CUE_CLASS] },
    children: [link],
  };
}

/** A link must not stand inside a link: the cues of passages that end in one follow it instead. */
function liftCues(link: Element): readonly ElementContent[] {
  const lifted: ElementContent[] = [];
  const keep = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (isCue(child)) {
        lifted.push(child);
        return [];
      }
      return [{ ...child, children: keep(child.children) }];
    });
  return [{ ...link, children: keep(link.children) }, ...lifted];
}

function isCue(element: Element): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(CUE_CLASS);
}

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const LEVEL = '0123456789+-\u2212=()abcdefghijklmnoprstuvwxyz';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const raisedSigns = new Map(Array.from(LEVEL, (sign, index) => [sign, RAISED.charAt(index)]));
const loweredSigns = new Map(Array.from(LOWERED, (sign, index) => [String(index), sign]));

/**
 * Writes digits that stand raised as the raised digits of Unicode, in place, for Markdown has no other way to say it:
 * 10⁶ is not 106, and a footnote mark is no part of its word. Letters that are part of theirs, as in 1st, stay.
 */
export function raiseDigits(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if ((node.tagName !== 'sup' && node.tagName !== 'sub') || !parent || index === undefined) return;
    const before = parent.children.slice(0, index).map(readWords).join('');
    const signs = node.tagName === 'sup' ? chooseRaised(readWords(node).trim(), before) : chooseLowered(node, before);
    if (!signs) return;
    replaceSigns(node, signs);
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index + node.children.length];
  });
}

function chooseRaised(words: string, before: string): ReadonlyMap<string, string> | undefined {
  const isFootnoteLetter = /^[a-z]$/u.test(words) && /\p{Ll}{2}[.,;:!?”"»)]*$/u.test(before);
  return /^[-+\u2212]?\d|^[a-z][-+\u2212]\d/u.test(words) || isFootnoteLetter ? raisedSigns : undefined;
}

function chooseLowered(node: Element, before: string): ReadonlyMap<string, string> | undefined {
  return /^\d+$/u.test(readWords(node).trim()) && /\d$/u.test(before) ? loweredSigns : undefined;
}

function replaceSigns(node: Element, signs: ReadonlyMap<string, string>): void {
  visit(node, 'text', (text) => {
    text.value = Array.from(text.value, (sign) => signs.get(sign) ?? sign).join('');
  });
}

function readWords(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(readWords).join('') : '';
}

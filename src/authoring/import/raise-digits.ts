import type { ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const LEVEL = '0123456789+-\u2212=()abcdefghijklmnoprstuvwxyz';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';
const raisedSigns = new Map(Array.from(LEVEL, (sign, index) => [sign, RAISED.charAt(index)]));

/**
 * Writes digits that stand raised as the raised digits of Unicode, in place, for Markdown has no other way to say it:
 * 10⁶ is not 106, and a footnote mark is no part of its word. Letters that are part of theirs, as in 1st, stay.
 */
export function raiseDigits(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'sup' || !parent || index === undefined) return;
    const before = parent.children.slice(0, index).map(readWords).join('');
    if (!isRaised(readWords(node).trim(), before)) return;
    visit(node, 'text', (text) => {
      text.value = Array.from(text.value, (sign) => raisedSigns.get(sign) ?? sign).join('');
    });
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index + node.children.length];
  });
}

function isRaised(words: string, before: string): boolean {
  const isFootnoteLetter = /^[a-z]$/u.test(words) && /\p{Ll}{2}[.,;:!?”"»)]*$/u.test(before);
  return /^[-+\u2212]?\d|^[a-z][-+\u2212]\d/u.test(words) || isFootnoteLetter;
}

function readWords(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(readWords).join('') : '';
}

import type { Element, ElementContent, RootContent } from 'hast';
import type { Article } from '../domain/article.ts';
import { splitAtSourceNames } from '../domain/source-mentions.ts';

/** Wraps every name of an article's source, so that those who read blind see the article's letter in its place. */
export function veilSourceNames<Node extends RootContent>(
  nodes: readonly Node[],
  articles: readonly Article[],
): readonly (Node | ElementContent)[] {
  return nodes.flatMap((node): readonly (Node | ElementContent)[] => {
    if (node.type === 'element') {
      return [{ ...node, children: [...veilSourceNames(node.children, articles)] }];
    }
    if (node.type !== 'text') return [node];
    return splitAtSourceNames(node.value, articles).flatMap(({ text, siglum }): readonly ElementContent[] =>
      siglum === undefined
        ? [{ type: 'text', value: text }]
        : [buildSpan('source-name', text), buildSpan('source-alias', siglum)],
    );
  });
}

function buildSpan(className: 'source-name' | 'source-alias', text: string): Element {
  const isAlias = className === 'source-alias';
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [className], ...(isAlias ? { hidden: true } : {}) },
    children: [{ type: 'text', value: text }],
  };
}

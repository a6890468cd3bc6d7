/** An element of XML with text or elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: string | readonly XmlElement[];
}

/** A whole document, in UTF-8. */
export function printXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printElement(root, '')}\n`;
}

function printElement({ name, attributes = {}, children }: XmlElement, indent: string): string {
  const opening = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeMarkup(value)}"`)].join(
    ' ',
  );
  if (children.length === 0) return `${indent}<${opening}/>`;
  if (typeof children === 'string') return `${indent}<${opening}>${escapeMarkup(children)}</${name}>`;
  const inner = children.map((child) => printElement(child, `${indent}  `));
  return [`${indent}<${opening}>`, ...inner, `${indent}</${name}>`].join('\n');
}

/** Words as XML or HTML, in text and in attributes. What XML 1.0 forbids altogether is left out; the check of the content refuses it in the first place. */
export function escapeMarkup(words: string): string {
  return words
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

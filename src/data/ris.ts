import type { CslDate, CslItem } from './citation.ts';

const TYPES: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'NEWS',
  document: 'GEN',
  webpage: 'ELEC',
};

/**
 * Citations in the RIS format (Research Information Systems, 2011): a tag, two spaces, a hyphen, a space and the value
 * on each line, lines ended by CRLF.
 */
export function printRis(items: readonly CslItem[]): string {
  return items.map(printItem).join('');
}

function printItem(item: CslItem): string {
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map(({ literal }) => ['AU', literal] as const),
    ['T2', item['container-title']],
    ['PY', item.issued && String(item.issued['date-parts'][0][0])],
    ['DA', item.issued && writeDate(item.issued)],
    ['LA', item.language],
    ['DB', item.archive],
    ['N1', item.note],
    ['UR', item.URL],
    ['ER', ''],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replaceAll(/\s+/gu, ' ').trim()}\r\n`],
  );
  return lines.join('');
}

function writeDate({ 'date-parts': [parts] }: CslDate): string {
  const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'));
  return `${year ?? ''}/${month ?? ''}/${day ?? ''}/`;
}

import type { CslItem } from './citation.ts';

const TYPES: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'article',
  document: 'misc',
  webpage: 'misc',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Characters that TeX would take for a command or a group, and readers of BibTeX for an element of HTML. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
};

/** The second of two signs that TeX would join into a dash, a quotation mark or a Spanish sign. */
const LIGATURES = /(?<=-)-|(?<=[`!?])`|(?<=')'|(?<=,),/gu;

/**
 * Citations as BibTeX in UTF-8, with the ids of the items as keys, for BibTeX (`year`, `month`) and BibLaTeX (`date`,
 * `langid`) alike.
 */
export function printBibtex(items: readonly CslItem[]): string {
  return items.map(printItem).join('\n');
}

function printItem(item: CslItem): string {
  const { id, type, title, author, issued, language, note, URL: url, 'container-title': container } = item;
  const [year, month = 1, day] = issued?.['date-parts'][0] ?? [];
  const write = (text: string | undefined) => text && `{${escapeText(text)}}`;
  const fields = {
    author: author && `{${author.map(({ literal }) => `{${escapeText(literal)}}`).join(' and ')}}`,
    // Braces within keep capitals as they are.
    title: `{{${escapeText(title)}}}`,
    [type === 'article-newspaper' ? 'journal' : 'organization']: write(container),
    date: year && `{${[year, month, day].map((part) => String(part).padStart(2, '0')).join('-')}}`,
    year: year && `{${String(year)}}`,
    month: year && MONTHS[month - 1],
    langid: language && `{${nameLanguage(language)}}`,
    note: write(note),
    url: `{${url.replaceAll(/[{}]/gu, encodeURIComponent)}}`,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`\t${name} = ${value},\n`] : []));
  return `@${TYPES[type]}{${id},\n${lines.join('')}}\n`;
}

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language as TeX calls it: `english`. TeX has no names of several words, so of such a language the code stands. */
function nameLanguage(tag: string): string {
  const { language } = new Intl.Locale(tag);
  const name = languages.of(language)?.toLowerCase() ?? language;
  return /^[a-z]+$/u.test(name) ? name : language;
}

function escapeText(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[&%$#_]|[\\{}~^<>]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`)
    .replaceAll(LIGATURES, '{}$&');
}

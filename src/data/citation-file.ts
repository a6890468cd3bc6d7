import { answerWith, answerWithJson } from '../site/answer-with.ts';
import type { CitationFormat } from '../site/data-addresses.ts';
import { printBibtex } from './bibtex.ts';
import type { CslItem } from './citation.ts';
import { printRis } from './ris.ts';

/** Citations as a file for a reference manager. */
export function answerWithCitations(format: CitationFormat, items: readonly CslItem[]): Response {
  switch (format) {
    case 'csl.json':
      return answerWithJson('csl-json', items);
    case 'bib':
      return answerWith('bibtex', printBibtex(items));
    case 'ris':
      return answerWith('ris', printRis(items));
  }
}

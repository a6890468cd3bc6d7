import { facetLabels } from '../site/search-facets.ts';
import { printButton, printSentence } from './print-elements.ts';
import type { SearchAnswer } from './search-client.ts';

/** What a reader can do from a hint. */
interface HintActions {
  ask(query: string): void;
  removeChoices(): void;
  tryAgain(): void;
}

/** Sentences beside the results: what was left out, and ways on. */
export function listHints(
  { changes, countWithoutChoices, unknownChoices, total, isDoubtful }: SearchAnswer,
  actions: HintActions,
): readonly Node[] {
  const hints: Node[] = unknownChoices.map(({ facet, key }) =>
    printSentence(`There is nothing called “${key.slice(0, 60)}” under “${facetLabels[facet]}”, so it is left out.`),
  );
  const { suggestion } = changes;
  if (suggestion !== undefined) {
    const change = printButton(suggestion, () => {
      actions.ask(suggestion);
    });
    hints.push(printSentence('Did you mean ', change, '?'));
  }
  if (total === 0 && countWithoutChoices > 0) {
    const name = `Show the ${String(countWithoutChoices)} without filters`;
    hints.push(
      printSentence(
        printButton(name, () => {
          actions.removeChoices();
        }),
      ),
    );
  }
  if (isDoubtful) {
    const again = printButton('Try again', () => {
      actions.tryAgain();
    });
    hints.push(printSentence('The texts do have this word, so a part of the index may not have arrived. ', again));
  }
  return hints;
}

import { describeField } from '../schema/describe-field.ts';
import { ASPECTS, EXPLANATIONS, RELATIONS, WEIGHTS } from '../domain/story.ts';
import { storySchema } from '../schema/story-schema.ts';
import { placeholders } from '../content/placeholders.ts';
import { printComment, printCommented, printField } from './yaml-lines.ts';

/**
 * The file of a new story: every required field, empty for its author to fill, and the others as comments. What each
 * is for is told in the words of the schema.
 */
export function scaffoldStory(): string {
  const describe = (path: readonly (string | number)[], more = '') => {
    const description = describeField(storySchema, path) ?? '';
    return printComment(`${description}${more === '' ? '' : ` ${more}`}`, path.length > 1 ? 2 : 0);
  };
  const required = (name: string) => [...describe([name]), ...printField(name, null)];
  const optional = (name: string, example: unknown) => [
    ...describe([name]),
    ...printCommented(printField(name, example)),
  ];
  const ofPoint = (name: string, more?: string) => describe(['points', 0, name], more);
  const optionalOfPoint = (name: string, example: unknown, more?: string) => [
    ...ofPoint(name, more),
    ...printCommented(printField(name, example, [], 2)),
  ];
  return [
    '---',
    ...required('title'),
    ...describe(['date'], 'As "YYYY-MM-DD".'),
    ...printField('date', null),
    ...required('summary'),
    ...optional('topics', [placeholders.topic, placeholders.otherTopic]),
    ...optional('authors', [placeholders.author]),
    ...describe(['points']),
    'points:',
    `  - id: ${placeholders.newPoint}`,
    ...ofPoint('question'),
    ...printField('question', null, [], 2),
    ...ofPoint('positions'),
    '    positions:',
    `      ${placeholders.firstPosition}:`,
    `      ${placeholders.secondPosition}:`,
    ...optionalOfPoint('relation', RELATIONS[0], `One of: ${RELATIONS.join(', ')}.`),
    ...optionalOfPoint('aspects', ['number'], `Of these: ${ASPECTS.join(', ')}.`),
    ...optionalOfPoint('explanation', 'unknown', `One of: ${EXPLANATIONS.join(', ')}.`),
    ...optionalOfPoint('because', placeholders.because),
    ...optionalOfPoint('weight', 'material', `One of: ${WEIGHTS.join(', ')}.`),
    ...optionalOfPoint(
      'terms',
      [placeholders.term, placeholders.otherTerm],
      'Needed where an article is silent on it.',
    ),
    ...optionalOfPoint('note', placeholders.note),
    '---',
    '',
  ].join('\n');
}

/** A story without the point that `scaffoldStory` begins it with, if its author has left that as it was. */
export function dropScaffoldedPoint(text: string): string {
  const [, scaffolded = ''] = /^points:\n(.*)---\n$/msu.exec(scaffoldStory()) ?? [];
  return text.replace(scaffolded, '');
}

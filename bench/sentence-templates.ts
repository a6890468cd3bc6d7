/**
 * Sentences of news prose that say nothing on any point. In them `{person}` is somebody with a role, `{last}` a family
 * name, `{noun}` a thing, `{nouns}` several, `{adj}` a quality, `{did}` what somebody did with it, `{adv}` how,
 * `{rare}` a word of specialists, `{n}` a small number, `{big}` a large one, `{year}`, `{day}`, `{place}`, `{town}`
 * (another one), `{site}`, `{event}`, `{body}` (the authority) and `{agency}` (another).
 */
export const PLAIN_SENTENCES: readonly string[] = [
  'The {event} at the {site} has kept {place} busy since {day}.',
  'On {day} the {agency} {did} the {adj} {noun} {adv}.',
  '{Person} {did} a {adj} {noun} on {day}, and the {agency} {did} it {adv}.',
  'In {place}, {n} {nouns} were {adj} for most of the week.',
  'The {noun} and the {noun} were {adj}, as they had been in {year}.',
  'There are {big} {nouns} in the district, of which {n} are in {place} itself.',
  'Between {place} and {town} the {nouns} remained {adj} on {day}.',
  'A {adj} {noun} of the {agency} {did} the {nouns} of the {site} {adv}.',
  'For years the {site} had a {adj} {noun}, which few in {place} ever {did}.',
  'The {agency} {did} {n} {nouns} and {big} {nouns}, among them a {rare} {noun}.',
  'Nobody in {town} {did} the {adj} {nouns} before {day}.',
  'By the evening of {day}, {n} of the {nouns} stood {adj} beside the {site}.',
  'Since {year} {body} has {did} its {nouns} {adv}.',
  'Last year {n} {adj} {nouns} were {did} in {place}, {big} in the whole region.',
  'The {site} was built in {year}, when {town} was still a {adj} village.',
  'What the {agency} calls a {rare} {noun} is, in plain words, a {adj} {noun} with {n} {nouns}.',
  'Along the road to {town}, {nouns} and {nouns} lay {adj} under a grey sky.',
  'It took {n} {nouns} and a {adj} {noun} to reach the {site} {adv}.',
  'The {adj} {noun} that {last} {did} in {year} is kept at the {agency}.',
  'Some {nouns} were {did} {adv}; others, more {adj}, stayed where they were.',
  'Trains to {town} ran every {n} minutes on {day}, with {adj} {nouns} on board.',
  'The {rare} {noun} of the {site} is older than the {noun} beside it.',
  'In a {adj} room of the {agency}, {n} people {did} the {nouns} of {year} {adv}.',
  '{Person} has {did} {nouns} in {place} for {n} years.',
  'A meeting on {day} lasted {n} hours and ended with a {adj} {noun}.',
  '{Body} {did} the {noun}, and {last} {did} a {rare} {noun} {adv}.',
  'About {big} people live in {place}, and {n} in a hundred work near the {site}.',
  'Early on {day} the first {nouns} arrived from {town}, {n} kilometres to the north.',
  'The {noun} is {adj}, the {noun} is {adj}, and the {rare} {nouns} are {did} {adv}.',
  'Two {adj} {nouns}, one of them {rare}, were {did} between {day} and {day}.',
  'At the {agency} the {event} is treated as a matter of {adj} {nouns}.',
  'Shops near the {site} {did} their {nouns} {adv} on {day}.',
  'Not far from the {site}, {person} {did} a {noun} full of {adj} {nouns}.',
  'After {n} days the {adj} {nouns} of {place} looked much as before.',
  'The plan of {year} had {n} pages, a {rare} annex and a {adj} {noun}.',
  'Since then, {nouns} from {town} have {did} the {site} {adv}.',
];

/** What people say, for quotation marks. */
export const SPOKEN_SENTENCES: readonly string[] = [
  'We {did} every {adj} {noun} that we could find',
  'Nobody here {did} the {nouns}, and nobody asked',
  'I have seen {n} {nouns} in this place, but never a {adj} {noun} like this',
  'People in {place} want a {adj} answer, not another {noun}',
  'The {noun} is {adj}, and that is all I can say today',
  'You cannot run a {site} with {n} {nouns} and a {adj} {noun}',
  'My family has lived beside the {site} since {year}',
  'It is a {adj} {noun}, and it will stay one',
  'The {agency} {did} our {nouns} {adv}, and we are grateful',
  'If the {noun} had been {adj}, we would not stand here',
  'This is about {nouns}, about {nouns} and about {place}',
  'We will look at the {rare} {nouns} and then we will talk',
];

/** How a quotation is given to somebody: `{quote}` is what was said, in its quotation marks. */
export const ATTRIBUTIONS: readonly string[] = [
  '{quote}, said {person}.',
  '{Person} said: {quote}.',
  '{quote}, {last} said on {day}.',
  'Asked about the {event}, {person} answered: {quote}.',
  '{quote}, {person} told reporters outside the {site}.',
  '{Person}, who {did} the {nouns} {adv}, put it this way: {quote}.',
];

/** How a clause on a point is given to its speaker, and who is none: `{clause}`, `{Clause}` at the beginning. */
export const CLAIM_SENTENCES = {
  voiced: [
    '{Speaker} said on {day} that {clause}.',
    '{Clause}, according to {speaker}.',
    '{Speaker} told reporters that {clause}.',
    'In the words of {speaker}, {clause}.',
    '{Clause}, {speaker} said after a meeting in {town}.',
    '{Speaker} made it known that {clause}, and {did} the {nouns} {adv}.',
  ],
  own: [
    '{Clause}.',
    '{Clause}, as became known on {day}.',
    'What is more, {clause}.',
    'In {place} it is plain that {clause}.',
    '{Clause}; the {nouns} of the {agency} say nothing else.',
  ],
} as const;

export const HEADLINES: readonly string[] = [
  '{Event} at {place} {site} leaves a town with questions',
  '{place} looks for answers after {event}',
  'What is known about the {event} at the {site} of {place}',
  '{Body} under pressure over {event} in {place}',
  '{n} hours at the {site}: how {place} lived through the {event}',
  'After the {event}, a {adj} silence in {place}',
  '{last} defends the {nouns} of {place}',
  'Residents and officials differ over {event} at {site}',
  '{place} {site}: the {event} and its {adj} {nouns}',
  'A {adj} {noun} for {place} after the {event}',
];

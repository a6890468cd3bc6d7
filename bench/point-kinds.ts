import type { ASPECTS } from '../src/domain/story.ts';

/** An answer to a question: what an article says then, as clauses that stand alone or follow “said that”. */
export interface KnownPosition {
  readonly id: string;
  readonly label: string;
  readonly clauses: readonly string[];
}

/**
 * A question that can be asked of many events. In its words `{n}` is a number of the position, `{place}` the place,
 * `{site}` the site, `{event}` the event and `{body}` the authority of the story.
 */
export interface PointKind {
  readonly id: string;
  readonly question: string;
  /** Words that no other sentence of a corpus has, so that an article without a claim is silent. */
  readonly terms: readonly string[];
  readonly aspects: readonly (typeof ASPECTS)[number][];
  /** The least and the most that `{n}` may be. */
  readonly numbers: readonly [number, number];
  readonly positions: readonly KnownPosition[];
}

const position = (id: string, label: string, ...clauses: readonly string[]): KnownPosition => ({ id, label, clauses });

export const POINT_KINDS: readonly PointKind[] = [
  {
    id: 'injured',
    question: 'How many people were hurt in {place}?',
    terms: ['injured', 'injuries', 'hospital'],
    aspects: ['number', 'sourcing'],
    numbers: [11, 48],
    positions: [
      position(
        'official-figure',
        'The figure of {body}',
        '{n} people were injured and all but a few went home the same night',
        'the {event} left {n} people injured, most of them lightly',
      ),
      position(
        'higher-figure',
        'A higher figure',
        'hospital staff treated {n} people in the first day alone',
        'at least {n} people came to the hospital of {place} by evening',
      ),
      position(
        'unclear',
        'Left open',
        'nobody could yet say how many of those at the {site} were injured',
        'the number of injuries was still being counted in three wards',
      ),
    ],
  },
  {
    id: 'beginning',
    question: 'When did the {event} begin?',
    terms: ['midnight', 'dawn', 'clock'],
    aspects: ['time'],
    numbers: [11, 49],
    positions: [
      position(
        'before-midnight',
        'Before midnight',
        'the first call came {n} minutes before midnight',
        'the {event} began about {n} minutes short of midnight',
      ),
      position(
        'towards-dawn',
        'Towards dawn',
        'nothing was out of order at the {site} until shortly before dawn',
        'the {event} began at the {site} towards dawn, when {n} people were on the premises',
      ),
      position(
        'six-o-clock',
        'At six o’clock',
        'the clock in the hall of the {site} stopped {n} minutes past six',
        'it began at six o’clock or {n} minutes later, as the logs of {place} show',
      ),
    ],
  },
  {
    id: 'cause',
    question: 'What is named as the cause of the {event}?',
    terms: ['cause', 'blame', 'negligence'],
    aspects: ['cause', 'certainty'],
    numbers: [12, 40],
    positions: [
      position(
        'worn-parts',
        'Worn equipment',
        'a part that was {n} years old is the likely cause of the {event}',
        'worn equipment was to blame, for it should have been replaced {n} months ago',
      ),
      position(
        'people',
        'A mistake of people on duty',
        'negligence on the late shift led to what happened at the {site}',
        'two people on duty had to take the blame for the {event}',
      ),
      position(
        'unclear',
        'Left open',
        'the cause of the {event} may not be known for {n} days',
        'it was too early to name a cause or anyone who was at fault',
      ),
    ],
  },
  {
    id: 'cost',
    question: 'What will the {event} cost?',
    terms: ['cost', 'million', 'bill'],
    aspects: ['number', 'scope'],
    numbers: [13, 96],
    positions: [
      position(
        'damage-alone',
        'The damage alone',
        'repairs at the {site} would cost about {n} million',
        'a first bill of {n} million covers the damage at the {site}',
      ),
      position(
        'with-losses',
        'Damage and lost trade',
        'the whole cost to {place}, lost trade included, comes to {n} million',
        'with what the shops lose, the {event} will cost {n} million by the end of the year',
      ),
      position(
        'unclear',
        'Left open',
        'no serious estimate of the cost was possible before the accounts were in',
        'it was unknown who would have to pay the bill for the {site}',
      ),
    ],
  },
  {
    id: 'reopening',
    question: 'When will the {site} be in use again?',
    terms: ['reopen', 'resume', 'deadline'],
    aspects: ['time', 'certainty'],
    numbers: [11, 60],
    positions: [
      position(
        'within-weeks',
        'Within weeks',
        'the {site} is to reopen in {n} days at the latest',
        'work will resume within {n} days, and in parts before that',
      ),
      position(
        'next-year',
        'Not before next year',
        'the {site} would not reopen before next year',
        'next year was the earliest deadline that engineers at the {site} could name',
      ),
      position(
        'in-parts',
        'Step by step',
        'one half of the {site} can resume after {n} days, while the other stays shut',
        'the {site} will reopen hall by hall, beginning in {n} days',
      ),
    ],
  },
  {
    id: 'inquiry',
    question: 'Will there be an inquiry?',
    terms: ['inquiry', 'investigat', 'prosecutor'],
    aspects: ['polarity', 'attribution'],
    numbers: [11, 30],
    positions: [
      position(
        'opened',
        'It has been opened',
        'an inquiry with {n} experts was opened the next morning',
        'prosecutors have begun to investigate and have heard {n} people',
      ),
      position(
        'refused',
        'There is no ground for one',
        'there was no ground for an inquiry of any kind',
        '{body} saw nothing that prosecutors would have to look into',
      ),
      position(
        'internal',
        'An internal one',
        'an internal inquiry would report to {body} in {n} weeks',
        'the {site} would investigate the matter by itself, with the help of {n} engineers',
      ),
    ],
  },
  {
    id: 'warning',
    question: 'Had anyone pointed to the danger before?',
    terms: ['warning', 'warned', 'alert'],
    aspects: ['polarity', 'sourcing'],
    numbers: [11, 29],
    positions: [
      position(
        'ignored',
        'Yes, and nothing was done',
        '{body} had been warned {n} months before and did nothing',
        'a written warning about the {site} lay unread for {n} weeks',
      ),
      position(
        'none',
        'No',
        'no warning had ever reached {body}',
        'nobody at the {site} had been warned, in writing or otherwise',
      ),
      position(
        'followed',
        'Yes, and it was followed',
        'every alert of the past {n} months was followed up on the same day',
        'a warning {n} weeks earlier led to new rounds at the {site}',
      ),
    ],
  },
  {
    id: 'resignation',
    question: 'Will anyone responsible step down?',
    terms: ['resign', 'minister', 'step down'],
    aspects: ['polarity', 'certainty'],
    numbers: [11, 24],
    positions: [
      position(
        'refused',
        'No',
        'the minister had no intention to step down over the {event}',
        'the minister ruled out any change at the top for at least {n} months',
      ),
      position(
        'offered',
        'Yes',
        'the minister was ready to resign as soon as the {site} was safe',
        'a letter in which the minister resigns was on its way to the capital',
      ),
      position(
        'demanded',
        'It is demanded',
        '{n} members of the assembly want the minister to resign over the {event}',
        'calls on the minister to step down came from {n} towns around {place}',
      ),
    ],
  },
  {
    id: 'bystanders',
    question: 'How many people came to the {site}?',
    terms: ['crowd', 'bystander', 'gathered'],
    aspects: ['number', 'label'],
    numbers: [120, 940],
    positions: [
      position(
        'hundreds',
        'Some hundreds',
        'a crowd of about {n} people stood at the gates of the {site} by noon',
        'some {n} people gathered before the {site} in the course of the day',
      ),
      position(
        'far-more',
        'Far more',
        'the crowd in {place} reached far beyond the bridge and counted {n} families',
        'more people gathered than on any day since the war, {n} of them from other towns',
      ),
      position(
        'handful',
        'A handful',
        'only a handful of bystanders watched from across the road',
        'hardly any bystander stayed longer than {n} seconds',
      ),
    ],
  },
  {
    id: 'evacuation',
    question: 'Did people have to leave their homes?',
    terms: ['evacuat', 'shelter', 'homes'],
    aspects: ['inclusion', 'scope'],
    numbers: [14, 310],
    positions: [
      position(
        'some-streets',
        'In a few streets',
        'the people of {n} houses were evacuated for one night',
        '{n} families around the {site} had to leave their homes until morning',
      ),
      position(
        'whole-quarter',
        'A whole quarter',
        'a whole quarter of {place} was evacuated, {n} houses in all',
        'the sports hall gave shelter to {n} people from every part of {place}',
      ),
      position(
        'advised',
        'It was left to them',
        'people were advised, but not told, to leave their homes',
        '{n} people chose to go to a shelter though nobody had asked them to',
      ),
    ],
  },
  {
    id: 'proposal',
    question: 'What is proposed for the {site}?',
    terms: ['proposal', 'proposed', 'rebuil'],
    aspects: ['frame', 'scope'],
    numbers: [11, 70],
    positions: [
      position(
        'rebuild',
        'To rebuild it',
        'the {site} will be rebuilt where it stood, on {n} new pillars',
        'a proposal to restore the {site} within {n} months has wide support',
      ),
      position(
        'move',
        'To move it',
        'under the proposal the {site} would move {n} kilometres inland',
        'it was proposed to give up the {site} and to begin again elsewhere',
      ),
      position(
        'unclear',
        'Left open',
        'none of the {n} proposals for the {site} had been examined',
        'whether the {site} would ever be rebuilt was a question for another year',
      ),
    ],
  },
  {
    id: 'vote',
    question: 'How did the assembly decide?',
    terms: ['voted', 'votes', 'ballot'],
    aspects: ['number', 'emphasis'],
    numbers: [21, 66],
    positions: [
      position(
        'clear-majority',
        'A clear majority for the plan',
        'the assembly voted for the plan with a majority of {n}',
        '{n} votes were enough to carry the plan at the first reading',
      ),
      position(
        'narrow',
        'A narrow result',
        'only the last of {n} votes gave the plan its majority',
        'the plan passed in a secret ballot by the smallest of margins',
      ),
      position(
        'postponed',
        'Postponed',
        'the ballot on the plan was put off for {n} days',
        'nothing was voted on, since {n} members had left the chamber',
      ),
    ],
  },
  {
    id: 'contract',
    question: 'Who was in charge of upkeep at the {site}?',
    terms: ['contract', 'upkeep', 'supplier'],
    aspects: ['identity', 'attribution'],
    numbers: [11, 34],
    positions: [
      position(
        'private-firm',
        'A private firm',
        'a private firm had held the contract for {n} years',
        'upkeep was in the hands of a supplier with {n} people on its books',
      ),
      position(
        'authority',
        '{body}',
        '{body} itself was in charge of upkeep',
        'the contract had run out {n} months ago and {body} did the work itself',
      ),
      position(
        'shared',
        'Both',
        'the contract divided the work between a supplier and {body}',
        'upkeep was shared among {n} companies and the authority that oversees them',
      ),
    ],
  },
  {
    id: 'compensation',
    question: 'What do those affected receive?',
    terms: ['compensat', 'relief fund', 'payout'],
    aspects: ['number', 'scope'],
    numbers: [110, 880],
    positions: [
      position(
        'flat-sum',
        'A flat sum',
        'each household would be compensated with {n} in cash',
        'a payout of {n} to each household begins next week',
      ),
      position(
        'by-damage',
        'According to the damage',
        'a relief fund would pay what was lost, up to {n} thousand',
        'owners are compensated for what they can prove, with {n} claims already filed',
      ),
      position(
        'nothing-yet',
        'Nothing so far',
        'not one payout had been made by the time {n} forms were in',
        'nobody in {place} had seen anything of the relief fund',
      ),
    ],
  },
  {
    id: 'workforce',
    question: 'What does the {event} mean for the workforce?',
    terms: ['jobs', 'dismiss', 'workforce'],
    aspects: ['number', 'certainty'],
    numbers: [24, 460],
    positions: [
      position(
        'safe',
        'Nobody loses work',
        'all {n} jobs at the {site} are safe',
        'the management would not dismiss a single one of its {n} employees',
      ),
      position(
        'cuts',
        'Cuts',
        '{n} jobs at the {site} will go by the summer',
        'a list with the names of {n} people to be dismissed was already written',
      ),
      position(
        'short-time',
        'Shorter hours',
        'the workforce goes on shorter hours for {n} days',
        'half of the workforce, {n} people, was sent home with reduced pay',
      ),
    ],
  },
  {
    id: 'weather',
    question: 'What part did the weather play?',
    terms: ['gale', 'gusts', 'weather'],
    aspects: ['cause', 'inclusion'],
    numbers: [61, 118],
    positions: [
      position(
        'decisive',
        'The decisive part',
        'without gusts of {n} kilometres an hour nothing would have happened',
        'it was the weather, with a gale of {n} kilometres an hour, that made the {event} so severe',
      ),
      position(
        'none',
        'None',
        'the weather had nothing to do with the {event}',
        'a gale of {n} kilometres an hour is nothing out of the ordinary in {place}',
      ),
      position(
        'hindered-help',
        'It hindered those who came to help',
        'gusts of {n} kilometres an hour held up those who came to help',
        'the weather kept boats and helicopters on the ground for {n} minutes',
      ),
    ],
  },
  {
    id: 'permit',
    question: 'Were the papers of the {site} in order?',
    terms: ['permit', 'licence', 'certificate'],
    aspects: ['polarity', 'time'],
    numbers: [11, 38],
    positions: [
      position(
        'valid',
        'They were',
        'every permit of the {site} was valid, and {n} of them were new',
        'the licence of the {site} had been renewed {n} weeks before',
      ),
      position(
        'expired',
        'They had expired',
        'the certificate had expired {n} months ago',
        'the {site} had worked without a licence for {n} months',
      ),
      position(
        'provisional',
        'They were provisional',
        'a provisional permit, good for {n} more days, was all there was',
        'the licence was provisional and tied to {n} conditions',
      ),
    ],
  },
  {
    id: 'contamination',
    question: 'Is the water of {place} safe to drink?',
    terms: ['contamin', 'drinking', 'toxic'],
    aspects: ['polarity', 'certainty'],
    numbers: [11, 52],
    positions: [
      position(
        'safe',
        'It is',
        '{n} samples showed no trace of anything toxic',
        'the drinking water of {place} had been safe at all times',
      ),
      position(
        'unsafe',
        'It is not',
        'drinking water was contaminated in {n} of the wells',
        'toxic matter was found in {n} samples from below the {site}',
      ),
      position(
        'precaution',
        'It should be boiled, as a precaution',
        'drinking water should be boiled for {n} days as a precaution',
        'people in {n} streets were told to boil what may be contaminated',
      ),
    ],
  },
];

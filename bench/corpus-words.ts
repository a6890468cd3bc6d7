/**
 * What a made corpus is worded with. In templates `{n}` is a number, `{place}`, `{site}`, `{event}` and `{body}` (an
 * authority) belong to the story, and the other slots are filled by chance. A point has a question and positions; the
 * clauses of a position stand alone or follow “said that”. The id of a point is its term: it stands in all its clauses
 * and in no other word here, not even inside one, so that an article is silent where it has no claim.
 */
export const POINT_KINDS: Readonly<Record<string, readonly [question: string, ...positions: string[][]]>> = {
  injured: [
    'How many people were hurt in {place}?',
    ['Official figure', 'the {event} left {n} people injured', '{n} people were injured, most of them lightly'],
    ['Higher figure', 'no fewer than {n} injured people had been treated', 'the injured were {n} or more'],
  ],
  midnight: [
    'When did the {event} begin?',
    ['Before midnight', 'the first call came {n} minutes before midnight', 'it began well before midnight'],
    ['After midnight', 'all was in order until {n} minutes after midnight', 'it began long after midnight'],
    ['Not known', 'nobody was at the {site} around midnight to see it begin'],
  ],
  blame: [
    'What is named as the cause of the {event}?',
    ['Worn equipment', 'a part that was {n} years old is to blame', 'worn equipment takes the blame'],
    ['A mistake', 'two people on duty had to take the blame', 'the late shift is blamed for the {event}'],
    ['Not known', 'it was too early to blame anyone at the {site}'],
  ],
  expense: [
    'What will the {event} cost?',
    ['Repairs alone', 'repairs at the {site} are an expense of {n} million', 'the first expense is {n} million'],
    [
      'Repairs and trade',
      'with lost trade, the expense comes to {n} million',
      'it is an expense of {n} million in all',
    ],
  ],
  reopen: [
    'When will the {site} be in use again?',
    ['Within weeks', 'the {site} will reopen within {n} days', 'it can reopen {n} days from now'],
    ['Not this year', 'the {site} will not reopen before next year', 'reopening it will take {n} months'],
    ['Perhaps never', 'whether the {site} will ever reopen is an open question'],
  ],
  warning: [
    'Had anybody been told in advance?',
    ['It was known', 'a letter had given warning of the {event} {n} weeks before', '{n} people had given warning'],
    ['It was not', 'no warning had reached {body}', 'the {event} came without any warning'],
  ],
  resign: [
    'Does the minister go?',
    ['No', 'the minister will not resign over the {event}', 'nobody needs to resign'],
    ['It was offered', 'the minister has offered to resign', 'a letter in which the minister resigns is on its way'],
    ['It is demanded', '{n} members want the minister to resign', 'calls to resign came from {n} towns'],
  ],
  licence: [
    'Were the papers of the {site} in order?',
    ['They were', 'the licence of the {site} was valid', 'a new licence had come {n} weeks before'],
    ['They had expired', 'the licence had run out {n} months ago', 'for {n} months there was no licence'],
  ],
};

/** What the author notes of a point, by how it stands. */
export const NOTES = {
  conflict: 'Both can hardly be true of the same {event}. The reports **name different people** for what they say.',
  tension: 'Word for word nothing is excluded, yet a reader of one report will expect the opposite of the other.',
  refine: 'One report is more exact than the other; where they overlap, they say the same of the {site}.',
  agree: 'The reports say the same, in other words and at another place of the text.',
  single: 'One report alone has this. The others do not mention it.',
} as const;

export const SENTENCES = {
  plain: [
    'On {day} the {agency} {did} the {adj} {noun} {adv}.',
    '{Person} {did} a {adj} {noun} on {day}, and the {agency} {did} it {adv}.',
    'In {town}, {n} {noun}s were {adj} {adv}; the {noun} and the {noun} were {adj}, as in {year}.',
    'Of {big} {noun}s in {place}, {n} are {adj}.',
    'Since {year} the {site} had a {rare} {noun}, which {last} {did} {adv}.',
    'What {last} calls a {rare} {noun} is a {adj} {noun} with {n} {noun}s.',
    'The {rare} {noun} that {person} {did} in {year} is kept at the {agency}.',
    'Some {noun}s were {did} {adv}; others, more {adj}, were {did} on {day}.',
    'Trains to {town} ran every {n} minutes, with {adj} {noun}s on board.',
    'A meeting of {n} {noun}s ended {adv} with a *{rare}* {noun}.',
    'Early on {day} {big} {adj} {noun}s arrived from {town}, {n} kilometres away.',
    'The plan of {year} had {n} pages, a {rare} annex and a {adj} {noun}.',
  ],
  spoken: [
    'We {did} every {adj} {noun} that we could find',
    'I have seen {n} {noun}s here, but never a {rare} {noun}',
    'The {agency} {did} our {noun}s {adv}, and we are grateful',
  ],
  recorded: ['I {did} the {rare} {noun} of {place} myself', 'There is the {rare} {noun} of {town}, and nothing else'],
  attributed: ['“{spoken}”, said {person}.', '{Person} said: “{spoken}”.', '“{spoken}”, {last} said on {day}.'],
  voiced: ['{Speaker} said on {day} that {clause}.', '{Clause}, according to {speaker}.', '{Speaker} says {clause}.'],
  own: ['{Clause}.', '{Clause}, as became known on {day}.', 'What is more, {clause}.'],
  headline: [
    '{Event} at {place} {site} leaves a town with questions',
    '{n} hours at the {site}: how {place} lived through the {event}',
    'A {adj} {noun} for {place} after the {event}',
  ],
} as const;

const split = (list: string): readonly string[] => list.split(/,\s*/u);

/** What fills a slot by chance, the first ones more often. */
export const WORDS = {
  event: split('fire, flooding, collapse, walkout, closure, blackout, derailment, collision, leak, landslide, outage'),
  site: split('bridge, paper mill, station, harbour, town hall, ferry terminal, timber yard, reservoir, cold store'),
  agency: split('city council, transport agency, water board, port authority, fire service, audit office, rail office'),
  role: split('mayor, engineer, shop owner, councillor, teacher, fire chief, driver, surveyor, farmer, nurse, lawyer'),
  day: split('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'),
  given: split('Anna, Peter, Maria, Thomas, Elena, David, Sara, Martin, Nadia, Paul, Ines, Victor, Hugo, Amira, Noor'),
  paper:
    split(`Harton Post, Welby Courier, Ashford Gazette, Brenham Herald, Cordale Post, Dunwick Courier, Elton Gazette,
Fenstead Herald, Garton Echo, Kelby Post, Lanford Courier, Marham Gazette, Nordale Herald, Oldwick Echo, Penton Post,
Rosstead Courier, Stanton Gazette, Thornby Herald, Ulford Echo, Varham Post, Wexdale Courier, Yarwick Gazette`),
  topics: split('Transport, Energy, Industry, Safety, Environment, Housing, Labour, Rail, Culture, Courts, Schools'),
  noun: split(`year, plan, question, street, report, decision, meeting, firm, problem, answer, town, school, hour, detail,
road, project, service, shop, letter, building, measure, figure, rule, visitor, worker, line, document, system, budget,
effort, hall, side, group, wall, gate, room, truck, team, photograph, member, sign, expert, office, machine, pump, fuse,
cable, train, platform, statement, schedule, warehouse, promise, engine, map, ladder, beam, channel, valve, panel, roof,
tower, complaint, boat, sensor, fence, drawing, tenant, ledger, crane, corridor, drain, girder, culvert, turbine`),
  adj: split(`new, other, first, local, public, long, small, large, early, clear, recent, old, common, full, difficult,
careful, heavy, quiet, narrow, regional, strong, short, serious, simple, technical, written, joint, partial, regular,
sudden, modest, former, familiar, visible, steady, formal, broad, patient, gradual, tense, muted, hasty, damp, brittle`),
  did: split(`described, discussed, followed, repaired, inspected, received, checked, prepared, counted, published, moved,
closed, measured, questioned, supported, noticed, presented, examined, replaced, collected, praised, criticised, ordered,
compared, defended, carried, cleared, recorded, revised, dismantled, sketched, tested, abandoned, reinforced`),
  adv: split(`again, later, often, already, slowly, together, at once, for hours, with care, in part, on the spot, by hand,
without delay, behind closed doors, step by step, on foot, in silence, from memory, without comment, at short notice`),
} as const;

/** Beginnings, middles and ends of the names of places, of family names, and of thousands of words of specialists. */
export const PARTS = {
  place: 'Har,Wel,Ash,Bren,Cor,Dun,Ell,Fen,Gar,Kel,Lan,Mar,Nor,Old,Pen,Ros wick,ton,ford,ham,bury,dale,stead,holm',
  last: 'Al,Ber,Cal,Dal,Fal,Gor,Hal,Jar,Kor,Lor,Mal,Nav,Pel a,e,i,o,an,en,ar,er,el berg,ssen,ti,kov,mann,ley,vik',
  rare: 'inter,hydro,micro,pre,semi,trans,geo struct,metr,form,duct,flex,rot,spect,tens,vers ive,al,ory,ic,able,ous',
} as const;

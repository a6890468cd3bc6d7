import { describe, expect, test } from 'vitest';
import { checkFerryFire, findPlace, type Edit } from '../fixtures/ferry-fire.ts';

const story = 'stories/ferry-fire/story.md';
const courier = 'stories/ferry-fire/courier.md';
const bote = 'stories/ferry-fire/bote.md';
const copie = 'stories/ferry-fire/copie-francaise.md';

interface Case {
  readonly edits: readonly Edit[];
  /** Every problem that is to be reported, in order: its code and its place. */
  readonly problems: readonly (readonly [code: string, file: string, marked: string])[];
}

function expectProblems({ edits, problems }: Case) {
  const { problems: found, files } = checkFerryFire(edits);
  const expected = problems.map(([code, file, marked]) => ({ code, ...findPlace(files, file, marked) }));
  expect(
    found.map(({ code, file, line, column, endLine, endColumn }) => ({ code, file, line, column, endLine, endColumn })),
  ).toEqual(expected);
}

const german = '      de: [Prüfbescheinigung]\n';
const english = '      en: [certificate, inspection, inspector]\n';
const french = '      fr: [certificat, contrôle]\n';
const terms = `    terms:\n${german}${english}${french}`;
/** Terms of one list in place of those by language, and words that the silent English article has besides. */
function tryTerms(list: string, words: string): readonly Edit[] {
  return [
    { in: story, change: terms, to: `    terms: ${list}\n` },
    { in: courier, change: 'The operator, Velm Line,', to: `The operator, Velm Line, ${words},` },
  ];
}

/** An answer to a term that stands in the silent English article. */
function answer(fields: string): Edit {
  return { in: story, change: french, to: `${french}    falsePositives: [{ ${fields} }]\n` };
}
const uncertificated: Edit = { in: courier, change: 'The operator, Velm Line,', to: 'The operator, uncertificated,' };

describe('the silence of an article', () => {
  const cases: Record<string, Case> = {
    'is broken by a term in its headline': {
      edits: [
        {
          in: courier,
          change: 'title: Ferry burns on Lake Velm',
          to: 'title: Uninspected, the inspection late; ferry burns',
        },
      ],
      problems: [['silence-broken', courier, 'title: Uninspected, the ⟦inspection⟧ late; ferry burns']],
    },
    'is broken by a term inside a link': {
      edits: [
        {
          in: courier,
          change: 'The operator, Velm Line,',
          to: 'The operator, Velm Line, with [a new inspection](https://a.example),',
        },
      ],
      problems: [['silence-broken', courier, 'a new ⟦inspection⟧](']],
    },
    'is broken by the number that a sentence begins with': {
      edits: [
        { in: story, change: 'en: [certificate,', to: 'en: ["1986", certificate,' },
        { in: courier, change: 'The operator, Velm Line,', to: '1986. The operator, Velm Line,' },
      ],
      problems: [['silence-broken', courier, '⟦1986⟧. The operator']],
    },
    'is broken by another form of a term': {
      edits: [{ in: courier, change: 'The operator, Velm Line,', to: 'The operator, Velm Line, after Inspections,' }],
      problems: [['silence-broken', courier, 'after ⟦Inspection⟧s,']],
    },
    'is broken once for a term, however often it occurs': {
      edits: [
        { in: courier, change: 'The operator, Velm Line,', to: 'The operator, Velm Line, inspector, inspector,' },
      ],
      problems: [['silence-broken', courier, '⟦inspector⟧, inspector,']],
    },
    'is broken by each term that occurs': {
      edits: [
        { in: courier, change: 'The operator, Velm Line,', to: 'The operator, Velm Line, inspector, certificate,' },
      ],
      problems: [
        ['silence-broken', courier, '⟦inspector⟧, certificate'],
        ['silence-broken', courier, 'inspector, ⟦certificate⟧'],
      ],
    },
    'is broken by a term of which a part is emphasised': {
      edits: [{ in: courier, change: 'The operator, Velm Line,', to: 'The operator, Velm Line, in*spector*,' }],
      problems: [['silence-broken', courier, '⟦in*spector⟧*, bl']],
    },
    'is not broken by a term in an address': {
      edits: [
        {
          in: courier,
          change: 'The operator, Velm Line,',
          to: 'The operator, Velm Line, ![ferry](https://a.example/certificate.jpg) [x](https://a.example/inspection),',
        },
      ],
      problems: [],
    },
    'is broken by a term inside another word': {
      edits: [uncertificated],
      problems: [['silence-broken', courier, 'un⟦certificate⟧d,']],
    },
    'is broken by a term in another case and with other accents': {
      edits: [{ in: courier, change: 'The operator, Velm Line,', to: 'The operator, ÍNSPECTİON,' }],
      problems: [['silence-broken', courier, '⟦ÍNSPECTİON⟧,']],
    },
    'is broken by a number with separators that the term does not have': {
      edits: tryTerms('[Prüfbescheinigung, "2500"]', '2,500 and ２５００'),
      problems: [
        ['silence-broken', courier, '⟦2,500⟧ and'],
        ['silence-unproven', story, '⟦terms⟧: [Prüfbescheinigung, "2500"]'],
      ],
    },
    'is not broken by a term of another language': {
      edits: [{ in: courier, change: 'The operator, Velm Line,', to: 'The operator, contrôle,' }],
      problems: [],
    },
    'is broken by a term of any language where its own is not recorded': {
      edits: [
        { in: courier, change: 'language: en\n', to: '' },
        { in: courier, change: 'The operator, Velm Line,', to: 'The operator, contrôle,' },
      ],
      problems: [['silence-broken', courier, '⟦contrôle⟧,']],
    },
    'is not broken by words that the author answers for': {
      edits: [uncertificated, answer('article: courier, words: Uncertificated, because: A nickname.')],
      problems: [],
    },
    'is broken elsewhere than in the words that the author answers for': {
      edits: [
        uncertificated,
        answer('article: courier, words: uncertificated, because: A nickname.'),
        { in: courier, change: 'A deckhand, who', to: 'A deckhand with a certificate, who' },
      ],
      problems: [['silence-broken', courier, 'with a ⟦certificate⟧, who']],
    },
    'cannot be answered for with the term alone': {
      edits: [
        { in: courier, change: 'The operator, Velm Line,', to: 'The operator, the certificate,' },
        answer('article: courier, words: certificate, because: Another one.'),
      ],
      problems: [
        ['false-positive-unfounded', story, 'words: ⟦certificate⟧, because'],
        ['silence-broken', courier, 'the ⟦certificate⟧,'],
      ],
    },
    'is answered for in vain where the words are not': {
      edits: [answer('article: courier, words: uncertificated, because: A nickname.')],
      problems: [['false-positive-unfounded', story, 'words: ⟦uncertificated⟧,']],
    },
    'is answered for in vain where the words are a part of others': {
      edits: [uncertificated, answer('article: courier, words: uncertificate, because: A nickname.')],
      problems: [
        ['false-positive-unfounded', story, 'words: ⟦uncertificate⟧,'],
        ['silence-broken', courier, 'un⟦certificate⟧d,'],
      ],
    },
    'is answered for in vain where no term is in the words': {
      edits: [answer('article: courier, words: Flames were seen, because: They were.')],
      problems: [['false-positive-unfounded', story, 'words: ⟦Flames were seen⟧,']],
    },
    'is answered for in vain in an article that speaks': {
      edits: [answer('article: bote, words: Die Prüfbescheinigung, because: It is.')],
      problems: [['false-positive-unfounded', story, 'words: ⟦Die Prüfbescheinigung⟧,']],
    },
    'is answered for in vain in an article that is not there': {
      edits: [answer('article: kurier, words: uncertificated, because: A nickname.')],
      problems: [['false-positive-unfounded', story, 'article: ⟦kurier⟧,']],
    },
    'is not proven by terms of another language': {
      edits: [{ in: story, change: french, to: '' }],
      problems: [['silence-unproven', story, '⟦terms⟧:\n      de: [Prüfbescheinigung]\n']],
    },
    'is not proven by terms that do not find who speaks': {
      edits: [{ in: story, change: german, to: '      de: [Zulassung]\n' }],
      problems: [['terms-blind', story, '⟦terms⟧:\n      de: [Zulassung]\n']],
    },
    'is not proven by terms that do not find one of several who speak': {
      edits: [{ in: story, change: '      fr: [alarme, sirène]\n', to: '      fr: [sirène]\n' }],
      problems: [['terms-blind', story, '⟦terms⟧:\n      en: [alarm, siren]\n      fr: [sirène]']],
    },
    'is not proven by numbers, which are answers': {
      edits: [
        {
          in: story,
          change: '    weight: central\n    note: Two reports',
          to: '    weight: central\n    terms: { en: ["62", sixty], fr: ["62"], de: ["71"] }\n    note: Two reports',
        },
        {
          in: bote,
          change:
            '  - point: people-aboard\n    position: seventy-one\n    statement: "There were 71 people on the ferry."\n    evidence:\n      - "Nach der Passagierliste, die dem Boten vorliegt, waren 71 Menschen an Bord"\n',
          to: '',
        },
        {
          in: story,
          change:
            '    relation: conflict\n    aspects: [number, sourcing]\n    explanation: different-document\n    because: The Courier and the French copy follow the harbour office, the Bote a passenger list of its own.\n',
          to: '',
        },
      ],
      problems: [
        ['terms-blind', story, '⟦terms⟧: { en: ["62", sixty], fr: ["62"], de: ["71"] }'],
        ['silence-broken', bote, 'waren ⟦71⟧\u00a0Menschen'],
        ['untaken-position', story, '⟦seventy-one⟧: "71"'],
      ],
    },
    'is not broken by a term in an article that speaks': {
      edits: [{ in: bote, change: 'wollte sich dazu nicht', to: 'wollte sich zum certificate nicht' }],
      problems: [],
    },
    'is not broken by a term in a record': {
      edits: [
        {
          in: 'stories/ferry-fire/records/harbour-statement.md',
          change: 'The cause is under investigation.',
          to: 'The cause is under investigation by an inspector.',
        },
      ],
      problems: [],
    },
    'needs no terms where every article speaks': {
      edits: [
        {
          in: story,
          change: 'weight: central\n    note: All three say so.',
          to: 'weight: central\n    terms: [shore, ashore, Land]\n    note: All three say so.',
        },
      ],
      problems: [],
    },
    'needs terms when one article of many is silent': {
      edits: [{ in: story, change: terms, to: '' }],
      problems: [['terms-missing', story, 'id: ⟦expired-certificate⟧']],
    },
  };
  for (const [name, given] of Object.entries(cases)) {
    test(name, () => {
      expectProblems(given);
    });
  }

  test('is asked of every silent article, and each is named', () => {
    const { problems } = checkFerryFire([{ in: story, change: terms, to: '' }]);
    expect(problems[0]?.message).toContain('courier.md');
    expect(problems[0]?.message).toContain('copie-francaise.md');
    expect(problems[0]?.message).not.toContain('bote.md');
  });
});

describe('a point on which the articles', () => {
  const cases: Record<string, Case> = {
    'agree may not have a relation': {
      edits: [
        {
          in: story,
          change: 'everyone: Everyone reached the shore alive\n',
          to: 'everyone: Everyone reached the shore alive\n    relation: conflict\n    aspects: [scope]\n',
        },
      ],
      problems: [['difference-unexpected', story, 'alive\n    ⟦relation⟧: conflict']],
    },
    'agree may be told to agree with a nuance, and why, with a note that is there': {
      edits: [
        {
          in: story,
          change: 'everyone: Everyone reached the shore alive\n',
          to: 'everyone: Everyone reached the shore alive\n    relation: refine\n    saysMore: bote\n    aspects: [scope]\n    explanation: translation\n    because: It is.\n',
        },
      ],
      problems: [],
    },
    'refine one another may not be exceeded by one that is silent': {
      edits: [
        {
          in: story,
          change: 'relation: conflict\n    aspects: [polarity',
          to: 'relation: refine\n    saysMore: bote\n    aspects: [polarity',
        },
      ],
      problems: [['says-more-unfounded', story, 'saysMore: ⟦bote⟧']],
    },
    'refine one another may not be exceeded by one that is not there': {
      edits: [{ in: story, change: 'aspects: [time]', to: 'saysMore: herald\n    aspects: [time]' }],
      problems: [['unknown-article', story, 'saysMore: ⟦herald⟧']],
    },
    'agree may not have aspects and an explanation, each of which is reported': {
      edits: [
        {
          in: story,
          change: 'everyone: Everyone reached the shore alive\n',
          to: 'everyone: Everyone reached the shore alive\n    aspects: [scope]\n    explanation: translation\n    because: It is.\n',
        },
      ],
      problems: [
        ['difference-unexpected', story, '⟦aspects⟧: [scope]'],
        ['difference-unexpected', story, '⟦explanation⟧: translation'],
      ],
    },
    'agree may have the explanation "unknown" and no aspects, for both say nothing': {
      edits: [
        {
          in: story,
          change: 'everyone: Everyone reached the shore alive\n',
          to: 'everyone: Everyone reached the shore alive\n    aspects: []\n    explanation: unknown\n',
        },
      ],
      problems: [],
    },
    'are one alone may not have aspects': {
      edits: [
        {
          in: story,
          change: 'expired: It had expired in January\n',
          to: 'expired: It had expired in January\n    aspects: [inclusion]\n',
        },
      ],
      problems: [['difference-unexpected', story, '⟦aspects⟧: [inclusion]']],
    },
    'differ needs both a relation and aspects': {
      edits: [{ in: story, change: '    relation: refine\n    aspects: [time]\n', to: '' }],
      problems: [
        ['aspects-missing', story, 'id: ⟦fire-start⟧'],
        ['relation-missing', story, 'id: ⟦fire-start⟧'],
      ],
    },
    'differ only because a third says otherwise is a difference': {
      edits: [
        {
          in: copie,
          change: 'point: everyone-ashore\n    position: everyone',
          to: 'point: everyone-ashore\n    position: unclear',
        },
      ],
      problems: [
        ['aspects-missing', story, 'id: ⟦everyone-ashore⟧'],
        ['relation-missing', story, 'id: ⟦everyone-ashore⟧'],
      ],
    },
    'agree does not differ because a record says otherwise': {
      edits: [
        {
          in: 'stories/ferry-fire/records/harbour-statement.md',
          change: 'point: everyone-ashore\n    position: everyone',
          to: 'point: everyone-ashore\n    position: unclear',
        },
      ],
      problems: [],
    },
    'agree does not differ because one repeats its claim': {
      edits: [
        {
          in: courier,
          change: '  - point: injured\n',
          to: '  - { point: everyone-ashore, position: everyone, statement: Again., evidence: [was brought ashore] }\n  - point: injured\n',
        },
      ],
      problems: [
        ['repeated-claim', courier, '- point: ⟦everyone-ashore⟧'],
        ['repeated-claim', courier, '- { point: ⟦everyone-ashore⟧, position: everyone, statement: Again.'],
      ],
    },
  };
  for (const [name, given] of Object.entries(cases)) {
    test(name, () => {
      expectProblems(given);
    });
  }
});

describe('a damaged passage', () => {
  const damage = (exact: string): Edit => ({
    in: courier,
    change: 'exact: while a second ferry is the bus made ready',
    to: `exact: ${exact}`,
  });
  const cases: Record<string, Case> = {
    'is no evidence for a conflict, however little they share': {
      edits: [damage('one of t')],
      problems: [['conflict-on-damage', courier, '- ⟦"the 62 people aboard"⟧\n  - point: fire-start']],
    },
    'may touch the evidence for a conflict': { edits: [damage('every one of')], problems: [] },
    'may be evidence for another relation': { edits: [damage('blamed a short circuit')], problems: [] },
    'may be evidence where articles agree': { edits: [damage('was brought ashore alive')], problems: [] },
    'in the headline does not hurt the same place of the body': {
      edits: [
        damage('Ferry burns on Lake Velm; everyone reaches shore'),
        {
          in: courier,
          change: '"the 62 people aboard"\n  - point: fire-start',
          to: '"The car ferry"\n  - point: fire-start',
        },
      ],
      problems: [
        ['figure-unquoted', courier, 'position: ⟦sixty-two⟧\n    statement: "There were 62'],
        ['figure-unquoted', courier, 'statement: "There were ⟦62⟧'],
      ],
    },
  };
  for (const [name, given] of Object.entries(cases)) {
    test(name, () => {
      expectProblems(given);
    });
  }

  test('is reported at the very passage that overlaps it', () => {
    const evidence = '"the 62 people aboard"\n  - point: fire-start';
    expectProblems({
      edits: [
        damage('caught fire on Lake Velm'),
        {
          in: courier,
          change: evidence,
          to: '"every one of the 62"\n      - "caught fire on Lake"\n  - point: fire-start',
        },
      ],
      problems: [['conflict-on-damage', courier, '- ⟦"caught fire on Lake"⟧']],
    });
  });
});

describe('claims and points', () => {
  const cases: Record<string, Case> = {
    'may take two positions on one point': {
      edits: [
        {
          in: courier,
          change: '  - point: everyone-ashore\n',
          to: '  - { point: cause, position: unclear, statement: Not known., evidence: [asked not to be named] }\n  - point: everyone-ashore\n',
        },
      ],
      problems: [],
    },
    'may share a passage': {
      edits: [
        {
          in: courier,
          change: 'evidence:\n      - "An alarm rang through the decks within seconds"',
          to: 'evidence:\n      - "Flames were seen at the stern shortly after six"\n      - "An alarm rang through the decks within seconds"',
        },
      ],
      problems: [],
    },
    'may not take a position called like something that every object has': {
      edits: [{ in: courier, change: 'position: rang', to: 'position: constructor' }],
      problems: [['unknown-position', courier, 'position: ⟦constructor⟧']],
    },
    'may have an id that ends in a number': {
      edits: [
        { in: story, change: 'id: expired-certificate', to: 'id: certificate-2024' },
        { in: bote, change: 'point: expired-certificate', to: 'point: certificate-2024' },
      ],
      problems: [],
    },
    'are all reported when a point stands three times': {
      edits: [
        {
          in: story,
          change: '  - id: injured\n',
          to: '  - { id: everyone-ashore, question: Second?, positions: { everyone: All } }\n  - { id: everyone-ashore, question: Third?, positions: { everyone: All } }\n  - id: injured\n',
        },
      ],
      problems: [
        ['repeated-point', story, '- id: ⟦everyone-ashore⟧\n    question: Did'],
        ['repeated-point', story, 'id: ⟦everyone-ashore⟧, question: Second?'],
        ['repeated-point', story, 'id: ⟦everyone-ashore⟧, question: Third?'],
      ],
    },
  };
  for (const [name, given] of Object.entries(cases)) {
    test(name, () => {
      expectProblems(given);
    });
  }
});

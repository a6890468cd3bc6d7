import { describe, expect, test } from 'vitest';
import { joinParagraphs } from '../../../src/domain/plain-text.ts';
import type { SuggestionText } from '../../../src/authoring/suggest/statements.ts';
import { suggestPoints } from '../../../src/authoring/suggest/suggest-points.ts';

const textOf = (id: string, ...paragraphs: readonly string[]): SuggestionText => ({
  id,
  language: 'en',
  text: joinParagraphs(paragraphs),
  isRecord: false,
});

/** Suggestions as an author reads them: who says what, under which position. */
function suggest(texts: readonly SuggestionText[]) {
  return suggestPoints(texts).suggestions.map((suggestion) => ({
    ...suggestion,
    words: suggestion.answers.map(({ statement }) => `${statement.source.id}: ${statement.words}`),
    labels: [...new Set(suggestion.answers.map(({ label }) => label))],
    takes: Object.fromEntries(suggestion.answers.map(({ statement, position }) => [statement.source.id, position])),
  }));
}

const weather = 'Rain fell on the northern valleys all week, the weather office reported.';

describe('two articles on one event', () => {
  const north = textOf(
    'north',
    'The bridge over the Alder was closed on Monday after a lorry hit a pillar.',
    'About 40 cars were stopped on the bridge, police said. The driver was not hurt.',
    'Mayor Katrin Vossberg called the damage “small and easy to repair before the summer”.',
    'Militant farmers blocked the road to the quarry.',
    weather,
  );
  const south = textOf(
    'south',
    'The bridge over the Alder was closed on Tuesday after a lorry hit a pillar.',
    'About 60 cars were stopped on the bridge, police said. The driver was hurt, a doctor said.',
    'Mayor Katrin Vosberg called the damage “small and quick to repair before the summer”.',
    'Angry farmers blocked the road to the quarry.',
    'The toll house from 1782 will become a museum of river shipping.',
  );
  const all = suggest([north, south]);
  const find = (kind: string, words = '') =>
    all.find((one) => one.kind === kind && [...one.words, ...one.reasons].join(' ').includes(words));

  test('figures that differ, with the figure as the label', () => {
    expect(find('figure', '40 cars')).toMatchObject({
      described: { relation: 'conflict' },
      labels: ['About 40 cars', 'About 60 cars'],
      words: [
        'north: About 40 cars were stopped on the bridge, police said.',
        'south: About 60 cars were stopped on the bridge, police said.',
      ],
    });
  });

  test('a denial on one side, with the words that tell the sides apart', () => {
    expect(find('denial')).toMatchObject({
      takes: { north: 'denied', south: 'affirmed' },
      labels: ['“The driver was not hurt”', '“The driver was hurt”'],
    });
  });

  test('another day, other quoted words', () => {
    expect(find('time')?.labels).toEqual(['Monday', 'Tuesday']);
    expect(find('quotation')?.labels.join()).toMatch(/easy to repair.*quick to repair/u);
  });

  test('words for one thing late', () => {
    const farmers = all.findIndex(({ words }) => words.join(' ').includes('farmers'));
    expect(farmers).toBeGreaterThan(all.findIndex(({ kind }) => kind === 'denial'));
  });

  test('the same in every run, and whichever comes first', () => {
    expect(suggest([north, south])).toEqual(all);
    const list = (found: typeof all) => found.map(({ words }) => words.toSorted().join()).toSorted();
    expect(list(suggest([south, north]))).toEqual(list(all));
  });
});

describe('the main thing first', () => {
  const report = (id: string, headline: string, lead: string) => ({ ...textOf(id, lead, weather), headline });
  const reports = [
    report('a', 'Quake kills 11 in Osier valley', 'A quake struck the Osier valley at dawn, the province reported.'),
    report('b', 'Quake in valley: no one killed', 'The valley was shaken at dawn by a quake.'),
    report('c', 'Osier quake claims one life', 'One person was killed when a quake hit the valley.'),
    report('d', 'Five dead after tremor', 'A tremor cost five lives.'),
    report('e', 'Death toll of Osier quake rises to 24', 'Rescuers searched the valley.'),
    report('f', 'Aid for the valley', 'In 2019 another quake in the valley killed 300 people.'),
  ];

  test('is a toll that five headlines give in five ways, and not that of another year', () => {
    const [first] = suggest(reports);
    expect(first).toMatchObject({ kind: 'figure', topic: 'killed', described: { relation: 'conflict' } });
    expect(first?.takes).toEqual({ a: '11', b: '0', c: '1', d: '5', e: '24' });
  });

  test('stays one difference with many reports: nothing is chained', () => {
    const many = Array.from({ length: 40 }, (_, index) => {
      const one = reports[index % reports.length] ?? textOf('x');
      return {
        ...one,
        id: `${one.id}${String(index)}`,
        text: joinParagraphs([`Desk ${String(index)} reports.`, ...one.text.content.split('\n\n')]),
      };
    });
    const found = suggest(many);
    expect(found[0]).toMatchObject({ kind: 'figure', topic: 'killed' });
    for (const { takes, answers, kind } of found.slice(0, 10))
      if (kind === 'figure') expect(answers.length).toBe(Object.keys(takes).length);
  });
});

describe('what denies nothing', () => {
  test.each([
    ['The aide is charged with filing false records with the court.', 'The aide filed records with the court late.'],
    ['“No one is above the law,” the prosecutor told the court.', 'The prosecutor told the court what the law says.'],
    [
      'Katrin Vossberg, who was not hurt, said the old bridge fell into the river.',
      'Katrin Vossberg said the old bridge fell into the river and hurt a driver.',
    ],
    ['The other driver, not seen in the film, blamed the ice.', 'The film shows that ice can be seen on the bridge.'],
    ['The council would not close the bridge if it were safe.', 'The council will close the bridge.'],
    ['Towns that do not close bridges lose them.', 'The mayor will close the bridges of both towns.'],
    ['The mayor not only closed the bridge but fined the driver.', 'The mayor closed the bridge and fined the driver.'],
  ])('%s', (a, b) => {
    expect(suggest([textOf('a', a), textOf('b', b)]).map(({ kind }) => kind)).not.toContain('denial');
  });
});

describe('figures', () => {
  test('that can both be so are a refinement', () => {
    const say = (id: string, count: string) =>
      textOf(id, `${count} houses near the river were flooded on Friday night.`);
    const [first] = suggest([say('a', 'At least 12'), say('b', '12'), say('c', '15')]).filter(
      ({ kind }) => kind === 'figure',
    );
    expect(first?.takes).toEqual({ a: 'least 12', b: '12', c: '15' });
    expect(suggest([say('a', 'At least 12'), say('b', '15')])[0]).toMatchObject({ described: { relation: 'refine' } });
  });

  test('that are the same, but surer in one than in another, are a refinement', () => {
    const say = (id: string, count: string) => textOf(id, `They spent ${count} of the fund on a private boat.`);
    const [found] = suggest([say('a', '$250,000'), say('b', 'more than $250,000')]);
    expect(found).toMatchObject({
      kind: 'figure',
      described: { relation: 'refine' },
      labels: ['$250,000', 'more than $250,000'],
    });
  });

  const findFigures = (...texts: readonly SuggestionText[]) => suggest(texts).filter(({ kind }) => kind === 'figure');

  test('that each text gives once need no words in common, if they are near each other', () => {
    const a = textOf('a', 'Prosecutors put all of it into a 48-page indictment.');
    const say = (count: string) => textOf('b', `“They knew,” the ${count}-page paper of the grand jury says.`);
    expect(findFigures(a, say('47'))[0]?.labels).toEqual(['48-page', '47-page']);
    expect(findFigures(a, say('24'))).toEqual([]);
    const other = textOf(
      'b',
      'The paper of the grand jury has 47 pages.',
      'Another of 12 pages was sent to the mayor.',
    );
    expect(findFigures(a, other)).toEqual([]);
  });

  test('that are large and the same need none either, where several stand in a text', () => {
    const a = textOf('a', 'The couple took $250,000.', 'Lawyers said in May that they gave back about $60,000.');
    const b = textOf('b', 'The fund lost more than $250,000.', 'He repaid more than $60,000 earlier this year.');
    expect(findFigures(a, b).map(({ labels }) => labels)).toEqual([
      ['$250,000', 'more than $250,000'],
      ['about $60,000', 'more than $60,000'],
    ]);
  });

  test('of one thing are one point, each bound under a label of its own', () => {
    const home = (id: string, count: string) =>
      textOf(id, weather, weather, weather, weather, weather, `${id} has a population of ${count}.`);
    const found = findFigures(home('a', 'at least 120,000'), home('b', '200,000'), home('c', '120,000'));
    expect(found.map(({ labels }) => labels.toSorted())).toEqual([
      ['120,000 inhabitants', '200,000 inhabitants', 'at least 120,000 inhabitants'],
    ]);
  });

  const isLabelled = (a: string, b: string, ...labels: readonly string[]) => {
    const found = findFigures(textOf('a', weather, a), textOf('b', weather, b)).map((one) => one.labels.toSorted());
    expect(found).toEqual(labels.length === 0 ? [] : [labels]);
  };

  test('of several in one sentence are compared by the words behind them', () => {
    const many = 'She spent $400 on paint, $5,687 on a quiet river retreat and $90 on tea.';
    isLabelled(many, 'For a $5,587 stay at the river retreat he sold a goat.', '$5,587', '$5,687');
    isLabelled(many, 'For a $5,587 stay with a friend he sold a goat.');
  });

  test('of money that may be one once they are rounded are a refinement', () => {
    const say = (id: string, sum: string) => textOf(id, `She wore a ${sum} golden river watch on Friday.`);
    const compare = (a: string, b: string) => findFigures(say('a', a), say('b', b))[0]?.described?.relation;
    expect(compare('$43,000', '$43,350')).toBe('refine');
    expect(compare('$43,000', '$48,350')).toBe('conflict');
  });

  test('count what is joined to them, whole persons, and this event', () => {
    const toll = textOf('a', 'A 6.4 quake killed 31 people in the valley.');
    const find = (words: string) => findFigures(toll, textOf('b', words)).map(({ takes }) => takes['b']);
    expect(find('A 6.1-strength quake killed many in the valley.')).toEqual([]);
    expect(find('A quake of 6.1 killed many in the valley.')).toEqual([]);
    expect(find('A 12-storey house killed many in the valley.')).toEqual([]);
    expect(find('A 6.1 quake hit the valley.')).toEqual(['6.1']);
  });

  test('beside a toll are no table of statistics', () => {
    const say = (id: string, count: number) =>
      textOf(id, `The quake broke ${String(count)} bridges, 3 roads and 11 wells and killed 10 people.`);
    expect(findFigures(say('a', 7), say('b', 5)).map(({ topic }) => topic)).toContain('bridges');
  });

  test('of a table of statistics are not compared', () => {
    const say = (id: string, count: number) =>
      textOf(id, `The keeper caught ${String(count)} balls in 14 games and lost 3 teeth in the last season.`);
    expect(suggest([say('a', 30), say('b', 33)]).filter(({ kind }) => kind === 'figure')).toEqual([]);
  });

  test('in a sentence that begins like a byline are compared', () => {
    const b = textOf('b', 'A clerk of the county says that the towns have 40 sites.');
    const found = findFigures(textOf('a', 'By Saturday, 31 sites had been flooded.'), b);
    expect(found[0]?.labels.toSorted()).toEqual(['31 sites', '40 sites']);
  });

  test('of the same time are compared, and of another are not', () => {
    const say = (id: string, when: string, count: number) =>
      textOf(id, `${when} a quake killed ${String(count)} people in the old town of Karst.`);
    const find = (...whens: readonly [string, string]) =>
      findFigures(say('a', whens[0], 310), say('b', whens[1], 260)).map(({ takes }) => takes);
    const both = [{ a: '310', b: '260' }];
    expect(find('In December 2003', 'In 2003')).toEqual(both);
    expect(find('On Monday', 'At dawn')).toEqual(both);
    expect(find('In 2003', 'On Monday')).toEqual([]);
  });

  test('that are an age are no toll', () => {
    const [a, b] = [textOf('a', 'The old ferryman of the lake is dead at 95.'), textOf('b', 'Two killed on the lake.')];
    expect(suggest([a, b]).filter(({ kind }) => kind === 'figure')).toEqual([]);
  });

  test('of other things are not compared', () => {
    const a = textOf('a', 'The mayor opened three schools in the north.', 'Seven boats sank in the storm.');
    const b = textOf('b', 'The storm took five roofs in the harbour.', 'A ferry with 90 seats went down.');
    expect(suggest([a, b]).filter(({ kind }) => kind === 'figure')).toEqual([]);
  });
});

test('days of two things do not differ', () => {
  const a = textOf('a', 'The harbour ferry to the northern islands was stopped after the storm on Thursday night.');
  const b = textOf('b', 'The council said on Wednesday that the harbour ferry to the northern islands was stopped.');
  expect(suggest([a, b]).map(({ kind }) => kind)).not.toContain('time');
});

describe('what each tells first', () => {
  const goats = textOf('a', 'Goats crossed the quay at noon.', weather);
  const baker = textOf('b', 'A baker sold the mill for a small sum.', weather);
  const find = (texts: readonly SuggestionText[]) => suggest(texts).find(({ kind }) => kind === 'opening');

  test('stands side by side where it is not the same', () => {
    expect(find([goats, baker])?.labels).toEqual([
      '“Goats crossed the quay at noon”',
      '“A baker sold the mill for a small sum”',
    ]);
    expect(find([goats, { ...goats, id: 'c' }, baker])?.takes['c']).toBe(find([goats, baker])?.takes['a']);
  });

  test('is not the headline where a copy repeats it', () => {
    const titled = textOf('b', 'Baker Buys Mill', 'A baker sold the mill for a small sum.', weather);
    expect(find([goats, titled])?.labels[1]).toBe('“A baker sold the mill for a small sum”');
  });

  test('does not, where all begin alike, or where they are many', () => {
    expect(find([goats, { ...goats, id: 'c' }])).toBeUndefined();
    const many = Array.from({ length: 10 }, (_, index) => ({ ...baker, id: `b${String(index)}` }));
    expect(find([goats, ...many])).toBeUndefined();
  });
});

describe('one matter in other words', () => {
  const mayors = (id: string, did: string) => textOf(id, weather, `The mayors of Karst and Osier ${did}.`);
  const scorn = mayors('a', 'heaped loud scorn upon the builders of the ferry');
  const boycott = mayors('b', 'supported calls for a long boycott');
  const find = (texts: readonly SuggestionText[]) => suggest(texts).filter(({ kind }) => kind === 'wording');

  test('stands side by side where each has words of its own, a position for each', () => {
    const [first] = find([scorn, boycott, textOf('c', 'People danced.')]);
    expect(first?.takes['a']).not.toBe(first?.takes['b']);
    expect(first?.topic).toBe('mayors, Karst, Osier');
    expect(first?.labels).toEqual([
      '“The mayors of Karst and Osier heaped loud scorn upon the builders of …”',
      '“The mayors of Karst and Osier supported calls for a long boycott”',
    ]);
    expect(first?.answers.map(({ statement }) => statement.source.id)).toEqual(['a', 'b']);
  });

  test('joins another that has most of what the two share, and none that shares something else', () => {
    const third = mayors('c', 'asked for calm');
    const other = textOf('d', 'The loud builders supported the ferry, and people danced.');
    const first = find([scorn, boycott, third, other]).find(({ topic }) => topic === 'mayors, Karst, Osier');
    expect(first?.answers.map(({ statement }) => statement.source.id).toSorted()).toEqual(['a', 'b', 'c']);
  });

  test('is told once, where one passage may stand beside several', () => {
    const again = textOf(
      'a',
      weather,
      'The mayors of Karst and Osier heaped scorn upon it.',
      'The mayors of Karst and Osier sang.',
    );
    const both = mayors('b', 'backed a boycott and plan a goat parade at noon on the quay');
    expect(find([both, again])).toHaveLength(1);
  });

  test('is not looked for where the articles are many', () => {
    const others = Array.from({ length: 9 }, (_, index) => textOf(`o${String(index)}`, 'People danced.'));
    expect(find([scorn, boycott, ...others.slice(1)])).toHaveLength(1);
    expect(find([scorn, boycott, ...others])).toEqual([]);
  });

  test('is quoted by the clauses that tell it', () => {
    const [first] = find([
      textOf('a', 'On Sunday, the miller has yet to adequately answer the calls of the guild, he said.'),
      textOf('b', 'Last May, the miller did not answer any of the calls from his guild, she said.'),
    ]);
    expect(first?.labels).toEqual([
      '“the miller has yet to adequately answer the calls of the guild”',
      '“the miller did not answer any of the calls from his guild”',
    ]);
    expect(first?.topic).toBe('miller, answer, calls, guild');
  });

  test('comes late where the words in common are one quotation, or names', () => {
    const fill = Array.from({ length: 5 }, () => 'People danced.');
    const list = (...told: readonly (readonly [string, string])[]) =>
      find([textOf('a', ...fill, ...told.map(([a]) => a)), textOf('b', ...fill, ...told.map(([, b]) => b))]).map(
        ({ topic }) => topic,
      );
    const own = [
      'Farmers sold the wet hay of the quarry to cheap traders.',
      'Cheap hay from a wet quarry made dealers rich.',
    ] as const;
    const quoted = [
      '“A ferry with two green bells rang,” the loud baker wrote from his cellar.',
      'At noon the old clerk heard that “a ferry with two green bells rang” in Osier.',
    ] as const;
    const names = [
      'The guard Ada Cole of Karst and Osier danced all night.',
      'A song by Ada Cole made Karst and Osier guard their sheep.',
    ] as const;
    expect(list(quoted, names, own)[0]).toContain('hay');
  });
});

test('quotations that differ late are told apart by their labels', () => {
  const say = (id: string, end: string) =>
    textOf(
      id,
      `The mayor called it “a bridge that has served this valley and its people for two hundred years ${end}”.`,
    );
  const [found] = suggest([say('a', 'without fail'), say('b', 'and more')]).filter(({ kind }) => kind === 'quotation');
  expect(found?.labels).toEqual(['“… for two hundred years without fail”', '“… for two hundred years and more”']);
});

test('a quotation that differs in three articles is told once', () => {
  const quote = (id: string, end: string) =>
    textOf(id, weather, `The miller of Karst said: “It is so wonderful not to keep the secret ${end}.”`);
  const all = suggest([quote('a', 'any longer'), quote('b', 'any more'), quote('c', 'of the mill')]);
  expect(all.filter(({ kind }) => kind === 'quotation')).toHaveLength(1);
});

describe('reprints', () => {
  const wire = [
    'The council met behind closed doors for six hours on Thursday.',
    'It will publish its reasons for the closure next week, a clerk said.',
  ];
  const texts = [textOf('a', ...wire), textOf('b', ...wire, 'Our desk adds nothing to this.'), textOf('c', weather)];

  test('are named, and said once', () => {
    expect(suggestPoints(texts).reprints).toMatchObject([{ id: 'b', of: 'a', share: 1 }]);
    for (const { takes } of suggest(texts)) expect(takes['b'] ?? takes['a']).toBe(takes['a']);
  });
});

describe('records', () => {
  const said = textOf(
    'north',
    'The mayor said that “the bridge is safe for lorries and for people on foot”.',
    'The council closed 14 roads near the bridge.',
  );

  test('are held against quoted words', () => {
    const record = { ...textOf('minutes', 'The bridge is safe for cars and for people on foot.'), isRecord: true };
    const found = suggest([said, textOf('south', weather), record]).find(({ quotation }) => quotation);
    expect(found?.reasons.join(' ')).toMatch(/Words in quotation marks differ: .* in north, .* in minutes/u);
  });

  test('take part in every difference', () => {
    const record = { ...textOf('minutes', 'The council closed 11 roads near the bridge.'), isRecord: true };
    const [found] = suggest([said, textOf('south', weather), record]).filter(({ kind }) => kind === 'figure');
    expect(found?.takes).toEqual({ north: '14', minutes: '11' });
    expect(found?.reasons.join(' ')).toContain('A record says it otherwise.');
  });
});

describe('in the language of the articles', () => {
  test.each([
    [
      'es',
      'Unas 120 personas cruzaron el puente.',
      'El puente no fue dañado por la tormenta.',
      'Unas 180 personas cruzaron el puente.',
      'El puente fue dañado por la tormenta.',
    ],
    [
      'pt',
      'Cerca de 120 pessoas atravessaram a ponte.',
      'A ponte não foi danificada pela tempestade.',
      'Cerca de 180 pessoas atravessaram a ponte.',
      'A ponte foi danificada pela tempestade.',
    ],
    [
      'tr',
      'Eski köprüden 120 ziyaretçi geçti.',
      'Eski köprü fırtınada zarar görmedi.',
      'Eski köprüden 180 ziyaretçi geçti.',
      'Eski köprü fırtınada zarar gördü.',
    ],
    ['ja', '古い橋を120人が渡った。', '古い橋は嵐で壊れなかった。', '古い橋を180人が渡った。', '古い橋は嵐で壊れた。'],
    ['zh-Hans', '有120名游客走过老桥。', '老桥没有在风暴中受损。', '有180名游客走过老桥。', '老桥在风暴中受损。'],
    [
      'ar',
      'عبر الجسر القديم ١٢٠ زائرا.',
      'لم يتضرر الجسر القديم من العاصفة.',
      'عبر الجسر القديم ١٨٠ زائرا.',
      'تضرر الجسر القديم من العاصفة.',
    ],
    [
      'fa',
      '۱۲۰ بازدیدکننده از پل قدیمی گذشتند.',
      'پل قدیمی در توفان خراب نشد.',
      '۱۸۰ بازدیدکننده از پل قدیمی گذشتند.',
      'پل قدیمی در توفان خراب شد.',
    ],
    [
      'de',
      'Über die alte Brücke gingen 120 Besucher.',
      'Die alte Brücke wurde nicht beschädigt.',
      'Über die alte Brücke gingen 180 Besucher.',
      'Die alte Brücke wurde beschädigt.',
    ],
    [
      'fr',
      'Environ 120 visiteurs ont traversé le pont.',
      'Le vieux pont n’a pas été endommagé.',
      'Environ 180 visiteurs ont traversé le pont.',
      'Le vieux pont a été endommagé.',
    ],
  ])('%s: figures and denials', (language, count, denied, other, affirmed) => {
    const found = suggest([
      { ...textOf('a', count, denied), language },
      { ...textOf('b', other, affirmed), language },
    ]);
    expect(found.find(({ kind }) => kind === 'figure')?.takes).toEqual({ a: '120', b: '180' });
    expect(found.find(({ kind }) => kind === 'denial')?.takes).toEqual({ a: 'denied', b: 'affirmed' });
  });
});

describe('between languages', () => {
  const english = textOf(
    'english',
    'A magnitude 6.1 quake killed 31 people in the Osier valley.',
    'The province promised 20 million euros. Osier has a population of 92,000.',
  );

  test.each([
    [
      'de',
      'Ein Beben der Stärke 6,4 hat im Tal 24 Menschen getötet.',
      'Zugesagt sind 12 Millionen Euro. Osier hat 85.000 Einwohner.',
      ['24 Menschen', '6,4', '12 Millionen Euro', '85.000 Einwohner'],
    ],
    [
      'fr',
      'Un séisme de magnitude 6,4 a fait 24 morts dans la vallée.',
      'La province promet 12 millions d’euros. Osier compte 85 000 habitants.',
      ['24 morts', '6,4', '12 millions d’euros', '85 000 habitants'],
    ],
    [
      'es',
      'Un sismo de magnitud 6,4 dejó 24 muertos en el valle.',
      'La provincia promete 12 millones de euros. Osier tiene 85.000 habitantes.',
      ['24 muertos', '6,4', '12 millones de euros', '85.000 habitantes'],
    ],
    [
      'ja',
      '谷でマグニチュード6.4の地震があり、24人が死亡した。',
      '県は1200万ユーロを約束した。町の人口は8万5千人。',
      ['24人', '6.4', '1200万ユーロ', '8万5千人'],
    ],
    [
      'zh-Hans',
      '山谷发生6.4级地震，造成24人死亡。',
      '该省承诺1200万欧元。该市有8.5万居民。',
      ['24人', '6.4', '1200万欧元', '8.5万居民'],
    ],
    [
      'ar',
      'ضرب زلزال بقوة 6.4 درجة الوادي وأسفر عن مقتل 24 شخصا.',
      'ووعدت المقاطعة بمبلغ 12 مليون يورو. ويبلغ عدد سكانها 85 ألف نسمة.',
      ['24 شخصا', '6.4', '12 مليون يورو', '85 ألف نسمة'],
    ],
  ])('%s: a toll, a magnitude, money and inhabitants, in whole words', (language, opening, more, labels) => {
    const found = suggest([english, { ...textOf('other', opening, more), language }]);
    const figures = found.filter(({ kind }) => kind === 'figure');
    const pairs = figures.map(({ takes }) => [takes['other'], takes['english']]);
    expect(pairs.toSorted((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
      ['6.4', '6.1'],
      ['24', '31'],
      ['85000', '92000'],
      ['12000000', '20000000'],
    ]);
    expect(figures.flatMap((one) => one.labels)).toEqual(expect.arrayContaining(labels));
    expect(found[0]?.topic).toBe('killed');
    // Openings in two languages always differ.
    expect(found.map(({ kind }) => kind)).not.toContain('lead');
  });

  const say = (id: string, language: string, ...words: readonly string[]) => ({ ...textOf(id, ...words), language });
  const met = say('met', 'en', 'Ada Koller met the banker Bram Oxley in Karst on Monday, a guest says.');

  test.each([
    ['de', 'Ada Koller bestreitet, Bram Oxley in Karst getroffen zu haben.', true],
    ['fr', 'Ada Koller dément avoir rencontré Bram Oxley à Karst.', true],
    ['es', 'Ada Koller niega haberse reunido con Bram Oxley en Karst.', true],
    // A `not` may deny anything.
    ['de', 'Ada Koller hat mit Bram Oxley in Karst nicht lange geredet.', false],
    ['de', 'Die Ministerin bestreitet, einen Bankier in Karst getroffen zu haben.', false],
  ])('%s: a plain denial, of the same names: %s', (language, denial, isDenied) => {
    const found = suggest([met, say('denial', language, denial)]).filter(({ kind }) => kind === 'denial');
    expect(found.map(({ takes }) => takes)).toEqual(isDenied ? [{ met: 'affirmed', denial: 'denied' }] : []);
  });

  test('the days on which both begin', () => {
    const closed = say('closed', 'en', 'The Alder bridge in Karst was closed on Monday, the mayor said.');
    const find = (...words: readonly string[]) =>
      suggest([closed, say('b', 'de', ...words)]).find(({ kind }) => kind === 'time')?.labels;
    expect(find('Die Brücke über die Alder in Karst ist am Dienstag gesperrt worden.')).toEqual(['Monday', 'Dienstag']);
    expect(find('Die Brücke über die Alder in Karst ist am Montag gesperrt worden.')).toBeUndefined();
  });

  test('who died at an age is no toll, in any language', () => {
    const german = { ...textOf('b', 'Der alte Fährmann starb mit 95 Jahren am See.'), language: 'de' };
    const found = suggest([textOf('a', 'Two killed on the lake.'), german]);
    expect(found.filter(({ kind }) => kind === 'figure')).toEqual([]);
  });
});

describe('the size of a story', () => {
  test('one article, or none, gives nothing', () => {
    expect(suggest([])).toEqual([]);
    expect(suggest([textOf('north', weather)])).toEqual([]);
  });

  test('sixty long reports take no longer than a person waits', () => {
    const long = (id: number) =>
      textOf(
        `r${String(id)}`,
        ...Array.from(
          { length: 30 },
          (_, index) =>
            `Speaker ${String(id * 7)} said that ${String(index * id)} houses of district ${String(index % 17)} were flooded, and the brigade of ${String(index % 13)} came.`,
        ),
      );
    const start = performance.now();
    suggestPoints(Array.from({ length: 60 }, (_, index) => long(index)));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

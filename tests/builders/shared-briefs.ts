import type { Brief } from '../../electron/brief/brief.ts';
import {
  action,
  br,
  brief,
  callout,
  cite,
  comment,
  event,
  figure,
  fillIn,
  finding,
  h,
  judgement,
  li,
  link,
  marked,
  ol,
  option,
  p,
  question,
  quote,
  risk,
  sameNote,
  section,
  table,
  term,
  ul,
} from './brief.ts';
import { bands, idOf, pictures } from './pictures.ts';
import { claim, figureOf, literal, on, person, source } from './sources.ts';

/** Briefs that every format is held against. Invented from end to end: a harbour town, its grain, its mill. */
export const sharedBriefs: Readonly<Record<string, Brief>> = {
  'policy-brief': policyBrief(),
  'client-report': clientReport(),
  'training-handout': trainingHandout(),
  'german-brief': germanBrief(),
  'with-figures': withFigures(),
  'with-charts': withCharts(),
  empty: brief(section('Bottom line'), { metadata: { title: '' } }),
};

function sources() {
  const report = source(
    'harvest-report',
    {
      type: 'report',
      title: 'Grain prices and the winter stock',
      author: [person('Okafor', 'Nneka'), person('Berg', 'Jan')],
      issued: on(2024, 11, 21),
      publisher: 'Institute for Harvests',
      'publisher-place': 'Utrecht',
      URL: 'https://example.org/grain/2024?a=1&b=2',
    },
    { reliability: 'B', descriptor: 'A research institute that surveys mills each month', originGroup: 'survey' },
  );
  const bulletin = source(
    'bulletin',
    {
      title: 'Monthly bulletin',
      author: [literal('Ministry of Agriculture and Food')],
      issued: on(2024, 3),
      accessed: on(2024, 11, 2),
      URL: 'https://example.org/bulletin',
    },
    { reliability: 'A', originGroup: 'survey', secondhandOf: ['Institute for Harvests'] },
  );
  const newspaper = source('harbour-post', {
    type: 'article-newspaper',
    title: '“Nobody saw it coming”, says the miller',
    'container-title': 'The Harbour Post',
    author: [person('Lind', 'Eva')],
    issued: on(2023),
  });
  const minutes = source(
    'minutes',
    { type: 'document', title: 'Minutes of the closed storage committee', author: [person('Vermeulen', 'Katrijn')] },
    { marking: 'TLP:AMBER', descriptor: 'A participant in a closed meeting' },
  );
  const pasted = source('pasted-note_2', {});
  return { report, bulletin, newspaper, minutes, pasted };
}

function claims() {
  const { report, bulletin, newspaper, minutes, pasted } = sources();
  return {
    stock: claim(report, 'The winter stock stood at 41,000 tonnes, a third below the year before.', {
      paragraph: 4,
      page: '7',
      section: 'Stocks',
      figures: [figureOf('41,000 tonnes', 41_000)],
      prefix: 'counted every silo by hand. ',
      suffix: ' The mills expect',
    }),
    price: claim(bulletin, 'A tonne cost 312 euro in March.', { paragraph: 2, prefix: 'prices. ' }),
    estimate: claim(bulletin, 'About 50,000 tonnes are in the silos, we expect.', {
      paragraph: 3,
      figures: [figureOf('50,000 tonnes', 50_000, { qualifier: 'approx', modality: 'expected' })],
    }),
    surprise: claim(newspaper, 'Nobody saw it coming', { paragraph: 9 }),
    reserve: claim(minutes, 'The reserve may be opened in January.', { paragraph: 1 }),
    rumour: claim(pasted, 'Two ships were turned away last week.', { paragraph: 1 }),
  };
}

function policyBrief(): Brief {
  const { report, newspaper } = sources();
  const { stock, price, surprise, reserve, rumour, estimate } = claims();
  return brief(
    section({ title: 'Bottom line', content: 'bottom-line' }, p('Grain will stay dear until spring. ', cite(stock))),
    section(
      { title: 'Key judgements', content: 'judgements' },
      judgement({ likelihood: 'likely', confidence: 'moderate' }, 'Prices rise again before March.', cite(price)),
      judgement({ confidence: 'low' }, 'Imports will not close the gap.', cite([stock, surprise])),
      judgement({}, 'Bread stays affordable.'),
    ),
    section(
      'What sources say',
      p(
        'The stock is ',
        marked('a third', 'emphasis'),
        ' below last year,',
        cite(stock, { locator: '7', label: 'page' }),
        ' and ',
        marked('nobody', 'strong'),
        ' expected it.',
        cite(surprise, { prefix: 'compare ', comment: 'The miller was asked twice.\n\nHis answer did not change.' }),
      ),
      h(3, 'Prices at the port'),
      p(
        'See the ',
        link('https://example.org/port', 'port register'),
        br(),
        'for CO',
        marked('2', 'subscript'),
        ' duty.',
      ),
      quote(p('Nobody saw it coming', cite(surprise))),
      callout(
        'disagreement',
        'How large is the stock?',
        ul(['41,000 tonnes, counted', cite(stock)], ['about 50,000 tonnes, estimated', cite(estimate)]),
      ),
      table(
        { caption: 'Price of a tonne', numbers: [1] },
        ['Month', 'Euro'],
        ['March', ['312', cite(price)]],
        ['November | December', '355'],
      ),
      p('Two ships were turned away.', cite(rumour), cite(stock)),
      p('The same holds for rye.', sameNote(1)),
    ),
    section(
      'Risks',
      risk('The port freezes', 'No imports for weeks', 'unlikely', ['Ice off the mole', cite(surprise)]),
      risk(['The reserve is opened', cite(reserve)], 'Prices fall at once', 'roughly even chance', 'A decree'),
    ),
    section(
      'Options',
      option('Do nothing', 'Nothing', 'Prices rise'),
      option('Open the reserve', '', 'It is gone then'),
    ),
    section(
      'Actionable insights',
      action('Ask for weekly counts', 'The ministry', '1 December 2024'),
      action(['Write to the port', comment('A letter was sent in 2023 and not answered.')], 'The mayor', 'at once'),
    ),
    section('FAQ', question('Is there enough bread?', p('Yes, for this winter.', cite(report)))),
    section(
      { title: 'Gaps', showTitle: false },
      ol('What the reserve holds', li(p('Who may open it'), ul('and when'))),
    ),
    section({ title: 'Source summary', content: 'generated-source-summary' }),
    section('Left empty', p(), p('  ')),
    section({ title: 'Internal only', editions: ['internal'] }, p('Not for others.', cite(newspaper))),
    section({ title: 'Switched off', included: false }, p('Never printed.', cite(report))),
    {
      metadata: { marking: 'TLP:AMBER', title: 'Grain prices keep rising & nobody <knows> why' },
      template: {
        annexes: ['sources', 'evidence'],
        frontMatter: { cover: false, contents: true, contentsDepth: 2 },
        footer: { left: '{asOf} · {edition}', right: '{page} / {pages}' },
      },
    },
  );
}

function clientReport(): Brief {
  const { stock, price, surprise } = claims();
  return brief(
    section('Situation', p('The town mills its own grain.'), h(2, 'The mill'), p('It is old.', cite(surprise))),
    section('Timeline', event('March 2024', ['The price passes 300 euro', cite(price)]), event('November', 'Snow')),
    section(
      'Findings',
      finding(
        ['The stock will not last', cite(stock)],
        [p('It was counted by hand.', cite(stock)), ul('every silo', 'every ship')],
        'Buy now rather than in January.',
      ),
      finding('Nobody was warned', [p('The paper asked around.', cite(surprise))], ''),
    ),
    section(
      { title: 'Risk register', content: 'risk-register' },
      risk('The port freezes', 'No imports', 'unlikely', 'Ice', 'Harbour master'),
    ),
    section(
      { title: 'Roadmap', content: 'roadmap' },
      action('Count weekly', 'The ministry', 'December', 'A table every Monday'),
    ),
    {
      metadata: {
        title: 'The winter stock',
        citationStyle: 'chicago-author-date',
        pageSize: 'Letter',
        language: 'en-US',
      },
      template: {
        id: 'client-report',
        annexes: ['sources', 'evidence'],
        frontMatter: { cover: true, contents: true, contentsDepth: 2 },
      },
    },
  );
}

function trainingHandout(): Brief {
  const { stock } = claims();
  return brief(
    section(
      { title: 'Objectives', content: 'objectives' },
      ul('You can read a price table.', 'You can ask for its source.'),
    ),
    section('Need to know', p('Stocks fall.', cite(stock))),
    section({ title: 'Exercise', content: 'exercise' }, fillIn('Which figure is an estimate?', 3, 'The second one.')),
    section('Glossary', term('Stock', ['What lies in the silos', cite(stock)])),
    section({ title: 'For the trainer', editions: ['trainer'] }, p('Allow ten minutes.')),
    {
      metadata: { title: 'Reading prices', edition: 'participant', asOf: '2024-11' },
      template: {
        id: 'training-handout',
        justify: false,
        annexes: ['sources'],
        editions: [
          { id: 'participant', title: 'Participant' },
          { id: 'trainer', title: 'Trainer' },
        ],
      },
    },
  );
}

/** Tables shown as bars and lines: with notes in their cells, ranges and gaps, own words for them, and one that must stay a table. */
function withCharts(): Brief {
  const { price } = claims();
  return brief(
    section(
      'Prices',
      table(
        { caption: 'Bread cost more each year', shownAs: 'bars', numbers: [1] },
        ['Year', 'Price of a loaf'],
        ['2022', ['1.10 EUR', cite(price)]],
        ['2023', ['1.40–1.60 EUR', cite(price)]],
        ['2024', '1.80 EUR (expected)'],
      ),
      table(
        { caption: 'Stocks fell', shownAs: 'lines', alt: 'Wheat fell by half, "maize" < a third.' },
        ['Month', 'Wheat', 'Maize'],
        ['March', '-3 %', '–'],
        ['April', '0 %', '2 %'],
        ['May', '4.5 %', '3 %'],
      ),
      table({ caption: 'Who says so', shownAs: 'bars' }, ['Office', 'Word'], ['Harbour', 'none']),
      callout('note', 'On the drawing', table({ shownAs: 'bars' }, ['Mill', 'Tons'], ['North', '12'], ['South', '7'])),
    ),
  );
}

/** A picture with its own words and source, one that speaks for itself, one whose source is named from its citation. */
function withFigures(): Brief {
  const { stock, price } = claims();
  const silo = bands(4, 2, '#1f5b8f', '#c8102e');
  const rule = bands(8, 1, '#999999');
  return brief(
    section(
      'What sources say',
      p('The stock is low.', cite(stock)),
      figure(
        { picture: idOf(silo), alt: 'Two bands, "blue" above <red>', width: 50 },
        ['Half of the silos are empty', cite(stock)],
        'Own drawing & count.',
      ),
      figure({ picture: idOf(silo), width: 25 }, ['The same silos in March', cite(price)]),
      figure({ picture: idOf(rule), decorative: true }),
      callout('note', 'On the drawing', p('It is not to scale.'), figure({ picture: idOf(silo), alt: 'Bands' })),
    ),
    { metadata: { title: 'Silos in pictures' }, pictures: pictures(silo, rule) },
  );
}

function germanBrief(): Brief {
  const { stock, price, rumour } = claims();
  return brief(
    section(
      { title: 'Einschätzungen', content: 'judgements' },
      judgement({ likelihood: 'wahrscheinlich', confidence: 'high' }, 'Die Preise steigen weiter.', cite(price)),
    ),
    section('Lage', p('Die Vorräte sinken.', cite(stock), ' Zwei Schiffe kehrten um.', cite(rumour))),
    section({ title: 'Quellenlage', content: 'generated-source-summary' }),
    { metadata: { title: 'Getreide bleibt teuer', language: 'de-DE' }, template: { annexes: ['sources', 'evidence'] } },
  );
}

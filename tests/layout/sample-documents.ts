import type { ResolvedDocument } from '../../electron/document/nodes.ts';
import {
  again,
  br,
  callout,
  columns,
  contents,
  document,
  em,
  evidence,
  figure,
  fillIn,
  front,
  heading,
  judgement,
  link,
  note,
  ol,
  p,
  pageBreak,
  paragraph,
  question,
  quote,
  sourceList,
  strong,
  table,
  term,
  text,
  ul,
} from '../builders/document.ts';
import { bands, depthProfile, jpeg } from '../builders/pictures.ts';

const observed = (value: number) => ({ value, low: null, high: null, modality: null, text: String(value) });

/** One document with every block and every kind of inline: about a river port and what its closing costs. */
export function everyBlock(): ResolvedDocument {
  const ministry = note([
    'Ministry of Transport, ',
    em('Port traffic in the third quarter'),
    ' (Halmar: 2024), p. 12.',
  ]);
  return document(
    {
      title: 'Dredging the Velmar channel pays back within four years',
      marking: 'Internal draft',
      header: { left: 'Dredging the Velmar channel', right: 'Internal draft' },
      footer: { left: '21 November 2024 · internal edition', right: 'page {page} of {pages}' },
    },
    front('Dredging the Velmar channel pays back within four years, if the spring floods stay average'),
    paragraph(
      { role: 'bottom-line' },
      'Fund the dredging now. The port loses between 3.1 and 4.4 million a year while large barges must wait for high water, and the works cost 12 million once.',
      ministry,
    ),
    paragraph({ role: 'bottom-line' }, 'Decide before 1 March: later, the dredgers are bound elsewhere until autumn.'),
    contents(2),
    heading(1, 'Key judgements'),
    ...judgement(
      1,
      'Likely (60–75 %) · moderate confidence · three sources, two of them independent',
      'Traffic will return to its level of 2019 within two seasons once the channel has its full depth again.',
      note('Harbour master, interview on 4 October 2024.'),
    ),
    ...judgement(
      2,
      'Almost certain (over 95 %) · high confidence',
      'Without dredging the railway takes over the grain transports, and they do not come back: shippers have signed for five years.',
      again(ministry),
    ),
    heading(1, 'What is known'),
    p(
      'The channel lost 1.4 metres of depth between 2016 and 2024, most of it in the two flood years. ',
      'The river authority measured every spring; its series has no gaps.',
      note([
        'River Authority, ',
        link(
          'https://river.example/series/depth?from=2016&to=2024',
          'https://river.example/series/depth?from=2016&to=2024',
        ),
        ' (consulted 2 November 2024).',
      ]),
      ' The authority’s own summary calls the loss ',
      em('ordinary'),
      ', while its tables show the largest fall since measurements began in 1931; ',
      strong('the tables are what this brief relies on'),
      '. Administrative responsibilities for maintenance were transferred three times, and international commitments concerning navigability have been repeatedly postponed.',
    ),
    heading(2, 'Costs and returns'),
    p(
      'Estimates differ in what they count.',
      note(
        'Port company, Annual report 2023.',
        'The report counts crane hours; the ministry counts ships. Where both are given, the smaller figure was taken.',
      ),
      ' The table keeps them apart.',
    ),
    table({
      caption: 'Waiting costs more each year than the works would cost in three',
      description:
        'Three rows: waiting barges, lost grain contracts, emergency dredging, each with low and high yearly cost.',
      columns: [
        { width: null, align: 'start' },
        { width: null, align: 'start' },
        { width: null, align: 'end' },
        { width: null, align: 'end' },
      ],
      head: ['Item', 'What is counted', 'Low, million', 'High, million'],
      rows: [
        ['Waiting barges', 'Days at anchor, times the daily hire', '1.9', '2.3'],
        [
          'Lost contracts',
          ['Grain only; other goods are not known', note('Chamber of Commerce, survey of 41 shippers.')],
          '0.8',
          '1.6',
        ],
        ['Emergency dredging', 'Works ordered after groundings', '0.4', '0.5'],
      ],
      sourceLine: ['Source: own compilation after the ministry and the port company.'],
    }),
    {
      type: 'figure',
      id: '',
      picture: {
        type: 'chart',
        kind: 'bars',
        heading: 'Year',
        categories: ['2022', '2023', '2024'],
        series: [
          { name: 'Days at anchor', values: [observed(44), observed(52), { ...observed(61), low: 58, high: 64 }] },
          { name: 'Half-laden passages', values: [observed(210), null, observed(305)] },
        ],
        unit: 'a year',
      },
      alt: 'Days at anchor rose from 44 to 61, half-laden passages from 210 to 305.',
      decorative: false,
      caption: [text('Barges wait longer every year')],
      sourceLine: [text('Source: counts of the harbour master.')],
    },
    figure({
      bytes: depthProfile(),
      share: 0.8,
      alt: 'The floor of the channel rises by half its depth between the lock and the harbour.',
      caption: ['The channel is shallow where the barges turn', note('Soundings of 14 May 2024, sheets 4 to 9.')],
      sourceLine: [
        'Source: own drawing after the soundings',
        note('Sheet 7 is torn; its numbers were read twice.'),
        '.',
      ],
    }),
    figure({ bytes: jpeg({ width: 64, height: 24 }), share: 0.4, alt: 'The old lock in fog.' }),
    figure({ bytes: bands(96, 4, '#1f5b8f', '#c8102e'), share: 0.3, decorative: true }),
    heading(3, 'How the figures were made comparable'),
    p('All amounts are in prices of 2023. Ranges come from the sources; none was widened or narrowed.'),
    p(
      'Upstream the weeks of high water are called ',
      text('Hochwasserfenster', { language: 'de' }),
      '; the harbour book of 1898 (',
      text('Vel. mar.', { smallCaps: true }),
      ') gives them in m',
      text('3', { position: 'superscript' }),
      ' and marks their first day t',
      text('0', { position: 'subscript' }),
      '.',
      br(),
      'Both are kept here.',
    ),
    heading(4, 'Prices of other years'),
    p('They were brought to 2023 by the index of building costs, which rose faster than that of goods.'),
    heading(5, 'Before 2010'),
    p('Only yearly means are known.'),
    heading(6, 'The harbour book'),
    p('It counts in the coin of its day; two entries name none.'),
    paragraph({ role: 'small' }, 'Figures were taken over on 20 November.'),
    quote(
      p('We do not wait for water. We wait for a decision, and the decision waits for us to stop complaining.'),
      paragraph({ role: 'small' }, '— a barge owner at the hearing of 12 September'),
    ),
    callout(
      'disagreement',
      'Two depths for the same week',
      {
        type: 'figure',
        id: '',
        picture: {
          type: 'chart',
          kind: 'points',
          heading: '',
          categories: ['River Authority, 2024', 'Port company, 2024'],
          series: [
            {
              name: '',
              values: [
                { ...observed(2.6), modality: 'observed', text: '2.6 metres (observed)' },
                { ...observed(2.9), modality: 'expected', open: 'below', text: 'up to 2.9 metres (expected)' },
              ],
            },
          ],
          unit: '',
        },
        alt: '2 values on one scale. River Authority, 2024: 2.6 metres (observed); Port company, 2024: up to 2.9 metres (expected).',
        decorative: false,
        caption: [],
        sourceLine: [],
      },
      p(
        'The authority reports 2.6 metres for the first week of May, the port company 2.9. They measured at different gauges, 4 kilometres apart.',
      ),
      ul('Authority: gauge at the old lock', 'Port company: gauge at the quay'),
    ),
    callout('bottom-line', '', p('Either depth is too little for a fully laden barge.')),
    callout('note', 'How to read the ranges', p('A range is what a source gives, not what we believe.')),
    heading(1, 'What to do'),
    ol(
      'Fund the works from this year’s reserve.',
      [
        p('Tender in two lots:'),
        ul('upper channel, before the floods;', 'harbour basin, after them.'),
        ol('Write the terms.', [
          p('Open the offers:'),
          ol('in public,', [p('by two people:'), ul('one of each side.')]),
        ]),
      ],
      'Publish the depth every week.',
    ),
    heading(1, 'Questions'),
    question(
      'Why not wait for the new lock?',
      p(
        'It opens in 2029 at the earliest, and it does not change the depth of the channel.',
        note('Lock company, letter of 3 June 2024.'),
      ),
    ),
    question(
      'Who pays if the floods are worse?',
      p('The contract sets a ceiling; above it the river authority pays half.'),
    ),
    heading(1, 'Words used'),
    term('Draught', 'How deep a ship lies in the water; it decides whether the ship passes.'),
    term(
      'High-water window',
      'The weeks in which the river carries enough water for fully laden barges, usually from mid-March to early June, and again for some days after heavy autumn rain.',
    ),
    heading(1, 'Exercises'),
    fillIn('Name two costs that the table leaves out.', 3),
    fillIn(
      'Which of the two depths would you use, and why?',
      2,
      'The authority’s: it has measured at the same gauge since 1931.',
    ),
    heading(2, 'For the group'),
    columns(
      2,
      heading(3, 'Before the visit'),
      p(
        'Walk the quay from the old lock to the grain silo and count the berths that are empty. The harbour master has promised to answer questions for half an hour.',
        note('Harbour office, message of 18 November 2024.'),
      ),
      ul('Take the tables along.', [p('Ask every skipper:'), ul('how deep the ship lies,', 'how long it has waited.')]),
      callout('note', 'Mind the cranes', p('They move without a signal.')),
      heading(3, 'After the visit'),
      fillIn('What surprised you most?', 3),
      table({
        head: ['Berth', 'Empty'],
        rows: [
          ['Old lock', ''],
          ['Silo', ['yes', note('On every visit so far.')]],
        ],
      }),
    ),
    heading(1, 'Sources'),
    sourceList(
      'Chamber of Commerce. Survey of shippers on the lower Velmar. Halmar, 2024.',
      'Ministry of Transport. Port traffic in the third quarter. Halmar: Ministry of Transport, 2024. A long entry that needs a second line to show how it hangs.',
      [
        'River Authority. ',
        em('Depths of the Velmar, 1931–2024'),
        '. ',
        link('https://river.example/series', 'https://river.example/series'),
        '.',
      ],
    ),
    pageBreak(),
    heading(1, 'Evidence'),
    evidence(
      {
        note: 1,
        prefix: 'in the third quarter alone, while ',
        exact: 'barges waited on 61 of 92 days for a draught of 2.8 metres',
        suffix: ', which the port puts at 0.6 milli',
        source: 'Ministry of Transport 2024, p. 12',
      },
      {
        note: 2,
        exact: 'When the depth is back, the ships are back. It took us two seasons after the works of 1998.',
        source: 'Harbour master, interview',
      },
      {
        note: 3,
        prefix: 'mean of the spring measurements: ',
        exact: '4.1 m in 2016, 2.7 m in 2024',
        source: 'River Authority, series',
      },
      {
        note: 4,
        prefix: 'not counted in earlier reports): ',
        exact: 'crane hours lost to late arrivals came to 1,140',
        suffix: ' in the year, of which a third at n',
        source: 'Port company 2023, p. 31',
      },
      {
        note: 5,
        exact: 'Of 41 shippers asked, 17 had moved grain to the railway and 9 were about to.',
        source: 'Chamber of Commerce 2024, p. 3',
      },
      {
        note: 6,
        prefix: 'according to the present plan, ',
        exact: 'the lock will open no earlier than the spring of 2029',
        source: 'Lock company, letter',
      },
    ),
  );
}

/** Several pages, a note on most of them, one note longer than a page. */
export function longDocument(): ResolvedDocument {
  const sentence = 'The measured depth of the channel fell again, and the barges went half laden past the lock. ';
  const sections = Array.from({ length: 12 }, (_, index) => [
    heading(1, `Section ${index + 1}`),
    p(sentence.repeat(6), note(`Zeuge${index} ${sentence.repeat(index === 4 ? 70 : 1)}`), ' After the mark.'),
    p(sentence.repeat(5)),
  ]);
  return document(front('A report of some length'), ...sections.flat());
}

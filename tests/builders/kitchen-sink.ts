import type { DocumentMeta, ResolvedDocument } from '../../electron/document/nodes.ts';
import {
  again,
  br,
  callout,
  contents,
  document,
  em,
  evidence,
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
} from './document.ts';

/**
 * A document with every kind of block and a note wherever one can stand: in headings, tables, lists, panels, questions
 * and terms. Notes are numbered by the builder, in reading order.
 */
export function kitchenSink(meta: Partial<DocumentMeta> = {}): ResolvedDocument {
  const port = note([
    'Harbour Authority of Lindmark, ',
    em('Quarterly Traffic Report'),
    ' (2024), para. 12, ',
    link('https://example.org/reports/q3?part=2&view=full#p12', 'example.org/reports/q3'),
    '.',
  ]);
  return document(
    {
      title: 'The grain corridor will close before spring',
      marking: 'Official',
      header: { left: 'The grain corridor will close', right: 'Official' },
      footer: { left: '21 November 2024 · Internal edition', right: 'Page {page} of {pages}' },
      ...meta,
    },
    front('The grain corridor will close before spring unless insurers return'),
    callout(
      'bottom-line',
      'Bottom line',
      p(
        'Freight through the corridor fell by a third in one quarter. Without a public guarantee for hull insurance the ',
        strong('remaining carriers will leave by March'),
        note('Shipping Federation, statement of 4 October 2024.'),
        '.',
      ),
      ul('Decide on the guarantee before 15 December.', 'Tell buyers now that prices will move.'),
    ),
    contents(2),
    heading(1, 'What has changed', note('Sections follow the order of events, not of weight.')),
    p(
      'Traffic fell from 412 sailings in June to 268 in September',
      port,
      ', and the fall was steeper for small carriers. The authority counts only ships above 3,000 tonnes, so the true loss is larger; ',
      em('coastal traffic'),
      ' is not in the figures',
      again(port),
      '. Water levels (H',
      text('2', { position: 'subscript' }),
      'O index, 10',
      text('3', { position: 'superscript' }),
      ' units) played no part.',
    ),
    heading(2, 'Insurance'),
    p(
      'Premiums doubled within six weeks',
      note(
        'Marine Underwriters Circle, market letter 44.',
        'The letter names no insurer. Two of its members confirmed the rate in interviews.',
      ),
      note('A second letter repeats the figure.'),
      '. As one broker put it:',
    ),
    quote(
      p('Nobody is pricing the ', em('risk'), ' any more. They price the ', 'news.'),
      p('That will not change by itself.'),
    ),
    heading(3, 'What the figures leave out'),
    p('Barter deals and state cargo appear in no register.', br(), 'They may be a tenth of all freight.'),
    ul(
      [
        p('Ports reported late', note('Harbour Authority, correction of 2 November.'), '.'),
        p('Two ports never reported.'),
      ],
      [
        p('Carriers changed flags:'),
        ol(
          'eleven ships in July,',
          [p('nine in August, of which'), ul('four to one register,', 'five to three others.')],
          'none since.',
        ),
      ],
    ),
    ol([p('Check the register.')], [p('Ask the two silent ports.')]),
    heading(1, 'Key judgements'),
    ...judgement(
      1,
      'Very likely · high confidence',
      'Carriers without a guarantee leave by March',
      note('Own assessment.'),
      '.',
    ),
    ...judgement(2, 'Likely · moderate confidence', 'Buyers shift to rail, at twice the price and half the volume.'),
    ...judgement(3, 'Even chance · low confidence', 'A private pool of insurers forms by summer.'),
    callout(
      'disagreement',
      'How many sailings were lost?',
      p('The authority says 144; the federation says “almost 200”', note('Shipping Federation, press notice 17.'), '.'),
      ul('Authority: 144 sailings, ships above 3,000 tonnes.', 'Federation: almost 200, all ships.'),
    ),
    callout('note', '', p('Figures in this brief are for calendar months.')),
    heading(1, 'Risks'),
    table({
      caption: 'Three risks to watch before spring',
      description: 'Each row names an event, what follows from it, how likely it is and the sign to watch.',
      columns: [
        { width: null, align: 'start' },
        { width: null, align: 'start' },
        { width: null, align: 'start' },
        { width: null, align: 'end' },
      ],
      head: ['Event', 'Consequence', 'Likelihood', 'Ships affected'],
      rows: [
        [
          'Insurers withdraw cover',
          ['Carriers lay up ships within two weeks', note('Broker survey, question 9.')],
          'Likely',
          '120',
        ],
        ['Ice closes the upper ports', 'Freight waits for the thaw', 'Very likely', '38'],
        ['A mine is found in the lane', 'All traffic stops for a month', 'Unlikely', '1,204'],
      ],
      sourceLine: ['Source: own compilation from port registers', note('Registers of five ports.'), '.'],
    }),
    table({
      head: ['Month', 'Sailings'],
      rows: [
        ['June', '412'],
        ['September', '268'],
      ],
    }),
    heading(1, 'Questions and answers'),
    question(
      'Why does the state have to step in?',
      p(
        'Because no private pool covers war risk at a price that freight can carry',
        note('Finance ministry, reply 8/221.'),
        '.',
      ),
      ul('It did so in 2014.', 'It was never drawn upon.'),
    ),
    question('What does it cost?', p('Nothing unless a ship is lost.')),
    heading(1, 'Words used here'),
    term('Corridor', 'The lane kept free of mines between the two straits', note('Notice to mariners 31.'), '.'),
    term('Hull insurance', 'Cover for the ship itself, not for its cargo.'),
    heading(1, 'Exercise'),
    fillIn('Name two signs that insurers are returning.', 3),
    fillIn('Which port never reported?', 2, 'Both eastern ports; see the correction.'),
    paragraph({ role: 'small' }, 'Exercises may be copied.'),
    pageBreak(),
    heading(1, 'Sources'),
    sourceList(
      ['Harbour Authority of Lindmark. ', em('Quarterly Traffic Report.'), ' Lindmark, 2024.'],
      [
        'Shipping Federation. “Members report losses for the third quarter and ask the government for a guarantee.” Press notice 17, 4 October 2024. ',
        link('https://example.org/press/17', 'https://example.org/press/17'),
        '.',
      ],
      'Marine Underwriters Circle. Market letter 44. 2024.',
    ),
    heading(1, 'Evidence'),
    evidence(
      ...Array.from({ length: 8 }, (_, index) => ({
        note: index + 1,
        prefix: 'according to the register, ',
        exact: `the number of sailings in period ${index + 1} fell for the third time in a row`,
        suffix: ', although the ports',
        source: `Register ${index + 1}, para. ${index + 3}`,
      })),
    ),
  );
}

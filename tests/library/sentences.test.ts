import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../electron/library/sentences.ts';
import type { SourceBlock } from '../../electron/library/structure.ts';

const paragraph = (text: string): SourceBlock => ({ type: 'paragraph', start: 0, end: text.length, level: 0 });
const split = (text: string, language: string | null = 'en') =>
  sentencesOf(text, [paragraph(text)], language).map(({ start, end }) => text.slice(start, end));

/** Each case marks its sentence borders with a bar. */
const cases = [
  'The bank cut its rate. | Markets barely moved. | Why?',
  'Dr. Amina Yusuf spoke first. | Prof. Lee and Mrs. Okoro followed.',
  'The treaty binds the U.S. Senate and the U.K. Parliament alike.',
  'Inflation eased in the U.S. | Exports fell all the same.',
  'Inflation eased in the U.S. | The bank waited.',
  'U.S. President Joan Hale signed it. | U.S. Food and Drug staff objected.',
  'Martin Ellis Jr. wrote the report. | His father read it.',
  'Sales grew at Acme Inc. Shares rose.'.replace('Inc. Shares', 'Inc. | Shares'),
  'Acme Corp. Chief Executive Ida Brandt resigned.',
  'As Fig. 3 shows, deaths fell. | See Figs. 4 and 5, pp. 12-14, and Vol. II.',
  'Rule No. 5 applies. | The answer was no. | Nobody asked again.',
  'The rate rose from 3.5 to 4.25 per cent. | It had been 2.0 before.',
  'He paused... then went on. | Nobody spoke… | Then the vote began.',
  '“We will not wait.” | The minister left. | “Why now?” she asked.',
  '“Who pays for this?” Deputy Mayor Rosa Klein asked. | Nobody answered.',
  '"It is over," he said. | "Go home!" | They did.',
  '“Prices will fall.” – Dr. Hana Novak, economist',
  'Trials (cf. Berg et al. 2019) were small. | Smith et al. The second group was larger.'.replace(
    'al. The',
    'al. | The',
  ),
  'J. K. Marlow and George W. Hart co-wrote it. | They lacked vitamin C. The crew fell ill.'.replace(
    'C. The',
    'C. | The',
  ),
  'It opens at 9 a.m. Monday. | It closes at 5 p.m. The guard stays.'.replace('p.m. The', 'p.m. | The'),
  'Nov. 21 was cold. | It snowed on Sept. 3, 1987.',
  'Reports, books, etc. Nothing else was kept.'.replace('etc. Nothing', 'etc. | Nothing'),
  'Use tools, e.g. Excel or a database, i.e. SQLite.',
  '**The bill passed.** | It takes effect in May.[^1] | Nobody objected.[2] | Courts agreed.¹ | Work began.',
  'Visit https://example.org/?Q=A.B for details. | Then write to a.b@example.org.',
  'The firm Yahoo! said so. | eBay followed.'.replace('so. | eBay', 'so. eBay'),
  'The court (Art. 5 of the act) agreed. | Paragraph 2 is void.',
  'Washington, D.C. Mayor Lena Hart resigned. | She had lived in Washington, D.C. She moved.'.replace(
    'D.C. She',
    'D.C. | She',
  ),
];

describe('sentencesOf', () => {
  it.each(cases)('%s', (marked) => {
    const expected = marked.split(' | ');
    expect(split(expected.join(' '))).toEqual(expected);
  });

  it('joins lines inside a paragraph and keeps the exact slice', () => {
    expect(split('The sea level rose by\n3 mm. It will rise\r\nfurther.')).toEqual([
      'The sea level rose by\n3 mm.',
      'It will rise\r\nfurther.',
    ]);
  });

  it('never crosses a block', () => {
    const text = 'Growth is slow\nand uneven. It will last.';
    const blocks: SourceBlock[] = [
      { type: 'heading', start: 0, end: 14, level: 1 },
      { type: 'paragraph', start: 15, end: text.length, level: 0 },
    ];
    expect(sentencesOf(text, blocks, null)).toEqual([
      { start: 0, end: 14, block: 0 },
      { start: 15, end: 26, block: 1 },
      { start: 27, end: 40, block: 1 },
    ]);
  });

  it('splits languages with their own stops', () => {
    expect(split('会議は終わった。次の議題に移る。', 'ja')).toEqual(['会議は終わった。', '次の議題に移る。']);
    expect(split('Die Steuer sinkt. Das gilt ab Mai.', 'de')).toEqual(['Die Steuer sinkt.', 'Das gilt ab Mai.']);
    expect(split('Der Rat tagt am 21. November in Bonn. Er berät.', 'de')).toEqual([
      'Der Rat tagt am 21. November in Bonn.',
      'Er berät.',
    ]);
    expect(split('The clock struck 12. Nobody moved.', 'en')).toHaveLength(2);
  });

  it('reads one very long line and very many short ones without slowing down out of proportion', () => {
    const line = 'Dr. A. Berg of the U.S. Senate paid $3.5 in cash. '.repeat(20_000);
    expect(split(line)).toHaveLength(20_000);
    expect(split('.'.repeat(500_000))).toHaveLength(1);
    expect(split('("'.repeat(250_000))).toHaveLength(1);
    const text = 'Prices fell. Wages rose.\n'.repeat(50_000);
    const blocks = Array.from(
      { length: 50_000 },
      (_, at): SourceBlock => ({ type: 'paragraph', start: at * 25, end: at * 25 + 24, level: 0 }),
    );
    expect(sentencesOf(text, blocks, 'en')).toHaveLength(100_000);
  });
});

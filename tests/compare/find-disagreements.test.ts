import { describe, expect, it } from 'vitest';
import { boardsFrom, source } from './statements.ts';

describe('findDisagreements', () => {
  it('sets two counts of one thing side by side', () => {
    const [board, ...others] = boardsFrom(
      source('a', 'Kenya has sent 900 soldiers to the border with Uganda.'),
      source('b', 'Around 1,500 Kenyan troops are deployed on the border with Uganda.', { issued: '2023-04-02' }),
    );
    expect(others).toEqual([]);
    expect(board).toMatchObject({ relation: 'contradicts', quantity: 'soldiers, Kenya, deployed' });
    expect(board?.members.map(({ file, raw, value }) => [file, raw, value])).toEqual([
      ['a.txt', '900', 900],
      ['b.txt', '1,500', 1500],
    ]);
    expect(board?.reason).toBe(
      'All count soldiers (Kenya, deployed). 900 (a.txt, undated) against about 1,500 (b.txt, 2023-04-02): both cannot hold.',
    );
  });

  it.each([
    ['corroborates', 'Kenya has sent 900 soldiers to the border.', 'Some 950 Kenyan troops were sent to the border.'],
    [
      'compatible',
      'Kenya has sent 900 soldiers to the border.',
      'More than 500 Kenyan troops were sent to the border.',
    ],
    [
      'contradicts',
      'Kenya has sent 900 soldiers to the border.',
      'More than 2,000 Kenyan troops were sent to the border.',
    ],
    ['contradicts', 'Kenya has sent 900 soldiers to the border.', 'Up to 300 Kenyan troops were sent to the border.'],
    ['differs-in-scope', 'Kenya has sent 900 soldiers to the border.', 'Kenya may send 5,000 soldiers to the border.'],
    [
      'differs-in-scope',
      'In 2019 Kenya sent 900 soldiers to the border.',
      'In 2023 Kenya sent 4,000 soldiers to the border.',
    ],
    [
      'contradicts',
      'In 2019 Kenya sent 900 soldiers to the border.',
      'In 2019 Kenya sent 4,000 soldiers to the border.',
    ],
    ['compatible', 'Kenya has sent 40,000 soldiers abroad.', 'Kenya has sent tens of thousands of soldiers abroad.'],
  ])('%s: %s | %s', (relation, first, second) => {
    expect(boardsFrom(source('a', first), source('b', second)).map((board) => board.relation)).toEqual([relation]);
  });

  it.each([
    ['another noun', 'Kenya has sent 900 soldiers to the border.', 'Kenya has sent 40 doctors to the border.'],
    ['another owner', 'Kenya has sent 900 soldiers to the border.', 'Ghana has sent 400 soldiers to the border.'],
    ['another act', 'Kenya has trained 900 soldiers at the border.', 'Kenya has lost 400 soldiers at the border.'],
    [
      'a narrower noun',
      'Kenya has sent 900 soldiers to the border.',
      'Kenya has sent 400 more soldiers to the border.',
    ],
    ['another place', 'France keeps 1,500 soldiers deployed in Chad.', 'France keeps 600 soldiers deployed in Gabon.'],
    [
      'another share',
      'Peru accounts for 12% of the trade of Bolivia.',
      'Chile accounts for 40% of the trade of Bolivia.',
    ],
    ['no owner', 'At least 60 roofs were torn off.', 'At least 900 roofs were torn off.'],
    ['time', 'Kenya ruled for 12 years.', 'Kenya ruled for 40 years.'],
  ])('never pairs %s', (_, first, second) => {
    expect(boardsFrom(source('a', first), source('b', second))).toEqual([]);
  });

  it('compares amounts and shares of one thing', () => {
    const [rate] = boardsFrom(
      source('a', 'The unemployment rate in Kenya stood at 5.2 percent.'),
      source('b', 'The unemployment rate in Kenya rose to 7.9 percent.'),
    );
    expect(rate).toMatchObject({ relation: 'contradicts', quantity: 'percent, unemployment rate, Kenya' });
    const [money] = boardsFrom(
      source('a', 'Kenya received $5.5 billion in aid from the fund.'),
      source('b', 'Kenya received up to $2 billion in aid from the fund.'),
    );
    expect(money?.relation).toBe('contradicts');
  });

  it('never lets one document, one origin or one named agency contradict itself', () => {
    const first = 'Kenya has sent 900 soldiers to the border.';
    const second = 'Kenya has sent 4,000 soldiers to the border.';
    expect(boardsFrom(source('a', `${first} ${second}`))).toEqual([]);
    expect(boardsFrom(source('a', first, { originGroup: 'g' }), source('b', second, { originGroup: 'g' }))).toEqual([]);
    expect(
      boardsFrom(
        source('a', first, { secondhandOf: ['The Gazette'] }),
        source('b', second, { secondhandOf: ['the gazette'] }),
      ),
    ).toEqual([]);
    const said = (text: string) => `According to the Daily Gazette, ${text}`;
    expect(boardsFrom(source('a', said(first)), source('b', said(second)))).toEqual([]);
  });

  it('takes a paper that is cited and its own report for one origin', () => {
    const own = source('a', 'Kenya has sent 4,000 soldiers to the border.', { publishers: ['The Coast Gazette'] });
    const citing = source('b', 'According to the Coast Gazette, Kenya has sent 900 soldiers to the border.');
    const other = source('c', 'Kenya has sent 4,100 soldiers to the border.');
    expect(boardsFrom(own, citing)).toEqual([]);
    const [board] = boardsFrom(own, citing, other);
    expect(board?.origins).toBe(2);
    expect(board?.reason).toContain('3 sources, but 2 origins: what tells one story counts once.');
    expect(board?.members.find(({ file }) => file === 'b.txt')?.secondHand?.name).toBe('Coast Gazette');
  });

  it('shows all values of a larger board, each once per source, from small to large', () => {
    const [board] = boardsFrom(
      source('a', 'Kenya has sent 900 soldiers to the border. The 900 Kenyan soldiers were sent in March.'),
      source('b', 'Kenya could send up to 5,000 soldiers.'),
      source('c', 'Reports suggest that more than 800 Kenyan soldiers have been sent.'),
      source('d', 'Some 2,000 Kenyan troops were sent to the border, officials said.'),
    );
    expect(board?.relation).toBe('contradicts');
    expect(board?.members.map(({ value, modality }) => [value, modality])).toEqual([
      [800, 'reported'],
      [900, 'observed'],
      [2000, 'reported'],
      [5000, 'potential'],
    ]);
    expect(board?.reason).toContain('3 say what is or was, 1 what is expected or possible.');
  });

  it('ignores claims of sources it was not given', () => {
    const known = source('a', 'Kenya has sent 900 soldiers to the border.');
    expect(boardsFrom(known)).toEqual([]);
  });

  it('stays quick over many figures of one quantity', () => {
    const sources = Array.from({ length: 60 }, (_, at) =>
      source(`s${at}`, `Kenya has sent ${(at + 1) * 1000} soldiers to the border.`),
    );
    expect(boardsFrom(...sources)).toHaveLength(1);
  });
});

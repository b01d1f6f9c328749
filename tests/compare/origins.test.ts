import { describe, expect, it } from 'vitest';
import { originGroups } from '../../electron/compare/origins.ts';
import { source } from './statements.ts';

const report = `The harbour board met on Monday to speak about the state of the old pier. Its chair, who has held the post since the storm,
said that the piles were rotten and that the deck would not carry a lorry for another winter. The engineer showed pictures of the worst
places. Two members asked for a second opinion, which the board granted. A diver will look at the piles in May, and the board will vote on
the repair when his report is there. Until then only walkers may use the pier. The fishing fleet has been told to land its catch at the
southern quay, where the crane was mended in the spring.`;
/** The same story with every sixth or seventh word changed and two sentences swapped. */
const reworded = `The harbour council met on Tuesday to speak about the condition of the old pier. Its chair, who has held the post since the
flood, said that the piles were rotten and that the planks would not carry a truck for another winter. Two members asked for a second
opinion, which the council granted. The engineer showed photographs of the worst places. A diver will look at the piles in June, and the
council will vote on the repair when his findings are there. Until then only walkers may use the pier. The fishing fleet was told to land
its catch at the southern quay, where the crane was mended in the summer.`;
const independent = `Walkers alone are allowed on the pier at present, after a meeting at which the harbour board heard that its timber is in
a bad way. A diver is to inspect it. Fishermen complain that the southern quay is too small for all of them, and that the crane there
breaks down whenever it rains. The chair of the board did not answer our questions. A vote on the money is expected before the summer.`;

const groupsOf = (...sources: Parameters<typeof originGroups>[0]) => new Set(originGroups(sources).values()).size;

describe('originGroups', () => {
  it('puts a reworded copy with its model, and leaves another report of the same event apart', () => {
    expect(groupsOf(source('a', report), source('b', reworded))).toBe(1);
    expect(groupsOf(source('a', report), source('b', independent))).toBe(2);
    expect(
      groupsOf(source('a', report), source('b', `Our paper has learned the following.\n${report}\nThat is all.`)),
    ).toBe(1);
  });

  it('joins sources that pass on one named origin, and what the reader joined', () => {
    expect(
      groupsOf(
        source('a', report, { secondhandOf: ['Coast News'] }),
        source('b', independent, { secondhandOf: ['the coast  news'] }),
      ),
    ).toBe(1);
    expect(groupsOf(source('a', report, { originGroup: 'x' }), source('b', independent, { originGroup: 'x' }))).toBe(1);
    expect(groupsOf(source('a', report, { originGroup: 'x' }), source('b', independent, { originGroup: 'y' }))).toBe(2);
  });

  it('names a group after its first member and joins in chains', () => {
    const groups = originGroups([
      source('a', report),
      source('b', reworded, { secondhandOf: ['Coast News'] }),
      source('c', independent, { secondhandOf: ['Coast News'] }),
    ]);
    expect([...groups.values()]).toEqual(['a', 'a', 'a']);
  });

  it('finds one origin behind a story that ninety papers print, and none behind a line that all of them carry', () => {
    const line = 'Sign up for our letter and read more of what matters to you every morning before breakfast.';
    const papers = Array.from({ length: 90 }, (_, at) => source(`p${at}`, `${report}\n${line}\nEdition ${at}.`));
    expect(groupsOf(...papers)).toBe(1);
    const own = Array.from({ length: 90 }, (_, at) => {
      const words = Array.from({ length: 120 }, (__, word) => `w${((at + 3) * 7919 * (word + 1) ** 2) % 9973}`);
      return source(`o${at}`, `${words.join(' ')}\n${line}`);
    });
    expect(groupsOf(...own)).toBe(90);
  });

  it('joins what was published elsewhere first, and not what only cites the same paper', () => {
    const published = (text: string) => `${text}\nThis story was first published by the Coast News.`;
    const cites = (text: string) => `${text}\nAccording to the Coast News, the pier is old.`;
    expect(groupsOf(source('a', published(report)), source('b', published(independent)))).toBe(1);
    expect(groupsOf(source('a', cites(report)), source('b', cites(independent)))).toBe(2);
  });

  it('finds nothing in common between short or empty texts', () => {
    expect(groupsOf(source('a', 'The pier is old.'), source('b', 'The pier is old.'), source('c', ''))).toBe(3);
  });

  it('compares a long book with an excerpt of it', () => {
    const words = Array.from({ length: 60_000 }, (_, at) => `w${(at * 7919) % 9973}x${at % 613}`);
    const book = words.join(' ');
    expect(groupsOf(source('a', book), source('b', words.slice(5000, 20_000).join(' ')))).toBe(1);
    expect(groupsOf(source('a', book), source('b', words.map((word) => `${word}q`).join(' ')))).toBe(2);
  });
});

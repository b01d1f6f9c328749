import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsIn, claimsInLines, claimsOf } from './reading.ts';

describe('extractClaims', () => {
  it('gives the exact words of the source', () => {
    const text = 'However, **wages** fell by\n3 percent. The bank said that "all is well". Why?';
    for (const { start, end, original, figures } of claimsIn(text)) {
      expect(text.slice(start, end).replace(/[*]/g, '').replace(/\s+/g, ' ')).toBe(original);
      for (const figure of figures) expect(text.slice(figure.start, figure.end)).toBe(figure.raw);
    }
    expect(claimsIn(text).map(({ statement }) => statement)).toEqual([
      'Wages fell by 3 percent.',
      'The bank said that “all is well”.',
    ]);
  });

  it('leaves out questions, prompts, fragments and a text speaking of itself', () => {
    const lines = [
      'What does this mean for the town and its people?',
      'In this article we look at the history of the port.',
      'Read on to find out more about the port and its people.',
      'There are three things to know:',
      'Not only that.',
      'Subscribe to our letter to learn more about the port.',
    ];
    expect(claimsInLines(lines)).toEqual([]);
  });

  it('takes nothing from headings, questions, notes, code and tables', () => {
    const text = 'The port lost 400 jobs in a year.';
    for (const type of ['heading', 'question', 'footnote', 'code'] as const) {
      expect(claimsOf(text, [{ type, start: 0, end: text.length, level: type === 'heading' ? 1 : 0 }])).toEqual([]);
    }
  });

  it('joins the answer to its question, up to the next question or heading', () => {
    const claims = claimsInLines([
      '# Questions and answers',
      '? Who pays for the repair of the pier?',
      'The harbour board pays for all repairs of the pier.',
      '? Who owns the pier today?',
      'The town has owned the pier since the last war.',
      'This closing paragraph says something about the whole affair.',
      '# Where does the money come from?',
      'The money comes from a levy on every ship in port.',
      '# Outlook',
      'Nobody knows how long the money will last this time.',
    ]);
    expect(claims.map(({ question }) => question)).toEqual([
      'Who pays for the repair of the pier?',
      'Who owns the pier today?',
      null,
      'Where does the money come from?',
      null,
    ]);
  });

  it('takes list items under a duty for advice, and keeps their labels', () => {
    const claims = claimsInLines([
      'Harbour towns must:',
      '- Dry docks: Regular checks of every gate.',
      '- Lamps: New bulbs.',
      'The lamps were new in those days.',
    ]);
    expect(claims.map(({ kinds, statement }) => [statement, kinds.includes('recommendation')])).toEqual([
      ['Dry docks: Regular checks of every gate.', true],
      ['Lamps: New bulbs.', true],
      ['The lamps were new in those days.', false],
    ]);
  });

  it('drops a label where a whole sentence remains', () => {
    const [claim] = claimsInLines(['- Current state: The harbour has been closed to large ships since May.']);
    expect(claim?.statement).toBe('The harbour has been closed to large ships since May.');
    expect(claim?.original).toBe('Current state: The harbour has been closed to large ships since May.');
  });

  it('keeps a quotation of several sentences in one claim with its speaker', () => {
    const text = '“We dug for a year. Nobody came to look. Then the water rose.” – Ana Ruiz, miner';
    expect(claimsIn(text, 'quote')).toMatchObject([
      { start: 0, end: text.length, speaker: 'Ana Ruiz', kinds: ['attributed', 'quote'] },
    ]);
  });

  it('proposes names and topics as tags, nations by their name', () => {
    const text =
      'Kenyan ferries have served the island for a long time. The ferries of the Harbour Board are old and slow by now. New ferries were ordered by the Harbour Board in Mombasa.';
    const tags = claimsIn(text).map((claim) => claim.tags);
    expect(tags[0]).toEqual(['Kenya', 'ferry']);
    expect(tags[2]).toEqual(['Harbour Board', 'Mombasa', 'ferry']);
  });

  it('weighs a sourced figure over a sentence that points back', () => {
    const [strong, weak] = claimsIn(
      'Harbour master Lena Ostrova said that 400 cranes stand idle. This is the state of things at the moment.',
    );
    expect(strong?.weight).toBeGreaterThan((weak?.weight ?? 1) + 0.3);
  });

  it('finds figures and quotations in a language whose words it does not know', () => {
    const text =
      'Port ma 1.250,5 hektara powierzchni. „Woda na nikogo tutaj nie czeka“, powiedział kapitan. Prom pływa codziennie stąd na wyspę na zachodzie.';
    const claims = claimsOf(text, [{ type: 'paragraph', start: 0, end: text.length, level: 0 }], 'pl');
    expect(claims.map(({ kinds }) => kinds)).toEqual([['figure'], ['quote'], ['background']]);
    expect(claims[0]?.figures[0]?.value).toBe(1250.5);
  });

  it('tells languages apart when the text does not say', () => {
    const kinds = (sentence: string) => {
      const text = `${sentence} `.repeat(12).trim();
      const block = { type: 'paragraph' as const, start: 0, end: text.length, level: 0 as const };
      return new Set(claimsOf(text, [block], null).flatMap((claim) => claim.kinds));
    };
    expect(kinds('The government will cut the tax, said the minister.')).toEqual(new Set(['attributed', 'forecast']));
    expect(kinds('Die Regierung wird die Steuer senken, sagte der Minister.')).toEqual(
      new Set(['attributed', 'forecast']),
    );
    expect(kinds('Le gouvernement va baisser cet impôt, a déclaré le ministre.')).toEqual(new Set(['background']));
  });

  it('never fails, and never gives words that are not there', () => {
    const piece = fc.constantFrom(
      'The',
      'minister',
      'said',
      '“',
      '”',
      '"',
      '’',
      '(',
      ')',
      '[1]',
      '**',
      '_',
      '12,000',
      '$',
      '%',
      '–',
      '-',
      'to',
      'million',
      'per',
      '.',
      '?',
      ':',
      '\n',
      ' ',
      'Dr.',
      'U.S.',
      'between',
      'and',
      'a',
      'third',
      'of',
      'KN-23',
      'according',
      '\u00a0',
      '🙂',
      '字',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join(pieces.length % 2 === 0 ? ' ' : '');
        for (const claim of claimsIn(text)) {
          expect(claim.end).toBeGreaterThan(claim.start);
          expect(claim.kinds.length).toBeGreaterThan(0);
          expect(claim.statement).not.toMatch(/[\n\r]/);
          for (const figure of claim.figures) {
            expect(text.slice(figure.start, figure.end)).toBe(figure.raw);
            expect(figure.start).toBeGreaterThanOrEqual(claim.start);
            expect(figure.end).toBeLessThanOrEqual(claim.end);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads a hundred thousand questions', () => {
    const lines = Array.from({ length: 100_000 }, (_, at) =>
      at % 2 === 0 ? '? Who pays for the pier?' : 'The town pays for all of it, as ever.',
    );
    expect(claimsInLines(lines)).toHaveLength(50_000);
  });

  it.each([
    ['one line of a megabyte', 'Officials said 12,000 soldiers, in the U.S. and Kenya, may leave by 2030; ', 13_000],
    ['open quotations', '“Yes, “no, “', 80_000],
    ['short sentences', 'It is 5. ', 40_000],
    ['numbers', '1 2 3, 4-5 ', 90_000],
    ['open brackets', '[[[[((((****____', 60_000],
    ['closed quotations', 'He said “the sea is high” to us. ', 20_000],
    ['nested straight quotations', '"He said. "They asked. ', 20_000],
  ])('reads %s in time that grows with the text', (_, piece, times) => {
    expect(Array.isArray(claimsIn(piece.repeat(times)))).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../../electron/base/ids.ts';
import { citationOrder } from '../../electron/brief/citation-order.ts';
import { briefSchema } from '../../electron/brief/schema.ts';
import { type CitingOptions, usualCiting } from '../../electron/citations/citing-options.ts';
import { describeInlines } from '../../electron/document/describe.ts';
import type { ResolvedDocument } from '../../electron/document/nodes.ts';
import { noteMarksOf } from '../../electron/document/walk.ts';
import { brief, cite, type Draft, p, sameNote, section } from '../builders/brief.ts';
import { resolved } from '../builders/resolved.ts';
import { claim, on, person, source } from '../builders/sources.ts';

const rated = { reliability: 'B', descriptor: 'A mill that counts its sacks' } as const;
const mill = source('mill', { type: 'book', title: 'Sacks', author: [person('Berg', 'Jan')], issued: on(2024) }, rated);
const port = source('port', { type: 'book', title: 'Ships', author: [person('Lind', 'Eva')], issued: on(2023) });

function made(citing: Partial<CitingOptions>, ...blocks: readonly Draft[]): ResolvedDocument {
  return resolved(brief(section('Text', ...blocks), { metadata: { citing: { ...usualCiting, ...citing } } }));
}

function notes({ notes: all }: ResolvedDocument): readonly string[] {
  return all.map((note) => note.paragraphs.map(describeInlines).join(' ¶ '));
}

function marks(document: ResolvedDocument): readonly string[] {
  return [...noteMarksOf(document.blocks)].map(({ number, repeat }) => `${number}${repeat ? ' again' : ''}`);
}

const page = (locator: string) => ({ locator, label: 'page' }) as const;

describe('a source cited again', () => {
  const twice = [p('a', cite(mill, page('4'))), p('b', cite(mill, page('4'))), p('c', cite(mill, page('9')))];

  it.each<readonly [CitingOptions['repeats'], readonly string[]]>([
    ['style', ['Berg, _Sacks_, 4.', 'Berg, _Sacks_, 9.']],
    ['short', ['Berg, _Sacks_, 4.', 'Berg, _Sacks_, 9.']],
    ['ibid', ['Berg, 4.', 'Berg, 9.']],
    ['same-number', ['Berg, _Sacks_, 9.']],
  ])('%s', (repeats, later) => {
    expect(notes(made({ repeats }, ...twice)).slice(1)).toEqual(later);
  });

  it('shows the number of its first note where it names the same place, and keeps a note with own words', () => {
    const same = made(
      { repeats: 'same-number' },
      p('a', cite(mill, page('4'))),
      p('b', cite(port)),
      p('c', cite(mill, page('4'))),
      p('d', cite(mill, { ...page('4'), comment: 'But see the map.' })),
      p('e', cite(mill, { ...page('4'), prefix: 'Compare' })),
      p('f', sameNote(3)),
    );
    expect(marks(same)).toEqual(['1', '2', '1 again', '3', '4', '1 again']);
  });

  it('has the numbers that the editor shows', () => {
    const places = fc.array(fc.record({ of: fc.boolean(), at: fc.constantFrom('', '1', '2'), own: fc.boolean() }), {
      minLength: 1,
      maxLength: 9,
    });
    const shared = fc.array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }), { maxLength: 9 });
    fc.assert(
      fc.property(places, shared, (cited, shares) => {
        const blocks = cited.map(({ of, at, own }, index) => {
          const draft = cite(of ? mill : port, { ...page(at), comment: own ? 'Own words.' : '' });
          const sharesNoteWith = shares[index] == null ? null : `c${shares[index]}`;
          return p('x', { ...draft, attrs: { ...draft.attrs, sharesNoteWith } });
        });
        const whole = brief(section('Text', ...blocks), {
          metadata: { citing: { ...usualCiting, repeats: 'same-number' } },
        });
        const doc = briefSchema(whole.template).nodeFromJSON(whole.body);
        const shown = citationOrder(doc, true).map(({ number, first }) => `${number}${first ? '' : ' again'}`);
        expect(marks(resolved(whole))).toEqual(shown);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe('the list of sources', () => {
  it('stands section by section, each with the sources it cites', () => {
    const whole = brief(section('Mills', p('a', cite(mill))), section('Both', p('b', cite(port)), p('c', cite(mill))), {
      metadata: { citing: { ...usualCiting, sourceList: 'by-section' } },
      template: { annexes: ['sources'] },
    });
    const { blocks } = resolved(whole);
    const from = blocks.findIndex(({ id }) => id === 'annex-sources');
    const lines = blocks.slice(from).flatMap((block) => {
      if (block.type === 'heading') return `${block.level} ${describeInlines(block.content)}`;
      return block.type === 'source-list' ? block.entries.map((entry) => entry.source as string) : [];
    });
    expect(lines).toEqual(['1 Sources', '2 Mills', 'mill', '2 Both', 'mill', 'port']);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  });
});

describe('what notes say besides', () => {
  it('tells how reliable a source is where it is first cited, behind the writer’s own words', () => {
    const told = notes(
      made(
        { inNotes: ['reliability'] },
        p('a', cite(mill, { comment: 'Counted twice' })),
        p('b', cite(mill)),
        p('c', cite(port)),
      ),
    );
    expect(told[0]).toBe('Jan Berg, _Sacks_, 2024. Counted twice. Reliability B. A mill that counts its sacks.');
    expect(told.slice(1)).toEqual(['Berg, _Sacks_.', 'Eva Lind, _Ships_, 2023.']);
  });

  it('says which of several sources it speaks of', () => {
    const [told] = notes(made({ inNotes: ['reliability'] }, p('a', cite([mill, port]))));
    expect(told).toContain('Berg, Sacks (2024): Reliability B. A mill that counts its sacks.');
  });

  it('names the claims that a note rests on', () => {
    const counted = claim(mill, 'Sacks were counted.');
    const [told] = notes(made({ inNotes: ['claim'] }, p('a', cite(counted))));
    expect(told).toMatch(new RegExp(`Claim ${counted.claim.id}\\.$`));
  });

  it('says nothing of a source that stays behind', () => {
    const secret = { ...mill, id: asId('secret'), marking: 'CONFIDENTIAL' } as typeof mill;
    const whole = brief(section('Text', p('a', cite(claim(secret, 'Sacks were counted.')))), {
      metadata: { citing: { ...usualCiting, inNotes: ['reliability', 'claim'] }, edition: 'external' },
      template: { editions: [{ id: 'external', title: 'External' }] },
    });
    const [told] = notes(resolved(whole));
    expect(told).not.toMatch(/Reliability|Claim/);
  });
});

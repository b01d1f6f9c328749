import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import { citationPlaces } from '../../electron/brief/citation-places.ts';
import { isUndone } from '../../electron/brief/proposals/is-undone.ts';
import type { BriefProposal } from '../../electron/brief/proposals/proposal.ts';
import { authorOf, isTakeable, itemsOf } from '../../electron/brief/proposals/proposed-items.ts';
import { changeEffect } from '../../electron/contract/proposal-words.ts';
import { brief, cite, p, section, type Words } from '../builders/brief.ts';
import { on, person, source } from '../builders/sources.ts';
import { editedInOffice } from './office.ts';
import { del, ins } from './recorded.ts';
import { accepted, exported, inShort, live, proposals, withPart, withText, words } from './word-file.ts';

const mill = source('mill', { type: 'book', title: 'Sacks', author: [person('Berg', 'Jan')], issued: on(2024) });
const port = source('port', { type: 'book', title: 'Ships', author: [person('Lind', 'Eva')], issued: on(2023) });

const made = (style: string, ...content: readonly Words[]) =>
  brief(section('Main', p(...content), p('Nothing else stood there.')), { metadata: { citationStyle: style } });

const given = made('apa', 'The old mill stood still ', cite(mill), ' for three long years.');
/** The paragraph that begins so, in other runs. */
function rewritten(xml: string, begins: string, runs: string): string {
  const all = xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [];
  const one = all.find((each) => each.includes(`>${begins}`)) ?? '';
  return xml.replace(
    one,
    one.replace(/<w:r>.*<\/w:r>/s, () => runs),
  );
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The file with other words for the first paragraph. */
async function returned(to: string, of = given): Promise<Uint8Array> {
  const begins = words(of)[0]?.slice(0, 8) ?? '';
  return withText(await exported(of), (xml) => rewritten(xml, begins, run(to)));
}

async function changed(to: string, of = given): Promise<readonly BriefProposal[]> {
  return proposals(await returned(to, of), of);
}

const cited = (of: Brief) => citationPlaces(live(of).doc).map(({ citation }) => citation);

describe('words that were changed together with a citation in them', () => {
  it('are taken with the citation behind them, which is said', async () => {
    const found = await changed('The old mill stood idle, as Berg wrote, for three long years.');
    const [crossing, ...others] = found;
    expect(found.map(({ kind, unable }) => [kind, unable])).toEqual([['citation', null]]);
    expect(others).toEqual([]);
    expect([crossing?.before, crossing?.after]).toEqual(['still (Berg, 2024)', 'idle, as Berg wrote,']);
    expect(crossing && changeEffect(crossing)).toContain('keeps the citation behind them');
    const after = accepted(given, found);
    expect(words(after)[0]).toBe('The old mill stood idle, as Berg wrote, \u2060 for three long years.');
    expect(cited(after)).toEqual(cited(given));
  });

  it('leave everything as it is when they are refused, and other changes of the block apart', async () => {
    const found = await changed('The new mill stood idle, as Berg wrote, for three short years.');
    expect(found.map(({ kind, parts }) => [kind, parts.length])).toEqual([
      ['changed', 2],
      ['citation', 0],
    ]);
    const without = accepted(given, found.slice(0, 1));
    expect(words(without)[0]).toBe('The new mill stood still \u2060 for three short years.');
    const all = accepted(given, found);
    expect(words(all)[0]).toBe('The new mill stood idle, as Berg wrote, \u2060 for three short years.');
  });

  it('propose the citation as one that goes where nothing is left of it, never in passing', async () => {
    const bytes = await returned('The old mill was out of use for three long years.');
    const found = await proposals(bytes, given);
    expect(found.map(({ kind, change }) => [kind, change?.type])).toEqual([
      ['citation', 'words'],
      ['citation', 'uncite'],
    ]);
    const [crossing, gone] = found;
    expect([gone?.before, gone?.after]).toEqual(['(Berg, 2024)', '']);
    expect(found.flatMap(itemsOf).map(isTakeable)).toEqual([true, false]);
    expect(gone && changeEffect(gone)).toContain('no longer lead back to its source');
    const kept = accepted(given, crossing ? [crossing] : []);
    expect(cited(kept)).toEqual(['c1']);
    // What was not decided is proposed again, and nothing else: the block is now neither as it was nor as it came back.
    expect((await proposals(bytes, kept)).map(inShort)).toEqual(['citation! b1: (Berg, 2024)']);
    const both = accepted(given, found);
    expect(words(both)[0]).toBe('The old mill was out of use for three long years.');
    expect(cited(both)).toEqual([]);
    expect(await proposals(bytes, both)).toEqual([]);
  });

  it('carry every citation along, those that are printed as one too', async () => {
    const two = made(
      'apa',
      'The old mill stood still ',
      cite(mill),
      cite(port),
      ' for three long years ',
      cite(port),
      '.',
    );
    const found = await changed('The old mill rested (Berg) and slept, says Lind too.', two);
    expect(found.map(({ unable }) => unable)).toEqual(found.map(() => null));
    expect(found.map(({ change }) => change?.type)).not.toContain('uncite');
    expect(cited(accepted(two, found)).toSorted()).toEqual(cited(two).toSorted());
  });

  it('are somebody’s where that was recorded, and are taken beside what was written here', async () => {
    const [before, behind] = [run('The old mill stood '), run(' for three long years.')];
    const made = del('still (Berg, 2024)', 'Eva') + ins('idle, as Berg wrote,', 'Eva');
    const bytes = withText(await exported(given), (xml) => rewritten(xml, 'The old', before + made + behind));
    const [only, ...others] = await proposals(bytes, given);
    expect(others).toEqual([]);
    expect(only && itemsOf(only).map(authorOf)).toEqual(['Eva']);
    const body = JSON.parse(JSON.stringify(given.body).replace('long years', 'years')) as Brief['body'];
    const now = { ...given, body };
    const [beside] = await proposals(bytes, now);
    expect([beside?.kind, beside?.conflict, beside?.keepsOurs]).toEqual(['citation', true, true]);
    expect(beside && words(accepted(now, [beside]))[0]).toBe(
      'The old mill stood idle, as Berg wrote, \u2060 for three years.',
    );
  });

  it('can be taken back, words and citation', async () => {
    const found = await changed('The old mill was out of use for three long years.');
    const stateOf = (one: Brief) => EditorState.create({ doc: live(one).doc });
    for (const { change, ...rest } of found) {
      if (change === null) throw new Error('It can be taken.');
      expect(isUndone(stateOf(given), given.metadata, change)).toBe(true);
      const after = accepted(given, [{ ...rest, change }]);
      expect(isUndone(stateOf(after), after.metadata, change)).toBe(false);
    }
  });
});

describe('a citation that was taken out of the text alone', () => {
  it('is one that goes, with the space before it', async () => {
    const found = await changed('The old mill stood still for three long years.');
    expect(found.map(({ kind, before, after, change }) => [kind, before, after, change?.type])).toEqual([
      ['citation', '(Berg, 2024)', '', 'uncite'],
    ]);
    expect(words(accepted(given, found))[0]).toBe('The old mill stood still for three long years.');
  });

  it('goes with all that is printed as one with it', async () => {
    const two = made('apa', 'It stood still ', cite(mill), cite(port), '.');
    const found = await changed('It stood still.', two);
    const after = accepted(two, found);
    expect([words(after)[0], cited(after)]).toEqual(['It stood still.', []]);
  });
});

describe('a note in which a citation and own words were changed together', () => {
  it('becomes the wording of the citation as a whole, and its sources stay', async () => {
    const notes = made('chicago-notes', 'It stood still.', cite(mill, { comment: 'See the map.' }));
    const bytes = withPart(await exported(notes), 'word/footnotes.xml', (xml) =>
      xml.replace(
        /, 2024\.(.*?)See the map\./s,
        (_, between: string) => `, 2024—${between.replace('> ', '>')}on the map.`,
      ),
    );
    const found = await proposals(bytes, notes);
    expect(found.map(({ kind, unable }) => [kind, unable])).toEqual([['citation', null]]);
    expect(found[0] && changeEffect(found[0])).toContain('whose sources stay');
    const after = accepted(notes, found);
    expect(citationPlaces(live(after).doc)[0]?.attributes.items).toHaveLength(1);
    expect(JSON.stringify(after.body)).toContain('"comment":""');
    expect(await proposals(bytes, after)).toEqual([]);
  });
});

describe.skipIf(editedInOffice === null)(
  'the same, done in LibreOffice (which must be installed with its Python)',
  () => {
    it('is taken with its author', async () => {
      const bytes =
        editedInOffice?.(await exported(given), [
          { do: 'tracked-replace', find: 'still (Berg, 2024)', with: 'idle, as Berg wrote,', by: 'Ada' },
        ]) ?? new Uint8Array();
      const found = await proposals(bytes, given);
      expect(found.map(({ kind, unable, tracked }) => [kind, unable, tracked[0]?.author])).toEqual([
        ['citation', null, 'Ada'],
      ]);
      expect(words(accepted(given, found))[0]).toBe(
        'The old mill stood idle, as Berg wrote, \u2060 for three long years.',
      );
    });
  },
);

import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import { citationPlaces } from '../../electron/brief/citation-places.ts';
import { isUndone } from '../../electron/brief/proposals/is-undone.ts';
import type { BriefChange } from '../../electron/brief/proposals/proposal.ts';
import type { OwnWording } from '../../electron/citations/own-wording.ts';
import { brief, cite, p, section } from '../builders/brief.ts';
import { on, person, source } from '../builders/sources.ts';
import { savedByOffice } from './office.ts';
import { accepted, exported, inShort, live, proposals, withPart, withText } from './word-file.ts';

const mill = source('mill', { type: 'book', title: 'Sacks', author: [person('Berg', 'Jan')], issued: on(2024) });
const port = source('port', { type: 'book', title: 'Ships', author: [person('Lind', 'Eva')], issued: on(2023) });
const own: OwnWording = {
  text: [{ text: 'Told in ' }, { text: 'Weighing', italic: true }, { text: ', kept at home' }],
  instead: 'Jan Berg, Sacks, 2024.',
};

const made = (style: string, override: OwnWording | null = null, comment = '') =>
  brief(
    section(
      'Main',
      p('It stood still.', cite(mill, { override, comment })),
      p('Ships came (so they say).', cite(port), ' Then none.'),
    ),
    { metadata: { citationStyle: style } },
  );

function wordingOf(given: Brief, citation = 'c1'): OwnWording | null {
  return citationPlaces(live(given).doc).find((one) => one.citation === citation)?.attributes.override ?? null;
}

const inNotes = (bytes: Uint8Array, change: (xml: string) => string) => withPart(bytes, 'word/footnotes.xml', change);
const swap = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

describe('an own wording that was exported', () => {
  it.each(['chicago-notes', 'oscola', 'apa', 'ieee'])('comes back untouched without a proposal: %s', async (style) => {
    const given = made(style, own, 'See the map.');
    const bytes = await exported(given);
    expect(await proposals(bytes, given)).toEqual([]);
    if (savedByOffice !== null) expect(await proposals(savedByOffice(bytes), given)).toEqual([]);
    const fields = await exported(given, { style, liveCitations: true });
    expect(await proposals(fields, given)).toEqual([]);
  });

  it.each(['chicago-notes', 'apa'])('comes back untouched however long and odd it is: %s', async (style) => {
    const long = Array.from({ length: 5000 }, (_, at) => `Word ${at}.`).join(' ');
    const odd = 'A\ud800B\u0000 ]]> <b>&amp;\u00a0“x”\u00ad\u200b (a)  b';
    for (const text of [long, odd]) {
      const given = made(style, { text: [{ text }], instead: '' }, 'See the map.');
      expect(await proposals(await exported(given), given)).toEqual([]);
    }
  });

  it('proposes nothing when only the brief took the style’s text again', async () => {
    const bytes = await exported(made('chicago-notes', own));
    expect(await proposals(bytes, made('chicago-notes'))).toEqual([]);
  });
});

describe('a citation with other words in a note', () => {
  it('becomes its own wording, italics and all, and is not proposed again', async () => {
    const given = made('chicago-notes');
    const bytes = inNotes(await exported(given), swap(', 2024.', ', 2024, in the mill.'));
    const found = await proposals(bytes, given);
    expect(found.map(inShort)).toEqual(['citation b1: Jan Berg, Sacks, 2024{+, in the mill+}.']);
    const after = accepted(given, found);
    expect(wordingOf(after)).toEqual({
      text: [{ text: 'Jan Berg, ' }, { text: 'Sacks', italic: true }, { text: ', 2024, in the mill.' }],
      instead: 'Jan Berg, Sacks, 2024.',
    });
    expect(await proposals(bytes, after)).toEqual([]);
  });

  it('leaves the own words behind it as they are, and takes both where both were changed', async () => {
    const given = made('chicago-notes', null, 'See the map.');
    const bytes = inNotes(await exported(given), swap(', 2024.', ', no year.'));
    const first = accepted(given, await proposals(bytes, given));
    expect(wordingOf(first)?.text.at(-1)).toEqual({ text: ', no year.' });
    expect(JSON.stringify(first.body)).toContain('"comment":"See the map."');
    const both = inNotes(bytes, swap('See the map.', 'Look at the map.'));
    const second = accepted(given, await proposals(both, given));
    expect(wordingOf(second)?.text.at(-1)).toEqual({ text: ', no year.' });
    expect(JSON.stringify(second.body)).toContain('"comment":"Look at the map."');
    expect(await proposals(both, second)).toEqual([]);
  });

  it('is the style’s text again where the own wording was typed back to it', async () => {
    const given = made('chicago-notes', own);
    const bytes = inNotes(await exported(given), (xml) =>
      xml.replace('Told in ', 'Jan Berg, ').replace('Weighing', 'Sacks').replace(', kept at home', ', 2024.'),
    );
    const found = await proposals(bytes, given);
    expect(found).toHaveLength(1);
    expect(wordingOf(accepted(given, found))).toBeNull();
  });

  it('is a conflict where the brief changed the citation too, and nothing where both changed to the same', async () => {
    const given = made('chicago-notes');
    const bytes = inNotes(await exported(given), swap(', 2024.', ', undated.'));
    const mine = made('chicago-notes', own);
    const [only, ...others] = await proposals(bytes, mine);
    expect(others).toEqual([]);
    expect([only?.kind, only?.conflict, only?.unable]).toEqual(['citation', true, null]);
    const wording = wordingOf(accepted(mine, only ? [only] : []));
    expect(wording?.text.map(({ text }) => text).join('')).toBe('Jan Berg, Sacks, undated.');
    expect(await proposals(bytes, made('chicago-notes', wording))).toEqual([]);
  });

  it('can be taken again once it was undone, and not where the brief has another wording by now', async () => {
    const given = made('chicago-notes');
    const bytes = inNotes(await exported(given), swap(', 2024.', ', undated.'));
    const [only] = await proposals(bytes, given);
    const change = only?.change as BriefChange;
    const stateOf = (one: Brief) => EditorState.create({ doc: live(one).doc });
    expect(isUndone(stateOf(given), given.metadata, change)).toBe(true);
    const after = accepted(given, only ? [only] : []);
    expect(isUndone(stateOf(after), after.metadata, change)).toBe(false);
    expect(() => accepted(made('chicago-notes', own), only ? [only] : [])).toThrow('could not be accepted');
  });

  it('is shown and not taken where nothing is left of it', async () => {
    const given = made('chicago-notes');
    const bytes = inNotes(await exported(given), (xml) =>
      xml.replace('Jan Berg, ', '').replace('Sacks', '').replace(', 2024.', ''),
    );
    const found = await proposals(bytes, given);
    expect(found.map(({ kind, unable, change }) => [kind, unable, change])).toEqual([['citation', 'citation', null]]);
  });
});

describe('a citation with other words in the text', () => {
  it('becomes its own wording, beside a change of the words round it', async () => {
    const given = made('apa');
    const bytes = withText(await exported(given), (xml) =>
      xml.replace('Lind, 2023', 'Lind, by letter').replace('Ships came', 'No ship came'),
    );
    const found = await proposals(bytes, given);
    expect(found.map(({ kind, unable, before, after }) => [kind, unable, before, after]).slice(1)).toEqual([
      ['citation', null, '(Lind, 2023)', '(Lind, by letter)'],
    ]);
    expect(found[0]?.kind).toBe('changed');
    const after = accepted(given, found);
    expect(wordingOf(after, 'c2')).toEqual({ text: [{ text: '(Lind, by letter)' }], instead: '(Lind, 2023)' });
    expect(JSON.stringify(after.body)).toContain('No ship came (so they say).');
    expect(await proposals(bytes, after)).toEqual([]);
  });

  it('is reworded as one where two stand beside each other', async () => {
    const given = brief(section('Main', p('It stood still.', cite(mill), cite(port))), {
      metadata: { citationStyle: 'apa' },
    });
    const bytes = withText(await exported(given), swap('Lind, 2023', 'Lind, by letter'));
    const found = await proposals(bytes, given);
    expect(found.map(inShort)).toEqual(['citation b1: (Berg, 2024; Lind, [-2023-]{+by letter+})']);
    const after = accepted(given, found);
    expect(wordingOf(after)).toEqual({
      text: [{ text: '(Berg, 2024; Lind, by letter)' }],
      instead: '(Berg, 2024; Lind, 2023)',
    });
    expect(await proposals(bytes, after)).toEqual([]);
  });

  it.each(['apa', 'ieee', 'vancouver'])('changes an own wording once more: %s', async (style) => {
    const given = made(style, own);
    const bytes = withText(await exported(given), swap('kept at home', 'kept in the tower'));
    const found = await proposals(bytes, given);
    expect(found.map(({ kind, unable }) => [kind, unable])).toEqual([['citation', null]]);
    const after = accepted(given, found);
    expect(wordingOf(after)?.text).toEqual([
      { text: 'Told in ' },
      { text: 'Weighing', italic: true },
      { text: ', kept in the tower' },
    ]);
    expect(await proposals(bytes, after)).toEqual([]);
  });
});

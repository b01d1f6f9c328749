import { expect, test } from 'vitest';
import { asId, type CitationId } from '../../electron/base/ids.ts';
import { citationOrder } from '../../electron/brief/citation-order.ts';
import { citationPlaces } from '../../electron/brief/citation-places.ts';
import { citeTogether } from '../../electron/brief/commands/cite-together.ts';
import { setCitation } from '../../electron/brief/commands/set-citation.ts';
import { citeEarlier, removeCitedItem, setCitedItem } from '../../electron/brief/commands/set-cited-item.ts';
import { notesToShare } from '../../electron/brief/shared-notes.ts';
import { brief, cite, p, section } from '../builders/brief.ts';
import { source } from '../builders/sources.ts';
import { run, stateOf } from '../builders/state.ts';

const [a, b] = [source('a'), source('b')];
const state = () => stateOf(brief(section('Text', p('one', cite(a)), p('two', cite(b)), p('three', cite([a, b])))));
const itemsOf = (given: ReturnType<typeof state>, id: string) =>
  citationOrder(given.doc).find(({ attributes }) => attributes.id === id)?.attributes.items ?? [];
const sourcesOf = (given: ReturnType<typeof state>, id: string) =>
  itemsOf(given, id).map((item) => item.source as string);

test('a citation names another source behind its own, and the same place once', () => {
  const [item] = itemsOf(state(), 'c2');
  if (!item) throw new Error('no citation');
  const both = run(state(), citeTogether('c1', [item]));
  expect(sourcesOf(both, 'c1')).toEqual(['a', 'b']);
  expect(citeTogether('c1', [item])(both)).toBe(false);
  const elsewhere = run(both, citeTogether('c1', [item, { ...item, locator: '7' }]));
  expect(sourcesOf(elsewhere, 'c1')).toEqual(['a', 'b', 'b']);
  expect(citeTogether('nobody', [item])(both)).toBe(false);
});

test('one source of several is changed, moved and taken out; the last one stays', () => {
  const changed = run(
    run(state(), setCitedItem('c3', 1, { locator: '7' })),
    setCitedItem('c3', 1, { prefix: 'Compare' }),
  );
  expect(itemsOf(changed, 'c3')[1]).toMatchObject({ locator: '7', prefix: 'Compare' });
  const moved = run(changed, citeEarlier('c3', 1));
  expect(sourcesOf(moved, 'c3')).toEqual(['b', 'a']);
  expect(citeEarlier('c3', 0)(moved)).toBe(false);
  const single = run(moved, removeCitedItem('c3', 0));
  expect(sourcesOf(single, 'c3')).toEqual(['a']);
  expect(removeCitedItem('c3', 0)(single)).toBe(false);
});

test('the notes that may be shown again are those of the same sources, except for one that others show', () => {
  const offered = (given: ReturnType<typeof state>, id: string) =>
    notesToShare(citationPlaces(given.doc), asId<CitationId>(id)).map(({ citation }) => citation as string);
  expect(offered(state(), 'c1')).toEqual(['c3']);
  expect(offered(state(), 'c3')).toEqual(['c1', 'c2']);
  const shared = run(state(), setCitation('c3', { sharesNoteWith: 'c1' }));
  expect(offered(shared, 'c1')).toEqual([]);
  expect(offered(shared, 'c3')).toEqual(['c1', 'c2']);
  expect(offered(shared, 'c2')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { citationPlaces } from '../../../electron/brief/citation-places.ts';
import { briefSchema } from '../../../electron/brief/schema.ts';
import { claimUses, sourceUses } from '../../../renderer/open-brief/usage.ts';
import { brief, cite, p, question, section, ul } from '../../builders/brief.ts';
import { claim, source } from '../../builders/sources.ts';

const bulletin = source('bulletin', { title: 'Grain bulletin' });
const rise = claim(bulletin, 'Prices rose by a tenth.');
const made = brief(
  section('Bottom line', p('Prices rose.', cite(rise), ' Stocks fell.', cite(bulletin))),
  section('FAQ', question('Why?', p('A dry spring.', cite(rise))), ul('A list', 'with a note')),
);
const doc = briefSchema(made.template).nodeFromJSON(made.body);

describe('where a brief cites', () => {
  it('lists citations in reading order with the block they stand in', () => {
    const places = citationPlaces(doc);
    expect(places.map((place) => place.slot)).toEqual(['slot_bottom_line', 'slot_bottom_line', 'slot_faq']);
    expect(places[0]?.words).toBe('Prices rose. Stocks fell.');
    const answer = doc.child(1).child(0).child(1).child(0);
    expect(places[2]?.block).toBe(answer.attrs.id);
  });

  it('counts claims and sources', () => {
    expect(claimUses(doc).get(rise.claim.id)).toBe(2);
    expect(sourceUses(doc).get(bulletin.id)).toBe(3);
  });
});

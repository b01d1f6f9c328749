import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../electron/brief/brief.ts';
import { briefSchema } from '../../../electron/brief/schema.ts';
import { outlineOf, wordsIn } from '../../../renderer/open-brief/outline.ts';
import { brief, judgement, p, type Section, section } from '../../builders/brief.ts';

function docOf(made: Brief) {
  return briefSchema(made.template).nodeFromJSON(made.body);
}

const outline = (...sections: readonly Section[]) => outlineOf(docOf(brief(...sections)));

describe('the outline', () => {
  it('measures words against the limits of the template', () => {
    const limits = { title: 'Bottom line', minWords: 3, maxWords: 5 };
    const [short] = outline(section(limits, p('Two words')));
    const [fits] = outline(section(limits, p('Now four words stand.')));
    const [long] = outline(section(limits, p('This one has more words than are allowed.')));
    expect([short?.state, short?.measure]).toEqual(['short', '2 of 3–5 words']);
    expect(fits?.state).toBe('fits');
    expect(long?.state).toBe('long');
  });

  it('counts blocks where the template counts them, empty ones left out', () => {
    const counted = { title: 'Key judgements', count: { min: 2, max: 3 }, minWords: 0, maxWords: 0 };
    const [entry] = outline(section(counted, judgement({}, 'Prices will rise.'), judgement({})));
    expect([entry?.count, entry?.state, entry?.measure]).toEqual([1, 'short', '1 of 2–3']);
  });

  it('calls a section with only an empty line empty, and one that is switched off left out', () => {
    expect(outline(section('Risks', p()))[0]?.state).toBe('empty');
    const [off] = outline(section({ title: 'Options', included: false }, p('Words')));
    expect([off?.state, off?.measure]).toEqual(['left-out', 'left out']);
  });

  it('works out only what changed', () => {
    const doc = docOf(brief(section('One', p('a b c')), section('Two', p('d e'))));
    const before = outlineOf(doc);
    const second = doc.child(1).copy(doc.child(0).content);
    const after = outlineOf(doc.copy(doc.content.replaceChild(1, second)));
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.words).toBe(3);
  });

  it('counts words as a reader does', () => {
    expect(wordsIn(docOf(brief(section('One', p("Don't co-operate: 10,900 – no.")))))).toBe(4);
  });
});

import { describe, expect, it } from 'vitest';
import { asId } from '../../electron/base/ids.ts';
import type { Brief } from '../../electron/brief/brief.ts';
import { mergeEvidence } from '../../electron/brief/evidence.ts';
import { briefSchema } from '../../electron/brief/schema.ts';
import { keptPassage, takenPassage } from '../../electron/brief/take-passage.ts';
import { runChecks } from '../../electron/checks/run-checks.ts';
import type { PassageNews } from '../../electron/claims/passage-news.ts';
import type { AnchorState, Passage } from '../../electron/passages/passage.ts';
import { brief, cite, p, section } from '../builders/brief.ts';
import { claim, source } from '../builders/sources.ts';

const words = 'The ferry carried 4,200 people in May.';
const cited = claim(source('wire', { title: 'Wire report' }), words);
const given = brief(section('Notes', p(words, cite(cited))));
const newer = asId<Passage['snapshot']>('newer');

/** What the library says of the cited passage after its source came again. */
function news(anchor: AnchorState, now: string | null): PassageNews {
  const { passage } = cited;
  const place = { ...passage, snapshot: newer, quote: { ...passage.quote, exact: now ?? '' } };
  const isFound = anchor === 'ok' || anchor === 'moved';
  return {
    passage: isFound ? { ...place, anchor } : { ...passage, anchor },
    claim: cited.claim,
    places: isFound || now === null ? [] : [place],
    snapshot: newer,
  };
}

function found(of: Omit<Brief, 'body'> & { readonly body: Brief['body'] }, one: PassageNews) {
  const doc = briefSchema(of.template).nodeFromJSON(of.body);
  return runChecks({ brief: of, doc, news: [one] }).filter(({ rule }) => rule === 'passage-state');
}

describe('what the library knows of cited passages', () => {
  it('is no finding while the words and their place are the same', () => {
    expect(found(given, news('ok', words))).toEqual([]);
  });

  it('offers the new words for evidence and text, the old ones to keep, and both to see', () => {
    const [finding] = found(given, news('reworded', words.replace('4,200', '4,700')));
    expect(finding).toMatchObject({ severity: 'warning', message: expect.stringContaining('was reworded') });
    expect(finding?.fixes.map(({ type }) => type)).toEqual([
      'see-change',
      'take-passage',
      'replace-text',
      'keep-passage',
    ]);
    expect(finding?.fixes[2]).toMatchObject({ text: words.replace('4,200', '4,700') });
  });

  it('says so when the library has taken new words that the brief has not', () => {
    const [finding] = found(given, news('ok', words.replace('4,200', '4,700')));
    expect(finding?.message).toContain('4,200');
  });

  it('is silent once the new words are taken into the brief', () => {
    const one = news('reworded', words.replace('4,200', '4,700'));
    const [place] = one.places;
    if (place === undefined) throw new Error('Expected a place');
    const taken = { ...given, evidence: mergeEvidence(given.evidence, takenPassage(given, one, place)) };
    expect(found(taken, one)).toEqual([]);
    expect(Object.values(taken.evidence.passages)).toMatchObject([{ quote: { exact: place.quote.exact } }]);
  });

  it('is silent about words kept on purpose until a still newer version comes', () => {
    const one = news('gone', null);
    const add = keptPassage(given, one);
    if (add === null) throw new Error('Expected evidence');
    const kept = { ...given, evidence: mergeEvidence(given.evidence, add) };
    expect(found(given, one)).toMatchObject([{ severity: 'error' }]);
    expect(found(kept, one)).toEqual([]);
    expect(found(kept, { ...one, snapshot: asId('still-newer') })).toHaveLength(1);
  });

  it('offers nothing to take where several places fit', () => {
    const [finding] = found(given, news('ambiguous', words));
    expect(finding?.fixes.map(({ type }) => type)).toEqual(['see-change', 'keep-passage']);
  });
});

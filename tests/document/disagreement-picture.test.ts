import { describe, expect, it } from 'vitest';
import type { FigureBlock } from '../../electron/document/nodes.ts';
import { blocksOf } from '../../electron/document/walk.ts';
import { brief, callout, cite, p, section } from '../builders/brief.ts';
import { resolved } from '../builders/resolved.ts';
import { claim, figureOf, literal, on, person, source } from '../builders/sources.ts';

const survey = source('survey', { title: 'A survey: of mills', author: [person('Berg', 'Jan')], issued: on(2024) });
const bulletin = source(
  'bulletin',
  { title: 'Bulletin', author: [literal('Ministry')], issued: on(2023) },
  { marking: 'TLP:RED', descriptor: 'A participant' },
);
const counted = claim(survey, 'More than 41,000 tonnes lie there.', {
  figures: [figureOf('41,000 tonnes', 41_000, { qualifier: 'min', low: 41_000 }), figureOf('000 tonnes', 0)],
});
const expected = claim(bulletin, 'From 40,000 to 60,000 tonnes are expected.', {
  figures: [
    figureOf('40,000 to 60,000 tonnes', 0, {
      value: null,
      low: 40_000,
      high: 60_000,
      qualifier: 'range',
      modality: 'expected',
    }),
  ],
});
const priced = claim(bulletin, 'A tonne costs 312 euro.', {
  paragraph: 2,
  figures: [figureOf('312 euro', 312, { unit: 'EUR' })],
});

type Line = readonly (string | ReturnType<typeof cite>)[];

function pictureOf(role: 'disagreement' | 'note', edition: string, ...lines: readonly Line[]): FigureBlock | undefined {
  const box = callout(role, 'How much?', ...lines.map((line) => p(...line)));
  const { blocks } = resolved(brief(section('What is known', box)), { edition });
  return [...blocksOf(blocks)].find((block) => block.type === 'figure');
}

const first: Line = ['More than 41,000 tonnes – Berg', cite(counted)];
const second: Line = ['40,000 to 60,000 tonnes – Ministry', cite(expected)];

describe('the values of a box where sources differ', () => {
  it('are drawn on one scale with their bounds, ranges and modality, and told to whoever does not see it', () => {
    const picture = pictureOf('disagreement', 'internal', first, second);
    expect(picture).toMatchObject({
      decorative: false,
      alt: '2 values on one scale. Berg, 2024: More than 41,000 tonnes (observed); Ministry, 2023: 40,000 to 60,000 tonnes (expected).',
      picture: {
        kind: 'points',
        categories: ['Berg, 2024', 'Ministry, 2023'],
        series: [
          {
            values: [
              { value: 41_000, low: null, high: null, open: 'above', modality: 'observed' },
              { value: 50_000, low: 40_000, high: 60_000, modality: 'expected' },
            ],
          },
        ],
      },
    });
  });

  it('name nobody whom the edition withholds', () => {
    const unnamed: Line = ['40,000 to 60,000 tonnes, we hear', cite(expected)];
    const said = JSON.stringify(pictureOf('disagreement', 'external', first, unnamed));
    expect(said).toContain('40,000 to 60,000 tonnes (expected)');
    expect(said).not.toMatch(/Ministry|From 40/);
  });

  it('are those that the lines still say', () => {
    expect(pictureOf('disagreement', 'internal', first, ['A lot – Ministry', cite(expected)])).toBeUndefined();
    expect(pictureOf('disagreement', 'internal', first, ['40,000 to 60,000 tonnes'])).toBeUndefined();
  });

  it('are not drawn where they count different things, nor in other boxes', () => {
    expect(pictureOf('disagreement', 'internal', first, ['312 euro', cite(priced)])).toBeUndefined();
    expect(pictureOf('note', 'internal', first, second)).toBeUndefined();
  });
});

import { type Chart, isTentative, valuesOf } from './chart.ts';
import { type ChartPlace, type ChartShape, leadingOf, line, words } from './drawing.ts';
import { bar, lookOf, type SeriesLook } from './looks.ts';
import { chartWordsOf } from './words.ts';

export interface Legend {
  readonly shapes: readonly ChartShape[];
  /** 0 where there is nothing to say. */
  readonly height: number;
}

interface Entry {
  readonly text: string;
  readonly key: 'none' | 'range' | 'dashed' | { readonly look: SeriesLook; readonly hollow: boolean };
}

/** The lines above a chart: what is counted, which series is which, and what hollow, dashed and thin mean. */
export function legendOf(chart: Chart, unit: string, place: ChartPlace): Legend {
  const { size } = place;
  const [leading, key, gap] = [leadingOf(size), size * 1.1, size * 1.4];
  const shapes: ChartShape[] = [];
  let x = 0;
  let y = size;
  for (const entry of entriesOf(chart, unit, place.language)) {
    const lead = entry.key === 'none' ? 0 : key + size * 0.4;
    const width = lead + place.measure(entry.text, false);
    if (x > 0 && x + width > place.width) {
      x = 0;
      y += leading;
    }
    shapes.push(
      ...keyShapes(entry.key, x, y, size),
      words(x + lead, y, entry.text, { colour: entry.key === 'none' ? 'muted' : 'text' }),
    );
    x += width + gap;
  }
  return shapes.length === 0 ? { shapes, height: 0 } : { shapes, height: y + size * 0.9 };
}

function entriesOf(chart: Chart, unit: string, language: string): readonly Entry[] {
  const { kind, series } = chart;
  const said = chartWordsOf(language);
  const values = valuesOf(chart);
  const only = series.length === 1 ? (series[0]?.name ?? '') : '';
  // "Soldiers" and "soldiers" are said once.
  const isSaid = only.toLowerCase().includes(unit.toLowerCase());
  const counts = [only, isSaid ? '' : unit].filter((part) => part !== '').join(', ');
  const named = kind === 'bars' && series.length > 1 ? series : [];
  return [
    ...(counts === '' ? [] : [{ text: counts, key: 'none' } as const]),
    ...named.map(({ name }, nth): Entry => ({ text: name, key: { look: lookOf(nth), hollow: false } })),
    // Points carry in words how they are meant.
    ...(kind !== 'points' && values.some(isTentative)
      ? [
          kind === 'bars'
            ? ({ text: said.hollow, key: { look: lookOf(0), hollow: true } } as const)
            : ({ text: said.dashed, key: 'dashed' } as const),
        ]
      : []),
    ...(kind !== 'points' && values.some(({ low, high }) => low !== null || high !== null)
      ? [{ text: said.range, key: 'range' } as const]
      : []),
  ];
}

function keyShapes(key: Entry['key'], x: number, baseline: number, size: number): readonly ChartShape[] {
  const [width, middle] = [size * 1.1, baseline - size * 0.34];
  if (key === 'none') return [];
  if (key === 'range') {
    return [
      line(x, middle, x + width, middle, 'text', 0.8),
      line(x, middle - 2, x, middle + 2, 'text', 0.8),
      line(x + width, middle - 2, x + width, middle + 2, 'text', 0.8),
    ];
  }
  if (key === 'dashed') return [{ ...line(x, middle, x + width, middle, 'first', 1.6), dashed: true }];
  return bar(x, baseline - size * 0.75, x + width, baseline + size * 0.05, key.look, key.hollow);
}

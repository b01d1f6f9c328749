import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../electron/base/csl-json.ts';
import { asId, type CitationId, type SourceId } from '../../electron/base/ids.ts';
import type { CitationCluster } from '../../electron/citations/citation-engine.ts';
import { CitationFormatter, type CitationRequest, formatCitations } from '../../electron/citations/format-citations.ts';
import { citationStyle } from '../../electron/citations/styles.ts';
import { localeXml, styleXml } from '../builders/citation-files.ts';

const names = ['Ash', 'Birch', 'Cedar'];

function sourceNumber(index: number): CslItem {
  return {
    type: index % 2 ? 'webpage' : 'report',
    title: `Report ${index}`,
    // Some share a name and a year, so that styles must tell them apart; some do not.
    author: [{ family: names[index % 3] ?? '', given: index % 4 ? 'Ann' : 'Bo' }],
    ...(index % 5 && { issued: { 'date-parts': [[2020 + (index % 2)]] } }),
  };
}

/** One citation of an edited brief: the sources by number, and a locator. */
interface Cited {
  readonly id: number;
  readonly sources: readonly number[];
  readonly locator: string;
}

type Edit =
  | { readonly type: 'insert'; readonly at: number; readonly cited: Omit<Cited, 'id'> }
  | { readonly type: 'remove'; readonly at: number }
  | { readonly type: 'change'; readonly at: number; readonly locator: string }
  | { readonly type: 'move'; readonly from: number; readonly to: number }
  | { readonly type: 'comment'; readonly at: number };

const locator = fc.constantFrom('', '1', '2');
const cited = fc.record({ sources: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 2 }), locator });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant('insert' as const), at: fc.nat(9), cited }),
  fc.record({ type: fc.constant('remove' as const), at: fc.nat(9) }),
  fc.record({ type: fc.constant('change' as const), at: fc.nat(9), locator }),
  fc.record({ type: fc.constant('move' as const), from: fc.nat(9), to: fc.nat(9) }),
  fc.record({ type: fc.constant('comment' as const), at: fc.nat(9) }),
);

/** The brief as it stands: citations in reading order, null where a note holds only the writer's words. */
type Story = readonly (Cited | null)[];

function edited(story: Story, change: Edit, newId: number): Story {
  const place = (at: number) => at % (story.length + 1);
  if (change.type === 'insert') return story.toSpliced(place(change.at), 0, { ...change.cited, id: newId });
  if (change.type === 'comment') return story.toSpliced(place(change.at), 0, null);
  if (story.length === 0) return story;
  if (change.type === 'remove') return story.toSpliced(change.at % story.length, 1);
  if (change.type === 'move') {
    const [moved = null] = story.slice(change.from % story.length);
    return story.toSpliced(change.from % story.length, 1).toSpliced(change.to % story.length, 0, moved);
  }
  const at = change.at % story.length;
  const old = story[at];
  return old ? story.with(at, { ...old, locator: change.locator }) : story;
}

function requestOf(story: Story, styleId: string): CitationRequest {
  const style = citationStyle(styleId);
  if (!style) throw new Error(`no style ${styleId}`);
  const items = new Map<SourceId, CslItem>();
  const clusters: CitationCluster[] = [];
  for (const [index, one] of story.entries()) {
    if (one === null) continue;
    for (const number of one.sources) items.set(asId<SourceId>(`s${number}`), sourceNumber(number));
    clusters.push({
      id: asId<CitationId>(`c${one.id}`),
      noteIndex: style.kind === 'note' ? index + 1 : 0,
      chain: asId<CitationId>(style.ibid === 'when-safe' ? 'one chain' : `c${one.id}`),
      items: one.sources.map((number) => ({
        source: asId<SourceId>(`s${number}`),
        claim: null,
        passages: [],
        locator: one.locator,
        label: 'page',
        prefix: '',
        suffix: '',
      })),
    });
  }
  return { styleXml: styleXml(style.file), language: 'en-GB', localeXml, items, clusters };
}

describe('a formatter kept while a brief is edited', () => {
  it.each(['chicago-notes', 'chicago-author-date', 'oscola', 'harvard', 'ieee', 'government-notes'])(
    'gives in %s what formatting afresh would give',
    (styleId) => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
          const formatter = new CitationFormatter();
          let story: Story = [];
          for (const [index, change] of edits.entries()) {
            story = edited(story, change, index);
            const request = requestOf(story, styleId);
            expect(formatter.format(request)).toEqual(formatCitations(request));
          }
        }),
        { numRuns: 12, seed: 20241122 },
      );
    },
  );

  it('reads a source again when its metadata changed', () => {
    const formatter = new CitationFormatter();
    const request = requestOf([{ id: 1, sources: [1], locator: '' }], 'chicago-notes');
    formatter.format(request);
    const renamed = new Map([[asId<SourceId>('s1'), { ...sourceNumber(1), title: 'Another title' }]]);
    const again = formatter.format({ ...request, items: renamed });
    expect(JSON.stringify(again.ok && [...again.value.citations])).toContain('Another Title');
  });
});

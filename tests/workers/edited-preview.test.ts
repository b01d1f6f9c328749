import fc from 'fast-check';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { ReplaceStep, Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { applyLiveEdit, type LiveBrief, liveBrief, storedBrief } from '../../electron/brief/live-brief.ts';
import { citationStyle } from '../../electron/citations/styles.ts';
import type { ResolvedDocument } from '../../electron/document/nodes.ts';
import { resolveBrief, resolveLiveBrief } from '../../electron/document/resolve/resolve-brief.ts';
import { ResolveMemory } from '../../electron/document/resolve/resolve-memory.ts';
import { writePdf } from '../../electron/export/pdf/write-pdf.ts';
import type { FontSet } from '../../electron/layout/fonts.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import type { Layout } from '../../electron/layout/layout.ts';
import { assets } from '../../electron/scripts/paths.mjs';
import { houseTheme } from '../../electron/templates/theme.ts';
import { loadPdfMaterial } from '../../electron/workers/document-fonts.ts';
import { generatedBrief } from '../bench/preview/generated-brief.ts';
import * as build from '../builders/brief.ts';
import { localeXml, styleXml } from '../builders/citation-files.ts';
import { claim, literal, on, person, source } from '../builders/sources.ts';
import { fakeFonts } from '../layout/fake-fonts.ts';
import { plainTheme } from '../layout/plain-theme.ts';
import { wholeLayout } from '../layout/whole-layout.ts';

function optionsOf(live: LiveBrief, style = 'chicago-notes') {
  const known = citationStyle(style);
  if (known === null) throw new Error(`No citation style ${style}`);
  return { style: known, styleXml: styleXml(known.file), localeXml, edition: live.parts.metadata.edition };
}

function opened(brief: Parameters<typeof liveBrief>[0]): LiveBrief {
  const live = liveBrief(brief);
  if (!live.ok) throw new Error(live.error.detail);
  return live.value;
}

function outcome<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const mill = source('mill', { title: 'Milling report', author: [person('Lind', 'Maja')], issued: on(2024) });
const port = source('port', { title: 'Port survey', author: [literal('Harbour office')], issued: on(2023, 5) });
const depth = claim(port, 'The channel is nine metres deep.', { page: '4' });

/** Every kind of block there is in a brief, with citations in most of them. */
function everyBlockBrief() {
  const { p, cite } = build;
  const said = (words: string) => p(words, cite(depth, { locator: '4' }), ' And more.');
  return build.brief(
    build.section({ title: 'Bottom line', content: 'bottom-line' }, said('Build the berth.'), p('Now.')),
    build.section(
      'Judgements',
      build.judgement({ likelihood: 'likely', confidence: 'high' }, 'Traffic grows.', cite(mill)),
      build.judgement({}, 'Prices fall.'),
      said('Under the judgements.'),
    ),
    build.section(
      'Risks',
      build.risk('Silt', ['Delay', cite(mill)], 'low', 'Depth'),
      build.risk('a', 'b', 'c', 'd'),
      said('x'),
    ),
    build.section('Actions', build.action('Dredge', 'Port', 'May'), said('After the actions.')),
    build.section('When', build.event('2019', ['Opened', cite(depth)]), said('After the events.')),
    build.section(
      'Findings',
      build.finding('Too shallow', [said('Measured.')], 'Dredge it'),
      build.h(2, 'Heading'),
      said('y'),
    ),
    build.section('Questions', build.question('How deep?', said('Nine metres.')), said('z')),
    build.section('Terms', build.term('Berth', ['A place', cite(port)]), build.term('Silt', 'Mud'), said('w')),
    build.section('Exercise', build.fillIn('Write', 3, 'Answer'), said('v')),
    build.section(
      'Rest',
      build.quote(said('Quoted.')),
      build.callout('note', 'Mind', said('Inside.')),
      build.table({ caption: 'Depths', headerRows: 1 }, ['Year', 'Depth'], ['2019', ['9', cite(port)]]),
      build.ul('One', ['Two', cite(mill)]),
      build.ol('First', 'Second'),
      build.p('Own words', build.comment('Said by us.'), ' and the same', build.sameNote(1), '.'),
    ),
    { template: { frontMatter: { cover: false, contents: true, contentsDepth: 3 }, annexes: ['sources', 'evidence'] } },
  );
}

/** A change somebody makes, somewhere in the document: `at` picks the place. */
interface Change {
  readonly kind: 'type' | 'delete' | 'list' | 'note' | 'heading' | 'split' | 'move' | 'title' | 'uncite';
  readonly at: number;
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('type', 'delete', 'list', 'note', 'heading', 'split', 'move', 'title', 'uncite'),
  at: fc.nat(10_000),
});

let ids = 0;
const newId = () => `new-${++ids}`;

function edited(live: LiveBrief, { kind, at }: Change): LiveBrief {
  const when = `2024-11-22T09:30:${String(at % 60).padStart(2, '0')}.000Z`;
  if (kind === 'title') {
    const metadata = { ...live.parts.metadata, title: `Title ${at}` };
    return outcome(applyLiveEdit(live, { type: 'metadata', metadata }, when));
  }
  const steps = stepsOf(live.doc, kind, at);
  return steps === null ? live : outcome(applyLiveEdit(live, { type: 'steps', steps }, when));
}

function stepsOf(doc: Node, kind: Change['kind'], at: number) {
  const { schema } = doc.type;
  const node = (type: string, attrs: object, content: Node | null = null): Node =>
    schema.node(type, attrs as Record<string, unknown>, content ?? []);
  const paragraphs = placesOf(doc, (type, parent) => type === 'paragraph' && parent.startsWith('slot_'));
  const place = paragraphs[at % Math.max(1, paragraphs.length)];
  if (place === undefined) return null;
  const change = new Transform(doc);
  const insert = (position: number, inserted: Node) =>
    change.step(new ReplaceStep(position, position, new Slice(Fragment.from(inserted), 0, 0)));
  const size = doc.nodeAt(place)?.nodeSize ?? 2;
  switch (kind) {
    case 'type':
      insert(place + 1, schema.text(`Word${at} `));
      break;
    case 'delete':
      change.delete(place, place + size);
      break;
    case 'list': {
      const item = node('list_item', { id: newId() }, node('paragraph', { id: newId() }, schema.text(`Point ${at}`)));
      insert(place, node('bullet_list', { id: newId() }, item));
      break;
    }
    case 'note':
      insert(
        place + size - 1,
        node('citation', { id: newId(), items: [], comment: `Own words ${at}.`, sharesNoteWith: null }),
      );
      break;
    case 'heading':
      insert(place, node('heading', { id: newId(), level: 2 + (at % 2) }, schema.text(`Heading ${at}`)));
      break;
    case 'split':
      change.split(place + 1 + Math.floor((size - 2) / 2), 1, [
        { type: schema.nodes.paragraph ?? doc.type, attrs: { id: newId() } },
      ]);
      break;
    case 'move': {
      const moved = doc.nodeAt(place);
      if (moved === null) return null;
      change.delete(place, place + size);
      const rest = placesOf(change.doc, (type, parent) => type === 'paragraph' && parent.startsWith('slot_'));
      const target = rest[(at * 7) % Math.max(1, rest.length)];
      if (target === undefined) return null;
      insert(target, moved);
      break;
    }
    default: {
      const citations = placesOf(doc, (type) => type === 'citation');
      const cited = citations[at % Math.max(1, citations.length)];
      if (cited === undefined) return null;
      change.delete(cited, cited + 1);
    }
  }
  return change.steps.map((step) => step.toJSON());
}

function placesOf(doc: Node, wanted: (type: string, parent: string) => boolean): readonly number[] {
  const places: number[] = [];
  doc.descendants((node, position, parent) => {
    if (wanted(node.type.name, parent?.type.name ?? '')) places.push(position);
  });
  return places;
}

describe('pages after edits', () => {
  const briefs = [generatedBrief({ pages: 4, seed: 3 }), everyBlockBrief()];

  it.each(['chicago-notes', 'chicago-author-date', 'ieee'])('are those of a layout from the start (%s)', (style) => {
    fc.assert(
      fc.property(fc.constantFrom(...briefs), fc.array(anyChange, { minLength: 1, maxLength: 8 }), (brief, changes) => {
        const memory = new ResolveMemory();
        const fonts = fakeFonts();
        let live = opened(brief);
        const look = (): void => {
          const document = outcome(resolveLiveBrief(live, { ...optionsOf(live, style), memory }));
          const layout = layOut(document, plainTheme, fonts);
          const anew = outcome(resolveBrief(storedBrief(live), optionsOf(live, style)));
          expect(document).toEqual(anew);
          expect(wholeLayout(layout)).toBe(wholeLayout(layOut(anew, plainTheme, fakeFonts())));
        };
        look();
        for (const change of changes) {
          live = edited(live, change);
          look();
        }
      }),
      { numRuns: 6, seed: 11 },
    );
  });

  it('make the same PDF, byte for byte', async () => {
    const kept = await loadPdfMaterial(assets);
    const memory = new ResolveMemory();
    let live = opened(briefs[0] ?? everyBlockBrief());
    let layout: Layout | null = null;
    let document: ResolvedDocument | null = null;
    for (const kind of ['type', 'list', 'note', 'move', 'uncite', 'heading', 'type'] as const) {
      live = edited(live, { kind, at: 17 });
      document = outcome(resolveLiveBrief(live, { ...optionsOf(live), memory }));
      layout = layOut(document, houseTheme, kept.fonts);
    }
    if (layout === null || document === null) throw new Error('Nothing was laid out.');
    const fresh = await loadPdfMaterial(assets);
    const anew = outcome(resolveBrief(storedBrief(live), optionsOf(live)));
    const whole = await writePdf(layOut(anew, houseTheme, fresh.fonts), anew, fresh);
    expect(await writePdf(layout, document, kept)).toEqual(whole);
  });
});

describe('an edit in a long brief', () => {
  /** Counts the texts that are set: each asks once for the measures of its face. */
  function counting(fonts: FontSet) {
    const count = { texts: 0 };
    const metrics: FontSet['metrics'] = (face) => {
      count.texts += 1;
      return fonts.metrics(face);
    };
    return { count, fonts: { ...fonts, metrics } };
  }

  it('resolves one block, sets its text and its notes, and leaves all other pages the very same objects', () => {
    const memory = new ResolveMemory();
    const { count, fonts } = counting(fakeFonts());
    let live = opened(generatedBrief({ pages: 40, seed: 5 }));
    const lay = () => layOut(outcome(resolveLiveBrief(live, { ...optionsOf(live), memory })), plainTheme, fonts);
    lay();
    live = edited(live, { kind: 'type', at: 60 });
    const before = lay();
    memory.made = 0;
    count.texts = 0;
    // The same length again, so that no line moves: what is new is one page.
    live = edited(live, { kind: 'type', at: 61 });
    const after = lay();
    const shared = after.pages.filter((page) => before.pages.includes(page));
    expect(before.pages.length).toBeGreaterThan(30);
    // Headings are looked at again each time, because their levels depend on one another.
    expect(memory.made).toBeLessThan(60);
    expect(count.texts).toBeLessThan(12);
    expect(after.pages.length - shared.length).toBeLessThan(4);
  });
});

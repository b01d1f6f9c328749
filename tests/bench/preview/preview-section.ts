import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import type { BriefEdit } from '../../../electron/brief/edit.ts';
import { liveBrief } from '../../../electron/brief/live-brief.ts';
import type { PagesWanted, PreviewPages } from '../../../electron/contract/preview.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { Exporter } from '../../../electron/workers/exporter.ts';
import { FollowedBrief } from '../../../electron/workers/followed-brief.ts';
import { interleave, roundsOf } from '../measure/interleave.ts';
import { ownSeconds } from '../measure/own-seconds.ts';
import { amountAtMost, compare } from '../measure/result.ts';
import type { BenchOptions, Section } from '../measure/section.ts';
import { median } from '../measure/statistics.ts';
import { unwrap } from '../measure/unwrap.ts';
import { generatedBrief } from './generated-brief.ts';

const pages = 200;
/** Edits of one round; the middle one of their costs counts. */
const edits = 15;
/** The code of an edit is warm after some of them. */
const firstEdits = 30;
const choice = { style: 'chicago-notes', edition: 'internal' } as const;

/**
 * What a changed word costs until the pages in view are there again: the edit applied, the brief resolved, pages laid out,
 * and the copy that goes to the window. Against the same for a brief of that size that was not there before, in a process
 * that has set many like it.
 */
export const previewSection: Section = {
  name: 'preview',
  title: `Preview: from an edit to the pages in view, ${pages} pages`,
  run: async (options) => {
    const open = await openBrief(1);
    for (let count = 0; count < firstEdits; count += 1) await open.edit(count);
    const measured = await measure(open, options);
    const row = compare({
      section: 'preview',
      what: `one word typed (${open.shown().count} pages)`,
      peer: 'another brief of that size, opened',
      unit: 'ms',
      ours: roundsOf(measured, 'edit'),
      theirs: roundsOf(measured, 'whole'),
      target: amountAtMost(50),
    });
    return { rows: [row], skipped: [] };
  },
};

function measure(open: OpenBrief, { rounds, say }: BenchOptions) {
  let seed = 2;
  let next = firstEdits;
  const contenders = [
    {
      name: 'edit' as const,
      run: async () => {
        const costs: number[] = [];
        for (let count = 0; count < edits; count += 1) {
          costs.push((await ownSeconds(() => open.edit(next))).seconds * 1000);
          next += 1;
        }
        return median(costs);
      },
    },
    {
      name: 'whole' as const,
      run: async () => {
        const brief = generatedBrief({ pages, seed });
        seed += 1;
        const { seconds } = await ownSeconds(() => open.other(brief));
        return seconds * 1000;
      },
    },
  ];
  return interleave(contenders, rounds, (round) => say(`round ${round + 1} of ${rounds}`));
}

interface OpenBrief {
  /** Types a word into a paragraph, another one each time, and fetches the pages around it. */
  edit(count: number): Promise<void>;
  /** The same exporter shows another brief. */
  other(brief: ReturnType<typeof generatedBrief>): Promise<void>;
  shown(): PreviewPages;
}

async function openBrief(seed: number): Promise<OpenBrief> {
  const exporter = new Exporter(assets);
  const elsewhere = new Exporter(assets);
  const followed = new FollowedBrief();
  followed.take({ opening: 1, revision: 0, brief: generatedBrief({ pages, seed }) });
  const paragraphs: { readonly id: string; readonly at: number }[] = [];
  followed.live?.doc.descendants((node, at, parent) => {
    const inSlot = parent?.type.name.startsWith('slot_') === true;
    if (inSlot && node.type.name === 'paragraph') paragraphs.push({ id: String(node.attrs.id), at });
  });
  let revision = 0;
  let shown = await look({ at: { from: 0, to: 3 }, known: [] });
  async function look(want: PagesWanted): Promise<PreviewPages> {
    const { live } = followed;
    if (live === null) throw new Error('No brief is open.');
    // What goes to another process is copied once on either side.
    return structuredClone(structuredClone(unwrap(await exporter.pages(live, choice, want))));
  }
  return {
    shown: () => shown,
    async edit(count) {
      const place = paragraphs[(count * 37) % paragraphs.length];
      const { live } = followed;
      if (place === undefined || live === null) throw new Error('There is nothing to edit.');
      const at = positionOf(live.doc, place.id) + 1;
      const step = new ReplaceStep(at, at, new Slice(Fragment.from(live.doc.type.schema.text('word ')), 0, 0));
      const edit: BriefEdit = { type: 'steps', steps: [step.toJSON()] };
      const since = revision;
      revision += 1;
      const record = { at: '2024-11-22T09:30:00.000Z', edits: [edit] };
      if (!followed.take({ opening: 1, revision, since, edits: [record] })) throw new Error('The edit does not apply.');
      shown = await look({ at: { block: place.id }, known: shown.pages });
    },
    async other(brief) {
      await elsewhere.pages(unwrap(liveBrief(brief)), choice, { at: { from: 0, to: 3 }, known: [] });
    },
  };
}

type Document = NonNullable<FollowedBrief['live']>['doc'];

function positionOf(doc: Document, id: string): number {
  let found = -1;
  doc.descendants((node, at) => {
    if (found >= 0) return false;
    if (node.attrs.id === id) found = at;
    return true;
  });
  return found;
}

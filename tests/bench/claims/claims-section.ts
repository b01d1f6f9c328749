import { extractClaims } from '../../../electron/claims/extract-claims.ts';
import { sectionsOf } from '../../../electron/library/sections.ts';
import { sentencesOf } from '../../../electron/library/sentences.ts';
import { corpusSet } from '../../claims/labelled/corpus-set.ts';
import type { LabelledDocument } from '../../claims/labelled/labelled-document.ts';
import { developmentSet, documentsIn, heldOutSet, judgedSet } from '../../claims/labelled/labelled-set.ts';
import { scoreDocuments, writeScores } from '../../claims/labelled/score.ts';
import { interleave, roundsOf } from '../measure/interleave.ts';
import { ownSeconds } from '../measure/own-seconds.ts';
import { amountAtLeast, compare } from '../measure/result.ts';
import type { BenchOptions, Section } from '../measure/section.ts';

/** How often the documents are read in one round: some megabytes. */
const copies = 100;

/**
 * How much of what a careful reader finds the rules find, on sentences they were tuned on and on those they were not; and
 * what it costs, against splitting the same text into sentences and no more.
 */
export const claimsSection: Section = {
  name: 'claims',
  title: 'Claims: text per second of processor time',
  run: async (options) => {
    const real = await corpusSet();
    const heldOut = heldOutSet();
    const lines = [
      writeScores('development: rules may be tuned on it', scoreDocuments(developmentSet())),
      writeScores('held out: labelled before any rule was run on it', scoreDocuments(heldOut)),
      writeScores(
        'judged, development: labelled without sight of the rules, then tuned on',
        scoreDocuments(judgedSet('development')),
      ),
      writeScores(
        'judged, held out: labelled without sight of the rules, read as figures only',
        scoreDocuments(judgedSet('held-out')),
      ),
      writeScores('German, rules and sentences by one hand', scoreDocuments(documentsIn('german', 'de'))),
      ...(real === null ? [] : [writeScores('real documents', scoreDocuments(real.documents))]),
      ...(await judgedReal()),
    ];
    const skipped = real === null ? ['claims of real documents: ../shared/corpus is not at hand'] : [];
    return { rows: await speeds(real?.documents ?? heldOut, options), skipped, lines };
  },
};

/** Real papers, manuals, blogs and books: their labels are few, and mostly say that a sentence is no claim. */
async function judgedReal(): Promise<readonly string[]> {
  const halves = ['development', 'held-out'] as const;
  const sets = await Promise.all(halves.map((half) => corpusSet(`judged/corpus-${half}`)));
  return sets.flatMap((set, at) =>
    set === null ? [] : [writeScores(`judged real documents, ${halves[at] ?? ''}`, scoreDocuments(set.documents))],
  );
}

type Way = 'segmenter' | 'sentences' | 'claims';

async function speeds(documents: readonly LabelledDocument[], { rounds, say }: BenchOptions) {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const prepared = documents.map((document) => ({
    ...document,
    sections: sectionsOf(document.blocks, document.text),
    fileName: document.name,
  }));
  const ways: Readonly<Record<Way, () => void>> = {
    segmenter: () => {
      for (const { text, blocks } of prepared) {
        for (const { start, end } of blocks) for (const _ of segmenter.segment(text.slice(start, end)));
      }
    },
    sentences: () => {
      for (const { text, blocks, language } of prepared) sentencesOf(text, blocks, language);
    },
    claims: () => {
      for (const source of prepared) extractClaims(source);
    },
  };
  const run = async (way: Way) => {
    const timed = await ownSeconds(() => {
      for (let copy = 0; copy < copies; copy += 1) ways[way]();
    });
    return megabytes / timed.seconds;
  };
  const megabytes = (documents.reduce((sum, { text }) => sum + text.length, 0) * copies) / 1e6;
  const names: readonly Way[] = ['segmenter', 'sentences', 'claims'];
  for (const name of names) ways[name]();
  const measured = await interleave(
    names.map((name) => ({ name, run: () => run(name) })),
    rounds,
    (round) => say(`round ${round + 1} of ${rounds}`),
  );
  const size = `${megabytes.toFixed(1)} MB of text`;
  const speed = { section: 'claims', unit: 'MB/s' } as const;
  return [
    compare({
      ...speed,
      what: `sentences: ${size}`,
      peer: 'Intl.Segmenter',
      ours: roundsOf(measured, 'sentences'),
      theirs: roundsOf(measured, 'segmenter'),
      target: amountAtLeast(2),
    }),
    compare({
      ...speed,
      what: `sentences and claims: ${size}`,
      peer: 'our sentences alone',
      ours: roundsOf(measured, 'claims'),
      theirs: roundsOf(measured, 'sentences'),
      target: amountAtLeast(1),
    }),
  ];
}

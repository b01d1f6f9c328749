import type { FontSet } from '../../../electron/layout/fonts.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { loadPdfMaterial } from '../../../electron/workers/document-fonts.ts';
import { amountAtMost, compare, type ResultRow } from '../measure/result.ts';
import type { Section } from '../measure/section.ts';
import { significant } from '../measure/table.ts';
import { englishParagraphs } from './english-text.ts';
import type { LineQuality } from './line-quality.ts';
import { linesOf, linesOfPages, type PageLines } from './page-lines.ts';
import { realParagraphs } from './real-paragraphs.ts';
import { breakers, type LineBreaker, type ParagraphSet, qualityOfAll } from './set-paragraphs.ts';

interface Sample {
  readonly name: string;
  readonly texts: readonly string[];
}

const generatedParagraphs = 2_000;
/** Ems: the text column of the house theme, and one of two. */
const wide = 41;
const narrow = 26;

/** The lines of justified English against first fit, the method of word processors and browsers. No times: see export. */
export const linesSection: Section = {
  name: 'lines',
  title: 'Lines: share of loose lines (r > 1)',
  run: async ({ say }) => {
    const { fonts } = await loadPdfMaterial(assets);
    const samples: readonly Sample[] = [
      { name: 'generated', texts: englishParagraphs(generatedParagraphs, 3) },
      { name: 'real', texts: realParagraphs() },
    ].filter(({ texts }) => texts.length > 0);
    const results = samples.flatMap((sample) =>
      [wide, narrow].map((measure) => {
        say(`${sample.name} English, ${measure} em`);
        return measured(sample, measure, fonts);
      }),
    );
    say('whole pages');
    return {
      rows: [...results.flatMap(({ rows }) => rows), ...pageRows(fonts)],
      skipped: samples.length < 2 ? ['real English: ../shared is not at hand'] : [],
      lines: results.flatMap(({ lines }) => lines),
    };
  },
};

/** The peer is our own breaker where it has little to choose from, as in the documents of the section on export. */
function pageRows(fonts: FontSet): readonly ResultRow[] {
  const { english, invented } = linesOfPages(fonts);
  const share = ({ lines, loose: count }: PageLines): number => (100 * count) / lines;
  return linesOf.map((of) =>
    compare({
      section: 'lines',
      what: `pages of generated English, ${of}`,
      peer: 'the same pages in invented words',
      unit: '%',
      ours: [share(english[of])],
      theirs: [share(invented[of])],
      target: of === 'paragraphs' ? amountAtMost(2) : null,
    }),
  );
}

function measured({ name, texts }: Sample, measure: number, fonts: FontSet): { rows: ResultRow[]; lines: string[] } {
  const set: ParagraphSet = { texts, language: 'en-GB', measure };
  const quality = new Map<LineBreaker, LineQuality>();
  for (const breaker of breakers) quality.set(breaker, qualityOfAll(set, breaker, fonts));
  const ours = quality.get('ours');
  const rows = breakers.slice(1).flatMap((peer) => {
    const theirs = quality.get(peer);
    if (ours === undefined || theirs === undefined) return [];
    return compare({
      section: 'lines',
      what: `${name} English, ${measure} em`,
      peer,
      unit: '%',
      ours: [loose(ours)],
      theirs: [loose(theirs)],
      target: measure === wide ? amountAtMost(2) : null,
    });
  });
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const head = `${name} English, ${measure} em: ${words.length} words, ${new Set(words).size} different`;
  return { rows, lines: [head, ...[...quality].map(([breaker, of]) => `  ${breaker}: ${describe(of)}`)] };
}

const loose = ({ loose: count, filled }: LineQuality): number => (100 * count) / filled;

function describe(quality: LineQuality): string {
  const { lines, filled, worst, sumOfRatios, hyphenated, ladders, longestLadder } = quality;
  return [
    `${lines} lines, ${significant(loose(quality))} % loose, worst r ${significant(worst)}, mean |r| ${significant(sumOfRatios / filled)}`,
    `${significant((100 * hyphenated) / lines)} % hyphenated, at most ${longestLadder} in a row (${ladders} ladders)`,
    `last lines: ${quality.shortLast} below 2 em, ${quality.lastPieces} half a word; ${quality.rivers} rivers`,
  ].join('; ');
}

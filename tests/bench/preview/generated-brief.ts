import type { Brief } from '../../../electron/brief/brief.ts';
import {
  brief,
  type Cell,
  cite,
  comment,
  type Draft,
  h,
  link,
  marked,
  p,
  section,
  table,
  ul,
  type Words,
} from '../../builders/brief.ts';
import { type CitedClaim, claim, on, person, source } from '../../builders/sources.ts';
import { type Random, seededRandom, wholeNumber } from '../measure/random.ts';
import { vocabulary } from '../measure/vocabulary.ts';

const notesPerPage = 5;
const paragraphsPerPage = 6;
const pagesPerSection = 8;
/** One source is cited in about three places. */
const citationsPerSource = 3;

/**
 * A brief of about this many printed pages, with five notes to the page that cite claims, and a list of its sources. The
 * same size and seed always give the same brief.
 */
export function generatedBrief({ pages, seed }: { readonly pages: number; readonly seed: number }): Brief {
  const random = seededRandom(seed);
  const claims = Array.from({ length: Math.ceil((pages * notesPerPage) / citationsPerSource) }, (_, index) =>
    citedClaim(random, index),
  );
  const sections = Array.from({ length: Math.ceil(pages / pagesPerSection) }, (_, index) => {
    const here = Math.min(pagesPerSection, pages - index * pagesPerSection);
    const blocks = Array.from({ length: here }, (_page, page) => pageOfBlocks(random, page, claims)).flat();
    return section(`${title(random)} ${index + 1}`, ...blocks);
  });
  return brief(...sections, {
    metadata: { title: title(random) },
    template: {
      frontMatter: { cover: true, contents: true, contentsDepth: 2 },
      annexes: ['sources'],
      header: { left: '{title}', right: '{marking}' },
    },
  });
}

function citedClaim(random: Random, index: number): CitedClaim {
  const { sentence, word } = vocabulary();
  const from = source(`source-${index}`, {
    type: 'report',
    title: `${title(random)} ${index}`,
    author: [person(`${capital(word(random))}${index}`, 'A.')],
    publisher: capital(word(random)),
    issued: on(wholeNumber(random, 2015, 2024)),
  });
  return claim(from, sentence(random, { from: 8, to: 20 }), { page: String(wholeNumber(random, 1, 80)) });
}

function pageOfBlocks(random: Random, page: number, claims: readonly CitedClaim[]): readonly Draft[] {
  const paragraphs = Array.from({ length: paragraphsPerPage }, (_, index) => prose(random, index, claims));
  return [
    ...(page === 0 ? [] : [h(2, title(random))]),
    ...paragraphs,
    page % 7 === 6 ? figures(random) : points(random),
  ];
}

function prose(random: Random, index: number, claims: readonly CitedClaim[]): Draft {
  const { sentence, word } = vocabulary();
  const words: Words[] = [sentence(random, { from: 12, to: 24 }), ' ', marked(word(random), 'strong'), ' '];
  words.push(sentence(random, { from: 10, to: 22 }));
  if (index < notesPerPage) words.push(noteOf(random, claims));
  words.push(` ${sentence(random, { from: 8, to: 20 })}`);
  if (random() < 0.2) words.push(' ', link(`https://example.org/${wholeNumber(random, 1, 9999)}`, word(random)), '.');
  return p(...words);
}

/** One in ten is in the writer's own words. */
function noteOf(random: Random, claims: readonly CitedClaim[]): Draft {
  const cited = claims[wholeNumber(random, 0, claims.length - 1)];
  if (cited === undefined || random() < 0.1) return comment(vocabulary().sentence(random, { from: 6, to: 18 }));
  return cite(cited, { locator: String(wholeNumber(random, 1, 80)) });
}

function points(random: Random): Draft {
  return ul(...Array.from({ length: 3 }, () => vocabulary().sentence(random, { from: 6, to: 14 })));
}

function figures(random: Random): Draft {
  const { sentence, word } = vocabulary();
  const rows = Array.from({ length: 5 }, (): readonly Cell[] => [word(random), figure(random), figure(random)]);
  const caption = sentence(random, { from: 4, to: 8 });
  return table({ caption, headerRows: 1, numbers: [1, 2] }, ['Place', 'Before', 'After'], ...rows);
}

function title(random: Random): string {
  return vocabulary().sentence(random, { from: 3, to: 6 }).slice(0, -1);
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function figure(random: Random): string {
  return String(wholeNumber(random, 11, 98_000));
}

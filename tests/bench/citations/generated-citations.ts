import type { CslItem } from '../../../electron/base/csl-json.ts';
import { asId, type CitationId, type SourceId } from '../../../electron/base/ids.ts';
import type { CitationCluster } from '../../../electron/citations/citation-engine.ts';
import type { CitationStyle } from '../../../electron/citations/citation-style.ts';
import { seededRandom, wholeNumber } from '../measure/random.ts';
import { vocabulary } from '../measure/vocabulary.ts';

export interface GeneratedCitations {
  readonly items: ReadonlyMap<SourceId, CslItem>;
  readonly clusters: readonly CitationCluster[];
}

/**
 * So many citations of a fifth as many works, each with a place. `authors` have written all of them: as many as there are
 * works, and every work has a name of its own.
 */
export function generatedCitations(
  count: number,
  authors: number,
  style: Pick<CitationStyle, 'kind'>,
  seed: number,
): GeneratedCitations {
  const random = seededRandom(seed);
  const whole = (below: number) => wholeNumber(random, 0, below - 1);
  const words = vocabulary();
  const word = () => words.word(random);
  const works = Array.from({ length: count / 5 }, (_, index): [SourceId, CslItem] => {
    const author = index % authors;
    return [
      asId<SourceId>(`work-${index}`),
      {
        type: (['report', 'book', 'webpage', 'article-newspaper'] as const)[index % 4] ?? 'report',
        title: `${word()} ${word()} ${word()} ${index}`,
        author: [{ family: `${familyOf(author)}`, given: 'Ann' }],
        issued: { 'date-parts': [[2000 + (index % 25)]] },
        publisher: `${word()} press`,
      },
    ];
  });
  const clusters = Array.from({ length: count }, (_, index): CitationCluster => {
    const id = asId<CitationId>(`cite-${index}`);
    const [source] = works[whole(works.length)] ?? works[0] ?? [asId<SourceId>('work-0')];
    const item = {
      source,
      claim: null,
      passages: [],
      locator: String(1 + whole(300)),
      label: 'page',
      prefix: '',
      suffix: '',
    } as const;
    return { id, items: [item], noteIndex: style.kind === 'note' ? index + 1 : 0, chain: id };
  });
  return { items: new Map(works), clusters };
}

/** A name for each number, with letters alone. */
function familyOf(author: number): string {
  const letters = [...String(author)].map((digit) => 'abcdefghij'[Number(digit)]);
  return `Q${letters.join('')}ovic`;
}

/** The citations with another place in one of them. */
export function withOtherPlace(
  clusters: readonly CitationCluster[],
  at: number,
  place: string,
): readonly CitationCluster[] {
  const changed = clusters[at];
  if (changed === undefined) throw new Error(`There is no citation ${at}.`);
  return clusters.with(at, { ...changed, items: changed.items.map((item) => ({ ...item, locator: place })) });
}

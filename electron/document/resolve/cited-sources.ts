import type { CslItem } from '../../base/csl-json.ts';
import type { SourceId } from '../../base/ids.ts';
import { externalEdition } from '../../brief/editions.ts';
import { completeItem, inBrackets } from '../../citations/complete-item.ts';
import type { Source } from '../../library/source.ts';
import type { DocumentWords } from '../document-words.ts';

/** A source as this edition may show it. */
export interface CitedSource {
  readonly source: Source;
  readonly item: CslItem;
  /** Says which text was used where nothing else does; usually empty. */
  readonly captured: string;
  /** Not to be named in this edition: only its descriptor is shown, and none of its words. */
  readonly withheld: boolean;
}

/** Markings that say a text may go to anybody. */
const openMarking =
  /^\s*(?:tlp:?\s*(?:clear|white)|public|open|unclassified|öffentlich|offen|public(?:o|a)|libre)\s*$/i;

export function isWithheld(source: Source, edition: string): boolean {
  return (
    edition === externalEdition &&
    source.marking !== null &&
    source.marking.trim() !== '' &&
    !openMarking.test(source.marking)
  );
}

interface Citing {
  readonly edition: string;
  readonly language: string;
  readonly words: DocumentWords;
  /** Number of this source among the withheld ones, from 1. */
  readonly withheldNumber: number;
  /** First words cited of it; they describe a source that has neither title nor file name. */
  readonly firstWords: string;
}

const known = new WeakMap<Source, { readonly context: Citing; readonly cited: CitedSource }>();

/** The same object for the same source as long as the rest is the same: sources never change, they are replaced. */
export function citedSource(source: Source, context: Citing): CitedSource {
  const before = known.get(source);
  if (before !== undefined && isSame(before.context, context)) return before.cited;
  const cited = makeCitedSource(source, context);
  known.set(source, { context, cited });
  return cited;
}

function isSame(a: Citing, b: Citing): boolean {
  return (
    a.edition === b.edition &&
    a.language === b.language &&
    a.words === b.words &&
    a.withheldNumber === b.withheldNumber &&
    a.firstWords === b.firstWords
  );
}

function makeCitedSource(source: Source, context: Citing): CitedSource {
  if (isWithheld(source, context.edition)) return withheldSource(source, context);
  const { item, captured } = completeItem(source, context.firstWords, context.language);
  return { source, item, captured, withheld: false };
}

/** Everything a reader could recognise the source by is gone, its id included; kind and ratings stay for the summary. */
function withheldSource(
  source: Source,
  { words, withheldNumber }: { readonly words: DocumentWords; readonly withheldNumber: number },
): CitedSource {
  const descriptor = source.descriptor?.trim() || words.withheld;
  const item: CslItem = {
    type: 'document',
    title: inBrackets(descriptor),
    ...(source.item.issued && { issued: source.item.issued }),
  };
  const shown: Source = {
    ...source,
    id: `withheld-${withheldNumber}` as SourceId,
    item: { type: source.item.type, ...(source.item.issued && { issued: source.item.issued }) },
    fileName: null,
    snapshot: null,
    descriptor: null,
    secondhandOf: source.secondhandOf.map(() => ''),
  };
  return { source: shown, item, captured: '', withheld: true };
}

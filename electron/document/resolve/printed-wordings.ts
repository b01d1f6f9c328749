import type { CitationId, SourceId } from '../../base/ids.ts';
import type { FormattedText } from '../../citations/formatted-text.ts';
import { type OwnWording, tidyWording } from '../../citations/own-wording.ts';
import type { CitedSource } from './cited-sources.ts';
import type { NotePlan } from './note-plan.ts';

/**
 * The writer's own wordings that this document prints in place of the style's text, by citation. One that says nothing is
 * none; and where a source is withheld the style speaks, for the writer's words may name it.
 */
export function printedWordings(
  { clusters }: Pick<NotePlan, 'clusters'>,
  sources: ReadonlyMap<SourceId, CitedSource>,
): ReadonlyMap<CitationId, FormattedText> {
  const printed = new Map<CitationId, FormattedText>();
  for (const { id, items, wording } of clusters) {
    if (wording === null || items.some(({ source }) => sources.get(source)?.withheld)) continue;
    const words = tidy(wording);
    if (words !== null) printed.set(id, words);
  }
  return printed;
}

// The same object for the same wording, by which a resolver that is kept tells what has not changed.
const tidied = new WeakMap<OwnWording, FormattedText | null>();

function tidy(wording: OwnWording): FormattedText | null {
  const known = tidied.get(wording);
  if (known !== undefined) return known;
  const words = tidyWording(wording.text);
  tidied.set(wording, words);
  return words;
}

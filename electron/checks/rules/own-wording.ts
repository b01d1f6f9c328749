import { asId, type CitationId } from '../../base/ids.ts';
import { citationOrder } from '../../brief/citation-order.ts';
import { sharesRepeats } from '../../brief/repeated-notes.ts';
import { slotAround } from '../../brief/slots.ts';
import { isOutdated, plainWords, saysNothing } from '../../citations/own-wording.ts';
import type { Fix } from '../finding.ts';
import type { CheckedBrief, Found, Rule } from '../rule.ts';

/** Lists citations in the writer's own wording; with readings of the style it tells those written for another text. */
export const ownWording: Rule = {
  id: 'own-wording',
  title: 'Citations in your own wording',
  reason: 'A citation in your own wording does not follow its source, its place in it, or the citation style.',
  check: (checked) =>
    citationOrder(checked.doc, sharesRepeats(checked.brief.metadata)).flatMap(
      ({ attributes, pos, number }): readonly Found[] => {
        const { override, items } = attributes;
        if (override === null || items.length === 0 || saysNothing(override.text)) return [];
        const citation = asId<CitationId>(attributes.id);
        const reading = checked.readings.get(citation);
        const now = reading === undefined || reading.withheld ? null : plainWords(reading.style);
        const outdated = reading !== undefined && now !== null && isOutdated(override, now, reading.pointsTo);
        const own = `“${shortened(plainWords(override.text))}”`;
        const edit: Fix = { type: 'edit-wording', title: 'Edit wording', citation };
        const style: Fix = { type: 'style-wording', title: 'Take the style’s text', citation };
        return [
          {
            severity: outdated ? 'warning' : 'hint',
            place: placeOf(checked, pos),
            message: outdated
              ? `The wording of note ${number}, ${own}, was written for another citation. ${changeWords(override.instead, now)}`
              : `Note ${number} is in your own wording: ${own}.`,
            fixes: outdated
              ? [{ type: 'keep-wording', title: 'Keep my wording', citation, now }, style, edit]
              : [edit, style],
          },
        ];
      },
    ),
};

function changeWords(before: string, now: string): string {
  const [was, is] = before === '' ? ['', now] : aroundDifference(before, now);
  const prints = `the style now prints “${shortened(is)}”${/[.!?…]$/.test(is) ? '' : '.'}`;
  if (before === '') return `${prints.charAt(0).toUpperCase()}${prints.slice(1)}`;
  return `It stood for “${shortened(was)}”, and ${prints}`;
}

/** So many characters that are the same stay on either side of a difference. */
const around = 24;

/** Both texts without what is the same at their beginning and end: the difference might lie behind what is shown. */
function aroundDifference(a: string, b: string): readonly [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const from = start <= around * 2 ? 0 : a.lastIndexOf(' ', start - around) + 1;
  const cut = (text: string) => {
    const after = end <= around * 2 ? -1 : text.indexOf(' ', text.length - end + around);
    return `${from === 0 ? '' : '… '}${text.slice(from, after < 0 ? undefined : after)}${after < 0 ? '' : ' …'}`;
  };
  return [cut(a), cut(b)];
}

function placeOf({ doc, lines }: CheckedBrief, pos: number): Found['place'] {
  const line = lines.find((one) => one.positionOf(0) <= pos && pos <= one.positionOf(one.text.length));
  const slot = slotAround(doc, pos)?.slot.key ?? null;
  return { slot, block: line?.block ?? null, from: pos, to: pos + 1, source: null };
}

function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 110).trimEnd()} …`;
}

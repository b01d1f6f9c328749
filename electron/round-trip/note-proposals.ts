import type { Node } from 'prosemirror-model';
import { asId, type CitationId } from '../base/ids.ts';
import { citationAttributes } from '../brief/citation-order.ts';
import type { BriefChange } from '../brief/proposals/proposal.ts';
import type { Comparison, Draft } from './comparison.ts';
import { evenText } from './even-text.ts';

/**
 * Notes whose words came back changed. Own words of the writer's are taken over; words that a citation style wrote are
 * not, because they would no longer follow their source: that change is shown as one of the citation.
 */
export function noteProposals(comparison: Comparison): readonly Draft[] {
  const citations = citationNodes(comparison.live.doc);
  const ours = ourNotes(comparison);
  const seen = new Set<number>();
  return comparison.theirs.flatMap(({ unit }, order) =>
    unit.pieces.flatMap((piece) => {
      if (piece.type !== 'note' || piece.name === null || piece.note === null || seen.has(piece.name)) return [];
      seen.add(piece.name);
      const note = comparison.returned.notes[piece.note];
      const id = comparison.citationOf(piece.name);
      const own = id === null ? undefined : ours.get(id);
      if (!note || id === null || own === undefined) return [];
      const { text } = evenText(note.text);
      if (text === own || comparison.origin.noteSaid(piece.name, text)) return [];
      const node = citations.get(id);
      const change = node ? ownWords(node, own, text) : null;
      const isOwn = comparison.ours[comparison.ourOf[order] ?? -1] ?? null;
      return [
        {
          kind: change === null ? ('citation' as const) : ('note' as const),
          place: comparison.placeOf(isOwn),
          before: own,
          after: text,
          conflict: comparison.origin.isKnown && !comparison.origin.noteSaid(piece.name, own),
          tracked: note.tracked,
          by: null,
          unable: change === null ? ('citation' as const) : null,
          change,
          order: order + 0.1,
        },
      ];
    }),
  );
}

/** The change as one of the writer's own words, when all of it stands in them or behind the citation. */
function ownWords(node: Node, ours: string, theirs: string): BriefChange | null {
  const { id, comment, items } = citationAttributes(node);
  const change = (after: string): BriefChange => {
    return { type: 'comment', citation: asId<CitationId>(id), before: comment, after };
  };
  if (items.length === 0) return theirs === '' ? null : change(theirs);
  const said = evenText(comment).text;
  if (!ours.endsWith(said)) return null;
  const cited = ours.slice(0, ours.length - said.length).trimEnd();
  const rest = theirs.startsWith(cited) ? theirs.slice(cited.length) : null;
  // A letter that goes on is another word of the citation, not the first of the writer's.
  if (rest === null || (rest !== '' && !/^\s/.test(rest))) return null;
  return change(rest.trim());
}

function ourNotes({ exported }: Comparison): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { pieces } of exported.units) {
    for (const piece of pieces) {
      if (piece.type !== 'note' || piece.name === null || piece.note === null) continue;
      const citation = exported.baseline?.notes[piece.name - 1]?.citation;
      if (citation != null) named.set(citation, evenText(exported.notes[piece.note]?.text ?? '').text);
    }
  }
  return named;
}

function citationNodes(doc: Node): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  doc.descendants((node) => {
    if (node.type.name === 'citation') found.set(String(node.attrs.id), node);
  });
  return found;
}

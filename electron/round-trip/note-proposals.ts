import type { Node } from 'prosemirror-model';
import { asId, type CitationId } from '../base/ids.ts';
import { citationAttributes } from '../brief/citation-order.ts';
import type { BriefChange } from '../brief/proposals/proposal.ts';
import { keptOffsets } from '../brief/proposals/rebase-edits.ts';
import type { Comparison, Draft } from './comparison.ts';
import { type EvenPieces, evenPieces, evenText, lookedCharacters } from './even-text.ts';

/**
 * Notes whose words came back changed. Own words of the writer's are taken over as such; other words for the citation
 * become its own wording, in place of what the style wrote.
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
      const even = evenPieces(note.pieces);
      const { text } = even;
      if (text === own || comparison.origin.noteSaid(piece.name, text)) return [];
      const node = citations.get(id);
      const words = node ? ownWords(node, own, text) : null;
      const change = words ?? (node ? reworded(comparison, node, own, even) : null);
      const isOwn = comparison.ours[comparison.ourOf[order] ?? -1] ?? null;
      return [
        {
          kind: words === null ? ('citation' as const) : ('note' as const),
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

/** The change as another wording of the citation, with the writer's own words behind it where those changed too. */
function reworded({ printed }: Comparison, node: Node, ours: string, theirs: EvenPieces): BriefChange | null {
  const attributes = citationAttributes(node);
  const citation = printed.get(attributes.id);
  if (citation === undefined) return null;
  const cited = citation.words;
  // A note begins with a capital letter where a style's text may not.
  if (cited === '' || ours.slice(0, cited.length).toLowerCase() !== cited.toLowerCase()) return null;
  const behind = ours.slice(cited.length);
  const { text } = theirs;
  if (text.endsWith(behind)) {
    const end = text.length - behind.length;
    return citation.change(attributes, lookedCharacters(theirs, { start: 0, end }));
  }
  // What else stands behind is written from the data.
  const said = evenText(attributes.comment).text;
  const between = behind.slice(0, behind.length - said.length);
  if (said === '' || !behind.endsWith(said) || !/^\.? $/.test(between)) return null;
  const end = keptOffsets(ours, text)[cited.length];
  if (end == null || !text.startsWith(between, end)) {
    // Nothing tells where the citation ends: all of it becomes its wording, so that none of it is lost.
    const none = { before: attributes.comment, after: '' };
    return citation.change(attributes, lookedCharacters(theirs, { start: 0, end: text.length }), none);
  }
  const comment = { before: attributes.comment, after: text.slice(end + between.length) };
  return citation.change(attributes, lookedCharacters(theirs, { start: 0, end }), comment);
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

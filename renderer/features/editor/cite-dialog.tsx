import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import { asId, type CitationId, type ClaimId, type SourceId } from '../../../electron/base/ids.ts';
import { citedItems } from '../../../electron/brief/cite-claim.ts';
import { claimToPlace } from '../../../electron/brief/claim-to-place.ts';
import { citeTogether } from '../../../electron/brief/commands/cite-together.ts';
import { insertCitation } from '../../../electron/brief/commands/insert-citation.ts';
import type { ClaimRow } from '../../../electron/claims/claim-query.ts';
import { evidenceFor } from '../../open-brief/insert-claims.ts';
import { addEvidence, run } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { announce } from '../../ui/announcements.tsx';
import { kindLooks } from '../../ui/kind-badge.tsx';
import { Picker } from '../../ui/picker.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { useFoundClaims } from './use-found-claims.ts';

/** Finds the claim that stands behind the words at the caret, and cites it there. */
export function CiteDialog(props: {
  readonly view: EditorView;
  readonly source: SourceId | null;
  /** Names the source in this citation too, and makes no new one. */
  readonly into: CitationId | null;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState(() => (props.into === null ? selectedWords(props.view) : ''));
  const found = useFoundClaims(text, props.source);
  const [picked, setPicked] = useState<ClaimId | null>(null);
  const isCiting = useRef(false);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  const cite = async (row: ClaimRow) => {
    if (isCiting.current) return;
    isCiting.current = true;
    // The dialog keeps the keyboard until then, so that the citation goes where the caret was.
    const evidence = await evidenceFor([row.claim.id]);
    if (!isOpen.current) return;
    props.onClose();
    const claim = evidence?.claims[row.claim.id];
    if (!evidence || !claim) return;
    addEvidence(evidence);
    // No word is added, so the language of the brief does not matter.
    const items = citedItems(claimToPlace(claim, evidence, ''));
    const command =
      props.into === null ? insertCitation({ items, comment: '' }, newId) : citeTogether(props.into, items);
    if (run(command)) {
      announce(`Cited ${row.sourceTitle}.`);
    } else if (props.into === null) showToast('A citation cannot stand here. Put the caret into text.');
    else showToast('This note names that place already.');
  };

  // What is picked from a list that other words were asked for may not be meant: it waits for the list of these words, and
  // counts only if it stands there too.
  const isCurrent = found?.text === text;
  useEffect(() => {
    if (picked === null || !isCurrent) return;
    setPicked(null);
    const row = found.rows.find(({ claim }) => claim.id === picked);
    if (row) void cite(row);
  });

  return (
    <Picker
      label={props.into === null ? 'Cite a claim' : 'Cite another source in this note'}
      placeholder="Words of the claim or its source"
      text={text}
      onText={(typed) => {
        setPicked(null);
        setText(typed);
      }}
      entries={(found?.rows ?? []).map((row) => ({
        id: row.claim.id,
        label: row.claim.statement,
        note: row.sourceTitle,
        icon: row.claim.kinds[0] ? kindLooks[row.claim.kinds[0]].icon : null,
      }))}
      onPick={(id) => setPicked(asId<ClaimId>(id))}
      onClose={props.onClose}
      empty={found?.error ? 'The library cannot be searched at the moment.' : found ? 'No claims match.' : 'Searching…'}
      foot={
        props.into === null
          ? 'Enter cites the claim at the caret. Your words stay as they are.'
          : 'Enter names the claim’s source in the same note.'
      }
    />
  );
}

/** The selected words are a good first question. */
function selectedWords(view: EditorView): string {
  const { from, to } = view.state.selection;
  const words = view.state.doc.textBetween(from, to, ' ', '').trim();
  return words.length <= 80 ? words : '';
}

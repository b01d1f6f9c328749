import type { EditorView } from 'prosemirror-view';
import { useEffect, useState } from 'react';
import type { CitationId, SourceId } from '../../../electron/base/ids.ts';
import { citedItems } from '../../../electron/brief/cite-claim.ts';
import { claimToPlace } from '../../../electron/brief/claim-to-place.ts';
import { citeTogether } from '../../../electron/brief/commands/cite-together.ts';
import { insertCitation } from '../../../electron/brief/commands/insert-citation.ts';
import type { ClaimRow } from '../../../electron/claims/claim-query.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { evidenceFor } from '../../open-brief/insert-claims.ts';
import { addEvidence, run } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { announce } from '../../ui/announcements.tsx';
import { kindLooks } from '../../ui/kind-badge.tsx';
import { Picker } from '../../ui/picker.tsx';
import { showToast } from '../../ui/toasts.tsx';

/** Finds the claim that stands behind the words at the caret, and cites it there. */
export function CiteDialog(props: {
  readonly view: EditorView;
  readonly source: SourceId | null;
  /** Names the source in this citation too, and makes no new one. */
  readonly into: CitationId | null;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState(() => (props.into === null ? selectedWords(props.view) : ''));
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), 80);
    return () => clearTimeout(timer);
  }, [text]);
  const { value, error } = useRequest('library.search', {
    place: 'citing',
    query: {
      text: asked,
      kinds: [],
      sources: props.source ? [props.source] : [],
      tags: [],
      order: asked.trim() === '' ? 'newest' : 'ranked',
      limit: 30,
      offset: 0,
    },
  });

  const cite = async (row: ClaimRow) => {
    props.onClose();
    const evidence = await evidenceFor([row.claim.id]);
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
    if (props.into === null) props.view.focus();
  };

  return (
    <Picker
      label={props.into === null ? 'Cite a claim' : 'Cite another source in this note'}
      placeholder="Words of the claim or its source"
      text={text}
      onText={setText}
      entries={(value?.rows ?? []).map((row) => ({
        id: row.claim.id,
        label: row.claim.statement,
        note: row.sourceTitle,
        icon: row.claim.kinds[0] ? kindLooks[row.claim.kinds[0]].icon : null,
      }))}
      onPick={(id) => {
        const row = value?.rows.find((one) => one.claim.id === id);
        if (row) void cite(row);
      }}
      onClose={props.onClose}
      empty={error ? 'The library cannot be searched at the moment.' : value ? 'No claims match.' : 'Searching…'}
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

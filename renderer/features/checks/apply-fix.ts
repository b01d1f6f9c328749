import { assertNever } from '../../../electron/base/assert-never.ts';
import { changeComment } from '../../../electron/brief/commands/comments.ts';
import { includeSlot } from '../../../electron/brief/commands/include-slot.ts';
import { insertBlock } from '../../../electron/brief/commands/insert-block.ts';
import { setAttributes } from '../../../electron/brief/commands/set-attributes.ts';
import { confirmOverride, takeStyleText } from '../../../electron/brief/commands/set-override.ts';
import { structural } from '../../../electron/brief/history.ts';
import type { Fix } from '../../../electron/checks/finding.ts';
import { showInspector } from '../../open-brief/attention.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { editorPort } from '../../open-brief/editor-port.ts';
import { useFindings } from '../../open-brief/findings.ts';
import { dispatch, liveBrief, run } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { keepOld, takeNews } from '../../open-brief/source-news.ts';
import { undoToast } from '../../open-brief/undo-toast.ts';
import { showToast } from '../../ui/toasts.tsx';

/** Does what a finding offers. Offers that name a place in the text hold only for the document that was checked. */
export function applyFix(fix: Fix): void {
  const live = liveBrief();
  if (!live) return;
  const port = editorPort();
  const sameText = live.editor.doc === useFindings.getState().doc;
  switch (fix.type) {
    case 'edit-details':
      showInspector('details');
      return;
    case 'edit-source':
      openDialog({ type: 'source-details', source: fix.source });
      return;
    case 'exclude-slot':
      if (run(includeSlot({ slot: fix.slot, included: false }))) undoToast('Section left out.');
      return;
    case 'add-block':
      run(insertBlock('own', { type: 'slot', slot: fix.slot, index: null }, newId));
      port?.focus();
      return;
    case 'declare':
      if (run(setAttributes(fix.block, { declared: fix.declared }))) undoToast('Noted.');
      return;
    case 'take-passage':
      takeNews(fix.passage);
      return;
    case 'keep-passage':
      keepOld(fix.passage);
      return;
    case 'see-change':
      openDialog({ type: 'source-changes', source: fix.source, passage: fix.passage });
      return;
    case 'edit-wording':
      openDialog({ type: 'wording', citation: fix.citation });
      return;
    case 'keep-wording':
      if (run(confirmOverride(fix.citation, fix.now))) undoToast('Your wording is kept.');
      return;
    case 'style-wording':
      if (run(takeStyleText(fix.citation))) undoToast('The citation is in the style’s text again.');
      return;
    case 'settle-comment':
      if (run(changeComment(fix.comment, { resolved: true }))) undoToast('Settled.');
      return;
    case 'see-comment':
      if (!sameText) {
        sayTooLate();
        return;
      }
      port?.select(fix.at, fix.at);
      port?.comment();
      return;
    case 'cite':
    case 'cite-source':
      if (!sameText) {
        sayTooLate();
        return;
      }
      port?.select(fix.at, fix.at);
      port?.cite(fix.type === 'cite-source' ? fix.source : null);
      return;
    case 'replace-text': {
      if (!sameText) {
        sayTooLate();
        return;
      }
      const { doc, schema, tr } = live.editor;
      const marks = doc.resolve(fix.from).marksAcross(doc.resolve(fix.to)) ?? [];
      dispatch(structural(tr).replaceWith(fix.from, fix.to, schema.text(fix.text, marks)));
      undoToast('Replaced.');
      return;
    }
    default:
      assertNever(fix);
  }
}

function sayTooLate(): void {
  showToast('The text has changed since. The list is brought up to date in a moment.');
}

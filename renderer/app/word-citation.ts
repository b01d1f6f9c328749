import { NodeSelection } from 'prosemirror-state';
import { asId, type CitationId } from '../../electron/base/ids.ts';
import { useAttention } from '../open-brief/attention.ts';
import { openDialog } from '../open-brief/dialogs.ts';
import { liveBrief } from '../open-brief/live-brief.ts';
import { showToast } from '../ui/toasts.tsx';

/** Words the citation that is selected in the text, or else the one whose evidence is shown. */
export function wordCitation(): void {
  const citation = selectedCitation() ?? shownCitation();
  if (citation === null) showToast('Choose a citation in the brief first.');
  else openDialog({ type: 'wording', citation });
}

function selectedCitation(): CitationId | null {
  const selection = liveBrief()?.editor.selection;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'citation') return null;
  return asId<CitationId>(String(selection.node.attrs.id));
}

function shownCitation(): CitationId | null {
  const { inspected } = useAttention.getState();
  return inspected.type === 'citation' ? inspected.citation : null;
}

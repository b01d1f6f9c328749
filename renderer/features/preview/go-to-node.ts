import { asId, type BlockId, type CitationId } from '../../../electron/base/ids.ts';
import { showNow } from '../../open-brief/attention.ts';
import { editorPort } from '../../open-brief/editor-port.ts';

/**
 * Puts the caret where a block or note of the pages comes from: a note from its citation, a printed title from its slot,
 * and what is written from the data from the brief as a whole.
 */
export function goToNode(node: string): void {
  showNow({ previewWide: false });
  const editor = editorPort();
  if (editor === null) return;
  if (node.startsWith('note-') && editor.goToCitation(asId<CitationId>(node.slice('note-'.length)))) return;
  // A paragraph made beside a block is called after it.
  if (editor.goToBlock(asId<BlockId>(node)) || editor.goToBlock(asId<BlockId>(node.replace(/-[a-z]+$/, '')))) return;
  if (node.startsWith('slot-')) editor.goToSlot(node.slice('slot-'.length));
  editor.focus();
}

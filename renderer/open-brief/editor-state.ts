import { EditorState } from 'prosemirror-state';
import type { Brief } from '../../electron/brief/brief.ts';
import { briefPlugins } from '../../electron/brief/editor-plugins.ts';
import { sharesRepeats } from '../../electron/brief/repeated-notes.ts';
import { briefSchema } from '../../electron/brief/schema.ts';
import { newId } from './new-id.ts';

/** The ProseMirror state of a brief, with the plugins that every change passes through. */
export function editorStateOf(brief: Brief): EditorState {
  const schema = briefSchema(brief.template);
  return EditorState.create({
    doc: schema.nodeFromJSON(brief.body),
    plugins: briefPlugins(newId, sharesRepeats(brief.metadata)),
  });
}

import type { Plugin } from 'prosemirror-state';
import type { NewId } from '../base/ids.ts';
import { citationNumberPlugin } from './citation-numbers.ts';
import { commentCopyPlugin } from './comment-copies.ts';
import { historyPlugins } from './history.ts';
import { idPlugin } from './ids.ts';

/**
 * The plugins that every state of a brief needs, in the window and in tests. Ids come first: the repair of a structural
 * change must be undone together with it.
 */
export function briefPlugins(newId: NewId, sharesRepeats = false): Plugin[] {
  return [idPlugin(newId), commentCopyPlugin(newId), ...historyPlugins(), citationNumberPlugin(sharesRepeats)];
}

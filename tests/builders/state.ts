import type { Node } from 'prosemirror-model';
import { type Command, EditorState, type Selection, TextSelection } from 'prosemirror-state';
import type { Brief } from '../../electron/brief/brief.ts';
import { briefPlugins } from '../../electron/brief/editor-plugins.ts';
import { briefSchema } from '../../electron/brief/schema.ts';

/** Ids that count up, each with a letter of its own, so that tests can tell who gave them. */
export function counter(letter = 'n'): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${letter}${count}`;
  };
}

/** An editor state of a brief, without a window. The cursor stands behind the first occurrence of `after`. */
export function stateOf(brief: Brief, after = '', newId = counter('p')): EditorState {
  const schema = briefSchema(brief.template);
  const doc = schema.nodeFromJSON(brief.body);
  const state = EditorState.create({ schema, doc, plugins: briefPlugins(newId) });
  return after === '' ? state : cursor(state, after);
}

export function cursor(state: EditorState, after: string): EditorState {
  return select(state, TextSelection.create(state.doc, endOf(state.doc, after)));
}

export function select(state: EditorState, selection: Selection): EditorState {
  return state.apply(state.tr.setSelection(selection));
}

/** Position behind the first occurrence of some text. */
export function endOf(doc: Node, text: string): number {
  let found = -1;
  doc.descendants((node, pos) => {
    const at = found < 0 && node.isText ? (node.text ?? '').indexOf(text) : -1;
    if (at >= 0) found = pos + at + text.length;
  });
  if (found < 0) throw new Error(`"${text}" is not in the document`);
  return found;
}

/** The state after a command; throws when it does not apply. The dry run must agree with the real one. */
export function run(state: EditorState, command: Command): EditorState {
  let next: EditorState | null = null;
  const applies = command(state);
  const did = command(state, (tr) => {
    next = state.apply(tr);
  });
  if (!applies || !did || !next) throw new Error('The command does not apply');
  (next as EditorState).doc.check();
  return next;
}

export function type(state: EditorState, text: string, time?: number): EditorState {
  const tr = state.tr.insertText(text);
  return state.apply(time === undefined ? tr : tr.setTime(time));
}

/** One line a block, indented by depth, with ids left out: readable in a difference. */
export function outline(doc: Node): string {
  const lines: string[] = [];
  const visit = (node: Node, depth: number): void => {
    const text = node.isTextblock
      ? ` "${node.textBetween(0, node.content.size, '', (leaf) => (leaf.type.name === 'citation' ? '*' : '/'))}"`
      : '';
    lines.push(`${'  '.repeat(depth)}${node.type.name}${text}`);
    if (!node.isTextblock) for (const child of node.children) visit(child, depth + 1);
  };
  for (const slot of doc.children) visit(slot, 0);
  return lines.join('\n');
}

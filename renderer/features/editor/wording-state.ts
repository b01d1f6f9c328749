import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Mark, type Node, Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import type { FormattedRun, FormattedText } from '../../../electron/citations/formatted-text.ts';

/** One line of words with the looks that a citation can have. */
const schema = new Schema({
  nodes: { doc: { content: 'text*', marks: '_' }, text: {} },
  marks: {
    italic: { toDOM: () => ['em', 0] },
    bold: { toDOM: () => ['strong', 0] },
    smallCaps: { toDOM: () => ['span', { style: 'font-variant-caps: small-caps' }, 0] },
    position: {
      attrs: { position: {} },
      toDOM: (mark) => [mark.attrs.position === 'superscript' ? 'sup' : 'sub', 0],
    },
    // Its address is kept and never followed here.
    url: { attrs: { url: {} }, inclusive: false, toDOM: () => ['span', 0] },
  },
});

const toggleItalic = toggleMark(schema.mark('italic').type);

/** Turns the selected words, or those typed next, into italics or back. */
export const italics = toggleItalic;

/** A field of one line with its own undo; Enter is left to whoever holds it. */
export function wordingState(text: FormattedText): EditorState {
  return EditorState.create({
    doc: schema.node('doc', null, text.filter((run) => run.text !== '').map(textNode)),
    plugins: [
      history(),
      keymap({
        'Mod-z': undo,
        'Mod-Shift-z': redo,
        'Mod-y': redo,
        'Mod-i': toggleItalic,
        'Mod-b': toggleMark(schema.mark('bold').type),
        'Shift-Enter': () => true,
      }),
      keymap({ ...baseKeymap, Enter: () => false }),
    ],
  });
}

/** What stands in the field. */
export function wordingOf(doc: Node): FormattedText {
  return doc.children.map(runOf);
}

/** Whether what is typed at the caret, or what is selected, is in italics. */
export function isItalic({ doc, selection, storedMarks }: EditorState): boolean {
  const { italic } = schema.marks;
  if (!italic) return false;
  const { from, to, empty, $from } = selection;
  if (empty) return italic.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, italic);
}

function textNode({ text, ...looks }: FormattedRun): Node {
  const marks: Mark[] = [];
  if (looks.italic) marks.push(schema.mark('italic'));
  if (looks.bold) marks.push(schema.mark('bold'));
  if (looks.smallCaps) marks.push(schema.mark('smallCaps'));
  if (looks.position) marks.push(schema.mark('position', { position: looks.position }));
  if (looks.url !== undefined) marks.push(schema.mark('url', { url: looks.url }));
  return schema.text(text, marks);
}

function runOf(node: Node): FormattedRun {
  const mark = (name: string) => node.marks.find(({ type }) => type.name === name);
  const position = mark('position')?.attrs.position as FormattedRun['position'];
  const url: unknown = mark('url')?.attrs.url;
  return {
    text: node.text ?? '',
    ...(mark('italic') && { italic: true }),
    ...(mark('bold') && { bold: true }),
    ...(mark('smallCaps') && { smallCaps: true }),
    ...(position && { position }),
    ...(typeof url === 'string' && { url }),
  };
}

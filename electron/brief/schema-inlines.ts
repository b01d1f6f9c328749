import type { MarkSpec, NodeSpec } from 'prosemirror-model';
import { listOf, nullOr } from '../base/shape.ts';
import { type OwnWording, ownWordingShape } from '../citations/own-wording.ts';
import { commentReply } from './comments.ts';
import { citationItem } from './evidence-shapes.ts';

/** What stands among the words of a block. */
export const inlineSpecs: Record<string, NodeSpec> = {
  citation: {
    inline: true,
    group: 'inline',
    atom: true,
    draggable: true,
    attrs: {
      id: { validate: 'string' },
      items: { default: [], validate: citationItems },
      comment: { default: '', validate: 'string' },
      sharesNoteWith: { default: null as string | null, validate: 'string|null' },
      // The writer's own wording, printed in place of what the citation style makes of the items.
      override: { default: null as OwnWording | null, validate: ownWording },
    },
    leafText: () => '⁠',
    toDOM: (node) => ['cite', { 'data-citation': JSON.stringify(node.attrs) }],
    // No parseDOM: pasted markup must not forge evidence. Copies inside the editor go through ProseMirror's own slices.
  },
  line_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    leafText: () => '\n',
    toDOM: () => ['br'],
    parseDOM: [{ tag: 'br' }],
  },
};

/** How words may look, and where they lead. */
export const markSpecs: Record<string, MarkSpec> = {
  link: {
    attrs: { href: { validate: safeHref } },
    inclusive: false,
    toDOM: (mark) => ['a', { href: String(mark.attrs.href), rel: 'noopener' }, 0],
    parseDOM: [{ tag: 'a[href]', getAttrs: (dom) => safeLink(dom.getAttribute('href')) }],
  },
  emphasis: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
  strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
  superscript: { excludes: 'subscript', toDOM: () => ['sup', 0], parseDOM: [{ tag: 'sup' }] },
  subscript: { excludes: 'superscript', toDOM: () => ['sub', 0], parseDOM: [{ tag: 'sub' }] },
  // No parseDOM, as for citations. Comments lie over one another, and what is typed at their end is not part of them.
  comment: {
    attrs: {
      id: { validate: filled },
      author: { default: '', validate: 'string' },
      at: { default: '', validate: 'string' },
      text: { default: '', validate: 'string' },
      replies: { default: [], validate: commentReplies },
      resolved: { default: false, validate: 'boolean' },
    },
    excludes: '',
    inclusive: false,
    toDOM: (mark) => [
      'span',
      { 'data-comment': String(mark.attrs.id), ...(mark.attrs.resolved === true && { 'data-resolved': '' }) },
      0,
    ],
  },
};

/** Addresses that a brief may hold: the web and mail, nothing that opens a file or runs anything. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && /^(?:https?:\/\/|mailto:)/i.test(href);
}

function safeLink(href: string | null): { href: string } | false {
  return isSafeLink(href) ? { href } : false;
}

function safeHref(href: unknown): void {
  if (!isSafeLink(href)) throw new RangeError(`Unsafe link: ${String(href)}`);
}

function filled(value: unknown): void {
  if (typeof value !== 'string' || value === '') throw new RangeError('An id must be text that is not empty');
}

function commentReplies(value: unknown): void {
  const problem = listOf(commentReply)(value, 'replies');
  if (problem) throw new RangeError(`${problem.field} must be ${problem.expected}`);
}

function ownWording(value: unknown): void {
  const problem = nullOr(ownWordingShape)(value, 'override');
  if (problem) throw new RangeError(`${problem.field} must be ${problem.expected}`);
}

function citationItems(value: unknown): void {
  const problem = listOf(citationItem)(value, 'items');
  if (problem) throw new RangeError(`${problem.field} must be ${problem.expected}`);
}

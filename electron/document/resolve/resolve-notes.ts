import { cleanLine } from '../../base/clean-text.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Inline, Note } from '../nodes.ts';
import type { ResolveContext } from './context.ts';
import { citationInlines, ownParagraphs } from './inline-content.ts';
import type { PlannedNote } from './note-plan.ts';
import type { ResolveFailure } from './resolve-failure.ts';

/** A note is the citation as the style prints it, then the writer's own words; their first paragraph follows on. */
export function resolveNotes(context: ResolveContext): Result<readonly Note[], ResolveFailure> {
  const notes: Note[] = [];
  for (const planned of context.plan.notes) {
    const text = planned.cited.length === 0 ? null : context.citationText(planned.citation);
    const { id, number, citation } = planned;
    const remarks = (context.remarks.get(number) ?? []).map(cleanLine).join(' ');
    const note = context.memory.note(planned, { text, remarks, citing: context.citing !== null }, () => {
      return { id, number, citation, paragraphs: withRemarks(paragraphsOf(planned, context), remarks) };
    });
    if (note.paragraphs.length === 0) {
      return fail({ code: 'export/citation-error', subject: citation, detail: 'The note would be empty.' });
    }
    notes.push(note);
  }
  return ok(notes);
}

/** Behind all else that the note says, as sentences of its own. */
function withRemarks(paragraphs: Note['paragraphs'], remarks: string): Note['paragraphs'] {
  const last = paragraphs.at(-1);
  if (last === undefined || remarks === '') return paragraphs;
  return [...paragraphs.slice(0, -1), [...ended(last), { type: 'text', text: ` ${remarks}` }]];
}

function paragraphsOf(note: PlannedNote, context: ResolveContext): Note['paragraphs'] {
  const own = note.comments.flatMap(ownParagraphs);
  if (note.cited.length === 0) return own;
  const text = citationInlines(note.citation, context);
  // Styles leave the writer's prefix ("compare ...") as typed, but here it begins a sentence.
  const asTyped = context.wordings.has(note.citation) || (note.cited[0]?.prefix ?? '').trim() === '';
  const cited = asTyped ? text : capitalised(text);
  const [first, ...rest] = own;
  if (first === undefined) return cited.length === 0 ? [] : [cited];
  return [[...ended(cited), { type: 'text', text: ' ' }, ...first], ...rest];
}

function capitalised(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return inlines;
  const letter = [...first.text][0] ?? '';
  return [{ ...first, text: letter.toUpperCase() + first.text.slice(letter.length) }, ...rest];
}

/** Own words start a new sentence, so the citation before them must end one. */
function ended(cited: readonly Inline[]): readonly Inline[] {
  const last = cited.at(-1);
  const text = last?.type === 'text' ? last.text : last?.type === 'link' ? (last.content.at(-1)?.text ?? '') : '';
  return /[.!?…]['"’”»)\]]*$/u.test(text) ? cited : [...cited, { type: 'text', text: '.' }];
}

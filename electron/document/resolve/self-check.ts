import type { CslName } from '../../base/csl-json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Source } from '../../library/source.ts';
import { factsOf } from '../block-facts.ts';
import { documentText } from '../document-text.ts';
import type { ResolvedDocument } from '../nodes.ts';
import type { ResolveFailure } from './resolve-failure.ts';

/** Throws when numbering went wrong: the fault would be ours, and every format would print it. */
export function assertNumbered(document: ResolvedDocument): void {
  let next = 1;
  let count = 0;
  const ids = new Set<string>();
  for (const block of document.blocks) {
    const facts = factsOf(block);
    for (const mark of facts.marks) {
      if (mark.repeat ? mark.number >= next : mark.number !== next) {
        throw new Error(`Note ${mark.number} is met where note ${next} was expected`);
      }
      if (!mark.repeat) next += 1;
    }
    for (const id of facts.ids) ids.add(id);
    count += facts.ids.length;
  }
  if (document.notes.length !== next - 1) {
    throw new Error(`${document.notes.length} notes for ${next - 1} marks`);
  }
  if (ids.size !== count) throw new Error('Two blocks share an id');
}

/**
 * Refuses a document that still names a source its edition must not name: in words the writer typed, in a note, in the
 * list of sources, anywhere.
 */
export function withoutWithheld(
  document: ResolvedDocument,
  withheld: readonly Source[],
): Result<ResolvedDocument, ResolveFailure> {
  if (withheld.length === 0) return ok(document);
  const text = documentText(document);
  for (const source of withheld) {
    const named = namesOf(source).find((name) => holdsName(text, name));
    if (named !== undefined) {
      const detail = 'This edition withholds the source, but its name is still in the text.';
      return fail({ code: 'export/self-check', subject: named, detail });
    }
  }
  return ok(document);
}

/** As whole words: Lind is not in "Lindau". */
function holdsName(text: string, name: string): boolean {
  const literally = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literally}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

// A shorter title may be any words ("Annual report"); a shorter name may be any word.
const shortestTitle = 16;
const shortestName = 4;

/** What would give the source away, as far as its descriptor, which is made for being shown, does not say it itself. */
function namesOf({ item, fileName, descriptor }: Source): readonly string[] {
  const people = [...(item.author ?? []), ...(item.editor ?? [])].flatMap(nameOf);
  const titles = [item.title, item.URL, item.DOI, fileName].flatMap((title) =>
    title && title.length >= shortestTitle ? [title] : [],
  );
  const names = people.filter((name) => name.length >= shortestName);
  return [...titles, ...names].filter((name) => !holdsName(descriptor ?? '', name));
}

function nameOf(name: CslName): readonly string[] {
  if (name.literal !== undefined) return [name.literal];
  return name.family === undefined ? [] : [[name.given, name.family].filter(Boolean).join(' '), name.family];
}

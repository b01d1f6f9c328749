import { CommentRangeEnd, CommentRangeStart, CommentReference, TextRun } from 'docx';
import type { ResolvedDocument, TextInline } from '../../../document/nodes.ts';
import { inlinesOf } from '../../../document/walk.ts';

/**
 * Where comments begin and end in the text. A comment and each of its replies has a number of its own, from 0 in reading
 * order, and all of them stand round the same words: the reply's place is how Word finds what it answers.
 */
export class CommentRanges {
  /** Numbers of a comment and its replies by the comment's id. */
  readonly #numbers = new Map<string, readonly number[]>();
  /** How many texts with this comment are still to come. */
  readonly #left = new Map<string, number>();
  readonly #begun = new Set<string>();

  constructor({ comments, blocks }: ResolvedDocument) {
    if (comments.length === 0) return;
    let next = 0;
    for (const { id, replies } of comments) {
      this.#numbers.set(
        id,
        Array.from({ length: replies.length + 1 }, () => next++),
      );
    }
    for (const text of textsOf(blocks)) {
      for (const id of text.comments ?? []) this.#left.set(id, (this.#left.get(id) ?? 0) + 1);
    }
  }

  numbersOf(id: string): readonly number[] {
    return this.#numbers.get(id) ?? [];
  }

  /** What stands before these words: the beginnings of comments that no words before them had. */
  before({ comments = [] }: TextInline): readonly CommentRangeStart[] {
    const beginning = comments.filter((id) => !this.#begun.has(id));
    for (const id of beginning) this.#begun.add(id);
    return beginning.flatMap((id) => this.numbersOf(id)).map((number) => new CommentRangeStart(number));
  }

  /** What stands behind them: the ends of comments that no words behind them have, each with its mark. */
  after({ comments = [] }: TextInline): readonly (CommentRangeEnd | TextRun)[] {
    const ending = comments.filter((id) => {
      const left = (this.#left.get(id) ?? 0) - 1;
      this.#left.set(id, left);
      return left === 0;
    });
    return ending
      .flatMap((id) => this.numbersOf(id))
      .flatMap((number) => [
        new CommentRangeEnd(number),
        new TextRun({ style: 'CommentReference', children: [new CommentReference(number)] }),
      ]);
  }
}

function* textsOf(blocks: ResolvedDocument['blocks']): Generator<TextInline> {
  for (const inline of inlinesOf(blocks)) {
    if (inline.type === 'text') yield inline;
    else if (inline.type === 'link') yield* inline.content;
  }
}

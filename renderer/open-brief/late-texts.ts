/** Milliseconds without a key after which words count although nobody left their field. */
const pause = 800;

const waiting = new Set<LateText>();

/**
 * The words of a field that count as one edit: when the field is left, when typing pauses, or when the whole brief is
 * wanted, as for saving. `place` says where they are typed: once it is another, they are nobody's.
 */
export class LateText {
  readonly #place: () => unknown;
  #typed: { readonly commit: () => void; readonly at: unknown } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(place: () => unknown) {
    this.#place = place;
  }

  /** Takes what the field says now, and what makes it count: that of the time of typing, whatever the field is for later. */
  type(text: string, commit: (text: string) => void): void {
    this.#typed = { commit: () => commit(text), at: this.#place() };
    waiting.add(this);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), pause);
  }

  settle(): void {
    const typed = this.#typed;
    this.drop();
    if (typed !== null && typed.at === this.#place()) typed.commit();
  }

  drop(): void {
    clearTimeout(this.#timer);
    waiting.delete(this);
    this.#typed = null;
  }
}

/** Makes all words that were typed into fields of the brief part of it. */
export function settleLateTexts(): void {
  for (const one of [...waiting]) one.settle();
}

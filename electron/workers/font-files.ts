import type { FaceName } from '../layout/face.ts';
import type { Coverage } from './coverage.ts';

/** A family as its files. */
export interface FontFamilyFiles {
  readonly family: string;
  /** `own`: a person brought it; it is searched for characters that nothing else has. */
  readonly role: 'text' | 'fallback' | 'own';
  /** Languages for which it comes before other fallbacks: the beginnings of BCP 47 tags. */
  readonly languages: readonly string[];
  readonly files: readonly FontFile[];
}

export interface FontFile {
  readonly face: FaceName;
  readonly coverage: Coverage;
  /** Its maker forbids to embed a part of it. */
  readonly embedWhole?: boolean;
  /** The bytes of an OpenType file, asked for when text is first set in it. */
  read(): Uint8Array;
}

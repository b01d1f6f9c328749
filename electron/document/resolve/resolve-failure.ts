import type { CitationFailure } from '../../citations/format-citations.ts';

/** Why a brief cannot be resolved. `subject` names the source, passage or edition that is to blame; plain text. */
export interface ResolveFailure {
  readonly code:
    | CitationFailure['code']
    | 'brief/invalid'
    | 'brief/picture-missing'
    | 'edition/unknown'
    | 'export/self-check';
  readonly subject: string;
  readonly detail: string;
}

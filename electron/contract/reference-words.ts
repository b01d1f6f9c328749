import type { ReferenceWarning, ReferenceWarningCode } from '../library/references/reference.ts';
import type { SameWorkReason } from '../library/references/same-work.ts';

const sentences: { readonly [C in ReferenceWarningCode]: string } = {
  'record-damaged': 'This record is damaged and was left out{detail}.',
  'record-empty': 'This record says nothing and was left out{detail}.',
  'record-unfinished': 'This record has no end; what there was of it was taken.',
  'unknown-type': 'The type{detail} is not known; the work was taken as a document.',
  'unknown-field': 'The field{detail} is not known and was left out.',
  'unknown-abbreviation': 'The abbreviation{detail} is not explained anywhere; it was taken as it stands.',
  'missing-parent': 'The record{detail}, from which this one takes over fields, is not in the file.',
  'date-as-text': 'The date{detail} could not be read and was kept as text.',
  'names-cut': 'Not all names are given: the list ends in “and others”.',
  'too-many': 'There are more records than can be imported at once; the rest was left out.',
};

/** What was noticed about one record, as a sentence with its place. */
export function referenceWarning({ place, code, detail }: ReferenceWarning): string {
  const named = detail === '' ? '' : ` “${detail}”`;
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${sentences[code].replace('{detail}', () => named)}`;
}

/** Why a description is taken to be of a source. */
export const sameWorkReasons: { readonly [R in SameWorkReason]: string } = {
  doi: 'same DOI',
  address: 'same address',
  isbn: 'same ISBN',
  title: 'same title',
};

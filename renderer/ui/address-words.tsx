import { Fragment } from 'react';
import { addressParts } from './break-places.ts';

/** Text whose long addresses are broken where their parts end, not in the middle of a word. */
export function AddressWords({ text }: { readonly text: string }) {
  const parts = addressParts(text);
  if (parts.length === 1) return text;
  const ends = parts.map((_, index) => parts.slice(0, index + 1).join('').length);
  return parts.map((part, index) => (
    <Fragment key={ends[index]}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

import type { DocumentMeta } from './nodes.ts';

export interface FrontFact {
  readonly label: string;
  readonly value: string;
}

/** What the front block says of the document: for whom it is, as of when and by whom, as far as that is known. */
export function frontFacts({ labels, audience, asOf, preparedBy }: DocumentMeta): readonly FrontFact[] {
  const facts = [
    { label: labels.audience, value: audience },
    { label: labels.asOf, value: asOf },
    { label: labels.preparedBy, value: preparedBy },
  ];
  return facts.filter(({ value }) => value !== '');
}

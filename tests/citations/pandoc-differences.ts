/** Why pandoc prints a citation otherwise than we do: `mend` turns our text into pandoc's. */
export interface ExplainedDifference {
  readonly why: string;
  readonly mend: (ours: string, style: string) => string;
}

const titleCased = ['chicago', 'oscola', 'mla'];

/** Every difference between our citations and pandoc's that we know and stand by. */
export const explainedDifferences: readonly ExplainedDifference[] = [
  {
    why: 'Chicago, OSCOLA and MLA keep prepositions small whatever their length; pandoc raises long ones.',
    mend: (ours, style) =>
      titleCased.some((one) => style.startsWith(one)) ? ours.replace('Stocks before', 'Stocks Before') : ours,
  },
  {
    why: 'The locales of pandoc 2.17 lack words that CSL 1.0.2 has: “no.” before a number, “Dataset”, a personal communication.',
    mend: (ours) =>
      ours
        .replace('(No. 17)', '(17)')
        .replace(' No 17', ' 17')
        .replace(' no. 17', ' 17')
        .replace(' [Dataset]', '')
        .replace('personal communication, ', ''),
  },
  {
    why: 'pandoc raises the particle of a name that begins a note; we leave a name as its bearer writes it.',
    mend: (ours, style) =>
      noteStyles.some((one) => style.startsWith(one))
        ? ours.replace(/^van den Berg(?=[,( ])(?! J)/, 'Van den Berg')
        : ours,
  },
  {
    why: 'OSCOLA writes “Jr” without a full stop, as its file asks; pandoc prints the stop of the source.',
    mend: (ours, style) => (style === 'oscola' ? ours.replace(/\bJr(?=,)/, 'Jr.') : ours),
  },
  {
    why: 'Where one author has several works, “Okafor (n 3)” needs the title, as OSCOLA’s file asks; pandoc leaves it out.',
    mend: (ours, style) => (style === 'oscola' ? ours.replace(/^(Okafor|Lind), .+ (\(n \d+\) 4–5\.)$/, '$1 $2') : ours),
  },
  {
    why: 'pandoc takes “van den Berg” and “Berg” for one name, and tells them apart by their given names.',
    mend: (ours, style) =>
      style === 'chicago-author-date'
        ? ours.replace('(van den Berg ', '(Jan van den Berg Jr. ').replace('(Berg ', '(Jan Berg ')
        : ours,
  },
  {
    why: 'Works by one author without a year, or with one in words, are sorted apart, and with them the dash for the same name.',
    mend: (ours) => ours.replace(sameName, ''),
  },
];

const noteStyles = ['chicago-notes', 'oscola', 'government'];

/** An author’s name at the beginning of a list, or the dash that stands for it. */
export const sameName = /^(?:[—-]{2,3}|Okafor, Nneka|Okafor N|Lind, Eva)(?:\.|,)? (?=[^a-z&]|n\.d)/;

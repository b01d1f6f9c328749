/** Past and participle of verbs that no rule makes. */
const irregular = new Map(
  `say:said|tell:told|think:thought|find:found|show:showed shown|write:wrote written|hold:held|feel:felt|foresee:foresaw foreseen|see:saw seen
  forecast:forecast|put:put|make:made|swear:swore sworn|understand:understood|withdraw:withdrew withdrawn|speak:spoke spoken|know:knew known
  plead:pleaded|beg:begged|quip:quipped|admit:admitted|refer:referred|infer:inferred|concur:concurred|rebut:rebutted|slam:slammed|blog:blogged
  underline:underlined|deem:deemed|read:read|lead:led`
    .split(/[|\n]/)
    .map((entry) => entry.trim().split(':'))
    .map(([lemma = '', forms = '']): [string, readonly string[]] => [lemma, forms.split(' ')]),
);

/** The lemma, its third person and its past: "warn warns warned". Forms in -ing are left out: they need another subject. */
export function englishForms(lemmas: string): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const lemma of lemmas.split(/\s+/).filter((word) => word !== '')) {
    forms.add(lemma);
    forms.add(thirdPerson(lemma));
    for (const past of irregular.get(lemma) ?? [regularPast(lemma)]) forms.add(past);
  }
  return forms;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

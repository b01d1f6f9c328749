/** Nouns and verbs that end like an adverb. */
const notAdverbs = new Set(
  'family supply assembly anomaly butterfly monopoly ally fly rally reply belly bully jelly lily apply comply rely multiply imply only early daily weekly monthly elderly likely unlikely friendly deadly costly'.split(
    ' ',
  ),
);

/** "quickly", "reportedly": as far as the ending tells. */
export function isEnglishAdverb(word: string): boolean {
  return word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word);
}

const nounsLikeAdjectives = new Set(
  `hospital capital animal signal proposal arsenal rival journal festival arrival survival material terminal mineral approval removal fabric music traffic
   clinic public republic topic critic mechanic fabric pandemic epidemic initiative alternative objective incentive perspective narrative executive
   representative native motive locomotive virus table vegetable archive olive drive fellow metal crystal coral canal panel`.split(
    /\s+/,
  ),
);

/** "economic", "lawful": as far as the ending tells. */
export function isEnglishAdjective(word: string): boolean {
  return /(?:al|ic|ive|ous|ful|less|able|ible|ish)$/.test(word) && !nounsLikeAdjectives.has(word);
}

const irregularParticiples = new Set(
  `been had done gone made led cost cut put set hit hurt left lost met paid read run said sent sold spent stood taught told thought won built bought
   brought come become felt found held kept meant begun shut sunk swum`.split(/\s+/),
);

/** "fallen", "paid": what follows "have" in a perfect. */
export function isEnglishParticiple(word: string): boolean {
  return irregularParticiples.has(word) || /(?:[^e]ed|en|wn)$/.test(word);
}

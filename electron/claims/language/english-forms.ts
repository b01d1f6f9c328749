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

const neverParticiples = new Set(
  `town brown crown clown down own gown often even seven children women men garden kitchen open between then when ten hundred bed red shed sacred wicked
   citizen oxygen golden wooden burden heaven oven dozen siren token linen sudden eleven naked kindred biped sled`.split(
    /\s+/,
  ),
);

/** "fallen", "paid": what follows "have" in a perfect. */
export function isEnglishParticiple(word: string): boolean {
  if (neverParticiples.has(word)) return false;
  return irregularParticiples.has(word) || /(?:[^e]ed|en|wn)$/.test(word);
}

/** Nouns that end as if they were somebody and are things. */
const things = new Set(
  `water paper number letter weather matter order power winter summer october november december september river tower flower chapter quarter center computer corner cover
   dinner factor finger layer monitor motor offer other over pepper poster powder proper rather register rubber server shelter shower silver soccer sugar super
   timber trailer transfer under whether wonder error mirror terror horror favor color flavor labor harbor behavior tremor interior exterior major minor
   junior senior former latter later better per never ever however after another together either neither gender answer header container boiler heater
   filter printer scanner carrier barrier disaster cancer fever liver vector sensor reactor tractor processor indicator encounter order tier pier career beer deer
   cheer sector door floor poor corridor border buffer cluster counter crater folder fibre hammer hunger ladder lever litre lumber marker
   membership meter metre newsletter oyster parameter percent pointer propeller river saucer shutter slipper spider sticker stopper sweater temper theater
   thunder tender ticker trigger tumor vapor vigor rumor humor honor armor parlor anchor elevator radiator calculator generator refrigerator
   list mist twist fist waist breast west east rest test best forest harvest interest request contest protest invest latest least
   coffee fee degree tree guarantee knee levee guest greater larger smaller higher lower older younger newer fewer closer easier earlier harder stronger weaker
   cheaper faster slower wider deeper longer shorter richer poorer bigger safer further inner outer upper proper consider remember deliver discover remainder reminder chamber
   exist consist persist insist resist assist median medium ballast bargain plain main pain gain rain train brain grain certain mountain terrain
   obtain remain three`.split(/\s+/),
);

/** "grower", "chemist", "historian", "trainee": as far as the ending tells. */
export function isEnglishPerson(singular: string): boolean {
  return /(?:er|or|ist|ian|ee|man|woman)$/.test(singular) && singular.length > 4 && !things.has(singular);
}

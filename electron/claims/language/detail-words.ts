/**
 * Words that stand right beside a hit and change what it means, by the rule that asks for them. Small lists, but each
 * belongs to one language: a rule that spelled them out would read English only.
 */
export const detailNames = [
  /** Verbs and auxiliaries of an outlook: they also govern what stands before them ("400 jobs could go"). */
  'verbalOutlook',
  /** The same, where a form of "be" stands before it: `36 flats are planned`. */
  'passiveOutlook',
  /** Verbs of an outlook that are nouns as often: a name or a plural must stand before them. */
  'nounToo',
  /** Looks ahead, unless something is compared by it: `27% more likely`. */
  'likelier',
  'comparesLikely',
  /** Before "half" they make it a part of time or a choice: `the second half`. */
  'notHalf',
  /** After a fraction they compare instead of sharing out: `a third more`. */
  'comparingShares',
  /** After a number they make it an hour. */
  'clockWords',
  /** Parts of "more than", "as many as", that may stand between a linking verb and its number. */
  'comparisonSteps',
  /** After a length of time they make it a label of the page: `4 minute read`. */
  'readingTime',
  /** After "of" they stand for what was counted before: `4 of them`. */
  'countedBefore',
  /** Before a year they make it a date: `in 2019`. */
  'governsDates',
  /** Right before a year they belong to its date: `summer 1905`. */
  'yearOpeners',
  /** Singular nouns for what is there to be counted; a year does not date them as it dates `elections` or `targets`. */
  'countables',
  /** Before "in" and a year they make it the other date of a comparison: `more than in 2019`. */
  'comparedDates',
  /** `per capita`, `per head`: a person. */
  'perHead',
  /** Before a measured noun they change nothing that is measured: `total cost`. */
  'unnarrowing',
  /** Lead from a counted noun to its owner: `soldiers of Kenya`. */
  'belongingTo',
  /** Lead from an amount to what it is for: `$5 million in aid`. */
  'amountOf',
  /** Verbs that take "over" along: `handed over 5 prisoners` is no minimum. */
  'takeOver',
  /** Before "will" they make it a noun. */
  'beforeWillAsNoun',
  /** After "could" they tell of ability: `could hear`. */
  'abilityVerbs',
  /** Earlier in the sentence they set "could not" in the past. */
  'toldVerbs',
  /** May stand between "have" and its participle. */
  'insidePerfect',
  /** Before "should" and "must" they make it a condition or a noun. */
  'notBeforeDuty',
  /** Before a duty they take it back: `may have to`, `did not have to`. */
  'softensDuty',
  /** Open an order before its verb: `please`, `always`. */
  'orderOpeners',
  /** After a verb in its base form they show that it was a noun: `use of`, `work is`. */
  'notObjects',
  /** After an opening bracket they explain the word before it. */
  'explains',
  /** `inflation is the rate at which`: nouns that make a definition after "the". */
  'definingKinds',
  /** `trust is a sign of`: nouns that judge instead of defining. */
  'judgingKinds',
  /** Before "refers" they show that somebody and not a word refers. */
  'refers',
  /** After "risk" they make it a trade: `risk manager`. */
  'riskTrades',
  /** Between "could" and the harm they turn it round: `could prevent losses`. */
  'averts',
  /** Determiners that say how many and belong to a speaker: `some analysts`. */
  'quantifiers',
  /** Before `is to` they say what for: `the aim is to`. */
  'notToCome',
  /** Words of a forecast that are nouns behind a determiner: `the plan to`. */
  'plansAsNouns',
  /** Before `will` and `may` they ask: `where they will go`. */
  'asksWhere',
  /** Before `may` they make it a permission: `who may apply`. */
  'allows',
  /** After `would` they wish: `would like`. */
  'wouldWish',
  /** At the beginning they speak of everybody and every time: `whoever`. */
  'everybody',
  /** Before a date they make it a time: `by 2030`, `on 5 May`. */
  'beforeDates',
  /** With `that` they tell what has been shown: `showed that it could`. */
  'provedVerbs',
  /** After `should` and `must` they tell what is likely: `should turn green`. */
  'expectedVerbs',
  /** Open an order that forbids: `do`, `don't`, `never`. */
  'negatedOrders',
  /** After `never` they show that nothing is forbidden: `never before`. */
  'noOrder',
  /** Verbs that ask for something whatever follows: `recommends`. */
  'mandates',
  /** Verbs that ask only with a wish behind: `suggested that the board act`. */
  'wishes',
  /** Verbs that ask when somebody is to do something: `asked the board to act`. */
  'requests',
  /** Right behind a mandate they make it one: `advises against`. */
  'mandateParticles',
  /** A verb without any tense: `be`. */
  'bare',
  /** Before a risk they deny it: `no danger`. */
  'denials',
  /** Of the modals of harm those that tell of many other things: `will`. */
  'certainModals',
  /** Those that tell what a thing is able to do: `can explode`. */
  'ableModals',
  /** Harm so grave that being able to do it is a risk. */
  'graveHarm',
  /** Forms of `limit`, a harm only right behind its modal. */
  'limits',
  /** Verbs that a person does as well as a word: `refers`. */
  'referring',
  /** A term before them and its meaning behind: `means`. */
  'means',
  /** The same, when the meaning is a practice or a process: `describes`. */
  'describes',
  /** Begin a meaning: `a`, `the`, `that`. */
  'meaningStarts',
  /** Show that a word is spoken of: `the term`. */
  'terms',
  /** With `by …` in front: `by a cut we understand`. */
  'ourDefinitions',
  /** The `by` of that. */
  'definesAs',
  /** After `we`: `we define`. */
  'defines',
  /** Instead of a kind: `everything that`. */
  'wholes',
  /** The definite article. */
  'definite',
  /** Forms of `be` behind a plural. */
  'pluralCopulas',
  /** Begin a clause that tells a kind from others: `that`, `which`. */
  'clauseLinks',
  /** Labels that draw attention and define nothing: `note`. */
  'notices',
  /** Of the phrases that look ahead those that may say what for: `is to`. */
  'whatFor',
  /** Phrases that look ahead before a verb and give a reason or a place before a noun: `is due to`. */
  'causeToo',
  /** After `may` they tell how things are: `may include`. */
  'stativeVerbs',
  /** They show that the past is told: `was`, `had`. */
  'pastAuxiliaries',
  /** Before a duty they make it the author's own: `I should`. */
  'ownSubject',
  /** Orders that point inside the text: `see`, `note`. */
  'pointers',
  /** Orders that point only with more behind: `read more`. */
  'pointingReads',
  /** What stands behind these. */
  'readMore',
  /** Behind an infinitive that opens the sentence they make it a polite order: `Prüfen Sie`. */
  'orderPronouns',
  /** Verbs of finding that say something only with a clause behind: `held that`. */
  'needsClause',
  /** They make a perfect tense: `has said`. */
  'perfectForms',
  /** Behind `will` they show that it was a noun: `the will is`. */
  'tensed',
  /** They open a condition: `if`. */
  'conditions',
  /** Verbs of change: `fares may rise` tells of one time to come though its subject is a kind. */
  'changes',
  /** In a subject they make what it may do a harm: `floods may`. */
  'hazards',
  /** As a subject, or before one, they free everybody of a duty: `no receipt is needed`. */
  'nobody',
  /** Duties that open a condition when their subject follows: `should it rain`. */
  'openingDuties',
  /** With `this` in front they are the text itself: `this document describes`. */
  'ownTexts',
  'thisOne',
  /** Before somebody who says something they leave open what: `whatever he says`. */
  'whatever',
  /** In a subject they make it one thing to come: `a second bridge could`. */
  'newThings',
  /** Modals that order when somebody else is their subject: `handrails shall be fixed`. */
  'ordering',
  /** Behind a bare verb they make it an order: `charge your phone`. */
  'yours',
  /** Between commas they give another name: `, known locally as`. */
  'knownAs',
  /** Right behind a kind they narrow it: `money that`. */
  'massLinks',
  /** Verbs of a lasting state, with and without an object: a participle behind them tells how somebody is. */
  'keeping',
  'remaining',
  /** Nouns of what is heard, and the prepositions that lead from them to what it is about: `reports of`. */
  'rumours',
  'heardOf',
  /** Relative pronouns behind a noun. */
  'relatives',
  /** Before a verb in its base form they make it an order: `please`. */
  'politely',
  /** What a page asks its visitor to do with the things below: `read the full report`. */
  'pageActs',
  'pageThings',
  /** Before `not` they only carry it: `do not foresee`. */
  'emphatic',
  /** Behind `we will` they lead through the text: `see`. */
  'textVerbs',
  /** Behind `will` they guess at what is to come. */
  'probably',
  /** At the beginning, or behind `will`, they make it hold every time: `wherever`. */
  'everyPlace',
  /** At the beginning of a subject they make it a kind: `such`. */
  'kinds',
  /** Behind a day's number: `20th`. */
  'ordinalEndings',
] as const;

export type DetailName = (typeof detailNames)[number];
export type DetailWords = Readonly<Record<DetailName, ReadonlySet<string>>>;

/** No word at all, for a text in an unknown language. */
export const noDetails: DetailWords = withoutWords();

function withoutWords(): DetailWords {
  const words: Partial<Record<DetailName, ReadonlySet<string>>> = {};
  for (const name of detailNames) words[name] = new Set();
  return words as DetailWords;
}

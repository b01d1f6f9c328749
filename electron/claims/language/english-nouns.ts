/** Plurals that no rule makes, and nouns that count without one. */
const irregular = new Map(
  `people:person men:man women:woman children:child feet:foot teeth:tooth mice:mouse geese:goose lives:life wives:wife knives:knife
   leaves:leaf halves:half shelves:shelf wolves:wolf thieves:thief loaves:loaf criteria:criterion phenomena:phenomenon bacteria:bacterium
   media:medium data:datum analyses:analysis crises:crisis hypotheses:hypothesis bases:base theses:thesis diagnoses:diagnosis oases:oasis
   indices:index vertices:vertex matrices:matrix appendices:appendix oxen:ox pence:penny servicemen:serviceman servicewomen:servicewoman
   policemen:policeman firemen:fireman fishermen:fisherman spokesmen:spokesman businessmen:businessman congressmen:congressman
   gunmen:gunman craftsmen:craftsman heroes:hero potatoes:potato tomatoes:tomato echoes:echo vetoes:veto volcanoes:volcano mosquitoes:mosquito
   torpedoes:torpedo cargoes:cargo personnel:personnel staff:staff police:police aircraft:aircraft spacecraft:spacecraft cattle:cattle sheep:sheep
   fish:fish deer:deer species:species series:series offspring:offspring livestock:livestock dead:death wounded:injury injured:injury
   buses:bus gases:gas viruses:virus campuses:campus statuses:status bonuses:bonus censuses:census lenses:lens
   movies:movie calories:calorie cookies:cookie zombies:zombie ties:tie pies:pie lies:lie newbies:newbie rookies:rookie selfies:selfie
   axes:axe houses:house horses:horse nurses:nurse cases:case courses:course purchases:purchase databases:database diseases:disease
   increases:increase decreases:decrease licenses:license licences:licence expenses:expense responses:response universes:universe
   causes:cause uses:use phases:phase phrases:phrase purposes:purpose exercises:exercise enterprises:enterprise premises:premise promises:promise
   surprises:surprise franchises:franchise rises:rise abuses:abuse offenses:offense offences:offence defenses:defense spouses:spouse
   warehouses:warehouse greenhouses:greenhouse doses:dose noses:nose roses:rose hoses:hose closes:close leases:lease releases:release
   aches:ache caches:cache headaches:headache niches:niche moustaches:moustache shoes:shoe toes:toe canoes:canoe`
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']),
);

/** They end in s and are no plurals. */
const notPlural = new Set(
  `is was has does its his this thus us plus yes as gas bus less across always perhaps news series species physics politics economics
   mathematics athletics ethics statistics logistics diabetes rabies measles means besides towards afterwards sometimes nowadays whereas
   unless nonetheless nevertheless regardless overseas minus versus alas campus virus status bonus census focus consensus surplus corpus
   genius radius nexus apparatus chaos basis crisis analysis thesis axis oasis emphasis lens atlas canvas christmas texas paris`.split(
    /\s+/,
  ),
);

/** The singular of an English plural; null when the word is none, as far as its ending tells. */
export function englishSingular(word: string): string | null {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (!word.endsWith('s') || word.length < 4 || notPlural.has(word)) return null;
  if (/(?:ss|us|is|ous)$/.test(word)) return null;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const plurals = new Map([...irregular].map(([plural, singular]): [string, string] => [singular, plural]));

/** The plural of an English noun as it is usually written. */
export function englishPlural(noun: string): string {
  const known = plurals.get(noun);
  if (known !== undefined) return noun === 'death' || noun === 'injury' ? regularPlural(noun) : known;
  return regularPlural(noun);
}

function regularPlural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|zz)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

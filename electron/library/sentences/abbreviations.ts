/** Abbreviations by what may follow their stop. Without the stop, lower case. */

/** A name follows: the stop never ends a sentence. */
export const titles = words(
  'mr mrs ms mx dr prof rev hon gen col lt maj capt cmdr adm sgt cpl pvt brig pres sen rep gov amb insp supt fr sr.a st mt messrs mme mlle dipl ing msgr',
);

/** Something is explained or compared next: the stop never ends a sentence. */
export const connecting = words(
  'e.g i.e eg ie vs v cf viz resp approx ca circa incl excl esp dept govt est min max avg orig ed eds trans ibid op cit al',
);

/** A number or a letter follows when it is a label ("Fig. 3"); otherwise the stop may end the sentence. */
export const labels = words(
  'no nos nr fig figs eq eqs ref refs p pp vol vols ch chap sec sect art para paras tab app ex ver pt',
);

/** What is counted follows, with a capital where nouns have one ("75 Mio. Euro"). */
export const scales = words('tsd mio mrd');
/** Unless one of these opens a sentence there. */
export const afterScales = words(
  'der die das den dem ein eine er sie es wir ich man dies diese dieser damit davon dafür im am für',
);

/** A day or a year follows when it is a date ("Nov. 21"). */
export const months = words('jan feb mar apr jun jul aug sep sept oct nov dec');

/** They stand inside sentences and at their ends. What comes next has to decide. */
export const companies = words('inc ltd co corp bros plc llc');
export const trailing = words('jr sr esq ph.d m.d b.a m.a m.sc b.sc etc a.m p.m');

/** Words that open sentences and hardly ever continue one after an abbreviation. */
export const openers = words(
  `the a an this that these those it he she they we i you there here in on at by for from with without under over after
  before since until during as if when while because although though unless however but and or nor so yet still then
  thus hence therefore moreover furthermore meanwhile nevertheless also both some many most few several each every all
  any none such its his her their our my your what who why where how which not no only even just now today yesterday
  recently instead despite according given according to`,
);

/** Offices and bodies named after a country's short form: "U.S. Senate" goes on, "U.S. Exports" does not. */
export const institutions = words(
  `president presidents senate senator senators congress congressman congresswoman house representative representatives
  department secretary ambassador embassy army navy marine marines air coast treasury supreme court courts federal
  government administration agency attorney census bureau constitution capitol geological postal postmaster open
  steel dollar forces force troops military secretary-general general security council special envoy prime minister
  ministry parliament intelligence defense defence state trade food national central vice chief commerce energy labor
  customs immigration justice district circuit ambassadors officials steelmaker citizenship`,
);

/** Verbs that tell who spoke, right after a quotation that ends in a question or exclamation mark. */
export const quotingVerbs = words(
  `said says asked asks added adds replied replies wrote writes told warned exclaimed demanded wondered argued insisted
  explained shouted answered noted`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

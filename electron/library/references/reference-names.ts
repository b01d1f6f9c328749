import type { CslName } from '../../base/csl-json.ts';

/** Words that make a name an organisation's and are nobody's family name, in the languages reference files come in. */
const organisation =
  /(?:^|\s)(?:agenc(?:y|ia)|assembl(?:y|ée)|association|asociación|authority|bureau|cent(?:er|re)|coalition|collaboration|collaborators|comisión|commission|committee|comité|conference|confederation|congress|consortium|corporation|council|department|departamento|directorate|federation|fédération|foundation|fondation|fundación|gesellschaft|government|gouvernement|group|gruppe|gmbh|hospital|hochschule|inc\.?|initiative|inspectorate|institut[eo]?|kommission|laborator(?:y|ies)|league|llc|ltd\.?|minist(?:ry|ère|erio|erium)|mission|museum|nations|network|observatory|office|organi[sz]ation|organización|parlament|parliament|programme|secretariat|senate|service|society|société|team|tribunal|treasury|union|universit(?:y|é|ät|à)|universidad|verein|working group|workshop)(?=$|[\s,;:])/i;
const companyEnd = /^(?:inc|ltd|llc|plc|gmbh|ag|s\.?a|n\.?v|co)\.?$/i;
const suffix = /^(?:jr|sr|ii|iii|iv|v|ph\.?d|m\.?d|esq)\.?$/i;
const initials = /^(?:\p{Lu}\.?[- ]?){1,4}$/u;

/**
 * One name of a reference file whose format writes `Family, Given, Suffix`. What is plainly an organisation stays whole,
 * comma or not; so does a single word.
 */
export function listedName(text: string): CslName | null {
  // A lone comma at the end says that the words before it are one name, as an organisation has.
  const isWhole = /^[^,;]+,\s*$/.test(text);
  const name = text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;]+$/, '')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return null;
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', given = '', third = ''] = parts;
  if (isWhole || isOrganisation(name, family, given)) return { literal: name };
  if (parts.length === 1) return withoutComma(name);
  if (given === '') return { literal: family };
  // `King, Jr., Martin` and `King, Martin, Jr.` are both written.
  if (suffix.test(given) && third !== '') return { ...familyParts(family), given: third, suffix: given };
  return { ...familyParts(family), given, ...(third !== '' && { suffix: third }) };
}

function isOrganisation(name: string, beforeComma: string, afterComma: string): boolean {
  if (companyEnd.test(afterComma)) return true;
  return beforeComma.includes(' ') && (looksOrganised(beforeComma) || /[\d&/]/.test(name));
}

/** Whether several words without a comma name an organisation rather than a person. */
export function looksOrganised(name: string): boolean {
  return organisation.test(name) || /\s(?:of|for|für|pour|para)\s/i.test(name) || /^the\s/i.test(name);
}

/** `Fanning E.` has its initials behind, as indexes do; `Ana Ruiz` has its family name behind. */
function withoutComma(name: string): CslName {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length === 1) return { literal: name };
  const before = words.slice(0, -1).join(' ');
  if (initials.test(last) && last.length <= 6 && /\p{Ll}/u.test(before)) return { ...familyParts(before), given: last };
  const firstParticle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isLowered(word));
  const familyAt = firstParticle === -1 ? words.length - 1 : firstParticle;
  return { ...familyParts(words.slice(familyAt).join(' ')), given: words.slice(0, familyAt).join(' ') };
}

/** The words in small letters before a family name, such as `van der`, are a particle of it. */
export function familyParts(family: string): CslName {
  const words = family.split(' ');
  const main = words.findIndex((word) => !isLowered(word));
  if (main <= 0) return { family };
  return { 'non-dropping-particle': words.slice(0, main).join(' '), family: words.slice(main).join(' ') };
}

function isLowered(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

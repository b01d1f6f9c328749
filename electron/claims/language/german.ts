import type { ClaimLanguage } from './claim-language.ts';
import { noDetails } from './detail-words.ts';
import { germanNames } from './german-names.ts';
import { germanNumbers } from './german-numbers.ts';
import { germanSignals } from './german-signals.ts';
import { germanSpeech } from './german-speech.ts';
import { germanUnits } from './german-units.ts';
import { phraseTable, wordSet } from './phrase-table.ts';
import { wordless } from './wordless.ts';

/** Who speaks, quotations, figures, forecasts, advice, risks and meanings. Its figures have no key yet, so they are not compared. */
export const german: ClaimLanguage = {
  ...wordless,
  id: 'de',
  nounsAreCapitalised: true,
  numbers: germanNumbers,
  units: germanUnits,
  names: germanNames,
  speech: germanSpeech,
  outlook: {
    ...wordless.outlook,
    expected: phraseTable('soll / sollen / dürfte / dürften / voraussichtlich'),
    potential: phraseTable('könnte / könnten / möglicherweise'),
  },
  signals: germanSignals,
  stopWords:
    wordSet(`der die das des dem den ein eine einer eines einem einen und oder aber auch nicht noch nur schon sehr so wie als wenn dass daß ob weil da
    ist sind war waren sein hat haben hatte hatten wird werden wurde wurden kann können konnte soll sollen sollte muss müssen in im an am auf aus bei beim
    bis durch für gegen mit nach ohne seit über um unter von vom vor zu zum zur zwischen er sie es ich wir ihr man sich seine seinen seiner ihre ihren ihrer
    dieser diese dieses jeder jede jedes alle viele mehr weniger hier dort dann nun jetzt heute gestern immer wieder was wer wo doch denn damit sowie etwa`),
  connectives: phraseTable(
    'allerdings / außerdem / zudem / daher / deshalb / dagegen / dennoch / jedoch / zum Beispiel / insgesamt / schließlich',
  ),
  isAdverb: (word) => /(?:erweise|mals|lings|wärts)$/.test(word) || adverbs.has(word),
  isParticiple: (word) => /^(?:ge|be|ver|er|ent|zer)\p{L}+(?:t|en)$/u.test(word),
  isInfinitive: (word) =>
    word === 'sein' || word === 'tun' || (/(?:en|ern|eln)$/.test(word) && !/^ge\p{L}+en$/u.test(word)),
  isPersonNoun: (word) =>
    /(?:ministerium|verband|amt|behörde|gericht|institut|studie|bericht|umfrage|polizei|rat|zentrale|gewerkschaft|kommission)$/.test(
      word,
    ) ||
    (/(?:er|erin|innen|ist|isten|istin|ent|enten|or|oren|mann|frau|leute)$/.test(word) &&
      word.length > 5 &&
      !things.has(word)),
  details: {
    ...noDetails,
    quantifiers: wordSet('einige mehrere viele manche die meisten alle'),
    explains: wordSet('also sprich'),
    definingKinds: wordSet('verfahren fähigkeit anteil'),
    definite: wordSet('der die das'),
    means: wordSet('bedeutet heißt meint'),
    describes: wordSet('bezeichnet beschreibt'),
    meaningStarts: wordSet('der die das den ein eine einen dass etwas'),
    terms: wordSet('begriff wort ausdruck abkürzung'),
    clauseLinks: wordSet('der die das'),
    denials: wordSet('kein keine keinen keinerlei ohne nicht nie'),
    graveHarm: wordSet('töten explodieren vergiften'),
    expectedVerbs: wordSet('eigentlich'),
    orderPronouns: wordSet('sie'),
    notices: wordSet('hinweis tipp quelle foto'),
    softensDuty: wordSet('nicht'),
    clockWords: wordSet('uhr'),
    governsDates: wordSet('jahr jahre in im seit ende anfang mitte bis dezember'),
    comparedDates: wordSet('als gegenüber'),
    notHalf: wordSet('erste ersten zweite zweiten'),
    comparingShares: wordSet('mehr weniger'),
    perHead: wordSet('kopf person'),
  },
};

const adverbs = wordSet(
  'gestern heute auch jedoch zudem zuletzt erneut bereits wieder nun dabei daher jüngst später früher dort damals nicht nur sehr',
);
const things = wordSet(
  'wasser winter sommer wetter fenster zimmer theater papier messer alter feuer lager muster ufer september oktober november dezember faktor motor prozent moment element dokument',
);

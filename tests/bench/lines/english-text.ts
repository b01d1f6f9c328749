import { type Random, seededRandom, wholeNumber } from '../measure/random.ts';
import type { Vocabulary } from '../measure/vocabulary.ts';

/** The words that make up half of any English text, the most frequent first. */
const smallWords =
  'the of and to in a that is for it was on with as be by at are this from or an have not were which but has their they had its one been more all will can would who when there if no other so out up about what into than them these only new some could time two may first then do any like my now over such our man me even most made after also did many before must through years where much your way well down should because each just those people how too little state good very make world still see men work long get here between both life being under three never know same last another while us off might great go come since against right came take used himself few house use during without again place'.split(
    ' ',
  );

const prefixes = [
  '',
  '',
  '',
  '',
  '',
  '',
  're',
  'un',
  'inter',
  'over',
  'under',
  'dis',
  'pre',
  'counter',
  'trans',
  'mis',
  'sub',
];
const stems =
  'act adapt administ agree allot amend apport arm arrang assert assess attend author balanc bank benefit border budget build calculat capac centr chang charg civil claim class clear coast collect command commit commun compar compet complain concern condition conduct confirm conflict connect consent conserv construct consult contest contract control convers convict corrupt council count cover creat credit critic cult custom declar defend deliver demand depend deport deposit design detain determin deter develop differ direct disput distribut doctr document domin draft duty econom educat effect elect electr embark embass employ enforc engag engineer enter estimat evaluat evid examin exchang execut exhaust expect expend experi explain export express extend fact farm feder financ fish flood forecast forest form fortun forward found freight fund gather gener govern grant ground group guarant harbour harvest health histor hospit human identif impl import improv incid indicat industr inform inspect install institut insur intend invest investigat journal judg jur labour land launch law lead legislat liber licens limit locat machin maintain manag manifest manufactur margin market measur mechan mediat member memor militar minist mobil moderat monitor motiv municip nation naut negotiat nomin normal note object oblig observ occup operat oppos order organ origin outlin parliament part patrol pattern pension percept perform permit person persuad petition plan plant platform polic polit port posit possess practic predict prefer prepar present preserv press prevent pric print prison produc profess profit program progress prohibit project promis promot proport propos prosecut prospect protect protest provid provinc public publish punish purchas pursu qualif quantif question rail rais ration react reason receiv recogn recommend record recruit reduc refer reform refug regard region regist regul reinforc reject relat releas relev reliev remain repair repeat report represent request research reserv reset resid resign resist resolut respond restor restrict result retail retain return reveal revers review revis river road rotat rur sanct satisf schedul scienc season secret sect secur select settl shelter shift ship signal soldier special sponsor stabil standard station statist strateg strength structur stud subject submit suffer suggest summar supervis suppl support surfac survey suspect sustain system tariff tax technic territor testif threat trad train transact transfer transit transport treat tribut troop unit urban valid vari verif vessel veter victim village violat visit volunt vot vulner warn water weapon welfar wheat witness work yield'.split(
    ' ',
  );
const suffixes = [
  '',
  's',
  'ed',
  'ing',
  'ation',
  'ations',
  'er',
  'ers',
  'ment',
  'ments',
  'able',
  'al',
  'ally',
  'ive',
  'ively',
  'ity',
  'ist',
  'ists',
  'ism',
  'ary',
  'ance',
  'ising',
  'ised',
  'isation',
  'ful',
  'ly',
];
const names =
  'Alder Bexhill Carrow Dunmore Estrin Farrow Galway Hollin Ivarsen Jarrow Kestrel Lomond Marlow Norrin'.split(' ');

/** The common ones first, as dictionaries of frequency list them: short derivations before long ones. */
const contentWords: readonly string[] = sortedByEase(
  stems.flatMap((stem) => prefixes.flatMap((prefix) => suffixes.map((suffix) => `${prefix}${stem}${suffix}`))),
);

/** Content words thin out more slowly than small ones: most occur once or twice. */
const contentRankShift = 12;

/**
 * Paragraphs in the rhythm of English: half small words, half derived ones out of more than a hundred thousand, with
 * commas, brackets, quotations, names, years and amounts. They mean nothing, but break into lines as a report does.
 */
export function englishParagraphs(count: number, seed: number): readonly string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: wholeNumber(random, 2, 7) }, () => sentence(random)).join(' '),
  );
}

/** Its words for whoever builds documents of another form. */
export const englishWords: Pick<Vocabulary, 'word' | 'sentence'> = {
  word: (random) => ranked(contentWords, random, contentRankShift),
  sentence(random, { from, to }, insert) {
    const words = wordsInARow(random, wholeNumber(random, from, to));
    if (insert !== undefined) words.splice(Math.ceil(words.length / 2), 0, insert);
    return withCapital(`${words.join(' ')}.`);
  },
};

function sentence(random: Random): string {
  const text = wordsInARow(random, wholeNumber(random, 7, 30)).join(' ');
  return withCapital(`${text}${random() < 0.04 ? '?' : '.'}`);
}

function wordsInARow(random: Random, length: number): string[] {
  return Array.from({ length }, (_, index) => {
    const word = anyWord(random);
    return index > 0 && index < length - 1 && random() < 0.08 ? `${word},` : word;
  });
}

const withCapital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function anyWord(random: Random): string {
  const draw = random();
  if (draw < 0.52) return ranked(smallWords, random, 2.7);
  if (draw < 0.55) return names[wholeNumber(random, 0, names.length - 1)] ?? '';
  if (draw < 0.565) return String(wholeNumber(random, 1900, 2029));
  if (draw < 0.57) return `${wholeNumber(random, 2, 99)} %`;
  const word = ranked(contentWords, random, contentRankShift);
  if (draw < 0.58) return `(${word})`;
  return draw < 0.59 ? `\u201c${word}\u201d` : word;
}

/** Zipf's law: the word of rank n comes 1/n times as often as the first, the shift apart. */
function ranked(words: readonly string[], random: Random, shift: number): string {
  const reach = Math.log((words.length + shift) / shift);
  const rank = Math.floor(shift * Math.exp(random() * reach) - shift);
  return words[Math.min(rank, words.length - 1)] ?? '';
}

function sortedByEase(words: readonly string[]): readonly string[] {
  const random = seededRandom(11);
  return [...new Set(words)]
    .map((word) => ({ word, ease: word.length + random() * 9 }))
    .sort((a, b) => a.ease - b.ease)
    .map(({ word }) => word);
}

import type { FigureQualifier } from '../figure.ts';
import type { NumberWords } from './claim-language.ts';
import { phrasesIn, phraseTableOf, wordSet } from './phrase-table.ts';
import { wordless } from './wordless.ts';

const qualifier = (means: FigureQualifier, lines: string): [string, FigureQualifier][] =>
  phrasesIn(lines).map((phrase) => [phrase, means]);

const small = 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const teens = 'dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ');
const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** Numbers below a hundred, each one word: `fünfundzwanzig`. */
const belowHundred: readonly (readonly [string, number])[] = [
  ...[...small, ...teens].map((word, value) => [word, value] as const),
  ...tens.flatMap((ten, at) => [
    [ten, (at + 2) * 10] as const,
    ...small.slice(1, 10).map((unit, index) => {
      return [`${unit === 'eins' ? 'ein' : unit}und${ten}`, (at + 2) * 10 + index + 1] as const;
    }),
  ]),
];

/** Up to 999: `dreihundert`, `zweihundertfünfzig`. */
const belowThousand: readonly (readonly [string, number])[] = [
  ...belowHundred,
  ...['', 'ein', ...small.slice(2, 10)].flatMap((word, at) => {
    const hundreds = Math.max(1, at) * 100;
    return [
      [`${word}hundert`, hundreds] as const,
      ...belowHundred.slice(1).map(([rest, value]) => [`${word}hundert${rest}`, hundreds + value] as const),
    ];
  }),
];

const thousands = belowThousand
  .slice(1)
  .map(([word, value]) => [`${word === 'eins' ? 'ein' : word}tausend`, value * 1000] as const);

const halves: readonly (readonly [string, number])[] = [
  ['halbe', 0.5],
  ['anderthalb', 1.5],
  ['eineinhalb', 1.5],
  ...small.slice(2, 10).map((word, at) => [`${word}einhalb`, at + 2.5] as const),
];

/** `fünfte` and its other endings. */
const ordinals = [
  ...[...'zweit dritt viert fünft sechst siebt acht neunt zehnt'.split(' ')].map((stem, at) => [stem, at + 2] as const),
  ...tens.map((ten, at) => [`${ten}st`, (at + 2) * 10] as const),
  ['hundertst', 100] as const,
].flatMap(([stem, value]) => ['e', 'en', 'er', 'es', 'em'].map((ending) => [`${stem}${ending}`, value] as const));

export const germanNumbers: NumberWords = {
  ...wordless.numbers,
  decimalMark: ',',
  words: new Map([
    ...belowThousand,
    ...['eine', 'einer', 'einem'].map((word): [string, number] => [word, 1]),
    ['tausend', 1000],
    ...thousands,
    ...halves,
  ]),
  scales: new Map([
    ['dutzend', 12],
    ['hundert', 100],
    ['tausend', 1e3],
    ['tsd', 1e3],
    ['million', 1e6],
    ['millionen', 1e6],
    ['mio', 1e6],
    ['milliarde', 1e9],
    ['milliarden', 1e9],
    ['mrd', 1e9],
    ['billion', 1e12],
    ['billionen', 1e12],
  ]),
  magnitudes: new Map([
    ['dutzende', [10, 100]],
    ['hunderte', [100, 1e3]],
    ['tausende', [1e3, 1e4]],
    ['zehntausende', [1e4, 1e5]],
    ['hunderttausende', [1e5, 1e6]],
    ['millionen', [1e6, 1e7]],
    ['milliarden', [1e9, 1e10]],
  ]),
  vagueCounts: new Map([
    ['einige', [2, 9]],
    ['mehrere', [2, 9]],
    ['paar', [2, 5]],
    ['viele', [3, 9]],
  ]),
  fractions: new Map(
    'drittel viertel fünftel sechstel siebtel achtel neuntel zehntel'.split(' ').map((word, at) => [word, at + 3]),
  ),
  half: 'hälfte',
  everyNth: { every: wordSet('jeder jede jedes jeden jedem'), ordinals: new Map(ordinals) },
  ordinalStop: true,
  postcode: /^\d{5}$/,
  multiples: new Map([
    ['doppelt', 2],
    ...small.slice(2, 11).map((word, at): [string, number] => [`${word}mal`, at + 2]),
  ]),
  times: wordSet('mal'),
  asMuch: 'so',
  comparedAs: wordSet('viel viele vielen oft hoch groß lang schnell teuer stark'),
  comparing: wordSet('mehr'),
  changedBy: wordSet('um'),
  articles: wordSet('ein eine einer eines einem einen'),
  of: 'von',
  and: 'und',
  between: 'zwischen',
  to: 'bis',
  or: 'oder',
  outOf: ['von'],
  from: 'von',
  changesTo: 'auf',
  qualifiersBefore: phraseTableOf([
    ...qualifier(
      'max',
      `bis zu / höchstens / maximal / längstens / unter / weniger als / nicht mehr als / kaum mehr als / unterhalb von / nicht über / nie mehr als`,
    ),
    ...qualifier(
      'min',
      `mindestens / wenigstens / minimal / über / mehr als / nicht weniger als / nicht unter / oberhalb von / jenseits von / weit über / deutlich über / deutlich mehr als`,
    ),
    ...qualifier(
      'approx',
      `rund / etwa / ungefähr / circa / zirka / ca / ca . / knapp / fast / nahezu / annähernd / beinahe / gut / schätzungsweise / geschätzt / geschätzte / an die / um die
      in etwa / etwas mehr als / etwas weniger als / etwas über / etwas unter / durchschnittlich / im Schnitt / im Durchschnitt / etwa die / fast die / rund die / knapp die / gut die / nahezu die / etwa ein / fast ein / rund ein / knapp ein / gut ein / ~ / ≈`,
    ),
    ...qualifier('max', '< / ≤'),
    ...qualifier('min', '> / ≥'),
  ]),
  qualifiersAfter: phraseTableOf([
    ...qualifier('min', 'oder mehr / und mehr / oder länger / oder höher / und darüber / aufwärts / und älter'),
    ...qualifier('max', 'oder weniger / und weniger / oder kürzer / und darunter / und jünger'),
  ]),
  labels:
    wordSet(`§ §§ paragraf paragraph paragrafen artikel art absatz abs satz kapitel kap abschnitt teil seite seiten s nr nummer nummern abbildung abb tabelle tab
    anhang anlage ziffer zeile stufe klasse gruppe phase version band bd heft ausgabe folge staffel runde spieltag gleis linie zimmer raum halle tor platz block
    punkt frage antwort bus flug kurs lektion schritt resolution richtlinie verordnung protokoll plz postleitzahl postfach telefon tel fax
    iso din en isbn issn doi a b kw typ modell baureihe boeing airbus covid sars g u ü`),
  periodWords: wordSet('vor letzten vergangenen nächsten kommenden ersten folgenden vorigen'),
  pointWords: wordSet('alt später zuvor danach davor früher'),
  enumerating: wordSet(
    'gründe gründen arten weisen teile teilen phasen schritte schritten punkte punkten fragen themen ziele zielen seiten wege',
  ),
  definite: wordSet('der die das den dem des seiner ihrer unserer dieser aller beiden'),
};

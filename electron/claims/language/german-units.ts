import type { UnitWords } from './claim-language.ts';
import { phraseTableOf, wordSet } from './phrase-table.ts';
import { wordless } from './wordless.ts';

/** The unit's name in English, as with the figures of every language, and how it is written. */
const measures = `kilometre: kilometer kilometern
  metre: meter metern
  centimetre: zentimeter zentimetern
  millimetre: millimeter millimetern
  square metre: quadratmeter quadratmetern qm
  square kilometre: quadratkilometer quadratkilometern qkm
  cubic metre: kubikmeter kubikmetern
  kilogram: kilogramm kilo kilos
  gram: gramm
  milligram: milligramm
  microgram: mikrogramm
  tonne: tonne tonnen
  hectare: hektar
  litre: liter litern
  millilitre: milliliter
  watt: watt
  kilowatt: kilowatt
  megawatt: megawatt
  gigawatt: gigawatt
  terawatt: terawatt
  kilowatt-hour: kilowattstunde kilowattstunden
  megawatt-hour: megawattstunde megawattstunden
  gigawatt-hour: gigawattstunde gigawattstunden
  terawatt-hour: terawattstunde terawattstunden
  second: sekunde sekunden
  minute: minute minuten
  hour: stunde stunden std
  day: tag tage tagen
  week: woche wochen
  month: monat monate monaten
  year: jahr jahre jahren
  decade: jahrzehnt jahrzehnte jahrzehnten
  century: jahrhundert jahrhunderte jahrhunderten
  night: nacht nächte nächten
  decibel: dezibel
  degree: grad
  volt: volt
  hertz: hertz`;

export const germanUnits: UnitWords = {
  ...wordless.units,
  currencyNouns: new Map([
    ['euro', 'EUR'],
    ['euros', 'EUR'],
    ['franken', 'CHF'],
    ['dollar', 'USD'],
    ['us-dollar', 'USD'],
    ['pfund', 'GBP'],
    ['yen', 'JPY'],
    ['yuan', 'CNY'],
    ['rubel', 'RUB'],
    ['zloty', 'PLN'],
    ['kronen', 'SEK'],
  ]),
  measures: new Map([
    ...wordless.units.measures,
    ...measures.split('\n').flatMap((line): [string, string][] => {
      const [unit = '', forms = ''] = line.trim().split(': ');
      return forms.split(' ').map((form) => [form, unit]);
    }),
  ]),
  coins: wordSet('cent'),
  percent: phraseTableOf([
    ['%', 'percent'],
    ['prozent', 'percent'],
    ['v . h .', 'percent'],
    ['prozentpunkt', 'percentage point'],
    ['prozentpunkte', 'percentage point'],
    ['prozentpunkten', 'percentage point'],
    ['basispunkte', 'basis point'],
    ['basispunkten', 'basis point'],
  ]),
  per: wordSet('pro je /'),
  perAlways: wordSet('pro je /'),
  rates: new Map([
    ['stündlich', 'hour'],
    ['täglich', 'day'],
    ['wöchentlich', 'week'],
    ['monatlich', 'month'],
    ['jährlich', 'year'],
  ]),
  linksBack: wordSet('auf bei von beträgt betrug liegt lag erreichte erreicht umfasst'),
};

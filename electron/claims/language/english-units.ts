import type { UnitWords } from './claim-language.ts';
import { phraseTableOf, wordSet } from './phrase-table.ts';

const currencies: [string, string][] = [
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['aud', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['cad', 'CAD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['nz$', 'NZD'],
  ['nzd', 'NZD'],
  ['r$', 'BRL'],
  ['brl', 'BRL'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['¥', 'JPY'],
  ['jpy', 'JPY'],
  ['cny', 'CNY'],
  ['rmb', 'CNY'],
  ['₩', 'KRW'],
  ['krw', 'KRW'],
  ['₹', 'INR'],
  ['inr', 'INR'],
  ['rs', 'INR'],
  ['₽', 'RUB'],
  ['rub', 'RUB'],
  ['₴', 'UAH'],
  ['uah', 'UAH'],
  ['₦', 'NGN'],
  ['ngn', 'NGN'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₱', 'PHP'],
  ['chf', 'CHF'],
  ['sek', 'SEK'],
  ['nok', 'NOK'],
  ['dkk', 'DKK'],
  ['pln', 'PLN'],
  ['czk', 'CZK'],
  ['kes', 'KES'],
  ['ksh', 'KES'],
  ['zar', 'ZAR'],
  ['mxn', 'MXN'],
  ['sgd', 'SGD'],
  ['hkd', 'HKD'],
  ['try', 'TRY'],
  ['huf', 'HUF'],
  ['thb', 'THB'],
  ['idr', 'IDR'],
  ['php', 'PHP'],
  ['aed', 'AED'],
  ['sar', 'SAR'],
];

/** `unit: other forms`, where a form may be an abbreviation. */
const measures = `kilometre: km kms kilometres kilometer kilometers
  metre: m metres meter meters
  centimetre: cm centimetres centimeter centimeters
  millimetre: mm millimetres millimeter millimeters
  mile: mi miles
  foot: ft feet
  inch: inches
  yard: yards
  kilogram: kg kgs kilograms kilo kilos
  gram: g grams
  milligram: mg milligrams
  microgram: µg micrograms
  tonne: t tonnes
  ton: tons
  pound: lb lbs pounds
  ounce: oz ounces
  hectare: ha hectares
  acre: acres
  litre: l litres liter liters
  millilitre: ml millilitres milliliters
  gallon: gallons
  barrel: barrels
  watt: w watts
  kilowatt: kw kilowatts
  megawatt: mw megawatts
  gigawatt: gw gigawatts
  terawatt: tw terawatts
  kilowatt-hour: kwh
  megawatt-hour: mwh
  gigawatt-hour: gwh
  terawatt-hour: twh
  hertz: hz
  megahertz: mhz
  gigahertz: ghz
  kilobyte: kb kilobytes
  megabyte: mb megabytes
  gigabyte: gb gigabytes
  terabyte: tb terabytes
  mile/hour: mph
  kilometre/hour: kph
  ppm: ppm
  ppb: ppb
  millisecond: ms milliseconds
  second: seconds
  minute: minutes min mins
  hour: hours hr hrs
  day: days
  week: weeks
  month: months
  year: years yr yrs
  decade: decades
  century: centuries
  night: nights
  nanometre: nm nanometres nanometers
  micrometre: µm μm micrometres micrometers
  decibel: db decibels
  hectopascal: hpa
  kilobit: kbit
  megabit: mbit
  gigabit: gbit
  megabit/second: mbps
  gigabit/second: gbps
  knot: knots
  joule: joules
  kilojoule: kj kilojoules
  degree: degrees °
  calorie: calories
  kilocalorie: kcal
  volt: volts`;

export const englishUnits: UnitWords = {
  currencySigns: new Map(currencies),
  powers: new Map([
    ['square', 'square'],
    ['sq', 'square'],
    ['cubic', 'cubic'],
    ['cu', 'cubic'],
  ]),
  currencyNouns: new Map(
    `dollar:USD dollars:USD euro:EUR euros:EUR sterling:GBP yen:JPY yuan:CNY renminbi:CNY rupee:INR rupees:INR rouble:RUB roubles:RUB ruble:RUB
     rubles:RUB hryvnia:UAH franc:CHF francs:CHF peso:MXN pesos:MXN krona:SEK kronor:SEK krone:NOK kroner:NOK zloty:PLN naira:NGN lira:TRY liras:TRY
     rand:ZAR shekel:ILS shekels:ILS won:KRW riyal:SAR riyals:SAR dirham:AED dirhams:AED real:BRL reais:BRL rupiah:IDR shilling:KES shillings:KES baht:THB ringgit:MYR forint:HUF`
      .trim()
      .split(/\s+/)
      .map((entry): [string, string] => [entry.split(':')[0] ?? '', entry.split(':')[1] ?? '']),
  ),
  measures: measureMap(measures),
  temperatures: new Map([
    ['c', 'Celsius'],
    ['celsius', 'Celsius'],
    ['centigrade', 'Celsius'],
    ['f', 'Fahrenheit'],
    ['fahrenheit', 'Fahrenheit'],
  ]),
  coins: wordSet('cent penny'),
  percent: phraseTableOf([
    ['%', 'percent'],
    ['percent', 'percent'],
    ['per cent', 'percent'],
    ['pct', 'percent'],
    ['percentage point', 'percentage point'],
    ['percentage points', 'percentage point'],
    ['percent point', 'percentage point'],
    ['pp', 'percentage point'],
    ['basis points', 'basis point'],
    ['basis point', 'basis point'],
    ['bps', 'basis point'],
  ]),
  per: wordSet('per a an each every /'),
  perAlways: wordSet('per /'),
  rates: new Map([
    ['hourly', 'hour'],
    ['daily', 'day'],
    ['weekly', 'week'],
    ['monthly', 'month'],
    ['quarterly', 'quarter'],
    ['yearly', 'year'],
    ['annually', 'year'],
  ]),
  time: wordSet('second minute hour day week month quarter year decade century night'),
  synonyms: new Map([
    ['troop', 'soldier'],
    ['troops', 'soldier'],
    ['force', 'soldier'],
    ['serviceman', 'soldier'],
    ['servicemen', 'soldier'],
    ['persons', 'person'],
    ['individual', 'person'],
    ['human', 'person'],
    ['fatality', 'death'],
    ['kid', 'child'],
    ['firm', 'company'],
    ['percents', 'percent'],
  ]),
  uncounted: wordSet('other thing one time'),
  notNouns:
    wordSet(`of in on at to for from by with without under over after before since during between among against into onto through across via near
    per than as and or but nor so yet that which who whom whose where when while because although though if unless until the a an this these those its his
    her their our your my is are was were be been being has have had do does did will would can could may might shall should must not also only still
    already now then there here he she it they we you i them him us me each every all both more less fewer most least much very too just even
    about around worldwide globally nationwide annually monthly daily yearly weekly overall together according compared than including versus alone
    killed died dead injured wounded left stood rose fell said says say joined sent deployed went came took made voted`),
  acts: acts(`deployed: deploy deploys deployed deploying deployment deployments send sends sent sending dispatch dispatches dispatched dispatching station stationed stationing mobilise mobilised mobilize mobilized fighting fight fought
    killed: kill kills killed killing die dies died dying dead death deaths fatalities perished
    injured: injure injured injuring wound wounded wounding injuries
    captured: capture captured capturing prisoner prisoners
    trained: train trains trained training
    employed: employ employs employed employing workforce
    hired: hire hires hired hiring recruit recruits recruited recruiting
    cut: cut cuts cutting axe axed shed sheds shedding layoffs laid redundancies lose loses lost losing
    created: create creates created creating
    displaced: displace displaced displacing displacement flee fled fleeing evacuate evacuated evacuating
    arrested: arrest arrests arrested arresting detain detained detaining
    infected: infect infected infections infection cases contracted
    vaccinated: vaccinate vaccinated vaccinating vaccinations immunised immunized
    affected: affect affected affects affecting
    built: build builds built building construct constructed constructing construction
    closed: close closes closed closing closure closures shut
    sold: sell sells sold selling sales
    bought: buy buys bought buying purchase purchased purchases purchasing
    exported: export exports exported exporting
    imported: import imports imported importing
    produced: produce produces produced producing production output generate generates generated
    paid: pay pays paid paying payment payments
    spent: spend spends spent spending expenditure
    cost: cost costs costing priced
    earned: earn earns earned earning earnings revenue revenues income
    invested: invest invests invested investing investment investments
    lent: lend lends lent lending loan loans
    donated: donate donates donated donating donation donations aid
    supplied: supply supplies supplied supplying deliver delivers delivered delivering delivery provide provided provides
    emitted: emit emits emitted emitting emissions
    attended: attend attended attends attending attendance
    signed: sign signed signs signing`),
  estimating: wordSet('put puts putting estimated estimates estimate'),
  increments: wordSet('more fewer extra further additional'),
  linksBack:
    wordSet(`numbering numbers numbered totalling totaling totalled totaled to at reached reaching reaches hit hits was were is are from
    exceeded exceeding be`),
  measured:
    wordSet(`cost price budget revenue damage salary wage fine loan debt deficit surplus investment aid loss profit deal contract value spending
    income turnover rate share inflation unemployment growth population area length height weight output production gdp tax tariff fee
    interest yield majority turnout mortality prevalence incidence emission consumption demand supply trade export import`),
};

function measureMap(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split('\n').flatMap((line) => {
      const [unit = '', forms = ''] = line.trim().split(': ');
      return [unit, ...forms.split(' ')].map((form): [string, string] => [form, unit]);
    }),
  );
}

function acts(list: string): UnitWords['acts'] {
  return list.split('\n').map((line) => {
    const [act = '', words = ''] = line.trim().split(': ');
    return { act, words: wordSet(words) };
  });
}

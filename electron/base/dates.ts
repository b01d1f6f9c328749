/** A day, a month or a year as the language writes it; text that is no such date is given back as it is. */
export function formatDate(date: string, language: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date);
  if (!match) return date;
  return formatDateParts(
    [match[1], match[2], match[3]].flatMap((part) => (part ? [Number(part)] : [])),
    language,
  );
}

/** The same for known parts: year, month from 1, day of the month. */
export function formatDateParts(parts: readonly number[], language: string): string {
  const [year, month, day] = parts;
  if (year === undefined) return '';
  const names = calendarOf(language);
  const inYear = month === undefined ? undefined : names.months[month - 1];
  if (inYear === undefined) return names.year(year);
  if (day === undefined) return names.month(year, inYear);
  return names.day(year, names.genitive?.[(month ?? 1) - 1] ?? inYear, day);
}

/** The name of a month as it stands beside a day, given the one it has alone; other words stay as they are. */
export function inflectedMonth(name: string, language: string): string {
  const { months, genitive } = calendarOf(language);
  return genitive?.[months.indexOf(name.toLowerCase())] ?? name;
}

// Own tables instead of the runtime's: every runtime must print the same bytes.
interface Calendar {
  readonly months: readonly string[];
  /** Names beside a day, where the language inflects them. */
  readonly genitive?: readonly string[];
  readonly day: (year: number, month: string, day: number) => string;
  readonly month: (year: number, month: string) => string;
  readonly year: (year: number) => string;
}

function calendar(months: string, rest: Partial<Calendar> = {}): Calendar {
  return {
    months: months.split(' '),
    day: (year, month, day) => `${day} ${month} ${year}`,
    month: (year, month) => `${month} ${year}`,
    year: String,
    ...rest,
  };
}

const english = 'January February March April May June July August September October November December';
const romance = {
  day: (year: number, month: string, day: number) => `${day} de ${month} de ${year}`,
  month: (year: number, month: string) => `${month} de ${year}`,
};

const numberedMonths = '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月';
const inCharacters = {
  day: (year: number, month: string, day: number) => `${year}年${month}${day}日`,
  month: (year: number, month: string) => `${year}年${month}`,
  year: (year: number) => `${year}年`,
};

const calendars: Readonly<Record<string, Calendar>> = {
  en: calendar(english),
  'en-us': calendar(english, { day: (year, month, day) => `${month} ${day}, ${year}` }),
  de: calendar('Januar Februar März April Mai Juni Juli August September Oktober November Dezember', {
    day: (year, month, day) => `${day}. ${month} ${year}`,
  }),
  fr: calendar('janvier février mars avril mai juin juillet août septembre octobre novembre décembre', {
    day: (year, month, day) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  }),
  es: calendar('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre', romance),
  it: calendar('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
  pt: calendar('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro', romance),
  nl: calendar('januari februari maart april mei juni juli augustus september oktober november december'),
  pl: calendar('styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień', {
    genitive:
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(' '),
  }),
  uk: calendar('січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень', {
    genitive: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
    day: (year, month, day) => `${day} ${month} ${year} року`,
    month: (year, month) => `${month} ${year} року`,
  }),
  ko: calendar('1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월', {
    day: (year, month, day) => `${year}년 ${month} ${day}일`,
    month: (year, month) => `${year}년 ${month}`,
    year: (year) => `${year}년`,
  }),
  ja: calendar(numberedMonths, inCharacters),
  zh: calendar(numberedMonths, inCharacters),
  ar: calendar('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
  he: calendar('ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר', {
    day: (year, month, day) => `${day} ב${month} ${year}`,
  }),
};

const plain: Calendar = {
  months: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
  day: (year, month, day) => `${year}-${month}-${String(day).padStart(2, '0')}`,
  month: (year, month) => `${year}-${month}`,
  year: String,
};

/** Languages without a table get dates as numbers, which nobody misreads. */
function calendarOf(language: string): Calendar {
  const tag = language.toLowerCase();
  return calendars[tag] ?? calendars[tag.split('-')[0] ?? ''] ?? plain;
}

/** Names and abbreviations of the months in English, German, French and Spanish, by number. */
const months = new Map(
  [
    'january jan januar jän jänner janvier janv enero ene',
    'february feb februar février févr febrero',
    'march mar märz mär mrz mars marzo',
    'april apr avril avr abril abr',
    'may mai mayo',
    'june jun juni juin junio',
    'july jul juli juillet juil julio',
    'august aug août agosto ago',
    'september sep sept septembre septiembre',
    'october oct oktober okt octobre octubre',
    'november nov novembre noviembre',
    'december dec dezember dez décembre déc diciembre dic',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

const weekday = /^\p{L}{2,10}day,?\s+|^(?:mon|tue|wed|thu|fri|sat|sun)[.,]*\s+/iu;

/**
 * The date that a line states when it states nothing else: `[2024, 11, 21]`, or fewer parts when fewer are known.
 * `03/04/2024` has two readings, so only its year is taken. Null when it is no date.
 */
export function statedDate(line: string): readonly number[] | null {
  const text = line
    .trim()
    .replace(weekday, '')
    .replace(/[.,;]$/, '');
  if (text.length > 40) return null;
  return isoDate(text) ?? numericDate(text) ?? writtenDate(text);
}

function isoDate(text: string): readonly number[] | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  return match === null ? null : checked(match[1], match[2], match[3]);
}

function numericDate(text: string): readonly number[] | null {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (match === null) return null;
  const [, first, mark, second, year] = match;
  if (mark === '.' || Number(first) > 12) return checked(year, second, first);
  if (Number(second) > 12) return checked(year, first, second);
  return checked(year);
}

function writtenDate(text: string): readonly number[] | null {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s+(?:of\s+|de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+|del\s+)?(\d{4})$/u.exec(text);
  if (dayFirst !== null) return withMonth(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  if (monthFirst !== null) return withMonth(monthFirst[3], monthFirst[1], monthFirst[2]);
  const monthOnly = /^(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})$/u.exec(text);
  return monthOnly === null ? null : withMonth(monthOnly[2], monthOnly[1]);
}

function withMonth(year: string | undefined, name: string | undefined, day?: string): readonly number[] | null {
  const month = monthNumber(name ?? '');
  return month === null ? null : checked(year, String(month), day);
}

/** 1-12 for a month's name or its abbreviation, in any of the known languages; null for another word. */
export function monthNumber(name: string): number | null {
  return months.get(name.toLowerCase()) ?? null;
}

function checked(year?: string, month?: string, day?: string): readonly number[] | null {
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  const [y = 0, m = 1, d = 1] = parts;
  return y >= 1000 && y <= 2200 && m >= 1 && m <= 12 && d >= 1 && d <= 31 ? parts : null;
}

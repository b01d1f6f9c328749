/** A number in a text with its scale worked in: `5.5bn` and `5,500,000,000` both have the value 5.5e9. */
export interface NumberInText {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Both readings where a comma or a point can be either mark. */
  readonly values: readonly number[];
  readonly unit: 'percent' | 'currency' | null;
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  bn: 1e9,
  mrd: 1e9,
  tn: 1e12,
  trn: 1e12,
  tausend: 1e3,
  millionen: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  billionen: 1e12,
  mille: 1e3,
  milliard: 1e9,
  milliards: 1e9,
  mil: 1e3,
  millones: 1e6,
  dozen: 12,
  hundred: 100,
};
const scaleWords = Object.keys(scales)
  .sort((a, b) => b.length - a.length)
  .join('|');

const number = new RegExp(
  `(?<![\\p{L}\\p{N}_.,/:])(?<!\\p{L}[-‑–])(?<money>[$€£¥₩₽]\\s?|(?:USD|EUR|GBP|US\\$)\\s?)?` +
    `(?<digits>\\d{1,3}(?:[\\u00A0\\u202F ]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)` +
    `(?:\\s?(?<scale>${scaleWords})(?![\\p{L}\\p{N}]))?(?<percent>\\s?(?:%|per\\s?cent\\b|percent\\b|Prozent\\b|pour cent\\b))?`,
  'giu',
);

const small: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const spelled = new RegExp(
  `(?<![\\p{L}-])(${Object.keys(small).join('|')})(?:\\s(${scaleWords}))?(?![\\p{L}-])`,
  'giu',
);

/** Every number in a text, whatever it means; numbers in words too. What a figure may be compared with. */
export function allNumbers(text: string): readonly NumberInText[] {
  const digits = [...text.matchAll(number)].map(toNumber);
  const words = [...text.matchAll(spelled)].map((match): NumberInText => {
    const value = (small[match[1]?.toLowerCase() ?? ''] ?? 0) * (scales[match[2]?.toLowerCase() ?? ''] ?? 1);
    return { start: match.index, end: match.index + match[0].length, raw: match[0], values: [value], unit: null };
  });
  return [...digits, ...words];
}

/**
 * Numbers that state how much: years, dates, ordinals, times, labels such as `Tier 2`, `KN-23` or `Article 5`, and small
 * bare counts are left out.
 */
export function statedFigures(text: string): readonly NumberInText[] {
  const plain = text.replace(dates, (date) => ' '.repeat(date.length));
  return [...plain.matchAll(number)].map(toNumber).filter((found) => !isNoFigure(found, plain));
}

function toNumber(match: RegExpMatchArray): NumberInText {
  const { money, digits = '', scale, percent } = match.groups ?? {};
  const factor = scale ? (scales[scale.toLowerCase()] ?? 1) : 1;
  const start = match.index ?? 0;
  return {
    start,
    end: start + match[0].length,
    raw: match[0].trim(),
    values: readings(digits).map((value) => value * factor),
    unit: percent ? 'percent' : money ? 'currency' : null,
  };
}

/** `1,234` is a thousand or a little more than one; `10,900.5` can only be the first. */
function readings(digits: string): readonly number[] {
  const plain = digits.replace(/[\u00A0\u202F ]/g, '');
  const marks = [...new Set(plain.match(/[.,]/g) ?? [])];
  if (marks.length === 0) return [Number(plain)];
  if (marks.length === 2) {
    const decimal = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
    return [Number(plain.replaceAll(decimal === '.' ? ',' : '.', '').replace(decimal, '.'))];
  }
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? [Number(plain.replace(/[.,]/g, ''))] : [];
  const once = plain.split(/[.,]/).length === 2 ? [Number(plain.replace(',', '.'))] : [];
  return [...grouped, ...once];
}

// Dates in digits, pairs of years, addresses of the web.
const dates =
  /(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)|(?<!\d)(?:1[5-9]|20)\d{2}\s?[-–/]\s?(?:\d{4}|\d{2})(?!\d)|https?:\/\/\S+/gu;

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const monthBefore = new RegExp(`(?:${months})\\.?\\s+$`, 'iu');
const monthBehind = new RegExp(`^(?:\\s*[-–]\\s*\\d{1,2})?\\s+(?:of\\s+)?(?:${months})\\b`, 'iu');
const labelBefore =
  /(?:^|[\s(])(?:tier|article|articles|chapter|section|page|pages|pp?\.|no\.|nos\.|number|figure|table|annex|appendix|part|phase|stage|level|grade|resolution|line|item|paragraph|para\.|step|option|question|version|unit|type|group|class|room|route|highway|flight|channel|q)\s*$/iu;

function isNoFigure({ start, end, raw, values, unit }: NumberInText, text: string): boolean {
  if (unit !== null) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const behind = text.slice(end, end + 24);
  const [value = 0] = values;
  const bare = /^\d+$/.test(raw);
  if (bare && raw.length === 4 && value >= 1500 && value <= 2100) return true;
  if (/^(?:st|nd|rd|th|er|e|\.º|º|ª)\b/u.test(behind) || /^\p{L}/u.test(behind) || /^:\d{2}\b/.test(behind))
    return true;
  if (bare && value <= 31 && (monthBefore.test(before) || monthBehind.test(behind))) return true;
  if (labelBefore.test(before)) return true;
  return bare && value < 10;
}

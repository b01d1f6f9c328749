/**
 * Where printers keep words together, and which spaces they set narrow, language by language. The text itself stays as it
 * was typed: these rules decide only where a line may end and how wide a space is.
 */
interface Conventions {
  /** Short words that are not left at a line's end. */
  readonly clinging: RegExp | null;
  /** Names of months, after the number of a day. */
  readonly months: RegExp | null;
  /** Abbreviations that go with the number after them. */
  readonly counted: RegExp | null;
  /** Forms of address and ranks, which go with the name after them. */
  readonly addressed: RegExp | null;
}

/** Whole words out of a list; a full stop or a bracket may stand beside them. */
function words(list: string): RegExp {
  const escaped = list.split(' ').map((word) => word.replace(/[.$*+?^]/g, '\\$&'));
  return new RegExp(`^[(\\[\u201c\u2018\u201e\u00ab"]*(?:${escaped.join('|')})[.,;:!?)\\]]*$`, 'u');
}

const none: Conventions = { clinging: null, months: null, counted: null, addressed: null };

const languages: Readonly<Record<string, Conventions>> = {
  cs: { ...none, clinging: words('k s v z o u a i K S V Z O U A I'), counted: words('č. str. s. odst. čl. obr. tab.') },
  da: {
    ...none,
    months: words('januar februar marts april maj juni juli august september oktober november december'),
    counted: words('nr. s. kap. bd. stk. art.'),
  },
  de: {
    ...none,
    months: words('Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember'),
    counted: words('Nr. S. Art. Abs. Bd. Kap. Abb. Tab. Ziff. Rn. Anm.'),
    addressed: words('Dr. Prof. Frau Herr Herrn St.'),
  },
  en: {
    ...none,
    months: words(
      'January February March April May June July August September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Oct. Nov. Dec.',
    ),
    counted: words(
      'No. Nos. no. nos. p. pp. Art. Arts. art. arts. Fig. Figs. fig. figs. para. paras. ch. chs. vol. vols. sec. ser. n. nn. Table Figure Annex Article Chapter Section',
    ),
    addressed: words('Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. St St. Sir Lt. Col. Gen.'),
  },
  es: {
    ...none,
    counted: words('n.º núm. pág. págs. art. arts. cap. vol. fig.'),
    addressed: words('Sr. Sra. Dr. Dra. D. Dña.'),
  },
  fr: {
    ...none,
    months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    counted: words('n° nº p. pp. art. al. chap. fig. vol. t.'),
    addressed: words('M. MM. Mme Mmes Mlle Dr Pr Me'),
  },
  it: {
    ...none,
    months: words('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
    counted: words('n. p. pp. art. artt. cap. vol. fig.'),
    addressed: words('Sig. Dott. Prof. On.'),
  },
  nl: {
    ...none,
    months: words('januari februari maart april mei juni juli augustus september oktober november december'),
    counted: words('nr. blz. p. art. lid afb.'),
    addressed: words('dhr. mevr. dr. prof. mr.'),
  },
  pl: {
    ...none,
    clinging: words('a i o u w z A I O U W Z'),
    months: words('stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'),
    counted: words('nr s. str. art. ust. pkt rys. tab. poz.'),
  },
  pt: { ...none, counted: words('n.º p. pp. art. arts. cap. vol. fig.'), addressed: words('Sr. Sra. Dr. Dra.') },
  ru: {
    ...none,
    clinging: words('а в и к о с у я А В И К О С У Я'),
    counted: words('№ с. стр. ст. п. рис. табл. гл.'),
  },
  sk: { ...none, clinging: words('k s v z o u a i K S V Z O U A I'), counted: words('č. str. s. ods. čl. obr. tab.') },
  sv: {
    ...none,
    months: words('januari februari mars april maj juni juli augusti september oktober november december'),
    counted: words('nr s. kap. bd. art.'),
  },
  uk: { ...none, clinging: words('а в з і й о у я є А В З І Й О У Я Є'), counted: words('№ с. ст. п. рис. табл. гл.') },
};

const endsWithDigit = /\p{Nd}$/u;
const startsWithNumber = /^[-\u2212([]?(?:\p{Nd}|[IVXLC]+\b)/u;
const unit = words(
  '% ‰ ° °C °F € £ $ ¥ km m cm mm µm nm km² m² km³ m³ ha t kg g mg kt Mt l L ml hl s ms min h W kW MW GW TW Wh kWh MWh GWh TWh J kJ V kV A Hz kHz MHz GHz B kB MB GB TB bn million millions billion billions trillion thousand Mio. Mrd. Millionen Milliarden millones mld mln tys. EUR USD GBP CHF JPY CNY KRW RUB UAH PLN SEK NOK DKK CZK a.m. p.m. am pm',
);
const currency = /^[([]?(?:[$€£¥₽₴₩]|US\$|EUR|USD|GBP|CHF|JPY|CNY|KRW|RUB|UAH|PLN|SEK|NOK|DKK|CZK)$/u;
const day = /^[([]?\p{Nd}{1,2}\.?$/u;
const group = /(?:^|[^\p{Nd}])\p{Nd}{1,3}(?:[\u00a0 ]\p{Nd}{3})*$/u;
const nextGroup = /^\p{Nd}{3}(?!\p{Nd})/u;
const initial = /^[([\u201c]*(?:\p{Lu}\.[-\u2010]?)+$/u;
const singleLetter = /^[([\u201e]?\p{L}\.$/u;
const startsWithCapital = /^\p{Lu}/u;
const paragraphSign = /^[([]?§{1,2}$/u;
/** A dash, dots or a closing mark: it stays with what stands before it. */
const trailing = /^(?:[-\u2013\u2014]|\u2026|\.{3}|[;:!?\u00bb\u203a]+[.,;:!?)\u2026]*)$/u;
const opening = /^(?:[([]*[\u00ab\u2039])$/u;

/** Whether no line may end at a space between these two. */
export function belongTogether(before: string, after: string, language: string): boolean {
  if (trailing.test(after) || opening.test(before)) return true;
  if (endsWithDigit.test(before)) {
    if (unit.test(after)) return true;
    if (nextGroup.test(after) && group.test(before)) return true;
  }
  const own = conventionsOf(language);
  if (own.months?.test(after) === true && day.test(before)) return true;
  if (startsWithNumber.test(after)) {
    if (currency.test(before) || paragraphSign.test(before) || own.counted?.test(before) === true) return true;
  }
  if (startsWithCapital.test(after) && (initial.test(before) || own.addressed?.test(before) === true)) return true;
  return own.clinging?.test(before) === true || (singleLetter.test(before) && singleLetter.test(after));
}

/**
 * Nearly all pairs: two words in small letters, of which the first is none of the shortest. No rule is about them. The
 * space stands from `from` up to `to` in a text, and the word before it starts at `before`: asked for every space of a
 * document, so nothing is cut out of the text for it.
 */
export function arePlainWordsAround(text: string, before: number, from: number, to: number): boolean {
  return from - before > 2 && to < text.length && isSmall(text.charCodeAt(from - 1)) && isSmall(text.charCodeAt(to));
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

function conventionsOf(language: string): Conventions {
  return languages[(language.split('-')[0] ?? '').toLowerCase()] ?? none;
}

const french = /^fr(?:-|$)/i;
const canadian = /^fr-ca$/i;

/** Whether a space between these two is set narrow: French puts one before high punctuation and inside guillemets. */
export function isNarrow(before: string, after: string, language: string): boolean {
  if (!french.test(language)) return false;
  return /^[;!?\u00bb\u203a]/u.test(after) || /[\u00ab\u2039]$/u.test(before);
}

/** Whether a language wants spaces where nobody types them. */
export const hasUnwrittenSpaces = (language: string): boolean => french.test(language);

/** What French adds, as a share of the type size, where nobody typed a space before a mark. */
const unwrittenSpace = 1 / 6;

/**
 * Room after the character before this offset, in thousandths of the type size, for a space that the language wants and
 * nobody typed; 0 nearly always.
 */
export function roomAfter(text: string, offset: number, language: string): number {
  const before = text.slice(0, offset);
  const after = text.slice(offset);
  if (/[\u00ab\u2039]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return unwrittenSpace * 1000;
  // Marks at the end of a word only: the colon of an address or a time of day is none.
  const marks = canadian.test(language) ? /^[\u00bb\u203a][.,;:!?)]*$/u : /^[;:!?\u00bb\u203a]+[.,)]*$/u;
  return marks.test(after) && /[\p{L}\p{N})\]]$/u.test(before) ? unwrittenSpace * 1000 : 0;
}

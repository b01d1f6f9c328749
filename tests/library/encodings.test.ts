import { describe, expect, it } from 'vitest';
import { decodeText } from '../../electron/library/decode.ts';
import { htmlImporter } from '../../electron/library/importers/html.ts';
import { textImporter } from '../../electron/library/importers/text.ts';
import { importText } from './importers/described.ts';

/** Few sentences each, as a short note has them. What matters is that every letter comes back. */
const texts: readonly (readonly [language: string, encoding: string, text: string])[] = [
  [
    'Russian',
    'windows-1251',
    'Паром перевёз сорок одну тысячу пассажиров за первый квартал. Это на десятую часть больше, чем год назад. Совет ждёт летом ещё больше людей.',
  ],
  [
    'Russian',
    'koi8-r',
    'Паром перевёз сорок одну тысячу пассажиров за первый квартал. Это на десятую часть больше, чем год назад. Совет ждёт летом ещё больше людей.',
  ],
  [
    'Russian',
    'ibm866',
    'Паром перевёз сорок одну тысячу пассажиров за первый квартал. Это на десятую часть больше, чем год назад. Совет ждёт летом ещё больше людей.',
  ],
  [
    'Ukrainian',
    'windows-1251',
    'Пором перевіз сорок одну тисячу пасажирів за перший квартал. Рада чекає влітку ще більше людей, бо її другий корабель повернеться з ремонту.',
  ],
  [
    'Polish',
    'iso-8859-2',
    'Prom przewiózł czterdzieści jeden tysięcy pasażerów. Rada miasta spodziewa się latem większej liczby, gdy drugi statek wróci ze stoczni. Ceny biletów spadły o dwanaście procent, a kioski na molo straciły jedną trzecią zysków.',
  ],
  [
    'Polish',
    'windows-1250',
    'Prom przewiózł czterdzieści jeden tysięcy pasażerów. Rada miasta spodziewa się latem większej liczby, gdy drugi statek wróci ze stoczni. Ceny biletów spadły o dwanaście procent, a kioski na molo straciły jedną trzecią zysków.',
  ],
  [
    'Czech',
    'windows-1250',
    'Přívoz převezl čtyřicet jedna tisíc lidí. Rada města čeká v létě ještě více cestujících, až se druhá loď vrátí z opravy. Ceny jízdenek klesly o dvanáct procent, ale stánkaři na molu přišli o třetinu tržeb kvůli větru.',
  ],
  [
    'Hungarian',
    'iso-8859-2',
    'A komp negyvenegyezer utast vitt az első negyedévben. A tanács nyárra még többet vár, amikor a második hajó visszatér a műhelyből. A jegyek ára két év alatt tizenkét százalékkal csökkent, a szél miatt azonban a bódék bevétele is esett.',
  ],
  [
    'German',
    'windows-1252',
    'Die Fähre beförderte einundvierzigtausend Gäste. „Für den Sommer erwarten wir noch mehr“, sagte der Bürgermeister. Die Preise fielen um zwölf Prozent – größer war der Rückgang nur an den Kiosken.',
  ],
  [
    'French',
    'iso-8859-1',
    'Le bac a transporté quarante et un mille passagers. La mairie s’attend à un été plus chargé, dès que le second bateau sera réparé. Les prix ont baissé de douze pour cent en deux années.',
  ],
  [
    'Spanish',
    'windows-1252',
    'El transbordador llevó a cuarenta y un mil pasajeros. El ayuntamiento espera más en verano, cuando el segundo barco vuelva del astillero. ¿Cuánto cuesta? Los precios bajaron un doce por ciento en dos años.',
  ],
  [
    'Greek',
    'iso-8859-7',
    'Το πλοίο μετέφερε σαράντα μία χιλιάδες επιβάτες το πρώτο τρίμηνο. Ο δήμος περιμένει περισσότερους το καλοκαίρι, όταν το δεύτερο πλοίο θα επιστρέψει από το ναυπηγείο.',
  ],
  [
    'Hebrew',
    'windows-1255',
    'המעבורת העבירה ארבעים ואחד אלף נוסעים ברבעון הראשון. העירייה מצפה ליותר בקיץ, כאשר הספינה השנייה תחזור מהמספנה. המחירים ירדו בשנתיים האחרונות.',
  ],
  [
    'Arabic',
    'windows-1256',
    'نقلت العبارة واحدا وأربعين ألف راكب في الربع الأول. يتوقع المجلس عددا أكبر في الصيف عندما تعود السفينة الثانية من الحوض. انخفضت الأسعار خلال عامين.',
  ],
  [
    'Turkish',
    'windows-1254',
    'Feribot ilk çeyrekte kırk bir bin yolcu taşıdı. Belediye yazın daha çok kişi bekliyor, çünkü ikinci gemi tersaneden dönecek. Bilet fiyatları iki yılda yüzde on iki düştü, büfeler ise rüzgâr yüzünden kazancının üçte birini yitirdi.',
  ],
  [
    'Japanese',
    'shift_jis',
    'フェリーは第一四半期に四万一千人の乗客を運びました。市議会は夏にはさらに増えると見ています。二隻目の船が修理から戻るからです。運賃は二年間で下がりました。',
  ],
  [
    'Japanese',
    'euc-jp',
    'フェリーは第一四半期に四万一千人の乗客を運びました。市議会は夏にはさらに増えると見ています。二隻目の船が修理から戻るからです。運賃は二年間で下がりました。',
  ],
  [
    'Chinese',
    'gb18030',
    '渡轮在第一季度运送了四万一千名乘客。市议会预计夏天会更多，因为第二艘船将从船厂返回。两年来票价下降了百分之十二，码头上的小店却因大风损失了三分之一的生意。',
  ],
  [
    'Chinese',
    'big5',
    '渡輪在第一季度運送了四萬一千名乘客。市議會預計夏天會更多，因為第二艘船將從船廠返回。兩年來票價下降了百分之十二，碼頭上的小店卻因大風損失了三分之一的生意。',
  ],
  [
    'Korean',
    'euc-kr',
    '여객선은 일 분기에 사만 천 명의 승객을 실어 날랐다. 시의회는 두 번째 배가 조선소에서 돌아오면 여름에 더 많은 승객이 올 것으로 본다. 요금은 두 해 동안 내렸다.',
  ],
];

/** The bytes of a text in an encoding, by asking the decoder what each byte or pair of bytes means. */
function encoded(text: string, encoding: string): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = table.get(letter);
      if (bytes === undefined) throw new Error(`${encoding} has no ${letter}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

// Node reads windows-1252 as ISO-8859-1, so its marks are named here.
const westernMarks = new Map<string, readonly number[]>([
  ['„', [0x84]],
  ['“', [0x93]],
  ['”', [0x94]],
  ['’', [0x92]],
  ['–', [0x96]],
]);

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>(
    encoding === 'windows-1252' || encoding === 'iso-8859-1' ? westernMarks : [],
  );
  const tell = (bytes: readonly number[]) => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if ([...letter].length === 1 && !table.has(letter)) table.set(letter, bytes);
    } catch {
      // No letter of this encoding.
    }
  };
  for (let byte = 0; byte < 256; byte += 1) tell([byte]);
  if (!/^(?:shift_jis|euc-jp|gb18030|big5|euc-kr)$/.test(encoding)) return table;
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) tell([first, second]);
  return table;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('a text of unknown encoding', () => {
  it.each(texts)('%s in %s comes back letter for letter', (_language, encoding, text) => {
    const decoded = decodeText(encoded(text, encoding));
    expect(decoded.text).toBe(text);
    expect(decoded).toMatchObject({ replaced: 0, guessed: true });
  });

  const languages = new Map(texts.map(([language, , text]) => [language, text]));
  it.each([...languages])('%s in UTF-16 without a mark comes back as well', (_language, text) => {
    for (const littleEndian of [true, false]) expect(decodeText(utf16(text, littleEndian)).text).toBe(text);
  });

  it('keeps what can be read of a damaged file, and counts the rest', async () => {
    const sound = new TextEncoder().encode('Die Fähre fährt täglich, auch für Gäste über achtzig Jahre. ');
    const bytes = new Uint8Array([...sound, 0xc3, 0x28, ...sound, 0xff, ...sound]);
    const document = await importText(textImporter, bytes);
    expect(document.text.match(/Die Fähre fährt täglich/g)).toHaveLength(3);
    expect(document.warnings).toContainEqual({ code: 'characters-replaced', detail: '2' });
  });

  it('is read as a page declares it, when its bytes do not say otherwise', async () => {
    const [, , text = ''] = texts.find(([, encoding]) => encoding === 'koi8-r') ?? [];
    const page = `<html><head><meta charset="koi8-r"></head><body><p>${text}</p></body></html>`;
    const document = await importText(htmlImporter, encoded(page, 'koi8-r'));
    expect(document).toMatchObject({ text, encoding: 'koi8-r', warnings: [] });
  });
});

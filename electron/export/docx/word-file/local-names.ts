/**
 * What office programs of other languages call the styles that Word has of its own. Word itself keeps the English name in
 * the file; other programs write what their window shows. German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Swedish, Korean, Japanese, Chinese; lower case. `#` stands for the level.
 */
const written: Readonly<Record<string, string>> = {
  Normal: 'standard|standaard|normalny|표준|바탕글|標準|正文|內文',
  'Body Text':
    'textkörper|corps de texte|texto independiente|texto de cuerpo|corpo del testo|corpo de texto|platte tekst|tekst podstawowy|brödtext|본문|本文|正文文本|本文文字|text body',
  Title: 'titel|titre|título|titolo|tytuł|rubrik|제목|表題|标题|標題',
  'heading #':
    'überschrift #|titre #|título #|titolo #|kop #|nagłówek #|rubrik #|제목 #|개요 #|見出し #|标题 #|標題 #|cabeçalho #',
  Quote: 'zitat|citation|cita|citazione|citação|citaat|cytat|citat|인용|引用文|引用|引文',
  'List Bullet':
    'aufzählungszeichen|liste à puces|lista con viñetas|punto elenco|lista com marcas|lijst opsom.teken|lista punktowana|punktlista|글머리 기호|箇条書き|列表项目符号|項目符號',
  'List Number':
    'listennummer|liste à numéros|lista con números|numero elenco|lista numerada|lijstnummering|lista numerowana|numrerad lista|번호 매기기|段落番号|列表编号|清單號碼',
  caption:
    'beschriftung|légende|epígrafe|descripción|didascalia|legenda|bijschrift|beskrivning|캡션|図表番号|题注|標號',
  'footnote text':
    'fußnotentext|note de bas de page|texto nota pie|testo nota a piè di pagina|texto de nota de rodapé|voetnoottekst|tekst przypisu dolnego|fotnotstext|각주 텍스트|각주|脚注文字列|脚注文本|註腳文字',
  'footnote reference':
    'fußnotenzeichen|appel note de bas de p.|ref. de nota al pie|rimando nota a piè di pagina|ref. de nota de rodapé|voetnootmarkering|odwołanie przypisu dolnego|fotnotsreferens|각주 참조|脚注参照|脚注引用|註腳參照',
  header:
    'kopfzeile|en-tête|encabezado|intestazione|cabeçalho|koptekst|nagłówek|sidhuvud|머리글|머리말|ヘッダー|页眉|頁首',
  footer:
    'fußzeile|pied de page|pie de página|piè di pagina|rodapé|voettekst|stopka|sidfot|바닥글|꼬리말|フッター|页脚|頁尾',
  'toc #': 'verzeichnis #|tm #|tdc #|sommario #|índice #|inhopg #|spis treści #|innehåll #|목차 #|目次 #|目录 #|目錄 #',
  'TOC Heading':
    'inhaltsverzeichnisüberschrift|en-tête de table des matières|título tdc|titolo sommario|cabeçalho do índice|kopvan inhoudsopgave|nagłówek spisu treści|innehållsförteckningsrubrik|목차 제목|目次の見出し|目录标题|目錄標題',
  Bibliography:
    'literaturverzeichnis|bibliographie|bibliografía|bibliografia|bibliografie|litteraturförteckning|참고 문헌|文献目録|书目|參考文獻',
  Emphasis: 'hervorhebung|accentuation|énfasis|enfasi|ênfase|nadruk|uwydatnienie|betoning|강조|強調斜体|强调|強調斜體',
  Strong: 'fett|élevé|texto en negrita|enfasi (grassetto)|forte|zwaar|pogrubienie|stark|굵게|強調太字|要点|強調粗體',
  Hyperlink:
    'lien hypertexte|hipervínculo|collegamento ipertestuale|hiperligação|hiperłącze|hyperlänk|하이퍼링크|ハイパーリンク|超链接|超連結',
};

const english: ReadonlyMap<string, string> = new Map(
  Object.entries(written).flatMap(([name, others]) => others.split('|').map((other) => [other, name] as const)),
);

/** The name that Word keeps for a style, by any name that a program gives it; as it is when it is none of Word's own. */
export function wordName(name: string): string {
  const plain = name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const known = english.get(plain);
  if (known !== undefined) return known.toLowerCase();
  const [, words = '', level = ''] = /^(.*?) ?([1-9])$/.exec(plain) ?? [];
  const family = english.get(`${words} #`);
  if (family !== undefined) return family.replace('#', level).toLowerCase();
  const list = english.get(words);
  return list?.startsWith('List') && level !== '1' ? `${list} ${level}`.toLowerCase() : plain;
}

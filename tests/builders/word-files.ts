import { strToU8, type Zippable, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Ids that Word gives to its own styles in one of its languages. */
export interface WordIds {
  readonly normal: string;
  readonly font: string;
  readonly table: string;
  readonly list: string;
  readonly heading: string;
  readonly title: string;
  readonly bullet: string;
  readonly number: string;
  readonly header: string;
  readonly footer: string;
  readonly note: string;
  readonly mark: string;
}

export const german: WordIds = {
  ...{ normal: 'Standard', font: 'Absatz-Standardschriftart', table: 'NormaleTabelle', list: 'KeineListe' },
  ...{ heading: 'berschrift', title: 'Titel', bullet: 'Aufzhlungszeichen', number: 'Listennummer' },
  ...{ header: 'Kopfzeile', footer: 'Fuzeile', note: 'Funotentext', mark: 'Funotenzeichen' },
};
export const french: WordIds = {
  ...{ normal: 'Normal', font: 'Policepardfaut', table: 'TableauNormal', list: 'Aucuneliste', heading: 'Titre' },
  ...{ title: 'Titre', bullet: 'Listepuces', number: 'Listenumros', header: 'En-tte', footer: 'Pieddepage' },
  ...{ note: 'Notedebasdepage', mark: 'Appelnotedebasdep' },
};
export const korean: WordIds = {
  ...{ normal: 'a', font: 'a0', table: 'a1', list: 'a2', heading: '', title: 'a3', bullet: 'a4', number: 'a5' },
  ...{ header: 'a6', footer: 'a7', note: 'a8', mark: 'a9' },
};

export interface WordFileParts {
  readonly ids?: WordIds;
  /** More styles, as XML. */
  readonly styles?: string;
  /** Content of the header of most pages, as XML; the usual one names title and marking. */
  readonly header?: string;
  /** Content of the section, as XML, after its references. */
  readonly section?: string;
  /** Further parts by their path. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Further relationships of the text, of its settings and of the header, as XML. */
  readonly links?: { readonly text?: string; readonly settings?: string; readonly header?: string };
  /** Main content type: a document, or a template. */
  readonly kind?: 'document' | 'template';
  readonly settings?: string;
  readonly theme?: string | null;
}

/**
 * A file as Word of that language would make it for an organisation: names of styles in English, ids in its own language,
 * numbered headings, a header with a table, a footer with page numbers, a first page of its own.
 */
export function wordFile(given: WordFileParts = {}): Uint8Array {
  const { ids = german, kind = 'template', links = {} } = given;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(kind),
    '_rels/.rels': relationships(link('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document xmlns:w="${w}" xmlns:r="${office}"><w:body><w:p><w:r><w:t>Secret draft of the template</w:t></w:r></w:p><w:sectPr>
      <w:headerReference w:type="default" r:id="rId7"/><w:headerReference w:type="first" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/>
      ${given.section ?? '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1701" w:header="709" w:footer="567" w:gutter="0"/><w:titlePg/>'}
      </w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      ['styles', 'numbering', 'theme', 'fontTable', 'settings']
        .map((type, index) => link(`rId${index + 1}`, type, type === 'theme' ? 'theme/theme1.xml' : `${type}.xml`))
        .join('') +
        link('rId7', 'header', 'header1.xml') +
        link('rId8', 'header', 'header2.xml') +
        link('rId9', 'footer', 'footer1.xml') +
        (links.text ?? ''),
    ),
    'word/styles.xml': styles(ids, given.styles ?? ''),
    'word/numbering.xml': numbering(ids),
    'word/theme/theme1.xml': given.theme ?? theme(),
    'word/fontTable.xml': `<w:fonts xmlns:w="${w}"><w:font w:name="Carlito"><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
    'word/settings.xml': `<w:settings xmlns:w="${w}">${given.settings ?? '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'}</w:settings>`,
    'word/header1.xml': `<w:hdr xmlns:w="${w}" xmlns:r="${office}" xmlns:v="urn:schemas-microsoft-com:vml">${given.header ?? usualHeader(ids)}</w:hdr>`,
    'word/header2.xml': `<w:hdr xmlns:w="${w}"><w:p><w:pPr><w:pStyle w:val="${ids.header}"/></w:pPr><w:r><w:t>Amt für Hafenwesen</w:t></w:r></w:p></w:hdr>`,
    'word/footer1.xml': `<w:ftr xmlns:w="${w}"><w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="${ids.footer}"/></w:pPr>${complexField('PAGE', '7')}<w:r><w:t xml:space="preserve"> von </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
    ...(links.settings && { 'word/_rels/settings.xml.rels': relationships(links.settings) }),
    ...(links.header && { 'word/_rels/header1.xml.rels': relationships(links.header) }),
    ...given.parts,
  };
  if (given.theme === null) delete parts['word/theme/theme1.xml'];
  const files: Zippable = {};
  for (const [path, part] of Object.entries(parts)) files[path] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files, { mtime: new Date(1990, 0, 1) });
}

export function link(id: string, type: string, target: string, external = false): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`;
}

export function complexField(code: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}<w:r><w:t>${result}</w:t></w:r>${mark('end')}`;
}

function relationships(links: string): string {
  return `<Relationships xmlns="${packaging}/relationships">${links}</Relationships>`;
}

function contentTypes(kind: 'document' | 'template'): string {
  const parts = ['styles', 'numbering', 'settings', 'fontTable'].map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${name}+xml"/>`,
  );
  return `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.${kind}.main+xml"/>${parts.join('')}</Types>`;
}

/** As Word cuts it: the name in braces in three runs with a spelling mark between them. */
function usualHeader(ids: WordIds): string {
  const cell = (inside: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${ids.header}"/></w:pPr>${inside}</w:p></w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr>${cell(
    '<w:bookmarkStart w:id="0" w:name="Kopf"/><w:r><w:t>{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00B2"><w:t>title</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>} · Amt</w:t></w:r><w:bookmarkEnd w:id="0"/>',
  )}${cell('<w:r><w:t>{marking}</w:t></w:r>')}</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="${ids.header}"/></w:pPr></w:p>`;
}

function style(type: string, id: string, name: string, inside: string, more = ''): string {
  return `<w:style w:type="${type}"${more} w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
}

function styles(ids: WordIds, more: string): string {
  const based = `<w:basedOn w:val="${ids.normal}"/>`;
  const heading = (level: number) =>
    style(
      'paragraph',
      `${ids.heading}${level}`,
      `heading ${level}`,
      `${based}<w:next w:val="${ids.normal}"/><w:qFormat/><w:rsid w:val="00A1"/><w:pPr><w:keepNext/><w:numPr>${level > 1 ? `<w:ilvl w:val="${level - 1}"/>` : ''}<w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:b/><w:color w:val="7A1F3D" w:themeColor="accent1"/><w:sz w:val="${36 - level * 4}"/></w:rPr>`,
    );
  return `<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/><w:lang w:val="de-DE" w:eastAsia="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
    ${style('paragraph', ids.normal, 'Normal', '<w:qFormat/>', ' w:default="1"')}
    ${style('character', ids.font, 'Default Paragraph Font', '<w:semiHidden/>', ' w:default="1"')}
    ${style('table', ids.table, 'Normal Table', '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>', ' w:default="1"')}
    ${style('numbering', ids.list, 'No List', '<w:semiHidden/>', ' w:default="1"')}
    ${heading(1)}${heading(2)}
    ${style('paragraph', ids.title, 'Title', `${based}<w:rPr><w:sz w:val="56"/></w:rPr>`)}
    ${style('paragraph', ids.bullet, 'List Bullet', `${based}<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`)}
    ${style('paragraph', ids.number, 'List Number', `${based}<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>`)}
    ${style('paragraph', ids.header, 'header', `${based}<w:rPr><w:color w:val="7A1F3D"/></w:rPr>`)}
    ${style('paragraph', ids.footer, 'footer', based)}
    ${style('paragraph', ids.note, 'footnote text', `${based}<w:rPr><w:sz w:val="18"/></w:rPr>`)}
    ${style('character', ids.mark, 'footnote reference', `<w:basedOn w:val="${ids.font}"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`)}
    ${more}</w:styles>`;
}

function numbering(ids: WordIds): string {
  const level = (index: number, inside: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/>${inside}<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>`;
  const list = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
  const num = (id: number) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
  return `<w:numbering xmlns:w="${w}">${list(1, level(0, `<w:numFmt w:val="bullet"/><w:pStyle w:val="${ids.bullet}"/><w:lvlText w:val="»"/>`))}${list(2, level(0, `<w:numFmt w:val="upperLetter"/><w:pStyle w:val="${ids.number}"/><w:lvlText w:val="%1)"/>`))}${list(3, level(0, `<w:numFmt w:val="decimal"/><w:pStyle w:val="${ids.heading}1"/><w:lvlText w:val="%1"/>`) + level(1, `<w:numFmt w:val="decimal"/><w:pStyle w:val="${ids.heading}2"/><w:lvlText w:val="%1.%2"/>`))}${num(1)}${num(2)}${num(3)}</w:numbering>`;
}

/** A theme with these colours in its first slots; every element that the schema asks for is there. */
export function theme(colours: { readonly light2?: string; readonly accent1?: string } = {}): string {
  const colour = (slot: string, digits: string) => `<a:${slot}><a:srgbClr val="${digits}"/></a:${slot}>`;
  const fonts = (kind: string, family: string) =>
    `<a:${kind}Font><a:latin typeface="${family}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const rule = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Amt"><a:themeElements><a:clrScheme name="Amt"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${colour('dk2', '44546A')}${colour('lt2', colours.light2 ?? 'F2EDE4')}${colour('accent1', colours.accent1 ?? '7A1F3D')}${['2', '3', '4', '5', '6'].map((slot) => colour(`accent${slot}`, '3D5A80')).join('')}${colour('hlink', '0563C1')}${colour('folHlink', '954F72')}</a:clrScheme><a:fontScheme name="Amt">${fonts('major', 'Caladea')}${fonts('minor', 'Carlito')}</a:fontScheme><a:fmtScheme name="Amt"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${rule.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

import { isRightToLeft } from '../../base/writing-direction.ts';
import type { DocumentMeta } from '../../document/nodes.ts';
import { betweenNotes } from '../../layout/blocks/note-room.ts';
import { sheetOf } from '../../templates/sheets.ts';
import type { FontFamily, TextStyle, Theme } from '../../templates/theme.ts';
import { escapeXml, namespaces, points } from './xml.ts';

interface StyleOptions {
  readonly parent?: string;
  readonly outline?: number;
  /** More attributes of the paragraph. */
  readonly paragraph?: string;
}

/** `styles.xml`: every look of the document as named styles, the page and its running lines. */
export function stylesPart(theme: Theme, meta: DocumentMeta, headerLogo: string): string {
  const { text, colours, list, callout } = theme;
  const panel = `fo:background-color="${colours.tint}" fo:border-left="${points(callout.barWidth)} solid ${colours.accent}" fo:padding="${points(callout.padding / 2)}"`;
  const indent = (start: number, first = 0) => `fo:margin-left="${points(start)}" fo:text-indent="${points(first)}"`;
  const ruled = `fo:border-bottom="0.75pt solid ${colours.muted}" fo:padding-top="18pt" style:join-border="false"`;
  const align = `fo:text-align="${meta.justify ? 'justify' : 'start'}"`;
  const paragraphs: readonly (readonly [name: string, style: TextStyle, options?: StyleOptions])[] = [
    ['Text_20_body', text.body, { paragraph: `${align} fo:orphans="2" fo:widows="2"` }],
    ['Text_20_Start', text.body, { parent: 'Text_20_body', paragraph: 'fo:text-align="start"' }],
    ['Title', text.title],
    ['Marking', text.marking],
    ['Facts', text.facts],
    ...([1, 2, 3, 4, 5, 6] as const).map(
      (level) => [`Heading_20_${level}`, text[`heading${level}`], { outline: level }] as const,
    ),
    ['Bottom_20_Line', text.bottomLine, { parent: 'Text_20_body' }],
    ['Judgement', text.judgement, { paragraph: indent(list.number, -list.number) }],
    ['Tag_20_Line', text.tagLine, { paragraph: indent(list.number) }],
    ['Small', text.small],
    ['Quotations', text.quote, { paragraph: indent(list.indent) }],
    ['List_20_Text', text.body],
    ['Callout', text.body, { paragraph: panel }],
    ['Callout_20_Title', text.calloutTitle, { paragraph: panel }],
    ['Question', text.question],
    ['Term', text.body, { paragraph: indent(list.indent, -list.indent) }],
    ['Ruled_20_Line', text.body, { paragraph: ruled }],
    ['Caption', text.caption],
    // A picture in a line of a fixed height would be cut.
    ['Figure', { ...text.body, keepWithNext: false }, { paragraph: 'fo:line-height="100%"' }],
    ['Table_20_Heading', { ...text.tableHead, before: 0, after: 0 }],
    ['Table_20_Heading_20_Number', { ...text.tableHead, before: 0, after: 0 }, { paragraph: 'fo:text-align="end"' }],
    ['Table_20_Contents', { ...text.tableCell, before: 0, after: 0 }],
    ['Table_20_Number', { ...text.tableCell, before: 0, after: 0 }, { paragraph: 'fo:text-align="end"' }],
    ['Source_20_Line', text.sourceLine],
    ['Bibliography_20_1', text.reference],
    ['Bibliography_20_Hanging', text.reference, { paragraph: indent(list.indent, -list.indent) }],
    ['Evidence', text.evidence],
    ['Evidence_20_Source', text.small],
    ['Contents_20_Heading', text.calloutTitle],
    ...([1, 2, 3, 4, 5, 6] as const).map(
      (level) => [`Contents_20_${level}`, text.contents, { paragraph: indent((level - 1) * 12) }] as const,
    ),
    ['Header', text.running],
    ['Footer', text.running],
    ['Footnote', { ...text.note, after: betweenNotes }, { paragraph: indent(theme.note.hang, -theme.note.hang) }],
    ['Page_20_Break', { ...text.small, size: 1, leading: 1, after: 0 }, { paragraph: 'fo:break-before="page"' }],
  ];
  const spans = [
    ['Emphasis', theme.emphasis === 'italic' ? 'fo:font-style="italic"' : 'fo:font-weight="600"'],
    ['Strong_20_Emphasis', 'fo:font-weight="600"'],
    ['Small_20_Capitals', theme.smallCaps ? 'fo:font-variant="small-caps"' : ''],
    ['Raised', 'style:text-position="super 62%"'],
    ['Lowered', 'style:text-position="sub 62%"'],
    ['Footnote_20_anchor', 'style:text-position="super 62%"'],
    ['Footnote_20_Symbol', ''],
    ['Cited_20_Words', `fo:background-color="${colours.tint}"`],
    ['Index_20_Link', ''],
    ['Internet_20_link', `fo:color="${colours.accent}"`],
  ].map(
    ([name, look]) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${look}/></style:style>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles ${namespaces}>
<office:font-face-decls>${faceOf('serif', theme)}${faceOf('sans', theme)}</office:font-face-decls>
<office:styles>
${defaultStyle(theme, meta)}
${paragraphs.map(([name, style, options]) => paragraphStyle(name, style, theme, options)).join('\n')}
${spans.join('\n')}
${listStyle('Bullets', () => '<text:list-level-style-bullet text:level="@" text:bullet-char="•">')}
${listStyle('Numbers', (level) => `<text:list-level-style-number text:level="@" style:num-format="${['1', 'a', 'i'][level % 3]}" style:num-suffix=".">`)}
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" text:footnotes-position="page" text:start-numbering-at="document"/>
</office:styles>
${pageStyles(theme, meta, headerLogo)}
</office:document-styles>
`;
}

/** Looks of sections and cells, which programs read from the text's own part alone. */
export function innerStyles({ colours, table }: Theme): string {
  const section = (name: string, look: string, columns: number) =>
    `<style:style style:name="${name}" style:family="section"><style:section-properties ${look} style:editable="false"><style:columns fo:column-count="${columns}" fo:column-gap="18pt"/></style:section-properties></style:style>`;
  const cell = `fo:padding="${points(table.padding)}" fo:padding-left="0pt" fo:border-bottom="0.5pt solid ${colours.rule}"`;
  return `${section('Columns_20_2', '', 2)}${section('Columns_20_3', '', 3)}<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties ${cell}/></style:style>`;
}

function paragraphStyle(name: string, style: TextStyle, theme: Theme, options: StyleOptions = {}): string {
  const outline = options.outline === undefined ? '' : ` style:default-outline-level="${options.outline}"`;
  const keep = style.keepWithNext ? ' fo:keep-with-next="always"' : '';
  const height = options.paragraph?.includes('fo:line-height') ? '' : ` fo:line-height="${points(style.leading)}"`;
  const spacing = `fo:margin-top="${points(style.before)}" fo:margin-bottom="${points(style.after)}"${height}`;
  return `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="paragraph" style:parent-style-name="${options.parent ?? 'Standard'}" style:class="text"${outline}><style:paragraph-properties ${spacing}${keep} ${options.paragraph ?? ''}/><style:text-properties ${textLook(style, theme)}/></style:style>`;
}

function textLook(style: TextStyle, theme: Theme): string {
  const size = points(style.size);
  const caps = style.smallCaps ? ' fo:font-variant="small-caps"' : '';
  const weight = style.weight === 600 ? '600' : 'normal';
  const slope = style.italic ? 'italic' : 'normal';
  const sizes = ['fo:font-size', 'style:font-size-asian', 'style:font-size-complex'].map((each) => `${each}="${size}"`);
  return `style:font-name="${theme.families[style.family].name}" ${sizes.join(' ')} fo:font-weight="${weight}" fo:font-style="${slope}" fo:color="${theme.colours[style.colour]}"${caps}`;
}

function faceOf(kind: 'serif' | 'sans', { families }: Theme): string {
  const { name, fallback }: FontFamily = families[kind];
  const generic = kind === 'serif' ? 'roman' : 'swiss';
  return `<style:font-face style:name="${escapeXml(name)}" svg:font-family="'${escapeXml(name)}', '${escapeXml(fallback)}'" style:font-family-generic="${generic}"/>`;
}

function defaultStyle(theme: Theme, { language }: DocumentMeta): string {
  const mode = isRightToLeft(language) ? 'rl-tb' : 'lr-tb';
  return `<style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="${mode}" style:tab-stop-distance="36pt"/><style:text-properties ${languageLook(language)} fo:hyphenate="true" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:text-properties ${textLook(theme.text.body, theme)}/></style:style>`;
}

/** The language of a run in its three kinds of script. */
export function languageLook(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return ['fo:language', 'style:language-asian', 'style:language-complex']
    .map((name) => `${name}="${language}" ${name.replace('language', 'country')}="${region ?? 'none'}"`)
    .join(' ');
}

function listStyle(name: string, begin: (level: number) => string): string {
  const levels = [0, 1, 2, 3, 4].map((level) => {
    const opening = begin(level).replace('@', String(level + 1));
    const closing = /^<(\S+)/.exec(opening)?.[1] ?? '';
    const place = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-14pt" fo:margin-left="${14 * (level + 1)}pt"/></style:list-level-properties>`;
    return `${opening}${place}</${closing}>`;
  });
  return `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
}

function pageStyles(theme: Theme, meta: DocumentMeta, headerLogo: string): string {
  const sheet = sheetOf(meta.pageSize, theme);
  const { top, right, bottom, left } = sheet.margins;
  const header = Math.max(top - sheet.headerBaseline, 0);
  const footer = Math.max(bottom - sheet.footerBaseline, 0);
  const size = `fo:page-width="${points(sheet.width)}" fo:page-height="${points(sheet.height)}" fo:margin-top="${points(sheet.headerBaseline)}" fo:margin-bottom="${points(sheet.footerBaseline)}" fo:margin-left="${points(left)}" fo:margin-right="${points(right)}"`;
  const note = `<style:footnote-sep style:width="0.5pt" style:distance-before-sep="${points(theme.note.ruleAbove)}" style:distance-after-sep="${points(theme.note.ruleBelow)}" style:rel-width="25%" style:color="${theme.colours.rule}"/>`;
  const line = (style: string, { left: start, right: end }: DocumentMeta['header'], before = '') =>
    `<text:p text:style-name="${style}">${before}${fieldsIn(start)}${end === '' ? '' : `<text:tab/>${fieldsIn(end)}`}</text:p>`;
  const width = points(sheet.width - left - right);
  const tab = (name: string) =>
    `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${name.slice(1)}"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="${width}" style:type="right"/></style:tab-stops></style:paragraph-properties></style:style>`;
  const first = { left: '', right: meta.cover ? '' : meta.footer.right };
  return `<office:automatic-styles>${tab('PHeader')}${tab('PFooter')}<style:page-layout style:name="Page"><style:page-layout-properties ${size}>${note}</style:page-layout-properties><style:header-style><style:header-footer-properties fo:min-height="${points(header)}"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="${points(footer)}" fo:margin-top="12pt"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header>${line('PHeader', meta.header, headerLogo)}</style:header><style:header-first>${line('PHeader', { left: '', right: '' })}</style:header-first><style:footer>${line('PFooter', meta.footer)}</style:footer><style:footer-first>${line('PFooter', first)}</style:footer-first></style:master-page></office:master-styles>`;
}

function fieldsIn(words: string): string {
  return escapeXml(words)
    .replaceAll('{page}', '<text:page-number text:select-page="current">1</text:page-number>')
    .replaceAll('{pages}', '<text:page-count>1</text:page-count>')
    .replaceAll('{section}', '<text:chapter text:display="name" text:outline-level="1"></text:chapter>');
}

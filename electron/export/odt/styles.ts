import { soundLanguage } from '../../base/language-tag.ts';
import { isRightToLeft } from '../../base/writing-direction.ts';
import type { DocumentMeta } from '../../document/nodes.ts';
import { afterList, betweenItems } from '../../layout/blocks/list-gaps.ts';
import { betweenNotes } from '../../layout/blocks/note-room.ts';
import { sheetOf } from '../../templates/sheets.ts';
import type { FontFamily, TextStyle, Theme } from '../../templates/theme.ts';
import { inPanels, panels } from './ground.ts';
import { sidesOf } from './sides.ts';
import { escapeXml, namespaces, points } from './xml.ts';

interface StyleOptions {
  readonly parent?: string;
  readonly outline?: number;
  /** More attributes of the paragraph. */
  readonly paragraph?: string;
  /** A stop for what ends there, in points from the paragraph's start, perhaps with dots that lead to it. */
  readonly tab?: { readonly at: number; readonly dots?: boolean };
}

/** `styles.xml`: every look of the document as named styles, and `pages`, what `page-styles.ts` makes of its pages. */
export function stylesPart(theme: Theme, meta: DocumentMeta, pages: string): string {
  const { text, colours, list, callout, writing } = theme;
  const { start, end } = sidesOf(meta.language);
  const sheet = sheetOf(meta.pageSize, theme);
  const width = sheet.width - sheet.margins.left - sheet.margins.right;
  const panel = (bar: string) =>
    `fo:background-color="${colours.tint}" fo:border-${start}="${points(callout.barWidth)} solid ${bar}" fo:padding="${points(callout.padding)}" fo:padding-${start}="${points(callout.padding + 2)}"`;
  const indent = (by: number, first = 0) => `fo:margin-left="${points(by)}" fo:text-indent="${points(first)}"`;
  const ruled = `fo:border-bottom="0.75pt solid ${colours.muted}" style:join-border="false"`;
  const termColumn = Math.round(width * 0.27);
  const panelTexts = {
    Bottom_20_Line: text.bottomLine,
    Caption: text.calloutTitle,
    Figure: text.body,
    Small: text.small,
    Source_20_Line: text.sourceLine,
  };
  const align = `fo:text-align="${meta.justify ? 'justify' : start}"`;
  const paragraphs: readonly (readonly [name: string, style: TextStyle, options?: StyleOptions])[] = [
    ['Text_20_body', text.body, { paragraph: `${align} fo:orphans="2" fo:widows="2"` }],
    ['Text_20_Start', text.body, { parent: 'Text_20_body', paragraph: `fo:text-align="${start}"` }],
    ['Title', text.title],
    ['Marking', text.marking],
    ['Facts', text.facts, { paragraph: `fo:border-bottom="0.5pt solid ${colours.rule}" fo:padding-bottom="8pt"` }],
    // Space above the first paragraph of a page is passed over, so a line of its own lowers the title.
    ['Cover_20_Space', { ...text.small, leading: 150, after: 0 }],
    ['Cover_20_Title', { ...text.title, after: 14 }],
    [
      'Cover_20_Bar',
      { ...text.small, size: 2, leading: 2, after: 26 },
      { paragraph: `fo:margin-right="${points(width - 64)}" fo:border-bottom="2pt solid ${colours.accent}"` },
    ],
    ['Cover_20_Facts', { ...text.facts, after: 2 }],
    ...([1, 2, 3, 4, 5, 6] as const).map(
      (level) => [`Heading_20_${level}`, text[`heading${level}`], { outline: level }] as const,
    ),
    ['Bottom_20_Line', text.bottomLine, { paragraph: panel(colours.accent) }],
    ['Between_20_Boxes', { ...text.small, leading: 8, after: 0 }],
    ['Judgement', text.judgement, { paragraph: indent(list.number, -list.number) }],
    ['Tag_20_Line', text.tagLine, { paragraph: indent(list.number) }],
    ['Small', text.small],
    ['Numbers', { ...text.small, after: 2, keepWithNext: true }],
    ['Quotations', text.quote, { paragraph: indent(list.indent) }],
    ['List_20_Text', { ...text.body, after: betweenItems }],
    ['List_20_End', { ...text.body, after: afterList(theme) }],
    ...panels.flatMap((name) => {
      const box = panel(name === 'Note' ? colours.rule : colours.accent);
      const figure = `${box} fo:line-height="100%"`;
      return [
        [name, text.body, { paragraph: box }] as const,
        [`${name}_20_Title`, { ...text.calloutTitle, before: 10 }, { paragraph: box }] as const,
        ...inPanels.map(
          (of) => [`${name}_20_${of}`, panelTexts[of], { paragraph: of === 'Figure' ? figure : box }] as const,
        ),
      ];
    }),
    ['Question', text.question],
    ['Term', text.body, { paragraph: indent(termColumn, -termColumn) }],
    ['Task', { ...text.body, keepWithNext: true }],
    ['Ruled_20_Line', { ...text.body, leading: writing.line, after: 0 }, { paragraph: ruled }],
    ['Ruled_20_Line_20_End', { ...text.body, leading: writing.line, after: writing.after }, { paragraph: ruled }],
    ['Answer', { ...text.body, after: 10 }, { paragraph: panel(colours.accent) }],
    ['Caption', text.caption],
    // A picture in a line of a fixed height would be cut.
    ['Figure', { ...text.body, keepWithNext: false }, { paragraph: 'fo:line-height="100%"' }],
    ['Table_20_Heading', { ...text.tableHead, before: 0, after: 0 }],
    ['Table_20_Heading_20_Number', { ...text.tableHead, before: 0, after: 0 }, { paragraph: `fo:text-align="${end}"` }],
    ['Table_20_Contents', { ...text.tableCell, before: 0, after: 0 }],
    ['Table_20_Number', { ...text.tableCell, before: 0, after: 0 }, { paragraph: `fo:text-align="${end}"` }],
    ['Source_20_Line', text.sourceLine],
    ['Bibliography_20_1', text.reference],
    ['Bibliography_20_Hanging', text.reference, { paragraph: indent(list.indent, -list.indent) }],
    ['Evidence', { ...text.evidence, after: 1 }, { paragraph: indent(list.number, -list.number) }],
    ['Evidence_20_Source', { ...text.small, after: 8 }, { paragraph: indent(list.number) }],
    ['Contents_20_Heading', text.heading2],
    ...([1, 2, 3, 4, 5, 6] as const).map((level) => {
      const by = (level - 1) * list.indent * 0.75;
      const style = level === 1 ? { ...text.contents, weight: 600 as const, before: 5 } : text.contents;
      return [`Contents_20_${level}`, style, { paragraph: indent(by), tab: { at: width - by, dots: true } }] as const;
    }),
    ['Header', text.running, { tab: { at: width } }],
    ['Footer', text.running, { tab: { at: width } }],
    ['Running_20_Start', text.running],
    ['Running_20_End', text.running, { paragraph: `fo:text-align="${end}"` }],
    ['Footnote', { ...text.note, after: betweenNotes }, { paragraph: indent(theme.note.hang, -theme.note.hang) }],
    ['Footnote_20_Continued', { ...text.note, after: betweenNotes }, { paragraph: indent(theme.note.hang) }],
    ['Page_20_Break', { ...text.small, size: 1, leading: 1, after: 0 }, { paragraph: 'fo:break-before="page"' }],
  ];
  const heavy = inAllScripts('font-weight', '600');
  const spans = [
    ['Emphasis', theme.emphasis === 'italic' ? inAllScripts('font-style', 'italic') : heavy],
    ['Strong_20_Emphasis', heavy],
    ['Term_20_Name', textLook(text.term, theme)],
    ['Small_20_Capitals', theme.smallCaps ? 'fo:font-variant="small-caps"' : ''],
    ['Raised', 'style:text-position="super 62%"'],
    ['Lowered', 'style:text-position="sub 62%"'],
    ['Footnote_20_anchor', 'style:text-position="super 62%"'],
    ['Footnote_20_Symbol', ''],
    ['Cited_20_Words', `fo:background-color="${colours.tint}"`],
    ['Index_20_Link', ''],
    ['Contents_20_Leader', `fo:color="${colours.muted}" ${inAllScripts('font-weight', 'normal')}`],
    ['Evidence_20_Number', `fo:color="${colours.accent}"`],
    ['Internet_20_link', `fo:color="${colours.accent}" style:text-underline-style="none"`],
  ].map(
    ([name, look]) =>
      `<style:style style:name="${name}" style:display-name="${displayName(name)}" style:family="text"><style:text-properties ${look}/></style:style>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles ${namespaces}>
${fontFaces(theme)}
<office:styles>
${defaultStyle(theme, meta)}
${paragraphs.map(([name, style, options]) => paragraphStyle(name, style, theme, options)).join('\n')}
${spans.join('\n')}
<style:style style:name="Frame" style:family="graphic"/>
<draw:stroke-dash draw:name="Dashes" draw:style="rect" draw:dots1="1" draw:dots1-length="3.2pt" draw:distance="2.2pt"/>
${['', 'Callout_20_'].map((place) => listStyles(place, place === '' ? 0 : callout.barWidth + callout.padding + 2)).join('\n')}
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" text:footnotes-position="page" text:start-numbering-at="document"/>
</office:styles>
${pages}
</office:document-styles>
`;
}

/** Looks of sections and cells, which programs read from the text's own part alone. */
export function innerStyles({ colours, table }: Theme, { language }: DocumentMeta): string {
  const { start } = sidesOf(language);
  // LibreOffice would put notes at the foot of each column, and give the section the rest of its page for that.
  const notes = '<text:notes-configuration text:note-class="footnote" style:num-format="1"/>';
  const section = (name: string, columns: number, inside = '') =>
    `<style:style style:name="${name}" style:family="section"><style:section-properties style:editable="false"><style:columns fo:column-count="${columns}" fo:column-gap="18pt"/>${inside}</style:section-properties></style:style>`;
  const rules = {
    none: 'none',
    hair: `${points(table.ruleWidth)} solid ${colours.rule}`,
    strong: `${points(table.ruleWidth * 1.5)} solid ${colours.muted}`,
  };
  const cells = cellRules.map(
    ([above, below]) =>
      `<style:style style:name="${cellStyle(above, below)}" style:family="table-cell"><style:table-cell-properties fo:padding="${points(table.padding)}" fo:padding-${start}="0pt" fo:border-top="${rules[above]}" fo:border-bottom="${rules[below]}"/></style:style>`,
  );
  return `${section('Contents', 1)}${section('Evidence', 2)}${section('Columns_20_2', 2, notes)}${section('Columns_20_3', 3, notes)}${cells.join('')}`;
}

type CellRule = 'none' | 'hair' | 'strong';

const cellRules: readonly (readonly [above: CellRule, below: CellRule])[] = [
  ...(['none', 'hair', 'strong'] as const).map((below) => ['none', below] as const),
  ...(['none', 'hair', 'strong'] as const).map((below) => ['strong', below] as const),
];

/** The look of a cell with these rules above and below it. */
export function cellStyle(above: CellRule, below: CellRule): string {
  return `Cell_20_${above}_20_${below}`;
}

function paragraphStyle(name: string, style: TextStyle, theme: Theme, options: StyleOptions = {}): string {
  const outline = options.outline === undefined ? '' : ` style:default-outline-level="${options.outline}"`;
  const keep = style.keepWithNext ? ' fo:keep-with-next="always"' : '';
  const height = options.paragraph?.includes('fo:line-height') ? '' : ` fo:line-height="${points(style.leading)}"`;
  const spacing = `fo:margin-top="${points(style.before)}" fo:margin-bottom="${points(style.after)}"${height}`;
  return `<style:style style:name="${name}" style:display-name="${displayName(name)}" style:family="paragraph" style:parent-style-name="${options.parent ?? 'Standard'}" style:class="text"${outline}><style:paragraph-properties ${spacing}${keep} ${options.paragraph ?? ''}>${tabStop(options)}</style:paragraph-properties><style:text-properties ${textLook(style, theme)}/></style:style>`;
}

/** As programs show the style to a person, and by which they know their own. */
function displayName(name: string | undefined): string {
  return (name ?? '').replaceAll('_20_', ' ');
}

function tabStop({ tab }: StyleOptions): string {
  if (tab === undefined) return '';
  const dots = tab.dots === true ? ' style:leader-style="dotted" style:leader-text="."' : '';
  return `<style:tab-stops><style:tab-stop style:position="${points(tab.at)}" style:type="right"${dots}/></style:tab-stops>`;
}

/** Attributes of text of that style, in its own colour or another. */
export function textLook(style: TextStyle, theme: Theme, colour = theme.colours[style.colour]): string {
  const caps = style.smallCaps ? ' fo:font-variant="small-caps"' : '';
  const weight = inAllScripts('font-weight', style.weight === 600 ? '600' : 'normal');
  const slope = inAllScripts('font-style', style.italic ? 'italic' : 'normal');
  return `style:font-name="${theme.families[style.family].name}" ${inAllScripts('font-size', points(style.size))} ${weight} ${slope} fo:color="${colour}"${caps}`;
}

/** An attribute of text that the three kinds of script have each for themselves. */
function inAllScripts(name: string, value: string): string {
  return [`fo:${name}`, `style:${name}-asian`, `style:${name}-complex`].map((each) => `${each}="${value}"`).join(' ');
}

/** The typefaces, which every part that names them declares. */
export function fontFaces(theme: Theme): string {
  return `<office:font-face-decls>${faceOf('serif', theme)}${faceOf('sans', theme)}</office:font-face-decls>`;
}

function faceOf(kind: 'serif' | 'sans', { families }: Theme): string {
  const { name, fallback }: FontFamily = families[kind];
  const generic = kind === 'serif' ? 'roman' : 'swiss';
  return `<style:font-face style:name="${escapeXml(name)}" svg:font-family="'${escapeXml(name)}', '${escapeXml(fallback)}'" style:font-family-generic="${generic}"/>`;
}

function defaultStyle(theme: Theme, { language }: DocumentMeta): string {
  const mode = isRightToLeft(language) ? 'rl-tb' : 'lr-tb';
  return `<style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="${mode}" fo:text-align="${sidesOf(language).start}" style:tab-stop-distance="36pt"/><style:text-properties ${languageLook(language)} fo:hyphenate="${theme.hyphenate}" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:text-properties ${textLook(theme.text.body, theme)}/></style:style>`;
}

/** The language of a run in its three kinds of script. */
export function languageLook(tag: string): string {
  const { language, region } = new Intl.Locale(soundLanguage(tag)).maximize();
  return ['fo:language', 'style:language-asian', 'style:language-complex']
    .map((name) => `${name}="${language}" ${name.replace('language', 'country')}="${region ?? 'none'}"`)
    .join(' ');
}

/** `inset` is what a panel's bar and padding take: programs count the stop after a number or bullet from the panel's edge. */
function listStyles(place: string, inset: number): string {
  const number = (level: number) =>
    `<text:list-level-style-number text:level="@" style:num-format="${['1', 'a', 'i'][level % 3]}" style:num-suffix=".">`;
  const bullet = '<text:list-level-style-bullet text:level="@" text:bullet-char="•">';
  return `${listStyle(`${place}Bullets`, () => bullet, inset)}\n${listStyle(`${place}Numbers`, number, inset)}`;
}

function listStyle(name: string, begin: (level: number) => string, inset: number): string {
  const levels = [0, 1, 2, 3, 4].map((level) => {
    const opening = begin(level).replace('@', String(level + 1));
    const closing = /^<(\S+)/.exec(opening)?.[1] ?? '';
    const start = 14 * (level + 1);
    const stop = inset === 0 ? '' : ` text:list-tab-stop-position="${points(start + inset)}"`;
    const place = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab"${stop} fo:text-indent="-14pt" fo:margin-left="${points(start)}"/></style:list-level-properties>`;
    return `${opening}${place}</${closing}>`;
  });
  return `<text:list-style style:name="${name}" style:display-name="${displayName(name)}">${levels.join('')}</text:list-style>`;
}

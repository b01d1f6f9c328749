import { roughMeasure } from '../../base/charts/rough-width.ts';
import type { ResolvedDocument } from '../../document/nodes.ts';
import { markedHeader } from '../../document/running-parts.ts';
import { plainText } from '../../document/walk.ts';
import { type Sheet, sheetOf } from '../../templates/sheets.ts';
import type { Theme } from '../../templates/theme.ts';
import { drawFrame } from './pictures.ts';
import { type RunningPlace, runningLine, runningParagraph, sectionFrame } from './running-line.ts';
import { sidesOf } from './sides.ts';
import { points } from './xml.ts';

/** Share of a line's height that lies above its baseline. */
const aboveBaseline = 0.8;
/** White that stays between a logo and the edge of the paper, in points. */
const leastEdge = 10;
const belowBaseline = 3;
const besideLogo = 9;

/**
 * The page and its running lines, as a part's automatic and master styles. The first page of a document with a front block
 * says nothing that the block says: it keeps the page number, and a cover keeps not even that.
 */
export function pageStyles(theme: Theme, document: ResolvedDocument): string {
  const { meta } = document;
  const sheet = sheetOf(meta.pageSize, theme);
  const { top, right, bottom, left } = sheet.margins;
  const { leading, size } = theme.text.running;
  const above = Math.max(sheet.headerBaseline - leading * aboveBaseline, 0);
  const logo = headerLogo(document, sheet);
  const place: RunningPlace = {
    left,
    width: sheet.width - left - right,
    indent: logo.width,
    measure: (text) => roughMeasure(size)(text, false),
  };
  const sections = sectionTitles(document);
  const header = runningLine(markedHeader(meta), sections, place);
  const footer = runningLine(meta.footer, sections, place);
  // The header's words begin beside the logo, and their stop stays at the end of the line.
  const besideLogoStyle = `<style:style style:name="Logo_20_Header" style:family="paragraph" style:parent-style-name="Header"><style:paragraph-properties fo:margin-left="${points(logo.width)}"><style:tab-stops><style:tab-stop style:position="${points(place.width - logo.width)}" style:type="right"/></style:tab-stops></style:paragraph-properties></style:style>`;
  const page = `fo:page-width="${points(sheet.width)}" fo:page-height="${points(sheet.height)}" fo:margin-top="${points(above)}" fo:margin-bottom="${points(sheet.footerBaseline)}" fo:margin-left="${points(left)}" fo:margin-right="${points(right)}"`;
  const note = `<style:footnote-sep style:width="0.5pt" style:distance-before-sep="${points(theme.note.ruleAbove)}" style:distance-after-sep="${points(theme.note.ruleBelow)}" style:rel-width="25%" style:adjustment="${sidesOf(meta.language).start}" style:color="${theme.colours.rule}"/>`;
  const layout = `<style:page-layout style:name="Page"><style:page-layout-properties ${page}>${note}</style:page-layout-properties><style:header-style><style:header-footer-properties fo:min-height="${points(Math.max(top - above, 0))}"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="${points(Math.max(bottom - sheet.footerBaseline, 0))}" fo:margin-top="12pt"/></style:footer-style></style:page-layout>`;
  // Programs take a field's section from the top of the page in a header, where the one before still goes on, and from its end
  // in a footer: so the frame of the header's section is the footer's.
  const frames = `${sectionFrame(header, 'page', above, leading)}${sectionFrame(footer, 'paragraph', 0, leading)}`;
  const quiet = runningLine({ left: '', right: meta.cover ? '' : meta.footer.right }, [], place);
  const hasFront = document.blocks[0]?.type === 'front';
  const lines = [
    `<style:header>${runningParagraph('Logo_20_Header', header, logo.frame)}</style:header>`,
    hasFront ? '<style:header-first><text:p text:style-name="Header"/></style:header-first>' : '',
    `<style:footer>${runningParagraph('Footer', footer, frames)}</style:footer>`,
    hasFront ? `<style:footer-first>${runningParagraph('Footer', quiet)}</style:footer-first>` : '',
  ];
  return `<office:automatic-styles>${besideLogoStyle}${frameStyle('page')}${frameStyle('paragraph')}${layout}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">${lines.join('')}</style:master-page></office:master-styles>`;
}

/** A frame of text over the page, without a look of its own, placed from the top of what it is named after. Without its parent it would be a shape, which has no fields. */
function frameStyle(from: 'page' | 'paragraph'): string {
  return `<style:style style:name="Running_20_${from}" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties style:vertical-pos="from-top" style:vertical-rel="${from}" style:horizontal-pos="from-left" style:horizontal-rel="page" style:wrap="run-through" style:run-through="foreground" style:number-wrapped-paragraphs="no-limit" style:flow-with-text="false" fo:padding="0pt" fo:margin="0pt" fo:border="none" draw:fill="none"/></style:style>`;
}

/** Titles of the first rank, which running lines name. */
function sectionTitles({ blocks }: ResolvedDocument): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [plainText(block.content)] : []));
}

interface HeaderLogo {
  readonly frame: string;
  /** Room that it takes of the header's line. */
  readonly width: number;
}

/** A logo in the header stands on its line and reaches up into the margin as far as that goes, the words after it. */
function headerLogo({ meta }: ResolvedDocument, { headerBaseline, margins }: Sheet): HeaderLogo {
  const { logo } = meta;
  if (logo?.place !== 'header') return { frame: '', width: 0 };
  const height = Math.min(logo.height, headerBaseline - leastEdge);
  const width = (logo.width * height) / logo.height;
  const y = headerBaseline - height + belowBaseline;
  const place = `draw:style-name="Running_20_page" text:anchor-type="paragraph" svg:x="${points(margins.left)}" svg:y="${points(y)}"`;
  return { frame: drawFrame(logo, width, height, place), width: width + besideLogo };
}

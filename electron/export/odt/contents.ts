import { contentsEntries } from '../../document/contents-entries.ts';
import type { ContentsBlock, HeadingLevel } from '../../document/nodes.ts';
import { plainText } from '../../document/walk.ts';
import { paragraph } from './inlines.ts';
import type { OdtManuscript } from './manuscript.ts';
import { escapeXml, mark, paragraphText, xmlId } from './xml.ts';

const link = 'text:style-name="Index_20_Link"';

/**
 * The table of contents (ODF 1.3, part 3, 8.3), filled in: each line leads to its heading and, where the caller knows the
 * pages, says which one. The template of its lines has programs make the same ones when they update it.
 */
export function writeContents({ id, depth }: ContentsBlock, manuscript: OdtManuscript): string {
  const { document, pageOf } = manuscript;
  const entries = contentsEntries(document, depth)
    .map(({ block, level, content }) => ({ block, level, words: plainText(content).replace(/\s+/g, ' ').trim() }))
    .filter(({ words }) => words !== '');
  if (entries.length === 0) return '';
  const numbered = pageOf !== null && entries.every(({ block }) => pageOf.has(block));
  const lines = entries.map(({ block, level, words }) => {
    const number = numbered
      ? `<text:span text:style-name="Contents_20_Leader"><text:tab/></text:span>${pageOf.get(block)}`
      : '';
    const target = `xlink:type="simple" xlink:href="#${xmlId(block)}"`;
    return paragraph(
      `Contents_20_${level}`,
      `<text:a ${target} ${link} text:visited-style-name="Index_20_Link">${paragraphText(words)}${number}</text:a>`,
    );
  });
  const name = escapeXml(document.meta.labels.contents);
  const source = `<text:table-of-content-source text:outline-level="${depth}" text:use-index-marks="false"><text:index-title-template text:style-name="Contents_20_Heading">${name}</text:index-title-template>${levels.map((level) => lineTemplate(level, numbered)).join('')}</text:table-of-content-source>`;
  const title = `<text:index-title text:name="${name} title">${paragraph('Contents_20_Heading', name, mark(id))}</text:index-title>`;
  return `<text:table-of-content text:style-name="Contents" text:protected="true" text:name="${name}">${source}<text:index-body>${title}${lines.join('')}</text:index-body></text:table-of-content>`;
}

const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

function lineTemplate(level: HeadingLevel, numbered: boolean): string {
  const number =
    '<text:index-entry-tab-stop text:style-name="Contents_20_Leader" style:type="right" style:leader-char="."/><text:index-entry-page-number text:style-name="Index_20_Link"/>';
  return `<text:table-of-content-entry-template text:outline-level="${level}" text:style-name="Contents_20_${level}"><text:index-entry-link-start ${link}/><text:index-entry-text/>${numbered ? number : ''}<text:index-entry-link-end/></text:table-of-content-entry-template>`;
}

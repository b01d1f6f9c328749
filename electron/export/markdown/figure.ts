import { encodeBase64 } from '../../base/base64.ts';
import { chartTable, isSaidBeside } from '../../document/chart-table.ts';
import type { Block, FigureBlock, ResolvedDocument } from '../../document/nodes.ts';
import { blocksOf } from '../../document/walk.ts';
import { escapeText } from './escape.ts';
import { writeInlines, writeLine } from './inlines.ts';
import { type Lines, stacked } from './lines.ts';
import { writeTable } from './table.ts';

/**
 * Caption, picture, source line. The picture is named here and stands at the end of the file (`writePictures`), so that
 * the text stays readable. The backslash keeps pandoc from printing the alternative text as a second caption.
 */
export function writeFigure(block: FigureBlock): Lines {
  if (isSaidBeside(block.picture)) return '';
  if (block.picture.type === 'chart') return writeTable(chartTable(block, block.picture));
  const caption = block.caption.length === 0 ? '' : `**${writeLine(block.caption)}**`;
  return stacked([caption, `![${escapeText(block.alt)}][${nameOf(block)}]\\`, writeInlines(block.sourceLine)]);
}

/** The pictures themselves, as definitions: the file needs no other beside it. */
export function writePictures({ blocks, pictures }: ResolvedDocument): Lines {
  return [...blocksOf(blocks)].flatMap((block) => definitionOf(block, pictures)).join('\n');
}

function definitionOf(block: Block, pictures: ResolvedDocument['pictures']): readonly string[] {
  if (block.type !== 'figure' || block.picture.type !== 'image') return [];
  const { picture, mediaType, share } = block.picture;
  const bytes = pictures.get(picture) ?? new Uint8Array();
  const width = `{width=${Math.round(share * 100)}%}`;
  return [`[${nameOf(block)}]: data:${mediaType};base64,${encodeBase64(bytes)} ${width}`];
}

/** Ids come from the brief's file and may hold what ends a label. */
function nameOf(block: FigureBlock): string {
  return `picture-${block.id.replace(/[^\w-]/g, (letter) => `.${letter.codePointAt(0) ?? 0}.`)}`;
}

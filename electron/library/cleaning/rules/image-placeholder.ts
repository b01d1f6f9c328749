import { type CleaningRule, isLine, wholeBlock } from '../cleaning-rule.ts';

const fileName = /^!?\[?[\w\-. ()%/:]{0,120}\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)\]?(?:\(.{0,300}\))?$/i;
const word = /^(?:image|img|picture|photo|foto|bild|logo|icon|avatar|thumbnail|placeholder)(?:[ _-]?\d{1,4})?$/;

/**
 * What a picture leaves behind in plain text: a file name, the word "image", or its alternative text alone on a line.
 * A lone lower-case word counts when it comes back, as the same template makes the same leftover for every picture.
 */
export const imagePlaceholder: CleaningRule = {
  id: 'image-placeholder',
  find: ({ blocks }) => {
    const lines = blocks.filter((block) => isLine(block) && block.words <= 12);
    const counts = new Map<string, number>();
    for (const { plain } of lines) counts.set(plain, (counts.get(plain) ?? 0) + 1);
    return lines.flatMap((block) => {
      if (
        fileName.test(block.plain) ||
        word.test(block.phrase) ||
        /^!\[[^\]]{0,200}\]\([^)]{0,300}\)$/.test(block.plain)
      ) {
        return [wholeBlock(block, true)];
      }
      const lone = block.block.type === 'paragraph' && /^\p{Ll}{2,15}$/u.test(block.plain);
      return lone ? [wholeBlock(block, (counts.get(block.plain) ?? 0) > 1)] : [];
    });
  },
};

import { type CleaningRule, isLine, type Page, type PageBlock, wholeBlock } from '../cleaning-rule.ts';

const label =
  /^(?:(?:image|photo|picture|video|graphic|illustration|cover|file|feature[d]?)(?: (?:image|photo|picture))?(?: (?:credit|source|courtesy|by)s?)?|credits?|imagen|imágenes|fotos?|foto ?(?:grafie|graf)|bild|bildquelle|bildrechte|quelle|crédit(?: photo)?|photographie|fuente|fonte|copyright|photograph(?:s)?(?: by)?|courtesy(?: of)?)(?:\s?[:|©]|\sby)\s?\S/i;
const agency =
  /(?:[/|(]|\b(?:via|source|credit|photo|image|quelle|©)\s?:?\s)\s?(?:the )?(?:reuters|ap|associated press|afp|getty(?: images)?|epa|dpa|shutterstock|istock|alamy|unsplash|pexels|pixabay|wikimedia(?: commons)?|flickr|bloomberg|xinhua|kcna|tass|anadolu|zuma|adobe stock)\b[^.]{0,40}\)?\.?$/i;

/** Who took a picture, and the line under it: they describe what the text no longer holds. */
export const pictureCredit: CleaningRule = {
  id: 'picture-credit',
  find: (page) =>
    page.blocks.flatMap((block) => {
      if (!isLine(block) || block.words > 40) return [];
      if (block.block.type === 'heading' && !/^(?:image|photo|picture|foto|imagen|bild)s?\b/i.test(block.plain))
        return [];
      if (block.words <= 16 && label.test(block.plain)) return [wholeBlock(block, true)];
      if (!agency.test(block.plain) && !/\bsource: \S+(?: \S+){0,2}\.?$/i.test(block.plain)) return [];
      // A credit of a figure or a table of the document itself names its number.
      if (/^(?:figure|fig\.|table|chart|exhibit|box)\s?\d/i.test(block.plain)) return [wholeBlock(block, false)];
      const saysLittle = block.words <= 16 && !hasVerb(block.plain);
      return [wholeBlock(block, saysLittle || (block.words <= 14 && besidePicture(block, page)))];
    }),
};

function besidePicture({ index, block }: PageBlock, { blocks }: Page): boolean {
  if (block.type === 'caption') return true;
  const before = blocks[index - 1];
  return before !== undefined && /^(?:\p{Ll}{2,15}|.{1,80}\.(?:jpe?g|png|gif|webp|svg))$/u.test(before.plain);
}

/** A caption that says something ("Unemployment fell to 4%. Source: …") is worth keeping until somebody decides. */
function hasVerb(plain: string): boolean {
  return /\d\s?(?:%|per ?cent|percent|million|billion)|\b(?:is|are|was|were|has|have|had|fell|rose|grew|will|can|could|would|may|might|should)\b/i.test(
    plain,
  );
}

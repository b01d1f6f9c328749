import { type CleaningRule, type Furniture, isLine, type PageBlock, wholeBlock } from '../cleaning-rule.ts';

const heading =
  /^(?:related(?: (?:articles?|posts?|stories|content|news|topics|reading|links|coverage))?|(?:you )?(?:may|might) also (?:like|enjoy|be interested in)|more (?:from|on|in|about)\b.{0,50}|read (?:more|next|also)|also read|see also|recommended(?: for you| reading| articles?| stories)?|most (?:read|popular|viewed)|trending(?: now)?|popular (?:posts|articles|stories|now)|latest (?:news|posts|articles|stories)|up next|keep reading|don't miss|editor'?s? picks?|in other news|what to read next|you might like|similar (?:articles|posts|stories|threads)|more (?:stories|articles|posts|reading)|das könnte (?:sie|dich) auch interessieren|mehr zum thema|lesen sie auch|auch interessant|weitere (?:artikel|meldungen|themen)|meistgelesen|à lire aussi|lire aussi|sur le même sujet|les plus lus|también (?:le|te) puede interesar|te puede interesar|noticias relacionadas|artículos relacionados|leia também|leia mais|leggi anche|articoli correlati|lees ook|související(?: články)?|読まれている記事|関連記事|相关阅读|相关新闻)$/;
const inline =
  /^(?:read (?:more|also|next|on)|also read|see also|related(?: (?:article|story|post))?|more on this|recommended|watch|listen|in case you missed it|don't miss|lesen sie auch|mehr dazu|à lire aussi|lire aussi|lea también|leia também|leia mais|leggi anche|lees ook)\s?[:|–—-]\s?\S/i;
/** "In Daily Example | Headline of another article": a section of the site, a bar, a headline. */
const siteAndHeadline =
  /^(?:In|En|Via|From|Auf|Em|Dans) (?:\p{Lu}[\p{L}\p{N}&.'’-]*)(?: \p{Lu}[\p{L}\p{N}&.'’-]*){0,3} \| \S/u;

/** Headlines of other pages. */
export const relatedLinks: CleaningRule = {
  id: 'related-links',
  find: ({ blocks }) =>
    blocks.flatMap((block) => {
      if (!isLine(block) || block.words > 40) return [];
      if (siteAndHeadline.test(block.plain)) return [wholeBlock(block, true)];
      if (inline.test(block.plain)) return [wholeBlock(block, block.words <= 25 && !/[.]$/.test(block.plain))];
      return heading.test(block.phrase) && block.words <= 8 ? listUnder(block, blocks) : [];
    }),
};

/** The heading and the short lines under it; certain only where nothing but such lines follows. */
function listUnder(lead: PageBlock, blocks: readonly PageBlock[]): readonly Furniture[] {
  const items: PageBlock[] = [];
  for (let at = lead.index + 1; at < blocks.length && items.length < 40; at += 1) {
    const block = blocks[at];
    if (block === undefined || !isHeadline(block)) break;
    items.push(block);
  }
  const certain = lead.zone === 'tail';
  if (items.length === 0) return [wholeBlock(lead, certain)];
  return [lead, ...items].map((block) => wholeBlock(block, certain));
}

function isHeadline(block: PageBlock): boolean {
  return (
    isLine(block) && block.zone === 'tail' && block.words >= 3 && block.words <= 24 && !/[.;]["”’)]*$/.test(block.plain)
  );
}

/** "More on this story" and its like, in the languages the rule knows. */
export function isRelatedHeading(text: string): boolean {
  return heading.test(
    text
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  );
}

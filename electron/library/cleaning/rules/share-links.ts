import { blocksWhere, type CleaningRule } from '../cleaning-rule.ts';

const sharing =
  /^(?:share(?: (?:this|the|on|via|with|by|to)\b.{0,40})?|tweet(?: this)?|pin it|copy (?:the )?link|copied|link copied|email this(?: \w+)?|print(?: this)?(?: (?:page|article|story))?|send (?:by|via) e-?mail|save (?:this )?(?:article|story|for later)|bookmark|add to favou?rites|repost|like this|follow us(?: on\b.{0,40})?|\d[\d,.]*k? shares?|share article|listen to (?:this )?article)$/;

/** "Share this article", "Copy link", "312 shares". */
export const shareLinks: CleaningRule = {
  id: 'share-links',
  find: (page) =>
    blocksWhere(page, ({ phrase, words, plain }) => words <= 8 && sharing.test(phrase) && !/[.]$/.test(plain)),
};

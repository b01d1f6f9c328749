import { blocksWhere, type CleaningRule } from '../cleaning-rule.ts';

const sharing =
  /^(?:share(?: (?:this|the|on|via|with|by|to)\b.{0,40})?|tweet(?: this)?|pin it|copy (?:the )?link|copied|link copied|email this(?: \w+)?|print(?: this)?(?: (?:page|article|story|recipe))?|send (?:by|via) e-?mail|save (?:this )?(?:article|story|recipe|page|for later)|bookmark|add to favou?rites|repost|like this|follow us(?: on\b.{0,40})?|\d[\d,.]*k? shares?|share article|(?:artikel |beitrag |seite )?teilen(?: auf| mit| per\b.{0,20})?|drucken|merken|partager(?: (?:cet article|sur\b.{0,20}))?|imprimer|compartir(?: en\b.{0,20})?|imprimir|condividi(?: su\b.{0,20})?|stampa|delen|compartilhar|listen to (?:this )?article)$/;

/** "Share this article", "Copy link", "312 shares". */
export const shareLinks: CleaningRule = {
  id: 'share-links',
  find: (page) =>
    blocksWhere(page, ({ phrase, words, plain }) => words <= 8 && sharing.test(phrase) && !/[.]$/.test(plain)),
};

import { blocksWhere, type CleaningRule } from '../cleaning-rule.ts';

const label =
  /^(?:advertisements?|advertising|anzeige|publicidad|publicité|sponsored(?: content| by\b.{0,40}| post)?|promoted(?: content)?|paid (?:content|post|partnership)|affiliate links?|(?:story|article) continues (?:below|after)(?: (?:this )?advertisement)?|(?:scroll|continue reading) (?:below|to continue|after (?:the )?(?:ad|advertisement))|advertisement ?[-–—]? ?(?:continue reading below|scroll to continue)|skip ad(?:vertisement)?|remove ads|report (?:this )?ad)$/;

/** Marks where advertisements stood. */
export const advertisement: CleaningRule = {
  id: 'advertisement',
  find: (page) => blocksWhere(page, ({ phrase, words }) => words <= 8 && label.test(phrase)),
};

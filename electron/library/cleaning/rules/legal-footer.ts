import { blocksWhere, type CleaningRule } from '../cleaning-rule.ts';

const notice = /^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}))/i;
const rights = /\ball rights reserved\b/i;
const links =
  /^(?:(?:terms(?: (?:of (?:service|use)|and conditions|& conditions))?|privacy(?: policy)?|cookie policy|imprint|impressum|accessibility(?: statement)?|site ?map|contact(?: us)?|about(?: us)?|careers|advertise(?: with us)?|help|press|legal(?: notice)?)(?:\s*[|·•,/-]\s*|\s+|$)){1,12}$/i;
const plumbing = /^(?:powered by \S+.{0,40}|proudly created with \S+.{0,20}|this site is protected by recaptcha.*)$/;

/** Copyright lines and the links under a page. */
export const legalFooter: CleaningRule = {
  id: 'legal-footer',
  find: (page) =>
    blocksWhere(page, ({ plain, phrase, words, zone }) => {
      if (words > 40) return false;
      if (notice.test(plain) || (rights.test(plain) && words <= 20) || plumbing.test(phrase)) return zone !== 'body';
      return zone === 'tail' && links.test(phrase);
    }),
};

import { blocksWhere, type CleaningRule } from '../cleaning-rule.ts';

const button =
  /^(?:accept|accept all|accept (?:all )?cookies|reject all|reject|decline|manage (?:cookies|preferences|options|consent)|cookie (?:settings|preferences|policy|notice)|got it|i agree|i accept|allow all|privacy (?:settings|preferences))$/;
const notice =
  /\b(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.{0,60}\buses? cookies\b|\bcookies\b.{0,120}\b(?:consent|preferences|browsing experience|continue (?:to (?:use|browse)|browsing))\b/i;
const choice =
  /\b(?:find out more|learn more|read (?:our|more)|by (?:using|continuing)|accept|agree|consent|preferences|settings|continu(?:e|ing)|experience|opt out|privacy policy)\b/i;

/** The banner that asks for consent. A text about cookies speaks of them without asking the reader for anything. */
export const cookieNotice: CleaningRule = {
  id: 'cookie-notice',
  find: (page) =>
    blocksWhere(
      page,
      ({ phrase, plain, words, zone }) =>
        (zone !== 'body' && button.test(phrase)) || (words <= 80 && notice.test(plain)),
      ({ phrase, plain }) =>
        button.test(phrase) || (/\b(?:we|this (?:web)?site|our)\b/i.test(plain) && choice.test(plain)),
    ),
};

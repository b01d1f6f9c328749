import { blocksWhere, type CleaningRule } from '../cleaning-rule.ts';

const invitation =
  /^(?:subscribe(?: now| today| here)?|sign up(?: now| today| here)?|enter your e-?mail(?: address)?|your e-?mail(?: address)?|subscribe to (?:our|the|this|my|get|receive)\b.*|sign up (?:for|to) (?:our|the|get|receive)\b.*|get (?:our|the) (?:\w+ ){0,4}(?:newsletter|stories|headlines)\b.*|(?:join|receive) (?:our|the)\b.{0,40}\b(?:newsletter|mailing list)\b.*|already a (?:subscriber|member).*|view (?:this|it) (?:e-?mail|message|newsletter)? ?(?:in|on) (?:your|the) (?:browser|web)|view (?:online|in browser)|unsubscribe(?: here)?|(?:update|manage|change) (?:your )?(?:e-?mail |subscription )?preferences|you(?: are receiving|'re receiving| receive| received) this (?:e-?mail|letter|message|newsletter) because\b.*|forward (?:this|to a friend)\b.{0,40}|newsletter (?:abonnieren|bestellen)|jetzt abonnieren|abonnez-vous\b.*|suscríbete\b.*|iscriviti\b.*|(?:thanks|thank you) for (?:subscribing|reading|signing up).*|become a (?:member|subscriber|patron)\b.*|support (?:us|our (?:work|journalism))\b.*|follow us\b.*|download (?:our|the) app\b.*|enjoy(?:ed|ing) this (?:article|post)\b.*|want more (?:stories|articles|news)\b.*|this (?:article|story) is for subscribers.*|(?:continue|keep) reading(?: with| for)\b.*)$/;

/** A call to subscribe, join or donate. */
export const newsletter: CleaningRule = {
  id: 'newsletter',
  find: (page) =>
    blocksWhere(
      page,
      ({ phrase, words }) => words <= 40 && invitation.test(phrase),
      ({ words, zone }) => words <= 22 || zone !== 'body',
    ),
};

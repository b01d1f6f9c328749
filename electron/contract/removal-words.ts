/** What each cleaning rule finds, as words that fit behind "Looks like ..." and "Left out: ...". */
const ruleWords: Readonly<Record<string, string>> = {
  advertisement: 'an advertisement',
  'by-hand': 'your own choice',
  byline: 'a byline with author or date',
  'comment-prompt': 'an invitation to comment',
  comments: 'comments of readers',
  'cookie-notice': 'a notice about cookies',
  'filing-tags': 'tags of the site',
  gallery: 'a gallery of pictures',
  'hidden-text': 'text that the page hides',
  'image-placeholder': 'a placeholder for a picture',
  'legal-footer': 'legal notices of the site',
  newsletter: 'an invitation to subscribe',
  'outside-article': 'text outside the article',
  'page-aside': 'a box beside the article',
  'page-dialog': 'a pop-up of the site',
  'page-footer': 'the foot of the page',
  'page-form': 'a form to fill in',
  'page-furniture': 'a short line that is not part of the article',
  'page-header': 'the head of the page',
  'page-marker': 'a page number or a repeated page title',
  'page-navigation': 'navigation of the site',
  'page-number': 'a page number',
  'picture-credit': 'a picture caption or credit',
  'related-articles': 'a list of related articles',
  'related-links': 'links to other articles',
  'running-footer': 'a line repeated at the foot of pages',
  'running-header': 'a line repeated at the head of pages',
  'share-links': 'links for sharing',
  'social-links': 'links to social networks',
  'stray-mark': 'a stray mark',
  tags: 'tags of the site',
};

/** A cleaning rule in plain words. Rules name themselves, so one that is not listed reads well too. */
export function removalWords(rule: string): string {
  return ruleWords[rule] ?? rule.replaceAll('-', ' ');
}

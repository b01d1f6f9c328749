import type { CleaningRule } from './cleaning-rule.ts';
import { advertisement } from './rules/advertisement.ts';
import { byline } from './rules/byline.ts';
import { commentPrompt } from './rules/comment-prompt.ts';
import { cookieNotice } from './rules/cookie-notice.ts';
import { filingTags } from './rules/filing-tags.ts';
import { imagePlaceholder } from './rules/image-placeholder.ts';
import { legalFooter } from './rules/legal-footer.ts';
import { newsletter } from './rules/newsletter.ts';
import { pageMarker } from './rules/page-marker.ts';
import { pageNavigation } from './rules/page-navigation.ts';
import { pictureCredit } from './rules/picture-credit.ts';
import { relatedLinks } from './rules/related-links.ts';
import { shareLinks } from './rules/share-links.ts';
import { socialLinks } from './rules/social-links.ts';
import { strayMark } from './rules/stray-mark.ts';

/** In this order: where two rules find the same words, the first one names the reason. */
export const cleaningRules: readonly CleaningRule[] = [
  pageNavigation,
  socialLinks,
  shareLinks,
  imagePlaceholder,
  pictureCredit,
  byline,
  commentPrompt,
  cookieNotice,
  newsletter,
  relatedLinks,
  advertisement,
  legalFooter,
  filingTags,
  pageMarker,
  strayMark,
];

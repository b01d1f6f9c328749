import { blocksWhere, type CleaningRule } from '../cleaning-rule.ts';

const anywhere = new Set([
  'top of page',
  'bottom of page',
  'back to top',
  'go to top',
  'return to top',
  'scroll to top',
  'skip to content',
  'skip to main content',
  'skip to navigation',
  'skip navigation',
  'skip to footer',
  'jump to content',
  'jump to navigation',
  'toggle navigation',
  'toggle menu',
  'open menu',
  'close menu',
  'main menu',
  'main navigation',
  'breadcrumb',
  'breadcrumbs',
  'previous article',
  'next article',
  'previous post',
  'next post',
  'older posts',
  'newer posts',
  'table of contents',
  'on this page',
  'in this article',
  'jump to',
  'inhaltsverzeichnis',
  'zum inhalt springen',
  'zum inhalt',
  'nach oben',
  'aller au contenu',
  'haut de page',
  'saltar al contenido',
  'log in / sign up',
  'log in',
  'login',
  'sign in',
]);

/** Ordinary words as well: furniture only outside the prose. */
const atTheEdges = new Set([
  'menu',
  'home',
  'contents',
  'inhalt',
  'sommaire',
  'startseite',
  'suche',
  'accueil',
  'inicio',
  'search',
  'about',
  'about us',
  'contact',
  'contact us',
  'more',
  'close',
  'next',
  'previous',
  'sign up',
  'see all',
  'view all',
  'all posts',
  'recent posts',
]);

/** Words that lead through a site, not through the document. */
export const pageNavigation: CleaningRule = {
  id: 'page-navigation',
  find: (page) =>
    blocksWhere(
      page,
      ({ phrase, plain, zone, words }) =>
        anywhere.has(phrase) ||
        (zone !== 'body' && atTheEdges.has(phrase)) ||
        (zone === 'head' && words <= 14 && isBreadcrumb(plain)),
    ),
};

/** "Home > Economy > Trade" */
function isBreadcrumb(plain: string): boolean {
  const steps = plain.split(/\s*[>»›]\s*|\s+\/\s+/);
  return steps.length >= 3 && steps.every((step) => step.length > 0 && step.length <= 40 && !/[.!?]$/.test(step));
}

import { describe, expect, it } from 'vitest';
import { bodyOf, findArticle } from '../../../../electron/library/importers/html/article.ts';
import { findElements, textOf } from '../../../../electron/library/importers/html/element.ts';
import { findLeftOut } from '../../../../electron/library/importers/html/left-out.ts';
import { measurePage } from '../../../../electron/library/importers/html/page-measures.ts';
import { parsePage } from '../../../../electron/library/importers/html/parse-page.ts';
import { unwrap } from '../described.ts';

const prose = 'The committee met in the old customs house and read the report aloud.';

/** The texts that are left out, behind their rule; those that are only asked about with a question mark. */
function leftOut(markup: string, title: string | null = null): readonly string[] {
  const { root, elementCount } = unwrap(parsePage(`<body>${markup}</body>`));
  const measures = measurePage(root, elementCount);
  const decisions = findLeftOut(bodyOf(root), findArticle(root, measures), measures, title);
  return findElements(root, ({ index }) => decisions.has(index)).map((element) => {
    const decision = decisions.get(element.index);
    return `${decision?.rule}${decision?.state === 'offered' ? '?' : ''}: ${textOf(element)}`;
  });
}

const links = '<ul><li><a href="/a">Another story</a></li><li><a href="/b">One more story</a></li></ul>';

describe('what is not part of the article', () => {
  it('is what stands outside it, but for the title; prose is only asked about', () => {
    expect(
      leftOut(
        `<header><h1>Customs house</h1><p>Menu</p></header><article>${`<p>${prose}</p>`.repeat(3)}</article><p>${prose}</p>`,
        'Customs house | Site',
      ),
    ).toEqual(['outside-article: Menu', `outside-article?: ${prose}`]);
  });

  it('is no text inside it, however short', () => {
    expect(
      leftOut(`<article><section><p>${prose}</p><p>Yes.</p></section><div>${prose}</div><div>No</div></article>`),
    ).toEqual([]);
  });

  it('is a list of links, and furniture that says so by its name', () => {
    expect(
      leftOut(
        `<article><section><p>${prose}</p></section>${links}<div class="social-share"><p>Tell your friends.</p></div><nav>Next</nav></article>`,
      ),
    ).toEqual([
      'page-navigation: Another story One more story',
      'share-links: Tell your friends.',
      'page-navigation: Next',
    ]);
  });

  it('is a heading whose text is gone, and no other', () => {
    expect(
      leftOut(
        `<article><h2>Kept</h2><p>${prose}</p><h2>More stories</h2>${links}<h2>Also kept</h2><p>${prose}</p></article>`,
      ),
    ).toEqual(['page-navigation: More stories', 'page-navigation: Another story One more story']);
  });

  it('is asked about where links may be the author’s own', () => {
    expect(leftOut(`<article><p>${prose}</p><h2>Sources</h2>${links}</article>`)).toEqual([
      'page-navigation?: Sources',
      'page-navigation?: Another story One more story',
    ]);
    expect(leftOut(`<article><p>${prose}</p><p>These two reports tell more:</p>${links}</article>`)).toEqual([]);
  });

  it('is not what holds the article or its title, whatever its name', () => {
    expect(leftOut(`<article class="has-sidebar"><div class="related"><p>${prose}</p></div></article>`)).toEqual([]);
    expect(leftOut(`<div class="banner"><h1>Customs house</h1></div><p>${prose}</p>`, 'Customs house')).toEqual([]);
  });

  it('is asked about where only a name speaks against prose', () => {
    const box = (name: string) =>
      leftOut(`<article>${`<p>${prose}</p>`.repeat(9)}<div class="${name}"><p>${prose} ${prose}</p></div></article>`);
    expect(box('sidebar')).toEqual([`page-aside?: ${prose} ${prose}`]);
    expect(box('comments')).toEqual([`comments: ${prose} ${prose}`]);
    expect(box('text-widget')).toEqual([]);
  });

  it('is no panel that opens at a click, but text for machines', () => {
    const hidden = (attribute: string) => leftOut(`<article><p>${prose}</p><div ${attribute}>${prose}</div></article>`);
    expect(hidden('style="display: none"')).toEqual([`hidden-text?: ${prose}`]);
    expect(hidden('class="sr-only"')).toEqual([`hidden-text: ${prose}`]);
    expect(hidden('style="display:none" class="modal"')).toEqual([`hidden-text: ${prose}`]);
  });

  it('takes the parts of a text for one text, and cards about other pages for none of it', () => {
    const section = `<div class="s"><div><h2>Part</h2><p>${prose}</p></div></div>`;
    expect(leftOut(section.repeat(4))).toEqual([]);
    const card = `<div><h3><a href="/x">Other</a></h3><p>${prose}</p></div>`;
    expect(leftOut(`<div>${`<p>${prose}</p>`.repeat(4)}</div><div>${card.repeat(3)}</div>`)).toHaveLength(1);
  });
});

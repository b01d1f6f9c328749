import { describe, expect, it } from 'vitest';
import {
  findElement,
  findElements,
  type HtmlElement,
  textOf,
} from '../../../../electron/library/importers/html/element.ts';
import { findLeftOut } from '../../../../electron/library/importers/html/left-out.ts';
import { parsePage } from '../../../../electron/library/importers/html/parse-page.ts';
import { unwrap } from '../described.ts';

const prose = 'The committee met in the old customs house and read the report aloud.';

/** The texts that are left out, behind their rule, when the search for the article chose the elements marked `data-x`. */
function leftOut(markup: string, title: string | null = null): readonly string[] {
  const { root } = unwrap(parsePage(`<body>${markup}</body>`));
  const first = (tag: string): HtmlElement => findElement(root, (element) => element.tag === tag) ?? root;
  const chosen = new Set(findElements(root, ({ attributes }) => 'data-x' in attributes).map(({ index }) => index));
  const rules = findLeftOut(first('body'), { container: first('article'), chosen }, title);
  return findElements(root, ({ index }) => rules.has(index)).map(
    (element) => `${rules.get(element.index)}: ${textOf(element)}`,
  );
}

describe('what is not part of the article', () => {
  it('is everything outside its container, but for the title', () => {
    expect(
      leftOut(
        `<header><h1>Customs house</h1><p>Menu</p></header><article><p data-x>${prose}</p></article><p>${prose}</p>`,
        'Customs house | Site',
      ),
    ).toEqual(['outside-article: Menu', `outside-article: ${prose}`]);
  });

  it('is never prose that the search passed over, wherever it stands in the container', () => {
    expect(
      leftOut(
        `<article><section><p data-x>${prose}</p><p>Yes.</p></section><div>${prose}</div><div><p>${prose}</p></div></article>`,
      ),
    ).toEqual([]);
  });

  it('is short text away from the article, lists of links, and furniture that says so by its name', () => {
    const links = '<ul><li><a href="/a">Another story</a></li><li><a href="/b">One more story</a></li></ul>';
    expect(
      leftOut(
        `<article><section><p data-x>${prose}</p></section><div>Advertisement</div>${links}<div class="social-share"><p>Tell your friends.</p></div><nav>Next</nav></article>`,
      ),
    ).toEqual([
      'page-furniture: Advertisement',
      'page-navigation: Another story One more story',
      'share-links: Tell your friends.',
      'page-navigation: Next',
    ]);
  });

  it('is a heading whose text is gone, and no other', () => {
    const links = '<ul><li><a href="/a">Another story</a></li><li><a href="/b">One more story</a></li></ul>';
    expect(
      leftOut(
        `<article><h2>Kept</h2><p data-x>${prose}</p><h2>More stories</h2>${links}<h2>Also kept</h2><p data-x>${prose}</p></article>`,
      ),
    ).toEqual(['page-navigation: More stories', 'page-navigation: Another story One more story']);
  });

  it('is not what holds the article, whatever its name', () => {
    expect(
      leftOut(`<article class="has-sidebar"><div class="menu-open"><p data-x>${prose}</p></div></article>`),
    ).toEqual([]);
  });

  it('is a list the search passed over only when it says nothing', () => {
    expect(
      leftOut(
        `<article><section><p data-x>${prose}</p></section><div><ul><li>Small</li><li>Large</li></ul></div></article>`,
      ),
    ).toEqual(['page-furniture: Small Large']);
    expect(
      leftOut(`<article><section><p data-x>${prose}</p></section><div><ul><li>${prose}</li></ul></div></article>`),
    ).toEqual([]);
    expect(leftOut(`<article><p data-x>${prose}</p><ul><li>Apples</li><li>Pears</li></ul></article>`)).toEqual([]);
  });
});

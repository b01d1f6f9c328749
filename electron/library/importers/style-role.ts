/** What a paragraph is by the name of its style. */
export interface StyleRole {
  readonly kind: 'title' | 'author' | 'date' | 'heading' | 'quote' | 'caption' | 'code' | 'contents' | 'body';
  /** 1-6 for headings, 1 for the title, 0 otherwise. */
  readonly level: number;
}

/**
 * The first name that says something decides. Office programs keep the built-in names in English inside the file, whatever
 * language their windows speak.
 */
export function roleByStyleName(names: readonly string[]): StyleRole {
  for (const style of names) {
    const name = style.toLowerCase().replace(/[\s_-]+/g, '');
    const heading = /^heading([1-9])$/.exec(name);
    if (heading) return { kind: 'heading', level: Math.min(6, Number(heading[1])) };
    if (name === 'title') return { kind: 'title', level: 1 };
    if (name === 'author' || name === 'authors') return { kind: 'author', level: 0 };
    if (name === 'date') return { kind: 'date', level: 0 };
    if (/^(?:toc\d|tocheading|contents\d+|contentsheading|tableofcontents|tableoffigures)$/.test(name))
      return { kind: 'contents', level: 0 };
    if (/^(?:quote|intensequote|blocktext|blockquote|quotations?)$/.test(name)) return { kind: 'quote', level: 0 };
    if (/^(?:caption|imagecaption|tablecaption|figurecaption)$/.test(name)) return { kind: 'caption', level: 0 };
    if (/^(?:htmlpreformatted|preformattedtext|sourcecode|code|plaintextcode|macrotext)$/.test(name))
      return { kind: 'code', level: 0 };
  }
  return { kind: 'body', level: 0 };
}

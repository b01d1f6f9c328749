import { describe, expect, it } from 'vitest';
import { cleanPaste, pasteWords, wordLists } from '../../../../renderer/features/editor/paste.ts';

describe('pasting from elsewhere', () => {
  it('says how many pictures stayed behind', () => {
    expect(pasteWords({ html: '', pictures: 2, dropped: false })).toBe('Pasted. 2 pictures were left out.');
    expect(pasteWords({ html: '', pictures: 1, dropped: false })).toBe('Pasted. 1 picture was left out.');
    expect(pasteWords({ html: '', pictures: 0, dropped: false })).toBeNull();
  });

  it('refuses what is a document and not a paste', () => {
    const paste = cleanPaste(`<p>${'a'.repeat(2_000_001)}</p>`);
    expect(paste.html).toBe('');
    expect(pasteWords(paste)).toContain('too much');
  });

  it('turns the list paragraphs of Word into lists', () => {
    const item = (sign: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span>${sign}</span><!--[endif]-->${words}</p>`;
    expect(wordLists(`${item('·', 'one')}${item('·', 'two')}`)).toBe('<ul><li><p>one</p></li><li><p>two</p></li></ul>');
    expect(wordLists(item('1.', 'first'))).toBe('<ol><li><p>first</p></li></ol>');
    expect(wordLists('<p>plain</p>')).toBe('<p>plain</p>');
  });
});

/** What the rest of the program must know about a citation style; the rules themselves stand in its CSL file. */
export interface CitationStyle {
  readonly id: string;
  /** As people call it, for a menu. */
  readonly title: string;
  /** `note`: citations stand in notes. The others stand in the text, and only own words become notes. */
  readonly kind: 'note' | 'author-date' | 'numeric';
  /** Name of the CSL file, with its extension. */
  readonly file: string;
  /**
   * `when-safe` shortens a repeat to the style's "ibid." (or whatever it prints there) when the note before holds the
   * same single source and nothing else. `never` takes the style's short form, which survives moved paragraphs.
   */
  readonly ibid: 'never' | 'when-safe';
  /**
   * What the style leaves out of a work whose author, an organisation, is its publisher too; `publisher` also where that
   * is the newspaper or website itself. Usually nothing.
   */
  readonly ownPublication?: 'author' | 'publisher';
}

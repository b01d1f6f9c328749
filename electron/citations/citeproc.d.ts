/** The part of citeproc-js that Briefwright uses; the package brings no types. */
declare module 'citeproc' {
  namespace CSL {
    interface System {
      /** A copy of a CSL-JSON item with `id`; called once per item and update. */
      retrieveItem(id: string): object;
      /** Locale XML for a tag; `false` when there is none. */
      retrieveLocale(tag: string): string | false;
    }

    interface CiteItem {
      readonly id: string;
      readonly locator?: string;
      readonly label?: string;
      readonly prefix?: string;
      readonly suffix?: string;
      /** Cites with different values are never "ibid." of one another. Not printed. */
      readonly 'locator-extra'?: string;
    }

    interface Citation {
      readonly citationID: string;
      readonly citationItems: CiteItem[];
      readonly properties: { noteIndex: number };
      /** Set by the engine: the cites in the order of the style. */
      sortedItems?: unknown[];
    }

    type Place = readonly [citationID: string, noteIndex: number];
    type Update = readonly [index: number, text: string, citationID: string];

    interface BibliographyParameters {
      readonly hangingindent: boolean | number;
      readonly 'second-field-align': false | string;
    }

    class Engine {
      constructor(system: System, style: string, language: string, forceLanguage: boolean);
      readonly opt: {
        readonly xclass: 'note' | 'in-text';
        readonly development_extensions: Record<string, boolean>;
      };
      setOutputFormat(format: string): void;
      updateItems(ids: string[]): void;
      processCitationCluster(
        citation: Citation,
        before: readonly Place[],
        after: readonly Place[],
      ): [{ readonly bibchange: unknown }, Update[]];
      /** Clears what is known and reads citations in order; renders nearly all of them on the way. */
      restoreProcessorState(citations: Citation[]): [] | [unknown, Update[]];
      process_CitationCluster(sortedItems: unknown[], citation: Citation): string;
      /** False when the style has no bibliography. */
      makeBibliography(): false | [BibliographyParameters, string[]];
    }

    type Decorate = (
      this: { readonly system_id?: string },
      state: { getTerm(term: string): string },
      text: string,
    ) => string;

    const Output: { readonly Formats: Record<string, Record<string, unknown>> };
  }
  export = CSL;
}

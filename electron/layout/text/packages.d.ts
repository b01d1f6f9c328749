declare module 'hyphen/hyphen.js' {
  type Patterns = readonly unknown[];
  interface HyphenatorOptions {
    readonly html?: boolean;
    readonly minWordLength?: number;
    readonly hyphenChar?: string;
  }
  const createHyphenator: (patterns: Patterns, options?: HyphenatorOptions) => (text: string) => string;
  export = createHyphenator;
}

declare module 'hyphen/patterns/*' {
  const patterns: readonly unknown[];
  export = patterns;
}

declare module 'bidi-js' {
  interface EmbeddingLevels {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
  }
  interface Bidi {
    getEmbeddingLevels(text: string, baseDirection?: 'ltr' | 'rtl'): EmbeddingLevels;
  }
  const bidiFactory: () => Bidi;
  export = bidiFactory;
}

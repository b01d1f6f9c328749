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

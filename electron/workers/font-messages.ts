import type { OwnFontFacts } from '../storage/own-fonts.ts';

/** What can be asked of the process that reads fonts people bring. Its one argument is the folder of assets. */
export interface FontRequests {
  inspect: {
    args: { readonly path: string };
    /** One font, or the cuts that a variable font was divided into. */
    result: { readonly fonts: readonly InspectedFont[] };
    progress: never;
  };
}

export interface InspectedFont {
  readonly facts: OwnFontFacts;
  readonly bytes: Uint8Array;
}

import type { CitationId } from '../base/ids.ts';
import type { CitationReading } from '../citations/citation-reading.ts';
import type { OwnCitationStyle } from '../citations/own-style.ts';
import type { CarriedStyle } from './carried-style.ts';
import type { AddedStyles, StyleRow } from './citation-style-list.ts';

/** Requests about citation styles, and about how citations read in them. */
export interface CitingRequests {
  /**
   * How citations of the open brief read in its style and edition, with all edits that were acknowledged: those in an own
   * wording, and those named.
   */
  'citing.readings': {
    args: { readonly brief: string; readonly named: readonly CitationId[] };
    result: { readonly readings: readonly CitationReading[] };
  };
  'styles.list': { args: Record<string, never>; result: { readonly styles: readonly StyleRow[] } };
  /** Shows the system's dialog and keeps the chosen styles; null when it was dismissed. */
  'styles.add': { args: Record<string, never>; result: AddedStyles | null };
  /** The copy of a style that the open brief brings along, as it was acknowledged last; null when it brings none. */
  'styles.carried': { args: { readonly brief: string }; result: { readonly carried: CarriedStyle | null } };
  /** Keeps that copy among the person's own. */
  'styles.keep-carried': { args: { readonly brief: string }; result: { readonly styles: readonly StyleRow[] } };
  /** One of the person's own as a brief takes it along; null when there is none of this id. */
  'styles.own': { args: { readonly id: string }; result: { readonly style: OwnCitationStyle | null } };
  /** Removes one of the person's own. */
  'styles.remove': { args: { readonly id: string }; result: { readonly styles: readonly StyleRow[] } };
}

import CSL from 'citeproc';
import type { CslItem } from '../base/csl-json.ts';
import type { CitationId, SourceId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { CitationItem } from './citation.ts';
import type { FormattedText } from './formatted-text.ts';
import { withInflectedMonths } from './inflected-months.ts';
import { markerFormat, parseEntry, parseMarkers } from './marker-format.ts';

/** Sources cited together behind one mark, in the place where the reader meets them. */
export interface CitationCluster {
  readonly id: CitationId;
  /** At least one. */
  readonly items: readonly CitationItem[];
  /** The number of the note it stands in; 0 for a citation in the text. */
  readonly noteIndex: number;
  /**
   * A cluster may be "ibid." of the one before it when both are of one chain, and the style finds it to be. A cluster
   * that must not be is a chain of its own: its id.
   */
  readonly chain: CitationId;
}

export interface BibliographyEntry {
  readonly source: SourceId;
  readonly text: FormattedText;
}

export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  /** The first line of an entry stands out to the left. */
  readonly hangingIndent: boolean;
}

export type CitationTexts = ReadonlyMap<CitationId, FormattedText>;

/**
 * One live citation processor for one style and language: citeproc behind our own types. It knows the citations it was
 * given last, so a change of one costs one, and it says which other citations read differently because of it.
 */
export class CitationEngine {
  private readonly engine: CSL.Engine;
  private readonly places = new Map<CitationId, CSL.Place>();

  private constructor(
    engine: (system: CSL.System) => CSL.Engine,
    private items: ReadonlyMap<SourceId, CslItem>,
    localeXml: (tag: string) => string | null,
    private readonly language: string,
  ) {
    this.engine = engine({
      retrieveItem: (key) => forStyle(key, this.items.get(sourceOf(key))),
      retrieveLocale: (tag) => localeXml(tag) ?? false,
    });
    this.engine.setOutputFormat(markerFormat);
    this.engine.opt.development_extensions.wrap_url_and_doi = true;
  }

  /** Fails with the processor's own words when the style or the locale is no valid CSL. */
  static open(options: {
    readonly styleXml: string;
    readonly language: string;
    readonly localeXml: (tag: string) => string | null;
    readonly items: ReadonlyMap<SourceId, CslItem>;
  }): Result<CitationEngine, string> {
    try {
      const make = (system: CSL.System) => new CSL.Engine(system, options.styleXml, options.language, true);
      return ok(new CitationEngine(make, options.items, options.localeXml, options.language));
    } catch (error) {
      // The processor throws on a damaged style; a style is the user's file, so this is an expected failure.
      return fail(String(error));
    }
  }

  private runsOf(text: string): FormattedText {
    return parseMarkers(withInflectedMonths(text, this.language));
  }

  /** Takes more sources, or drops some. A source that stays must stay the same: the processor has read it already. */
  setItems(items: ReadonlyMap<SourceId, CslItem>): void {
    this.items = items;
  }

  /** Forgets everything and formats these citations, given in reading order. */
  formatAll(clusters: readonly CitationCluster[]): CitationTexts {
    const citations = clusters.map(cslCitation);
    this.places.clear();
    for (const cluster of clusters) this.places.set(cluster.id, [cluster.id, cluster.noteIndex]);
    this.engine.updateItems([]);
    const [, updates = []] = this.engine.restoreProcessorState(citations);
    const rendered = new Map(updates.map(([, text, id]) => [id, text]));
    // Positions are settled now; what the processor did not render on the way is rendered in its place.
    const texts = new Map<CitationId, FormattedText>();
    for (const [index, citation] of citations.entries()) {
      const text =
        rendered.get(citation.citationID) ?? this.engine.process_CitationCluster(citation.sortedItems ?? [], citation);
      const cluster = clusters[index];
      if (cluster) texts.set(cluster.id, this.runsOf(text));
    }
    // Reading in bulk leaves several sources behind one mark unsorted.
    for (const cluster of clusters.filter((each) => each.items.length > 1)) {
      for (const [id, text] of this.formatOne(cluster, clusters).texts) texts.set(id, text);
    }
    return texts;
  }

  /**
   * Formats one citation, new or changed, within the citations as they now stand in reading order. Gives its text and
   * the text of every other citation that reads differently because of it. Citations that `order` does not name are
   * forgotten.
   */
  formatOne(
    changed: CitationCluster,
    order: readonly CitationCluster[],
  ): { readonly texts: CitationTexts; readonly bibliographyChanged: boolean } {
    const places = order.map((cluster): CSL.Place => [cluster.id, cluster.noteIndex]);
    const at = order.findIndex((cluster) => cluster.id === changed.id);
    const known = (place: CSL.Place) => this.places.has(place[0] as CitationId);
    const before = places.slice(0, at).filter(known);
    const after = places.slice(at + 1).filter(known);
    const [report, updates] = this.engine.processCitationCluster(cslCitation(changed), before, after);
    this.places.clear();
    for (const place of [...before, [changed.id, changed.noteIndex] as const, ...after]) {
      this.places.set(place[0] as CitationId, place);
    }
    return {
      texts: new Map(updates.map(([, text, id]) => [id as CitationId, this.runsOf(text)])),
      bibliographyChanged: report.bibchange !== false,
    };
  }

  /** The list of everything cited, in the order of the style. */
  bibliography(): Bibliography {
    const made = this.engine.makeBibliography();
    if (made === false) return { entries: [], hangingIndent: false };
    const [parameters, entries] = made;
    return {
      entries: entries.map((rendered) => {
        const { item, text } = parseEntry(withInflectedMonths(rendered, this.language));
        return { source: sourceOf(item), text };
      }),
      hangingIndent: Boolean(parameters.hangingindent) || Boolean(parameters['second-field-align']),
    };
  }
}

// The processor keeps items in plain objects; the prefix keeps an id such as `__proto__` or `7` an ordinary key.
const keyOf = (source: SourceId): string => `source:${source}`;
const sourceOf = (key: string): SourceId => key.slice('source:'.length) as SourceId;

/** Older styles ask for `event`, newer ones for `event-title`: the same words. */
function forStyle(key: string, item: CslItem | undefined): object {
  const event = item?.['event-title'];
  return { ...item, ...(event !== undefined && { event }), id: key };
}

function cslCitation(cluster: CitationCluster): CSL.Citation {
  return {
    citationID: cluster.id,
    citationItems: cluster.items.map((item) => ({
      id: keyOf(item.source),
      ...(item.locator !== '' && { locator: item.locator, label: item.label }),
      ...(item.prefix !== '' && { prefix: item.prefix }),
      ...(item.suffix !== '' && { suffix: item.suffix }),
      'locator-extra': cluster.chain,
    })),
    properties: { noteIndex: cluster.noteIndex },
  };
}

import type { SourceId } from '../../base/ids.ts';
import type { CitationCluster } from '../../citations/citation-engine.ts';
import type { CitationStyle } from '../../citations/citation-style.ts';
import { styleAddress } from '../../citations/style-address.ts';
import type { CitedWork, DocumentCiting } from '../citing.ts';
import type { CitedSource } from './cited-sources.ts';
import { cleanWork } from './cited-works.ts';

/**
 * How a document cites, for a citation manager that takes its citations over. The records are those of the library, not
 * what the program completed for print. A citation that names a withheld source stays words.
 */
export function documentCiting(
  clusters: readonly CitationCluster[],
  sources: ReadonlyMap<SourceId, CitedSource>,
  {
    style,
    styleXml,
    locale,
    worded,
  }: {
    readonly style: CitationStyle;
    readonly styleXml: string;
    readonly locale: string;
    readonly worded: DocumentCiting['worded'];
  },
): DocumentCiting {
  const byShownId = new Map([...sources.values()].map((cited) => [cited.source.id, cited]));
  const citations = clusters.flatMap(({ id, items }) => {
    const works = items.flatMap((item): readonly CitedWork[] => {
      const cited = byShownId.get(item.source);
      if (cited === undefined || cited.withheld) return [];
      const { source, locator, label, prefix, suffix } = item;
      return [{ source, work: cleanWork(cited.source.item), locator, label, prefix, suffix }];
    });
    return works.length < items.length ? [] : [[id, works] as const];
  });
  return {
    styleAddress: styleAddress(styleXml),
    inNotes: style.kind === 'note',
    locale,
    citations: new Map(citations),
    worded,
  };
}

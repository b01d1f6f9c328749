import { Exporter } from '../workers/exporter.ts';
import { spareProcessor } from '../workers/spare-processor.ts';
import type { Environment } from './environment.ts';

/** What turns briefs into files, with the fonts and citation styles that the person added. */
export function ownExporter({ assets, ownFonts, ownCitationStyles }: Environment): Exporter {
  spareProcessor();
  return new Exporter(assets, ownFonts, ownCitationStyles);
}

import { citationsSection } from './citations/citations-section.ts';
import { claimsSection } from './claims/claims-section.ts';
import { exportSection } from './export/export-section.ts';
import { figuresSection } from './figures/figures-section.ts';
import { hostileSection } from './hostile/hostile-section.ts';
import { importSection } from './import/import-section.ts';
import { linesSection } from './lines/lines-section.ts';
import type { Section } from './measure/section.ts';
import { previewSection } from './preview/preview-section.ts';
import { returnSection } from './return/return-section.ts';
import { searchSection } from './search/search-section.ts';
import { startSection } from './start/start-section.ts';

/** Every section, in the order in which they run. */
export const sections: readonly Section[] = [
  importSection,
  hostileSection,
  claimsSection,
  figuresSection,
  searchSection,
  linesSection,
  citationsSection,
  exportSection,
  previewSection,
  returnSection,
  startSection,
];

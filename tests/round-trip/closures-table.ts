import { table } from '../builders/brief.ts';

/** A table of three columns under a header, every cell of which says something else. */
export const closuresTable = table(
  { caption: 'Closures' },
  ['Place', 'Days', 'Why'],
  ['Mill', '3', 'Flood'],
  ['Pier', '5', 'Storm'],
  ['Quay', '8', 'Repair'],
);

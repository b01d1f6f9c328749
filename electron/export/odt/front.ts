import { frontFacts } from '../../document/front-facts.ts';
import type { FrontBlock } from '../../document/nodes.ts';
import { paragraph, writeInlines } from './inlines.ts';
import type { OdtManuscript } from './manuscript.ts';
import { drawFrame } from './pictures.ts';
import { mark, paragraphText } from './xml.ts';

/** Logo, marking, title and the line of facts. A cover has its page to itself, with a bar and each fact on its own line. */
export function writeFront({ id, title }: FrontBlock, manuscript: OdtManuscript): string {
  const { logo, marking, cover } = manuscript.document.meta;
  const facts = frontFacts(manuscript.document.meta).map(({ label, value }) => `${label}: ${value}`);
  const style = cover ? 'Cover_20_Facts' : 'Facts';
  const lines = cover || facts.length === 0 ? facts : [facts.join(' · ')];
  return [
    logo?.place === 'front' ? paragraph('Figure', drawFrame(logo, logo.width, logo.height)) : '',
    marking === '' ? '' : paragraph('Marking', paragraphText(marking)),
    cover ? paragraph('Cover_20_Space', '') : '',
    paragraph(cover ? 'Cover_20_Title' : 'Title', writeInlines(title, manuscript), mark(id)),
    cover ? paragraph('Cover_20_Bar', '') : '',
    ...lines.map((line) => paragraph(style, paragraphText(line))),
  ].join('');
}

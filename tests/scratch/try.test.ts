import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { loadPdfMaterial } from '../../electron/workers/document-fonts.ts';
import { layOut } from '../../electron/layout/lay-out.ts';
import { describePages } from '../../electron/layout/describe-pages.ts';
import { houseTheme } from '../../electron/templates/theme.ts';
import { document, heading, note, p, ul, table } from '../builders/document.ts';
it('x', async () => {
  const { fonts } = await loadPdfMaterial(new URL('../../out/assets', import.meta.url).pathname);
  const d = document(heading(1, 'Risks'), p('Prices rose quickly in the northern governmental administration, which surprised international observers.', note('Ministry, Bulletin 4.'), ' And so on and so forth with more words until a second line and a third line are needed to see the breaks.'), ul('One', 'Two'), table({head:['A','B'],rows:[['x','1'],['yy','22']]}));
  writeFileSync('/tmp/pages.txt', describePages(layOut(d, houseTheme, fonts)));
});

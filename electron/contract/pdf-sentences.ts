/**
 * What somebody should know about a PDF before it is sent: the window says it beside the choice, the command line when
 * the file is written.
 */
export function pdfSentences(pdf: { readonly hasBrief: boolean; readonly isProtected: boolean }): readonly string[] {
  return [...(pdf.hasBrief ? [briefInside] : []), ...(pdf.isProtected ? [noArchive] : [])];
}

const briefInside =
  'The whole brief with its evidence travels inside the PDF, also what this edition leaves out: whoever has the PDF can take it out.';
const noArchive =
  'A protected PDF is not PDF/A: archives refuse files that need a password. It stays accessible (PDF/UA), and no two exports of it are the same.';

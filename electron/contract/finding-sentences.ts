import type { LayoutFinding } from '../layout/layout.ts';

/** What somebody should know about an exported file that is complete all the same. The window and the command line say the same. */
export function findingSentences(findings: readonly LayoutFinding[]): readonly string[] {
  return findings.map((finding) =>
    finding.code === 'missing-character'
      ? `No font has the character "${finding.character}" (U+${codeOf(finding.character)}); a box stands in its place.`
      : `Note ${finding.note} starts on a page after its mark, because one line cites more notes than a page can begin.`,
  );
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

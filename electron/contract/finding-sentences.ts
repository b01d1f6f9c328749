import type { ExportFinding } from './export-finding.ts';
import { unicodeBlock } from './unicode-blocks.ts';

/** What somebody should know about an exported file that is complete all the same. The window and the command line say the same. */
export function findingSentences(findings: readonly ExportFinding[]): readonly string[] {
  return findings.map(sentence);
}

function sentence(finding: ExportFinding): string {
  switch (finding.code) {
    case 'missing-character':
      return missingCharacter(finding.character);
    case 'font-unusable':
      return `The font “${finding.family}” cannot be read any more; another one stands in its place. Remove it in the settings and add it again.`;
    case 'citation-style-unusable':
      return `The citation style “${finding.style}”, which the brief brings along, cannot be used; citations are printed in “${finding.used}”. The copy stays in the brief. Choose a style in its details, or add a sound copy of this one.`;
    case 'note-on-later-page':
      return `Note ${finding.note} starts on a page after its mark, because one line cites more notes than a page can begin.`;
    case 'crowded-table':
      return `A table is wider than the page: its type is ${finding.size} points small${finding.breaksWords ? ', and words in it are broken where they would not be' : ''}. Give it fewer columns or shorter words.`;
  }
}

function missingCharacter(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  if (/\p{Surrogate}/u.test(character)) {
    return `Half of a character stands in the text (${code}); a box stands in its place. Type the character again.`;
  }
  if (/\p{Unassigned}/u.test(character)) {
    return `${code} is no character yet; a box stands in its place. Take it out or type another one.`;
  }
  const block = unicodeBlock(codePoint);
  const place = block === null ? code : `${code}, ${block}`;
  return `No font has the character "${character}" (${place}); a box stands in its place. A font that has it can be added in the settings.`;
}

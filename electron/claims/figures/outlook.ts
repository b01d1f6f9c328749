import type { FigureModality } from '../figure.ts';
import type { ClaimLanguage } from '../language/claim-language.ts';
import { type PhraseTable, phraseAt } from '../language/phrase-table.ts';
import { isCapitalised, type Token } from '../tokens.ts';

/** Whether a figure holds already, and how surely. */
export interface Outlook {
  readonly modality: FigureModality;
  /** It speaks of what is still to come; an uncertain figure about the present does not. */
  readonly ahead: boolean;
}

/**
 * Read from the clause, the nearest word to the left first: "potentially 900, and could grow to 2,000" is an uncertain
 * figure and one to come. A verb to the right decides when nothing stands to the left ("4,000 jobs could go").
 */
export function outlookAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  isAttributed: boolean,
  language: ClaimLanguage,
): Outlook {
  const left = nearestLeft(tokens, from, language);
  const governing = left ?? nearestRight(tokens, to, language);
  if (governing !== null) {
    return { modality: governing.modality, ahead: !language.outlook.uncertain.has(governing.word) };
  }
  const reported = isAttributed || holds(tokens, language.outlook.reported);
  return { modality: reported ? 'reported' : 'observed', ahead: false };
}

interface Governing {
  readonly modality: 'potential' | 'expected';
  readonly word: string;
}

function nearestLeft(tokens: readonly Token[], from: number, language: ClaimLanguage): Governing | null {
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    const found = governingAt(tokens, at, language);
    if (found !== null) return found;
    if (endsClause(tokens, at, language) || closesOpeningClause(tokens, at, language)) return null;
  }
  return null;
}

/** The comma after "While costs could rise,": that clause does not govern the next one. */
function closesOpeningClause(tokens: readonly Token[], at: number, { outlook }: ClaimLanguage): boolean {
  return tokens[at]?.text === ',' && outlook.clauseStarts.has(tokens[0]?.lower ?? '') && at > 1;
}

function nearestRight(tokens: readonly Token[], to: number, language: ClaimLanguage): Governing | null {
  for (let at = to; at < tokens.length && at - to < 12; at += 1) {
    const found = governingAt(tokens, at, language);
    // A noun such as "risk" governs what follows it, not what stands before.
    if (found !== null) return governsLeft(tokens, at, language) ? found : null;
    if (endsClause(tokens, at, language) || /^[,–—(]$/.test(tokens[at]?.text ?? '')) return null;
    // "49% said they fear it will": what they say is another matter.
    if (language.speech.verbs.has(tokens[at]?.lower ?? '')) return null;
    if (language.speech.prepositions.has(tokens[at]?.lower ?? '') && at > to + 4) return null;
  }
  return null;
}

function governsLeft(tokens: readonly Token[], at: number, { details, speech }: ClaimLanguage): boolean {
  const word = tokens[at]?.lower ?? '';
  return (
    details.verbalOutlook.has(word) ||
    (details.passiveOutlook.has(word) && speech.passive.has(tokens[at - 1]?.lower ?? ''))
  );
}

function governingAt(tokens: readonly Token[], at: number, language: ClaimLanguage): Governing | null {
  const { outlook, details } = language;
  const token = tokens[at];
  // The month of May, and somebody called Will.
  if (token === undefined || (isCapitalised(token) && at > 0)) return null;
  const potential = phraseAt(tokens, at, outlook.potential);
  if (potential !== null && isOpen(tokens, potential.to)) return { modality: 'potential', word: potential.means };
  const expected = phraseAt(tokens, at, outlook.expected);
  // "the research project has" is a noun, "the fund projects" and "analysts project" look ahead.
  const isNoun = details.nounToo.has(token.lower) && !isSubject(tokens[at - 1], language);
  // "27% more likely to fall ill" compares.
  const compares = details.likelier.has(token.lower) && details.comparesLikely.has(tokens[at - 1]?.lower ?? '');
  return expected === null || compares || isNoun ? null : { modality: 'expected', word: expected.means };
}

function isSubject(token: Token | undefined, { singular }: ClaimLanguage): boolean {
  return token?.type === 'word' && (isCapitalised(token) || singular(token.lower) !== null);
}

/** "could have killed 20" did not happen, but "may have killed 20" is uncertain, not ahead: neither is read as a forecast. */
function isOpen(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower !== 'have';
}

function endsClause(tokens: readonly Token[], at: number, { outlook }: ClaimLanguage): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.type === 'mark') return /^[;:!?—]$/.test(token.text) || (token.text === '.' && !token.glued);
  return outlook.clauseStarts.has(token.lower) && (at === 0 || tokens[at - 1]?.text === ',');
}

function holds(tokens: readonly Token[], table: PhraseTable): boolean {
  return tokens.some((_, at) => phraseAt(tokens, at, table) !== null);
}

import type { ClaimId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { splitPlaces } from '../../claims/chosen-claim.ts';
import { type ClaimState, type Curated, type CuratingStep, cleanTags, type SplitPlace } from '../../claims/curating.ts';
import { plainText } from '../../claims/plain-text.ts';
import type { AppError } from '../../contract/errors.ts';
import { withoutSpaceAround } from '../../library/text-range.ts';
import { addMade, claimAt, textToChooseFrom } from './chosen-text.ts';
import { type CuratedClaim, claimsNow, saveState, standFor } from './claim-states.ts';
import type { LibraryContext } from './context.ts';
import { unknownSource } from './sources.ts';

type Step<T extends CuratingStep['type']> = Extract<CuratingStep, { readonly type: T }>;

/** Words chosen by a reader become a claim. The claim that rests on just these words comes back into the list instead. */
export function makeClaim(
  context: LibraryContext,
  { source, start, end, statement }: Step<'make'>,
): Result<Curated, AppError> {
  const text = textToChooseFrom(context, source);
  if (text === null) return fail(unknownSource(source));
  const candidate = text.candidate({ start, end });
  if (candidate === null) return fail({ code: 'claim/no-words', subject: '', detail: `${start}-${end}` });
  const known = claimAt(context, text, candidate);
  if (known !== null) {
    const { state } = known;
    if (state.discarded === null) return ok({ claims: [state.id], changed: 0, undo: { before: [], made: [] } });
    saveState(context, known, { ...state, discarded: null, standIn: null, edited: true });
    return ok({ claims: [state.id], changed: 1, undo: { before: [state], made: [] } });
  }
  const own = statement?.trim() || candidate.statement;
  const made = addMade(context, text, { ...candidate, statement: own });
  return ok({ claims: [made.claim.id], changed: 1, undo: { before: [], made: [made.claim.id] } });
}

/** How much text of others may stand between two claims that are joined. */
const widestGap = 400;

/** Neighbours become one claim that rests on their words and what stands between. They stay behind it. */
export function joinClaims(context: LibraryContext, { claims }: Step<'join'>): Result<Curated, AppError> {
  const parts = [...claimsNow(context, claims)].sort((a, b) => startOf(a) - startOf(b));
  const [first, ...more] = parts;
  if (first === undefined || more.length === 0 || parts.length !== new Set(claims).size) return notNeighbours();
  const text = textToChooseFrom(context, first.claim.source);
  const inText = parts.every(({ passage }) => passage.snapshot === text?.snapshot.id);
  if (text === null || !inText || !areNeighbours(parts)) return notNeighbours();
  const range = { start: startOf(first), end: Math.max(...parts.map(({ passage }) => passage.position.end)) };
  const candidate = text.candidate(range);
  if (candidate === null || claimAt(context, text, candidate) !== null) return notNeighbours();
  const statement = joinedStatement(parts, text.snapshot.text);
  const made = addMade(context, text, { ...candidate, statement });
  saveState(context, made, {
    ...made.state,
    tags: cleanTags([...parts.flatMap(({ claim }) => claim.tags), ...candidate.tags]),
    // A whole is no surer than its least sure part.
    credibility: parts.map(({ claim }) => claim.credibility).reduce((a, b) => ((a ?? 0) >= (b ?? 0) ? a : b)),
    likelihood: parts.find(({ claim }) => claim.likelihood !== null)?.claim.likelihood ?? null,
    confidence: parts.find(({ claim }) => claim.confidence !== null)?.claim.confidence ?? null,
  });
  for (const part of parts) standFor(context, part, made.claim.id, 'joined');
  const before = parts.map(({ state }) => state);
  return ok({ claims: [made.claim.id], changed: parts.length + 1, undo: { before, made: [made.claim.id] } });
}

function notNeighbours(): Result<Curated, AppError> {
  return fail({ code: 'claim/not-neighbours', subject: '', detail: '' });
}

function areNeighbours(parts: readonly CuratedClaim[]): boolean {
  return parts.every(({ passage }, index) => {
    const before = parts[index - 1]?.passage;
    return before === undefined || passage.position.start - before.position.end <= widestGap;
  });
}

/** Their own words one after the other; where something else stands between them, three dots say so. */
function joinedStatement(parts: readonly CuratedClaim[], text: string): string {
  return parts
    .map(({ claim, passage }, index) => {
      const before = parts[index - 1]?.passage.position.end ?? passage.position.start;
      const gap = /[\p{L}\p{N}]/u.test(text.slice(before, passage.position.start)) ? '… ' : '';
      return `${gap}${claim.statement}`;
    })
    .join(' ');
}

/** A claim of several sentences becomes two. It stays behind the first one, with the words that the reader gave it. */
export function splitClaim(context: LibraryContext, { claim, at }: Step<'split'>): Result<Curated, AppError> {
  const [old] = claimsNow(context, [claim]);
  const text = old === undefined ? null : textToChooseFrom(context, old.claim.source);
  if (old === undefined || text === null || old.passage.snapshot !== text.snapshot.id) return noBorder(claim);
  const { start, end } = old.passage.position;
  if (!splitPlaces(text.snapshot, { start, end }).includes(at)) return noBorder(claim);
  const halves = [
    { start, end: at },
    { start: at, end },
  ].flatMap((half) => text.candidate(withoutSpaceAround(half, text.snapshot.text)) ?? []);
  if (halves.length !== 2) return noBorder(claim);
  const made: ClaimId[] = [];
  const before: ClaimState[] = [old.state];
  const parts = halves.map((candidate) => {
    const known = claimAt(context, text, candidate);
    const part = known ?? addMade(context, text, candidate);
    if (known === null) made.push(part.claim.id);
    else before.push(part.state);
    const { tags, credibility, likelihood, confidence } = old.claim;
    const own = { credibility, likelihood, confidence, tags: cleanTags([...part.claim.tags, ...tags]) };
    saveState(context, part, { ...part.state, ...own, discarded: null, standIn: null, edited: true });
    return part.claim.id;
  });
  const [first] = parts;
  if (first !== undefined) standFor(context, old, first, 'split');
  return ok({ claims: parts, changed: parts.length + 1, undo: { before, made } });
}

/** Where a claim can be taken apart; nowhere when its words are not in the current text of its source. */
export function splitPlacesOf(context: LibraryContext, id: ClaimId): Result<readonly SplitPlace[], AppError> {
  const [claim] = claimsNow(context, [id]);
  if (claim === undefined) return fail({ code: 'claim/gone', subject: id, detail: '' });
  const { position, snapshot } = claim.passage;
  const text = textToChooseFrom(context, claim.claim.source);
  if (text === null || text.snapshot.id !== snapshot) return ok([]);
  return ok(
    splitPlaces(text.snapshot, position).map((at) => ({
      at,
      words: plainText(text.snapshot.text.slice(at, Math.min(position.end, at + mostWords))),
    })),
  );
}

/** So many characters show which sentence it is. */
const mostWords = 80;

function noBorder(claim: ClaimId): Result<Curated, AppError> {
  return fail({ code: 'claim/no-border', subject: claim, detail: '' });
}

function startOf({ passage }: CuratedClaim): number {
  return passage.position.start;
}

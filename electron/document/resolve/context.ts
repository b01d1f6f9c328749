import type { Node } from 'prosemirror-model';
import type { CitationId, ClaimId, SourceId } from '../../base/ids.ts';
import type { FormattedText } from '../../citations/formatted-text.ts';
import type { Claim } from '../../claims/claim.ts';
import type { DocumentCiting } from '../citing.ts';
import type { DocumentWords } from '../document-words.ts';
import type { Block, ImagePicture, Inline, ParagraphBlock } from '../nodes.ts';
import type { CitedSource } from './cited-sources.ts';
import type { NotePlan } from './note-plan.ts';
import type { Numbering } from './numbering.ts';
import type { ResolveMemory } from './resolve-memory.ts';

/** What every block handler may ask for. Recursion goes through `blocks`, never from handler to handler. */
export interface ResolveContext {
  readonly words: DocumentWords;
  readonly memory: ResolveMemory;
  /** BCP 47 tag. */
  readonly language: string;
  readonly plan: NotePlan;
  readonly numbering: Numbering;
  /** Answers of exercises are printed. */
  readonly showsAnswers: boolean;
  /** Words carry the ids of the comments on them. */
  readonly showsComments: boolean;
  /** Role of plain paragraphs here. */
  readonly paragraphRole: ParagraphBlock['role'];
  readonly citationText: (cluster: CitationId) => FormattedText;
  /** How the document cites, when it has to say so: the words of a citation then carry its id. */
  readonly citing: DocumentCiting | null;
  /** The text of these is the writer's own wording. */
  readonly wordings: ReadonlyMap<CitationId, FormattedText>;
  /** Sentences that a note says besides, by its number. */
  readonly remarks: ReadonlyMap<number, readonly string[]>;
  readonly sourceOf: (source: SourceId) => CitedSource;
  /** A claim of the brief's evidence. */
  readonly claimOf: (claim: ClaimId) => Claim | undefined;
  /** Every source cited inside a node, once, in reading order. */
  readonly sourcesIn: (node: Node) => readonly CitedSource[];
  /** What the brief holds under this id; whoever asks knows that it is there. */
  readonly pictureOf: (id: string) => Pick<ImagePicture, 'picture' | 'mediaType' | 'width' | 'height'>;
  readonly inlines: (parent: Node) => readonly Inline[];
  readonly blocks: (nodes: readonly Node[]) => readonly Block[];
}

export function idOf(node: Node): string {
  return String(node.attrs.id);
}

import type { Annex } from '../../brief/template-copy.ts';
import type { CitingOptions } from '../../citations/citing-options.ts';
import type { FormattedCitations } from '../../citations/format-citations.ts';
import type { Block, CitedWords } from '../nodes.ts';
import type { CitedSource } from './cited-sources.ts';
import type { ResolveContext } from './context.ts';
import { evidenceBlock } from './evidence-annex.ts';
import { plainInline } from './inline-content.ts';
import type { PrintedBody } from './printed-slots.ts';
import { isAsListed, sourceListBlock, sourcesBySection } from './source-list.ts';

interface Annexed {
  readonly body: PrintedBody;
  readonly formatted: FormattedCitations;
  readonly citing: CitingOptions;
  readonly cited: readonly CitedSource[];
  readonly evidence: readonly CitedWords[];
}

/** What stands behind the text, each annex under its title: the sources, and the words that the document rests on. */
export function annexBlocks(wanted: readonly Annex[], annexed: Annexed, context: ResolveContext): readonly Block[] {
  const { labels } = context.words;
  const blocks: Block[] = [];
  for (const annex of wanted) {
    const list = annex === 'evidence' ? listOf(evidenceBlock(annexed.evidence)) : sources(annexed, context);
    if (list.length === 0) continue;
    // Evidence is for the sceptic and starts a page of its own; sources belong to the document.
    if (annex === 'evidence') blocks.push({ type: 'page-break', id: 'annex-evidence-break' });
    const title = annex === 'sources' ? labels.sources : labels.evidence;
    blocks.push({ type: 'heading', id: `annex-${annex}`, level: 1, content: plainInline(title) }, ...list);
  }
  return blocks;
}

function sources({ body, formatted, citing, cited }: Annexed, context: ResolveContext): readonly Block[] {
  if (citing.sourceList === 'by-section') return sourcesBySection(body, formatted, cited, context);
  const list = sourceListBlock(formatted, cited, context.words);
  const stands = context.citing !== null && isAsListed(formatted, cited, context.words);
  return listOf(list !== null && stands ? { ...list, asListed: true } : list);
}

function listOf(block: Block | null): readonly Block[] {
  return block === null ? [] : [block];
}

import type { Node } from 'prosemirror-model';
import { cleanLine } from '../../base/clean-text.ts';
import type { CitationId, SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { BodyJson, Brief } from '../../brief/brief.ts';
import { trainerEdition } from '../../brief/editions.ts';
import type { LiveBrief } from '../../brief/live-brief.ts';
import { briefSchema } from '../../brief/schema.ts';
import type { CitationCluster } from '../../citations/citation-engine.ts';
import type { CitationReading } from '../../citations/citation-reading.ts';
import type { CitationStyle } from '../../citations/citation-style.ts';
import { type CitingOptions, usualCiting } from '../../citations/citing-options.ts';
import type { FormattedCitations } from '../../citations/format-citations.ts';
import { itemForStyle } from '../../citations/item-for-style.ts';
import { citationLocale } from '../../citations/locales.ts';
import type { DocumentCiting } from '../citing.ts';
import type { Block, ResolvedDocument } from '../nodes.ts';
import { documentWords } from '../words.ts';
import { annexBlocks } from './annexes.ts';
import { resolveBlocks } from './blocks.ts';
import { citationClusters } from './citation-clusters.ts';
import { citationReadings } from './citation-readings.ts';
import type { CitedSource } from './cited-sources.ts';
import { citedWorks } from './cited-works.ts';
import type { ResolveContext } from './context.ts';
import { documentCiting } from './document-citing.ts';
import { citedWords } from './evidence-annex.ts';
import { gatherSources } from './gather-sources.ts';
import { inlineContent, plainInline } from './inline-content.ts';
import { attributesOf, type NotePlan, planNotes } from './note-plan.ts';
import { noteRemarks } from './note-remarks.ts';
import { Numbering } from './numbering.ts';
import { printedComments } from './printed-comments.ts';
import { type PrintedPictures, printedPictures, withLogo } from './printed-pictures.ts';
import { type PrintedBody, printedBody } from './printed-slots.ts';
import { printedWordings } from './printed-wordings.ts';
import type { ResolveFailure } from './resolve-failure.ts';
import { ResolveMemory } from './resolve-memory.ts';
import { resolveMeta } from './resolve-meta.ts';
import { resolveNotes } from './resolve-notes.ts';
import { resolveSlot, sourceSummarySlot } from './resolve-slot.ts';
import { assertNumbered, withoutWithheld } from './self-check.ts';
import { withUniqueIds } from './unique-ids.ts';

export interface ResolveOptions {
  readonly style: CitationStyle;
  readonly styleXml: string;
  /** XML of a citation locale by its tag; null when there is none. */
  readonly localeXml: (tag: string) => string | null;
  /** In place of how the brief itself wants to cite. */
  readonly citing?: CitingOptions;
  /** Id of one of the template's editions. */
  readonly edition: string;
  /** Gives the document's `evidence`, which only some formats need. */
  readonly withEvidence?: boolean;
  /** Gives the document's `comments`, and the words of the text their ids. */
  readonly withComments?: boolean;
  /** Gives the document's `citing`, and the words of citations their ids. */
  readonly withCiting?: boolean;
  /** Kept by the caller while one brief is edited, so that an edit costs little more than what it changed. */
  readonly memory?: ResolveMemory;
}

/**
 * Takes every decision about a brief: what this edition prints, how citations read, which number each note has, what the
 * annexes hold. After this nothing is looked up, so the formats cannot disagree.
 */
export function resolveBrief(brief: Brief, options: ResolveOptions): Result<ResolvedDocument, ResolveFailure> {
  const { body, ...parts } = brief;
  const doc = readBody(brief, body);
  return doc.ok ? resolveLiveBrief({ parts, doc: doc.value }, options) : doc;
}

/** The same for a brief whose body is a document already, valid under its template. */
export function resolveLiveBrief(
  { parts: brief, doc }: LiveBrief,
  options: ResolveOptions,
): Result<ResolvedDocument, ResolveFailure> {
  const memory = options.memory ?? new ResolveMemory();
  memory.startDocument();
  const planned = plannedBrief({ parts: brief, doc }, { ...options, memory });
  return planned.ok ? assemble(brief, options, planned.value) : planned;
}

/** How each citation of a brief reads: what the style makes of it, and what is printed. Nothing else is resolved. */
export function readCitations(
  live: LiveBrief,
  options: ResolveOptions,
): Result<readonly CitationReading[], ResolveFailure> {
  const planned = plannedBrief(live, { ...options, memory: options.memory ?? new ResolveMemory() });
  if (!planned.ok) return planned;
  const { plan, sources, formatted } = planned.value;
  return ok(citationReadings(plan, sources, formatted.citations));
}

/** What is decided before anything is written: the edition, the notes with their numbers, and how citations read. */
function plannedBrief(
  { parts: brief, doc }: LiveBrief,
  options: ResolveOptions & { readonly memory: ResolveMemory },
): Result<Planned, ResolveFailure> {
  const { memory } = options;
  const { template } = brief;
  const { editions } = template;
  if (editions.length > 0 && !editions.some((edition) => edition.id === options.edition)) {
    return fail({
      code: 'edition/unknown',
      subject: options.edition,
      detail: editions.map((each) => each.id).join(', '),
    });
  }
  const body = printedBody(withUniqueIds(doc), template, options.edition);
  const pictures = printedPictures(body, brief.pictures);
  if (!pictures.ok) return pictures;
  const citing = options.citing ?? brief.metadata.citing ?? usualCiting;
  const plan = planNotes(body, options.style.kind !== 'note', citing.repeats === 'same-number');
  const sources = gatherSources(brief, plan, options.edition);
  if (!sources.ok) return sources;
  const formatted = formatAll(brief, plan, sources.value, { ...options, citing });
  if (!formatted.ok) return formatted;
  return ok({
    doc,
    body,
    pictures: pictures.value,
    plan,
    citing,
    sources: sources.value,
    formatted: formatted.value,
    documentCiting:
      options.withCiting === true
        ? documentCiting(clustersOf(plan, sources.value, { style: options.style, citing }), sources.value, {
            style: options.style,
            styleXml: options.styleXml,
            locale: citationLocale(brief.metadata.language),
            worded: new Set(printedWordings(plan, sources.value).keys()),
          })
        : null,
    memory,
  });
}

type Sources = ReadonlyMap<SourceId, CitedSource>;

interface Planned {
  readonly doc: Node;
  readonly body: PrintedBody;
  readonly pictures: PrintedPictures;
  readonly plan: NotePlan;
  readonly citing: CitingOptions;
  readonly sources: Sources;
  readonly formatted: FormattedCitations;
  readonly documentCiting: DocumentCiting | null;
  readonly memory: ResolveMemory;
}

/** A brief without its body. */
type Parts = LiveBrief['parts'];

function readBody(brief: Brief, body: BodyJson): Result<Node, ResolveFailure> {
  try {
    const doc = withUniqueIds(briefSchema(brief.template).nodeFromJSON(body));
    doc.check();
    return ok(doc);
  } catch (error) {
    // ProseMirror throws a RangeError for a body that its schema forbids; the brief is a file from elsewhere.
    if (!(error instanceof RangeError)) throw error;
    return fail({ code: 'brief/invalid', subject: cleanLine(brief.metadata.title), detail: error.message });
  }
}

function formatAll(
  brief: Parts,
  plan: NotePlan,
  sources: Sources,
  options: ResolveOptions & { readonly memory: ResolveMemory; readonly citing: CitingOptions },
): Result<FormattedCitations, ResolveFailure> {
  return options.memory.formatter.format({
    styleXml: options.styleXml,
    language: citationLocale(brief.metadata.language),
    localeXml: options.localeXml,
    items: new Map([...sources.values()].map((cited) => [cited.source.id, itemForStyle(cited.item, options.style)])),
    clusters: clustersOf(plan, sources, options),
  });
}

function clustersOf(
  plan: NotePlan,
  sources: Sources,
  { style, citing }: { readonly style: CitationStyle; readonly citing: CitingOptions },
): readonly CitationCluster[] {
  return citationClusters(plan, sources, ibidOf(citing, style), style.kind === 'note');
}

/** Whether repeats may be shortened to "ibid." and its like. */
function ibidOf({ repeats }: CitingOptions, style: CitationStyle): CitationStyle['ibid'] {
  if (repeats === 'style') return style.ibid;
  return repeats === 'ibid' ? 'when-safe' : 'never';
}

function assemble(brief: Parts, options: ResolveOptions, parts: Planned): Result<ResolvedDocument, ResolveFailure> {
  const { body, plan, sources, memory } = parts;
  const words = documentWords(brief.metadata.language);
  const context = contextOf(brief, options, parts);
  const meta = resolveMeta(brief, options.edition, words);
  const front: Block = { type: 'front', id: 'front', title: plainInline(meta.title) };
  const blocks: Block[] = [...memory.keep([front])];
  const cited = [...sources.values()];
  // Generated paragraphs speak about the whole document, so they are written when the rest stands.
  const slots = body.slots.map((printed) =>
    printed.blocks.length === 0 ? printed : resolveSlot(printed, inSlot(printed.slot.content, context)),
  );
  for (const slot of slots) {
    const summary = 'slot' in slot ? sourceSummarySlot(slot, cited, brief.metadata.language, context) : null;
    blocks.push(...(summary === null ? (slot as readonly Block[]) : memory.keep(summary)));
  }
  const wantsEvidence = options.withEvidence === true;
  const evidence =
    wantsEvidence || brief.template.annexes.includes('evidence') ? citedWords(context, brief.evidence) : [];
  blocks.push(...memory.keep(annexBlocks(brief.template.annexes, { ...parts, cited, evidence }, context)));
  const { contents, contentsDepth: depth } = brief.template.frontMatter;
  // A list of contents without an entry would be a heading over nothing.
  const hasEntries = blocks.some((block) => block.type === 'heading' && block.level <= depth);
  if (contents && hasEntries) blocks.splice(1, 0, { type: 'contents', id: 'contents', depth });
  const notes = resolveNotes(context);
  if (!notes.ok) return notes;
  const pictures = withLogo(parts.pictures.bytes, meta.logo, brief.houseStyle?.logo);
  const document: ResolvedDocument = {
    meta,
    blocks,
    notes: notes.value,
    pictures,
    works: citedWorks(cited),
    evidence: wantsEvidence ? evidence : [],
    comments: options.withComments ? printedComments(parts.doc, blocks) : [],
    ...(parts.documentCiting !== null && { citing: parts.documentCiting }),
  };
  assertNumbered(document);
  const withheld = plan.cited
    .filter(({ item }) => sources.get(item.source)?.withheld)
    .flatMap(({ item }) => brief.evidence.sources[item.source] ?? []);
  return withoutWithheld(document, withheld);
}

function inSlot(content: string, context: ResolveContext): ResolveContext {
  if (content !== 'bottom-line') return context;
  const inPanel: ResolveContext = {
    ...context,
    paragraphRole: 'bottom-line',
    blocks: (nodes) => resolveBlocks(nodes, inPanel),
  };
  return inPanel;
}

function contextOf(
  brief: Parts,
  options: ResolveOptions,
  { pictures, plan, citing, sources, formatted, documentCiting, memory }: Planned,
): ResolveContext {
  const sourceOf = (id: SourceId): CitedSource => {
    const source = sources.get(id);
    if (!source) throw new Error(`Source ${id} was not gathered`);
    return source;
  };
  const wordings = printedWordings(plan, sources);
  const context: ResolveContext = {
    words: documentWords(brief.metadata.language),
    memory,
    language: brief.metadata.language,
    plan,
    numbering: new Numbering(),
    showsComments: options.withComments === true,
    showsAnswers: options.edition === trainerEdition,
    paragraphRole: 'body',
    citing: documentCiting,
    citationText: (cluster: CitationId) => wordings.get(cluster) ?? formatted.citations.get(cluster) ?? [],
    wordings,
    remarks: noteRemarks(plan, sources, citing, documentWords(brief.metadata.language)),
    sourceOf,
    sourcesIn: (node) => sourcesIn(node, plan, sourceOf),
    claimOf: (id) => brief.evidence.claims[id],
    pictureOf: pictures.pictureOf,
    inlines: (parent) => inlineContent(parent, context),
    blocks: (nodes) => resolveBlocks(nodes, context),
  };
  return context;
}

function sourcesIn(node: Node, plan: NotePlan, sourceOf: (id: SourceId) => CitedSource): readonly CitedSource[] {
  const ids = new Set<SourceId>();
  node.descendants((child) => {
    if (child.type.name !== 'citation') return;
    const own = attributesOf(child);
    const shared = plan.marks.get(own.id)?.note?.note.cited ?? [];
    for (const item of [...own.items, ...shared]) ids.add(item.source);
  });
  return [...ids].map(sourceOf);
}

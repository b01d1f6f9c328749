import type { Node } from 'prosemirror-model';
import { type Command as BriefCommand, EditorState } from 'prosemirror-state';
import { asId, type ClaimId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { BodyJson, Brief } from '../../brief/brief.ts';
import { citationOrder } from '../../brief/citation-order.ts';
import { citationPlaces } from '../../brief/citation-places.ts';
import { citedItems } from '../../brief/cite-claim.ts';
import { claimToPlace } from '../../brief/claim-to-place.ts';
import { citeTogether } from '../../brief/commands/cite-together.ts';
import { setCitation } from '../../brief/commands/set-citation.ts';
import { briefPlugins } from '../../brief/editor-plugins.ts';
import { mergeEvidence } from '../../brief/evidence.ts';
import { liveBrief } from '../../brief/live-brief.ts';
import { sharesRepeats } from '../../brief/repeated-notes.ts';
import type { CitationAttributes } from '../../brief/schema.ts';
import { listedName } from '../../brief/source-name.ts';
import type { AppError } from '../../contract/errors.ts';
import { CitationStyles } from '../../workers/citation-styles.ts';
import type { CommandOptions } from '../arguments.ts';
import { changeBriefFile, readBriefFile } from '../brief-file.ts';
import { readCitationChange } from '../citation-change.ts';
import { citingAskedFor } from '../citing-options.ts';
import type { Command } from '../command.ts';
import type { Environment } from '../environment.ts';
import { done, type Outcome, refused, refusedBecause, wrongUsage } from '../outcome.ts';
import { withLibrary } from '../with-library.ts';

/** The citations of a brief; or one of them, changed; or how the brief cites. */
export const cite: Command = async ({ operands: [file = '', citation], options, environment }) => {
  const read = await readBriefFile(file);
  if (!read.ok) return refused(read.error);
  const asksForStyle = [options.style, options.repeats, options['source-list'], options['in-notes']].some(Boolean);
  if (citation === undefined) {
    const foreign = (['set', 'add', 'remove', 'item'] as const).find((name) => options[name] !== undefined);
    if (foreign !== undefined) return wrongUsage(`--${foreign} changes one citation: give its id.`);
    return asksForStyle ? setCiting(file, read.value, options, environment) : listed(read.value);
  }
  if (asksForStyle) return wrongUsage('How a brief cites concerns all citations: leave out the id.');
  return changeOne(file, read.value, citation, options, environment);
};

async function setCiting(
  file: string,
  brief: Brief,
  options: CommandOptions,
  environment: Environment,
): Promise<Outcome> {
  const citing = citingAskedFor(options, brief.metadata.citing);
  if (!citing.ok) return wrongUsage(citing.error);
  const citationStyle = options.style ?? brief.metadata.citationStyle;
  const style = await new CitationStyles(environment.assets, environment.ownCitationStyles).find(citationStyle);
  if (options.style !== undefined && !style.ok) return refused(style.error);
  const metadata = { ...brief.metadata, citationStyle, citing: citing.value };
  return saved(file, { ...brief, metadata }, environment);
}

async function changeOne(
  file: string,
  brief: Brief,
  citation: string,
  options: CommandOptions,
  environment: Environment,
): Promise<Outcome> {
  const live = liveBrief(brief);
  if (!live.ok) return refused({ code: 'brief/invalid', subject: file, detail: live.error.detail });
  const own = citationPlaces(live.value.doc).find((place) => place.citation === citation)?.attributes;
  if (own === undefined) return refusedBecause('citation/gone', `There is no citation “${citation}” in this brief.`);
  const at = Number(options.item ?? 1);
  const change = readCitationChange(own, at, options.set ?? []);
  if (!change.ok) return wrongUsage(change.error);
  const taken = options.remove === undefined ? ok(change.value) : withoutItem(own, Number(options.remove));
  if (!taken.ok) return wrongUsage(taken.error);
  const set = Object.keys(taken.value).length === 0 ? [] : [setCitation(citation, { ...change.value, ...taken.value })];
  const [claim] = options.add ?? [];
  if (claim === undefined && set.length === 0) return listed(brief, citation);
  if (claim === undefined) return saved(file, applied(brief, live.value.doc, set, environment), environment, citation);
  if (options.library === undefined) return wrongUsage('--add takes a claim out of a library: give --library too.');
  return withLibrary(options.library, environment, async (library) => {
    const evidence = library.evidence([asId<ClaimId>(claim)]);
    if (!evidence.ok) return evidence;
    const found = evidence.value.claims[asId<ClaimId>(claim)];
    if (found === undefined) {
      return ok(refusedBecause('claim/gone', `There is no claim “${claim}” in this library.`));
    }
    const items = citedItems(claimToPlace(found, evidence.value, ''));
    const holding = { ...brief, evidence: mergeEvidence(brief.evidence, evidence.value) };
    const commands = [...set, citeTogether(citation, items)];
    return ok(await saved(file, applied(holding, live.value.doc, commands, environment), environment, citation));
  });
}

function withoutItem({ items }: CitationAttributes, at: number) {
  return items.length > 1 && items[at - 1] !== undefined
    ? ok({ items: items.toSpliced(at - 1, 1) })
    : fail(`This citation names no source number ${at} that could be left out.`);
}

/** The brief after commands, as the window would run them; null where one does not apply. */
function applied(brief: Brief, doc: Node, commands: readonly BriefCommand[], { newId }: Environment): Brief | null {
  let state = EditorState.create({ doc, plugins: briefPlugins(newId, sharesRepeats(brief.metadata)) });
  for (const command of commands) {
    const applies = command(state, (transaction) => {
      state = state.apply(transaction);
    });
    if (!applies) return null;
  }
  return { ...brief, body: state.doc.toJSON() as BodyJson };
}

async function saved(file: string, brief: Brief | null, environment: Environment, citation?: string): Promise<Outcome> {
  if (brief === null) {
    return refusedBecause('citation/not-so', 'The citation cannot be changed like that, and the brief is as it was.');
  }
  const written: Result<Brief, AppError> = await changeBriefFile(file, brief, environment);
  return written.ok ? listed(written.value, citation) : refused(written.error);
}

/** All citations, or one: its number, where it stands, and what it names. */
function listed(brief: Brief, only?: string): Outcome {
  const live = liveBrief(brief);
  if (!live.ok) return refused({ code: 'brief/invalid', subject: brief.metadata.title, detail: live.error.detail });
  const words = new Map(citationPlaces(live.value.doc).map((place) => [String(place.citation), place.words]));
  const rows = citationOrder(live.value.doc, sharesRepeats(brief.metadata))
    .filter(({ attributes }) => only === undefined || attributes.id === only)
    .map(({ attributes, number }) => {
      const { id, items, comment, sharesNoteWith } = attributes;
      return {
        id,
        number,
        near: words.get(id) ?? '',
        items: items.map(itemRow(brief)),
        words: comment,
        sharesNoteWith,
      };
    });
  const { citationStyle, citing } = brief.metadata;
  const lines = rows.flatMap(({ id, number, near, items, words: own }) => [
    `${number}  ${near}  [${id}]`,
    ...items.map(({ title, label, locator, prefix, suffix }) => {
      const place = locator === '' ? '' : `, ${label} ${locator}`;
      return `    ${prefix === '' ? '' : `${prefix} `}${title}${place}${suffix}`;
    }),
    ...(own === '' ? [] : [`    ${own}`]),
  ]);
  return done(lines, { style: citationStyle, ...(citing && { citing }), citations: rows });
}

function itemRow({ evidence }: Brief) {
  return ({ source, claim, label, locator, prefix, suffix }: CitationAttributes['items'][number]) => {
    const found = evidence.sources[source];
    return { source, title: found ? listedName(found) : '', claim, label, locator, prefix, suffix };
  };
}

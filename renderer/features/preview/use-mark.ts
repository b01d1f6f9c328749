import type { Node } from 'prosemirror-model';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PagePlace } from '../../../electron/contract/preview.ts';
import { useAttention } from '../../open-brief/attention.ts';
import { liveBrief } from '../../open-brief/live-brief.ts';
import { useSettled } from '../../open-brief/settled.ts';
import { blocksAtCaret } from './caret-blocks.ts';
import type { Preview } from './use-preview.ts';

export interface Mark {
  readonly node: string | null;
  /** Marks a block that is on screen. */
  readonly put: (node: string) => void;
  /** Finds the first of some blocks that is printed, marks it and brings it into view. */
  readonly show: (blocks: readonly string[]) => Promise<void>;
  /** The person goes to another page: the pages stay there until the caret moves on or the text changes. */
  readonly leave: () => void;
}

/**
 * The block marked on the pages: the one asked for last, or the one at the caret when the caret has come to rest.
 * `bring` moves the pages to a place; not always, but only where the place is out of sight, when they follow the caret.
 */
export function useMark(
  { find, count, at }: Preview,
  follow: boolean,
  bring: (place: PagePlace, always: boolean) => void,
): Mark {
  const [node, setNode] = useState<string | null>(null);
  const lastBring = useRef(bring);
  lastBring.current = bring;
  /** Counts what was asked for; an answer that comes after a newer wish is not wanted any more. */
  const wishes = useRef(0);
  const look = useCallback(
    async (blocks: readonly string[], always: boolean) => {
      wishes.current += 1;
      const mine = wishes.current;
      for (const block of blocks) {
        const place = await find(block);
        if (mine !== wishes.current) return;
        if (place === null) continue;
        setNode(block);
        lastBring.current(place, always);
        return;
      }
    },
    [find],
  );

  /**
   * Where the caret was, and in which text, when something else was asked for: it may still be about to come to rest
   * there, and the pages of that text may still be on their way.
   */
  const passedOver = useRef<{ readonly caret: string; readonly doc: Node } | null>(null);
  const leave = useCallback(() => {
    const live = liveBrief();
    passedOver.current = live && { caret: blocksAtCaret(live), doc: live.editor.doc };
    wishes.current += 1;
  }, []);
  const put = useCallback(
    (wanted: string) => {
      leave();
      setNode(wanted);
    },
    [leave],
  );
  const show = useCallback(
    (blocks: readonly string[]) => {
      leave();
      return look(blocks, true);
    },
    [look, leave],
  );

  // The page at the caret, when the caret has come to rest. The text is the key: it is laid out by then.
  const caret = useSettled(blocksAtCaret, 250);
  const asked = useAttention((state) => state.shownInPreview);
  const last = useRef({ asked, follow });
  // Once the first pages are there, and again whenever new ones have come.
  const cameAt = count > 0 ? (at?.getTime() ?? null) : null;
  useEffect(() => {
    if (cameAt === null || caret === null) return;
    const live = liveBrief();
    const isAsked = asked !== last.current.asked;
    const isWish = isAsked || follow !== last.current.follow;
    last.current = { asked, follow };
    const passed = passedOver.current;
    if (!isWish && passed !== null && passed.caret === caret && passed.doc === live?.editor.doc) return;
    passedOver.current = null;
    if (live && (follow || isAsked)) void look(blocksAtCaret(live).split(' '), isAsked);
  }, [caret, asked, follow, cameAt, look]);

  return { node, put, show, leave };
}

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

  /** Where the caret was when something else was asked for: it may still be about to come to rest there. */
  const passedOver = useRef<string | null>(null);
  const passOver = useCallback(() => {
    const live = liveBrief();
    passedOver.current = live && blocksAtCaret(live);
  }, []);
  const put = useCallback(
    (wanted: string) => {
      passOver();
      wishes.current += 1;
      setNode(wanted);
    },
    [passOver],
  );
  const show = useCallback(
    (blocks: readonly string[]) => {
      passOver();
      return look(blocks, true);
    },
    [look, passOver],
  );

  // The page at the caret, when the caret has come to rest. The text is the key: it is laid out by then.
  const caret = useSettled(blocksAtCaret, 250);
  const asked = useAttention((state) => state.shownInPreview);
  const last = useRef({ asked, caret });
  // Once the first pages are there, and again whenever new ones have come.
  const cameAt = count > 0 ? (at?.getTime() ?? null) : null;
  useEffect(() => {
    if (cameAt === null || caret === null) return;
    const isAsked = asked !== last.current.asked;
    const cameToRest = caret !== last.current.caret;
    last.current = { asked, caret };
    if (cameToRest && !isAsked && caret === passedOver.current) return;
    passedOver.current = null;
    const live = liveBrief();
    if (live && (follow || isAsked)) void look(blocksAtCaret(live).split(' '), isAsked);
  }, [caret, asked, follow, cameAt, look]);

  return { node, put, show };
}

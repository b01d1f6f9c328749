import { useEffect, useRef, useState } from 'react';
import type { SourceId } from '../../../electron/base/ids.ts';
import type { ClaimRow } from '../../../electron/claims/claim-query.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { request } from '../../bridge/request.ts';

/** What a search found, with the words it was asked for: others may have been typed since. */
export interface FoundClaims {
  readonly text: string;
  readonly rows: readonly ClaimRow[];
  readonly error: AppError | null;
}

/** Milliseconds without a key after which the library is asked. */
const pause = 80;

/** Claims that can be cited, of one source or of all. Null before the first answer; then the last one stays. */
export function useFoundClaims(text: string, source: SourceId | null): FoundClaims | null {
  const [found, setFound] = useState<FoundClaims | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      isFirst.current = false;
      const reply = await request('library.search', {
        place: 'citing',
        query: {
          text,
          kinds: [],
          sources: source ? [source] : [],
          tags: [],
          order: text.trim() === '' ? 'newest' : 'ranked',
          limit: 30,
          offset: 0,
        },
      });
      if (!gone) setFound({ text, rows: reply.ok ? reply.value.rows : [], error: reply.ok ? null : reply.error });
    };
    const timer = setTimeout(ask, isFirst.current ? 0 : pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text, source]);
  return found;
}

import { useCallback, useRef } from 'react';

/**
 * Tells the answer that somebody still waits for from one that a newer wish has overtaken. Called when something is asked
 * for; what it returns says, when the answer has come, whether nothing else was asked for since.
 */
export function useNewest(): () => () => boolean {
  const wishes = useRef(0);
  return useCallback(() => {
    wishes.current += 1;
    const mine = wishes.current;
    return () => mine === wishes.current;
  }, []);
}

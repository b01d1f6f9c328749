import { useCallback, useEffect, useRef, useState } from 'react';
import type { RequestName } from '../../electron/contract/api.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import type { Requests } from '../../electron/contract/requests.ts';
import { request } from './request.ts';

/** An answer on its way. While a newer one is fetched the last one stays, marked `stale`. */
export interface Loading<T> {
  readonly value: T | null;
  readonly error: AppError | null;
  readonly stale: boolean;
  readonly reload: () => void;
}

/**
 * Asks when the component appears and whenever the arguments change in value. Answers that arrive after a newer question
 * was asked are dropped. Null arguments ask nothing.
 */
export function useRequest<N extends RequestName>(
  name: N,
  args: Requests[N]['args'] | null,
): Loading<Requests[N]['result']> {
  const [value, setValue] = useState<Requests[N]['result'] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [stale, setStale] = useState(args !== null);
  const latest = useRef(0);
  // By value: a caller may build its arguments afresh on every draw.
  const key = args === null ? null : JSON.stringify(args);

  const reload = useCallback(() => {
    if (key === null) return;
    const question = ++latest.current;
    const asked: Requests[N]['args'] = JSON.parse(key);
    setStale(true);
    void request(name, asked).then((reply) => {
      if (question !== latest.current) return;
      setStale(false);
      if (reply.ok) setValue(reply.value);
      setError(reply.ok ? null : reply.error);
    });
  }, [name, key]);

  useEffect(() => {
    reload();
    return () => {
      latest.current++;
    };
  }, [reload]);

  return { value, error, stale, reload };
}

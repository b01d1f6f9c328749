import { useCallback, useState } from 'react';

/** A number that is there again at the next start. Anything but a number in the store counts as never set. */
export function useKeptNumber(name: string, usual: number): readonly [number, (value: number) => void] {
  const [value, setValue] = useState(() => {
    const kept = Number.parseFloat(localStorage.getItem(name) ?? '');
    return Number.isFinite(kept) ? kept : usual;
  });
  const keep = useCallback(
    (next: number) => {
      setValue(next);
      localStorage.setItem(name, String(next));
    },
    [name],
  );
  return [value, keep];
}

import { useEffect, useState } from 'react';

/** Whether the window is narrower than this many pixels. */
export function useNarrow(width: number): boolean {
  const [narrow, setNarrow] = useState(() => window.innerWidth < width);
  useEffect(() => {
    const query = window.matchMedia(`(max-width: ${width - 1}px)`);
    const follow = () => setNarrow(query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [width]);
  return narrow;
}

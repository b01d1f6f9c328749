import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Sides } from './page-geometry.ts';

/** The inside of an element in pixels, followed as it changes. */
export function useSides(element: RefObject<HTMLElement | null>): Sides {
  const [sides, setSides] = useState<Sides>({ width: 360, height: 600 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = () => setSides({ width: watched.clientWidth, height: watched.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return sides;
}

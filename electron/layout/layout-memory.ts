import type { BlockMemory } from './blocks/context.ts';
import { createBlockMemory } from './blocks/memory.ts';
import { type BreakMemory, createBreakMemory } from './pages/break-memory.ts';
import { createPageMemory, type PageMemory } from './pages/page-memory.ts';
import type { Compositor } from './text/paragraph.ts';

/** What one layout leaves for the next one with the same fonts and theme. It saves work and changes nothing. */
export interface LayoutMemory {
  readonly blocks: BlockMemory;
  readonly breaks: BreakMemory;
  readonly pages: PageMemory;
}

const memories = new WeakMap<Compositor, LayoutMemory>();

export function memoryOf(compositor: Compositor): LayoutMemory {
  const known = memories.get(compositor);
  if (known !== undefined) return known;
  const made = { blocks: createBlockMemory(), breaks: createBreakMemory(), pages: createPageMemory() };
  memories.set(compositor, made);
  return made;
}

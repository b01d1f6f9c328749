import { lazy } from 'react';

// The start screen needs neither editor nor inspector, so the first paint does not wait for them. They are fetched
// while the start screen stands, and are there before a brief can be opened.
const briefPane = () => import('../features/editor/brief-pane.tsx');
const inspector = () => import('./inspector.tsx');

export const LazyBriefPane = lazy(async () => ({ default: (await briefPane()).BriefPane }));
export const LazyInspector = lazy(async () => ({ default: (await inspector()).Inspector }));

export function fetchPanes(): void {
  void briefPane();
  void inspector();
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { DebugPipe } from './debug-pipe.ts';

const patienceMilliseconds = 30_000;
const askAgainMilliseconds = 5;

/** Runs in the page: the instant of its first painted word or picture, in milliseconds since 1970; 0 while there is none. */
const firstPaintInPage = `(() => {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return paint === undefined ? 0 : performance.timeOrigin + paint.startTime;
})()`;

/** Waits for the first window's first contentful paint and says when it was. Throws when none comes. */
export async function firstPaint(pipe: DebugPipe): Promise<number> {
  const deadline = Date.now() + patienceMilliseconds;
  let session: string | null = null;
  while (Date.now() < deadline) {
    session ??= await attachToPage(pipe);
    const instant = session === null ? 0 : await evaluate(pipe, session);
    if (instant > 0) return instant;
    await sleep(askAgainMilliseconds);
  }
  throw new Error(`Nothing was painted within ${patienceMilliseconds / 1000} seconds.`);
}

interface Targets {
  readonly targetInfos: readonly { readonly targetId: string; readonly type: string; readonly url: string }[];
}

/** The session of the first window's page; null while there is none. */
export async function attachToPage(pipe: DebugPipe): Promise<string | null> {
  const { targetInfos } = (await pipe.ask('Target.getTargets')) as Targets;
  const page = targetInfos.find(({ type, url }) => type === 'page' && !/^(?:about:blank|devtools:.*|)$/.test(url));
  if (page === undefined) return null;
  const attached = await pipe.ask('Target.attachToTarget', { targetId: page.targetId, flatten: true });
  return (attached as { readonly sessionId: string }).sessionId;
}

async function evaluate(pipe: DebugPipe, session: string): Promise<number> {
  const answer = await pipe
    .ask('Runtime.evaluate', { expression: firstPaintInPage, returnByValue: true }, session)
    .then(
      (value) => value as { readonly result?: { readonly value?: unknown } },
      // The page's context is replaced while it loads; the next question meets the new one.
      () => null,
    );
  const value = answer?.result?.value;
  return typeof value === 'number' ? value : 0;
}

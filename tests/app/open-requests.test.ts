import { expect, test } from 'vitest';
import { OpenRequests } from '../../electron/app/open-requests.ts';

test('a file asked for before the window listens waits for it, the last one counts, and it is given once', () => {
  const sent: unknown[] = [];
  const requests = new OpenRequests((_name, event) => void sent.push(event));
  requests.ask('/docs/first.brief');
  requests.ask('/docs/second.brief');
  requests.ask(null);
  expect(sent).toEqual([]);
  expect(requests.take()).toBe('/docs/second.brief');
  expect(requests.take()).toBeNull();

  requests.ask('/docs/third.brief');
  expect(sent).toEqual([{ path: '/docs/third.brief' }]);

  requests.wait();
  requests.ask('/docs/fourth.brief');
  expect(sent).toHaveLength(1);
  expect(requests.take()).toBe('/docs/fourth.brief');
});

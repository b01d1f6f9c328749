import { useEffect } from 'react';
import { listen } from '../bridge/request.ts';
import { useRequest } from '../bridge/use-request.ts';

/** The tags in use, the commonest first. */
export function useKnownTags(): readonly string[] {
  const { value, reload } = useRequest('library.tags', {});
  useEffect(() => listen('library.changed', reload), [reload]);
  return value?.tags.map(({ tag }) => tag) ?? [];
}

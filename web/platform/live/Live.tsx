import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { connectLive, type LiveEvent } from './connect.ts';

/** What a room does with an event: which answers grow stale, or what it writes into the cache at once. */
export interface LiveRule {
  stale?: (event: LiveEvent) => QueryKey[];
  write?: (event: LiveEvent, client: QueryClient) => void;
}

/** Keeps everything shown of a workspace fresh while it is mounted. Events of the same moment are taken together. */
export function Live({ workspace, rules }: { workspace: string; rules: readonly LiveRule[] }) {
  const client = useQueryClient();
  useEffect(() => {
    const waiting = new Map<string, QueryKey>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      for (const queryKey of waiting.values()) void client.invalidateQueries({ queryKey });
      waiting.clear();
    };
    const stop = connectLive({
      workspace,
      onReturn: () => void client.invalidateQueries(),
      onEvent: (event) => {
        for (const rule of rules) {
          rule.write?.(event, client);
          for (const key of rule.stale?.(event) ?? []) waiting.set(JSON.stringify(key), key);
        }
        if (waiting.size) timer ??= setTimeout(flush, 120);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, workspace, rules]);
  return null;
}

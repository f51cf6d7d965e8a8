import type { QueryClient } from '@tanstack/react-query';

/** After signing in: back to the page that was asked for, if it is one of our own; never to another host. */
export function land(client: QueryClient, back: unknown): void {
  client.clear();
  location.assign(typeof back === 'string' && /^\/w\//.test(back) ? back : '/');
}

import { isWorthKeeping, type Writing } from './draft-state.ts';

type Mode = Writing['mode'];

/** By request; they live as long as the window, for the server keeps one draft of a request. */
const aside = new Map<string, Map<Mode, string>>();

/** Lays words aside while another kind of message is written; a greeting alone is not worth it. */
export function layAside(requestId: string, mode: Mode, html: string, greeting: string): void {
  const kept = aside.get(requestId) ?? new Map<Mode, string>();
  if (isWorthKeeping(html, greeting)) kept.set(mode, html);
  else kept.delete(mode);
  aside.set(requestId, kept);
}

/** Takes the words of this kind up again; '' when there are none. */
export function takeUp(requestId: string, mode: Mode): string {
  const words = aside.get(requestId)?.get(mode) ?? '';
  aside.get(requestId)?.delete(mode);
  return words;
}

/** What lies aside of a request, the one laid there first; null when nothing does. */
export function lyingAside(requestId: string): { mode: Mode; html: string } | null {
  const [first] = aside.get(requestId) ?? [];
  return first ? { mode: first[0], html: first[1] } : null;
}

import { sha256 } from '../../../kernel/ids.ts';

/** An event as it is sealed: every column that says what happened. Times are ISO 8601, `xid` and `position` texts. */
export type SealedEvent = {
  id: string;
  name: string;
  subjectType: string;
  subjectId: string;
  actorType: string;
  actorId: string | null;
  payload: unknown;
  causeId: string | null;
  depth: number;
  at: string;
  xid: string;
  position: string;
};

/** What the first seal of a workspace stands on. */
export function firstHash(workspaceId: string): string {
  return sha256(workspaceId);
}

/** The seal of an event: SHA-256 in hex over the seal before it and the event, so that no link can be changed alone. */
export function sealOf(hashBefore: string, event: SealedEvent): string {
  return sha256(`${hashBefore}\n${canonicalJson(event)}`);
}

/** JSON with the keys of every object in order of their code units: the same content is always the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

import type { Words } from '../rules/words.ts';
import { tidyLabels } from '../rules.ts';
import type { Folder, Priority, Status } from '../schema.ts';

/** What can be done to many requests at once. */
export type Act =
  | { kind: 'assign'; assigneeId: string | null }
  | { kind: 'team'; teamId: string | null }
  | { kind: 'status'; status: Status; customStatus?: string | null }
  | { kind: 'priority'; priority: Priority }
  | { kind: 'label'; add: string[]; remove: string[] }
  | { kind: 'snooze'; until: string | null }
  | { kind: 'move'; folder: 'work' | 'spam' | 'trash' }
  | { kind: 'macro'; macroId: string }
  | { kind: 'field'; key: string; value: unknown }
  | { kind: 'merge'; intoId: string; withPeople: boolean }
  | { kind: 'reply'; text: Words; toClosed?: boolean };

/** The values of a request that an act can change. */
export type Kept = {
  assigneeId?: string | null;
  teamId?: string | null;
  status?: Status;
  customStatus?: string | null;
  priority?: Priority;
  labels?: string[];
  snoozedUntil?: string | null;
  folder?: Folder;
  /** The fields that an act fills, and no others. */
  fields?: Record<string, unknown>;
  /** What was written. */
  messageIds?: string[];
  /** What a macro did is remembered by the macro itself. */
  macroUseId?: string;
  /** What took it in is remembered by the merge itself. */
  mergeId?: string;
};

/** What the rules must know of a request. */
export type Subject = {
  id: string;
  fields: Record<string, unknown>;
  assigneeId: string | null;
  teamId: string | null;
  status: Status;
  customStatus: string | null;
  priority: Priority;
  labels: string[];
  snoozedUntil: Date | null;
  folder: Folder;
};

export const stayReasons = [
  'already',
  'closed',
  'not-solved',
  'merged',
  'done-already',
  'fields-missing',
  'put-away',
  'takes-in',
  'asked-inside',
] as const;
export type StayReason = (typeof stayReasons)[number];
export type Effect = { changes: true; before: Kept; after: Kept } | { changes: false; reason: StayReason };

/** What else is known of a request: the fields to fill in before solving, and whether it was asked inside. */
export type Known = { missing?: readonly string[]; isInner?: boolean };

/** What an act would do to a request, or why it stays as it is. */
export function effectOf(act: Act, request: Subject, { missing = [], isInner = false }: Known = {}): Effect {
  if (request.folder === 'merged') return stays('merged');
  if (act.kind === 'status' && act.status === 'solved' && !isDone(request) && missing.length > 0)
    return stays('fields-missing');
  switch (act.kind) {
    case 'assign':
      return change(request, { assigneeId: act.assigneeId });
    case 'team':
      return change(request, { teamId: act.teamId });
    case 'priority':
      return change(request, { priority: act.priority });
    case 'move':
      return change(request, { folder: act.folder });
    case 'label':
      return change(request, { labels: labelled(request.labels, act) });
    case 'snooze':
      return isDone(request) && act.until !== null
        ? stays('done-already')
        : change(request, { snoozedUntil: act.until && new Date(act.until).toISOString() });
    case 'field':
      return change(request, { fields: { [act.key]: act.value } });
    case 'merge':
      return mergedEffect(act, request, isInner);
    case 'reply':
      return writtenEffect(request, act.toClosed);
    case 'macro':
      return writtenEffect(request);
    case 'status':
      return statusEffect(act, request);
  }
}

/** The labels after adding and removing, tidy and without doubles; case does not part two words. */
export function labelled(labels: string[], { add, remove }: { add: string[]; remove: string[] }): string[] {
  const gone = new Set(tidyLabels(remove).map((label) => label.toLowerCase()));
  return tidyLabels([...labels.filter((label) => !gone.has(label.toLowerCase())), ...add]);
}

/** Whether a request still stands as the act left it: only then may its former value come back. */
export function stillAs(after: Kept, now: Subject): boolean {
  const keys = Object.keys(after) as (keyof Kept)[];
  return keys.every((key) => JSON.stringify(after[key]) === JSON.stringify(valueIn(now, key, after)));
}

function change(request: Subject, after: Kept): Effect {
  if (stillAs(after, request)) return stays('already');
  return { changes: true, before: pick(request, after), after };
}

/**
 * Nobody is answered from the trash, and a closed request speaks no more, unless its customer is to be told all the
 * same; it stays closed. A macro may answer too.
 */
function writtenEffect({ folder, status }: Subject, toClosed = false): Effect {
  if (folder !== 'work') return stays('put-away');
  return status === 'closed' && !toClosed ? stays('closed') : { changes: true, before: {}, after: {} };
}

/** What is at work goes into the one that stays; what a colleague asked hangs on another request and stays with it. */
function mergedEffect(act: Extract<Act, { kind: 'merge' }>, request: Subject, isInner: boolean): Effect {
  if (request.id === act.intoId) return stays('takes-in');
  if (request.folder !== 'work') return stays('put-away');
  return isInner ? stays('asked-inside') : { changes: true, before: {}, after: {} };
}

/** Seconds that the replies of an act wait before they leave, so that all of them can still be taken back. */
export function replyHold(total: number): number {
  return 30 + Math.ceil(total / 2);
}

function statusEffect(act: Extract<Act, { kind: 'status' }>, request: Subject): Effect {
  const { status, customStatus } = act;
  if (status === 'closed' && !isDone(request)) return stays('not-solved');
  if (status === 'solved' && request.status === 'closed') return stays('closed');
  const effect = change(request, { status, ...(customStatus === undefined ? {} : { customStatus }) });
  // Solving wakes, and a category has statuses of its own: both must be able to come back.
  const before = pick(request, { status, customStatus: null, snoozedUntil: null });
  return effect.changes ? { ...effect, before } : effect;
}

const isDone = ({ status }: Subject) => status === 'solved' || status === 'closed';
const stays = (reason: StayReason): Effect => ({ changes: false, reason });

function pick(request: Subject, keys: Kept): Kept {
  const names = Object.keys(keys) as (keyof Kept)[];
  return Object.fromEntries(names.map((key) => [key, valueIn(request, key, keys)]));
}

function valueIn(request: Subject, key: keyof Kept, asked: Kept): unknown {
  if (key === 'messageIds' || key === 'macroUseId' || key === 'mergeId') return undefined;
  if (key === 'fields') {
    const names = Object.keys(asked.fields ?? {});
    return Object.fromEntries(names.map((name) => [name, request.fields[name] ?? null]));
  }
  return key === 'snoozedUntil' ? (request.snoozedUntil?.toISOString() ?? null) : request[key];
}

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IconName } from '../../design/icon-names.ts';
import { tell, tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import * as api from './api.ts';
import { patchEverywhere } from './cache.ts';
import { useText } from './text.ts';
import type { RequestItem, RequestPatch } from './types.ts';

interface Deed {
  /** What the lists show at once. */
  shown: Partial<RequestItem>;
  send: () => Promise<unknown>;
  back?: () => Promise<unknown>;
  text: string;
  icon: IconName;
}

/** Everything that one can do to a request. Each act shows at once, and can be taken back for ten seconds. */
export function useRequestActs(request: RequestItem) {
  const client = useQueryClient();
  const say = useText();
  const words = useWords();
  return useMemo(() => {
    const refresh = () => client.invalidateQueries({ queryKey: ['requests'] });
    const before = { ...request };
    const run = async ({ shown, send, back, text, icon }: Deed) => {
      await client.cancelQueries({ queryKey: ['requests'] });
      patchEverywhere(client, request.id, shown);
      try {
        await send();
        const undo = back && (() => void takeBack(back));
        tell({ text, icon, seconds: 10, undo });
      } catch (error) {
        patchEverywhere(client, request.id, before);
        tellError(error, words);
      }
      await refresh();
    };
    const takeBack = async (back: () => Promise<unknown>) => {
      patchEverywhere(client, request.id, before);
      await back().catch((error) => tellError(error, words));
      await refresh();
    };
    // The way back needs the version that the change made, so it reads the newest state first.
    const patch = (change: RequestPatch, inverse: RequestPatch, deed: Omit<Deed, 'send' | 'back'>) =>
      run({
        ...deed,
        send: () => api.changeRequest(request, change),
        back: async () =>
          api.changeRequest(
            await client.fetchQuery({ ...api.requestQuery(request.id), staleTime: 0 }),
            inverse,
          ),
      });
    return requestActs(request, say, run, patch);
  }, [client, request, say, words]);
}

type Run = (deed: Deed) => Promise<void>;
type Patch = (
  change: RequestPatch,
  inverse: RequestPatch,
  deed: Omit<Deed, 'send' | 'back'>,
) => Promise<void>;

function requestActs(request: RequestItem, say: ReturnType<typeof useText>, run: Run, patch: Patch) {
  const { id, number } = request;
  const solve: Deed = {
    shown: { status: 'solved', snoozedUntil: null },
    send: () => api.solve(id),
    back: () => api.reopen(id),
    text: say('requests.did.solved', { number }),
    icon: 'check-c',
  };
  return {
    solve: () => run(solve),
    reopen: () =>
      run({
        shown: { status: 'open' },
        send: () => api.reopen(id),
        back: solve.send,
        text: say('requests.did.reopened', { number }),
        icon: 'repeat',
      }),
    assign: (member: { id: string; name: string } | null) =>
      patch(
        { assigneeId: member?.id ?? null },
        { assigneeId: request.assignee?.id ?? null },
        {
          shown: { assignee: member },
          text: member
            ? say('requests.did.assigned', { number, name: member.name })
            : say('requests.did.unassigned', { number }),
          icon: 'user-plus',
        },
      ),
    moveTo: (team: { id: string; name: string } | null) =>
      patch(
        { teamId: team?.id ?? null },
        { teamId: request.team?.id ?? null },
        {
          shown: { team },
          text: say('requests.did.moved', { number, team: team?.name ?? '–' }),
          icon: 'people',
        },
      ),
    label: (labels: string[]) =>
      patch(
        { labels },
        { labels: request.labels },
        { shown: { labels }, text: say('requests.did.labelled', { number }), icon: 'tag' },
      ),
    setPriority: (priority: RequestItem['priority']) =>
      patch(
        { priority },
        { priority: request.priority },
        {
          shown: { priority },
          text: say('requests.did.priority', { number, priority: say(`requests.priority.${priority}`) }),
          icon: 'flag',
        },
      ),
    setStatus: (status: 'open' | 'waiting') =>
      patch(
        { status },
        { status: request.status },
        {
          shown: { status },
          text: say('requests.did.status', { number, status: say(`requests.status.${status}`) }),
          icon: 'wait',
        },
      ),
    rename: (subject: string) =>
      patch(
        { subject },
        { subject: request.subject },
        { shown: { subject }, text: say('requests.did.renamed', { number }), icon: 'pencil' },
      ),
    snooze: (until: Date, when: string) =>
      run({
        shown: { snoozedUntil: until.toISOString() },
        send: () => api.snooze(id, until.toISOString()),
        back: () => (request.snoozedUntil ? api.snooze(id, request.snoozedUntil) : api.wake(id)),
        text: say('requests.did.snoozed', { number, when }),
        icon: 'moon',
      }),
    wake: () =>
      run({
        shown: { snoozedUntil: null },
        send: () => api.wake(id),
        text: say('requests.did.woken', { number }),
        icon: 'sun',
      }),
    trash: () =>
      run({
        shown: { folder: 'trash' },
        send: () => api.moveToTrash(id),
        back: () => api.takeFromTrash(id),
        text: say('requests.did.trashed', { number }),
        icon: 'trash',
      }),
    untrash: () =>
      run({
        shown: { folder: 'work' },
        send: () => api.takeFromTrash(id),
        back: () => api.moveToTrash(id),
        text: say('requests.did.restored', { number }),
        icon: 'undo',
      }),
    spam: () =>
      run({
        shown: { folder: 'spam' },
        send: () => api.markSpam(id),
        back: () => api.unmarkSpam(id),
        text: say('requests.did.spam', { number }),
        icon: 'warn',
      }),
    notSpam: () =>
      run({
        shown: { folder: 'work' },
        send: () => api.unmarkSpam(id),
        back: () => api.markSpam(id),
        text: say('requests.did.notSpam', { number }),
        icon: 'check-c',
      }),
  };
}

export type RequestActs = ReturnType<typeof requestActs>;

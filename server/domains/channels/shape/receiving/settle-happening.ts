import { and, eq } from 'drizzle-orm';
import type { Run } from '../../../../platform/command.ts';
import { noteDegraded, noteWorking } from '../connections/note-state.ts';
import type { ConnectionRow } from '../connections/open-connection.ts';
import { passageIn } from '../passages/passages.ts';
import { channelConnections } from '../schema.ts';
import { takeTemplate } from '../templates/take-template.ts';
import { takeCall } from './calls.ts';
import type { Place } from './place.ts';
import type { Prepared } from './prepare.ts';
import { receive } from './receive.ts';
import { takeEcho } from './take-echo.ts';
import { takeReaction, takeRetraction } from './take-sign.ts';
import { takeReadUntil, takeStatus } from './take-status.ts';
import { lockThread, writeThread } from './threads.ts';

/** Settles one happening in the running transaction. @returns the name of the rule by which it was taken or left. */
export async function settleHappening(run: Run, place: Place, prepared: Prepared): Promise<string> {
  const { happening } = prepared;
  await noteArrival(run, place.connection.id);
  switch (happening.what) {
    case 'message':
      return receive(run, place, { ...prepared, said: happening });
    case 'echo':
      return takeEcho(run, place, happening);
    case 'status':
      return takeStatus(run, place.connection.id, happening);
    case 'read-until':
      return takeReadUntil(run, place.connection.id, happening);
    case 'reaction':
      return takeReaction(run, place.connection.id, happening);
    case 'taken-back':
      return takeRetraction(run, place.connection.id, happening);
    case 'template':
      return takeTemplate(run, place.connection.id, happening);
    case 'account':
      return takeAccount(run, place.connection, happening);
    case 'call':
      return takeCall(run, place.connection, happening);
    case 'came':
      return (
        (await takeBrought(run, place, prepared, happening)) ??
        takeComing(run, place.connection.id, happening)
      );
    case 'left':
      return takeComing(run, place.connection.id, happening);
  }
}

type Came = Extract<Prepared['happening'], { what: 'came' }>;

/** Whoever comes by a link that brings a conversation along says so with it, without having typed a word. */
async function takeBrought(run: Run, place: Place, prepared: Prepared, came: Came): Promise<string | null> {
  const { by, from, peer, at, account } = came;
  if (!by || !from || !(await passageIn(run, place.connection, by))) return null;
  const said = { what: 'message' as const, id: `brought:${by}`, peer, from, at, text: by };
  const about = account === undefined ? said : { ...said, account };
  return receive(run, place, { ...prepared, name: from.name, said: about });
}

type Coming = Extract<Prepared['happening'], { what: 'came' | 'left' }>;

async function takeComing(run: Run, connectionId: string, happening: Coming): Promise<string> {
  const thread = await lockThread(run, { connectionId, peer: happening.peer });
  if (happening.what === 'left') await writeThread(run, thread.id, { leftAt: happening.at });
  else {
    const { by, replyToken, at } = happening;
    const token = replyToken ? { replyToken, replyTokenAt: at } : {};
    await writeThread(run, thread.id, { leftAt: null, cameBy: by ?? thread.cameBy, ...token });
  }
  return happening.what;
}

async function takeAccount(
  run: Run,
  connection: ConnectionRow,
  { works, reason }: Extract<Prepared['happening'], { what: 'account' }>,
): Promise<string> {
  if (works) await noteWorking(run, connection, {});
  else await noteDegraded(run, connection, reason);
  return 'account';
}

async function noteArrival({ tx, actor, now }: Run, id: string): Promise<void> {
  const mine = and(eq(channelConnections.workspaceId, actor.workspaceId), eq(channelConnections.id, id));
  await tx.update(channelConnections).set({ lastArrivalAt: now }).where(mine);
}

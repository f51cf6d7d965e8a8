import { system } from '../../../../kernel/actor.ts';
import { type Context, inUnit } from '../../../../platform/command.ts';
import { openLeases } from '../../../../platform/database/leases.ts';
import { type OpenSocket, openSocket } from '../../../../platform/socket/open-socket.ts';
import { listWorkspaces } from '../../../access/index.ts';
import {
  type ConnectionRow,
  findConnection,
  keepHeard,
  noteDegraded,
  noteWorking,
  openConnections,
  withSecrets,
} from '../../../channels/index.ts';
import { addressOf, application, headersOf } from './ari.ts';
import { readAsterisk } from './read.ts';

export type Listening = {
  /** Looks at once whether exchanges were connected, changed or taken away. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
};

/** Milliseconds: between two looks for exchanges, and between two tries to reach one. */
export type Pace = { look: number; pause: number };
const usualPace: Pace = { look: 10_000, pause: 5_000 };

type Line = { version: string; stop(): Promise<void> };

/** Holds a line to every connected Asterisk; of several nodes one holds each, and when it dies another takes over. */
export async function listenToAsterisks(pace: Pace = usualPace): Promise<Listening> {
  const lines = new Map<string, Line>();
  const leases = await openLeases('asterisk');
  const look = async () => {
    const wanted = new Map((await listAsterisks()).map((row) => [row.id, row]));
    for (const [id, line] of lines) {
      const row = wanted.get(id);
      if (row && versionOf(row) === line.version) continue;
      lines.delete(id);
      await line.stop();
      if (!row) await leases.leave(id);
    }
    for (const [id, row] of wanted)
      if (!lines.has(id) && (await leases.take(id))) lines.set(id, holdLine(row, pace));
  };
  let rounds: Promise<void> = Promise.resolve();
  const refresh = () => {
    rounds = rounds.then(look).catch(complain);
    return rounds;
  };
  await refresh();
  const timer = setInterval(refresh, pace.look);
  return {
    refresh,
    async stop() {
      clearInterval(timer);
      await rounds;
      await Promise.all([...lines.values()].map((line) => line.stop()));
      await leases.close();
    },
  };
}

const versionOf = ({ settings, secrets }: ConnectionRow) => JSON.stringify([settings, secrets]);

async function listAsterisks(): Promise<ConnectionRow[]> {
  const found: ConnectionRow[] = [];
  for (const { id } of await listWorkspaces()) {
    const rows = await inUnit(contextOf(id), (run) => openConnections(run), { readOnly: true });
    found.push(...rows.filter(({ channel }) => channel === 'asterisk'));
  }
  return found;
}

/** Keeps one line open until it is stopped; after an end it is opened again, and what is wrong stands at the connection. */
function holdLine(row: ConnectionRow, { pause }: Pace): Line {
  const stop = new AbortController();
  let line: OpenSocket | null = null;
  const hold = async () => {
    while (!stop.signal.aborted) {
      try {
        const opened = await withSecrets(row);
        const path = `/events?app=${application}&subscribeAll=true`;
        line = await openSocket(addressOf(opened, path), {
          headers: headersOf(opened),
          exchange: true,
          onText: (text) => hear(row, text),
        });
        if (stop.signal.aborted) line.close();
        else await note(row, null);
        await line.ended;
        if (!stop.signal.aborted) await note(row, 'line-lost: ');
      } catch (error) {
        await note(row, `unreachable: ${error instanceof Error ? error.message : ''}`);
      }
      await wait(pause, stop.signal);
    }
  };
  const running = hold();
  return {
    version: versionOf(row),
    async stop() {
      stop.abort();
      line?.close();
      await running;
    },
  };
}

/** Most events of an exchange are no news of a call: they are not even kept. */
async function hear({ workspaceId, id, settings }: ConnectionRow, body: string): Promise<void> {
  if (isOfNoUse(body, settings)) return;
  await keepHeard(contextOf(workspaceId), { channel: 'asterisk', connectionId: id, body });
}

/** What cannot be read is kept, for a person to look at. */
function isOfNoUse(body: string, settings: ConnectionRow['settings']): boolean {
  try {
    return readAsterisk(body, { settings }).every(({ what }) => what === 'left-alone');
  } catch {
    return false;
  }
}

/** The database may be the very thing that is away: then the state is written with the next change of it. */
async function note({ workspaceId, id }: ConnectionRow, reason: string | null): Promise<void> {
  await inUnit(contextOf(workspaceId), async (run) => {
    const row = await findConnection(run, id);
    if (!row || row.closedAt) return;
    if (reason === null) await noteWorking(run, row, {});
    else await noteDegraded(run, row, reason);
  }).catch(() => undefined);
}

function contextOf(workspaceId: string): Context {
  return { actor: system(workspaceId), now: new Date() };
}

function wait(milliseconds: number, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function complain(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ alarm: 'asterisk', message }));
}

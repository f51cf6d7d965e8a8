import { setTimeout as pause } from 'node:timers/promises';
import { listSeatedSessions, listVisitorsIn, notePresence } from '../../domains/channels/index.ts';
import { system } from '../../kernel/actor.ts';
import { passLive } from '../../platform/live/bell.ts';
import { currentCursor, eventsAfter, type LiveEvent } from '../../platform/live/stream.ts';
import { openBellLine } from '../bell-line.ts';

/** Within these milliseconds a stream ends whose token was given up, together with a quiet while of the bell line. */
const sweepEvery = 2_000;
/** How often those who have the page open are noted as present, and for how long that counts, in milliseconds. */
const presentEvery = 60_000;
const presentFor = 150_000;
/** Those who come within these milliseconds are noted as present by one statement. */
const gathered = 50;

/** What of everything that happens concerns a talk: new words, and where it stands. */
const words = /^message\.(received|delivery-changed|redacted|moved)$/;
const turns = /^request\.(assigned|solved|reopened|rated|opened)$/;

/** One open line of a visitor: what is new for it since it last looked. */
export type Seat = {
  readonly visitorId: string;
  readonly tokenHash: string;
  requestId: string | null;
  isOut: boolean;
  /** Resolves at the next news, or after so many milliseconds. */
  next(milliseconds: number): Promise<void>;
  /** What came since the last call. */
  take(): News;
  leave(): void;
};

export type News = { messageIds: string[]; hasTurned: boolean; typing: boolean | null };

type Taken = Seat & { tell(news: Partial<News>): void; shutOut(): void };

/** Visitors who have just come, and when they are noted. */
type Coming = { visitorIds: string[]; noted: Promise<void> };

const hubs = new Map<string, Hub>();

/**
 * Takes a seat at the one table of a workspace: each node reads what happens there once, however many visitors listen,
 * and tells those alone whom it concerns. Resolves when nothing that happens from now on can be missed.
 */
export async function takeSeat(
  workspaceId: string,
  who: { visitorId: string; tokenHash: string },
): Promise<Seat> {
  let hub = hubs.get(workspaceId);
  if (!hub) {
    hub = new Hub(workspaceId, () => hubs.delete(workspaceId));
    hubs.set(workspaceId, hub);
  }
  return hub.seat(who);
}

class Hub {
  private readonly workspaceId: string;
  private readonly onEmpty: () => void;
  private readonly seats = new Map<string, Set<Taken>>();
  private readonly line;
  private readonly started: Promise<string>;
  private sweptAt = Date.now();
  private notedAt = 0;
  private coming: Coming | null = null;

  constructor(workspaceId: string, onEmpty: () => void) {
    this.workspaceId = workspaceId;
    this.onEmpty = onEmpty;
    this.line = openBellLine(workspaceId);
    this.started = currentCursor(workspaceId);
    // Without a cursor nobody can be told anything: all are let go, and come again.
    this.started.then((cursor) => this.run(cursor)).catch(() => this.close());
  }

  async seat({ visitorId, tokenHash }: { visitorId: string; tokenHash: string }): Promise<Seat> {
    const seat = newSeat(visitorId, tokenHash, () => this.leave(seat));
    const theirs = this.seats.get(visitorId) ?? new Set();
    this.seats.set(visitorId, theirs.add(seat));
    await this.started;
    await this.noteComing(visitorId);
    return seat;
  }

  /** After a restart thousands come back within seconds: those who come together are noted together. */
  private noteComing(visitorId: string): Promise<void> {
    this.coming ??= this.gather();
    this.coming.visitorIds.push(visitorId);
    return this.coming.noted;
  }

  private gather(): Coming {
    const visitorIds: string[] = [];
    const noted = pause(gathered).then(() => {
      this.coming = null;
      return this.note(visitorIds, presentFor);
    });
    return { visitorIds, noted };
  }

  private context() {
    return { actor: system(this.workspaceId), now: new Date() };
  }

  private async run(start: string): Promise<void> {
    let cursor = start;
    while (!this.line.ended && this.seats.size > 0) {
      const bell = this.line.nextBell();
      try {
        for (const { name, data } of this.line.takePassing()) this.pass(name, data);
        const before = cursor;
        cursor = await this.hear(cursor);
        this.line.looked(cursor !== before);
        await this.sweep();
      } catch {
        // The database is away for a moment: the cursor stays, so nothing is lost.
        this.line.looked(false);
      }
      await bell;
    }
    this.close();
  }

  private close(): void {
    this.onEmpty();
    this.line.close();
    for (const seat of this.all()) seat.shutOut();
    this.seats.clear();
  }

  private *all(): Generator<Taken> {
    for (const theirs of this.seats.values()) yield* theirs;
  }

  private async hear(from: string): Promise<string> {
    let cursor = from;
    for (;;) {
      const events = await eventsAfter(this.workspaceId, cursor);
      await this.tell(events.filter(({ name }) => words.test(name) || turns.test(name)));
      cursor = events.at(-1)?.cursor ?? cursor;
      if (events.length < 200) return cursor;
    }
  }

  private async tell(events: LiveEvent[]): Promise<void> {
    const ids = new Set(events.flatMap((one) => conversationsIn(one)));
    if (ids.size === 0) return;
    const found = await listVisitorsIn(this.context(), { conversationIds: [...ids] });
    for (const { visitorId, conversationId } of found) {
      const theirs = this.seats.get(visitorId);
      if (!theirs) continue;
      const mine = events.filter((one) => conversationsIn(one).includes(conversationId));
      const messageIds = mine
        .filter(({ name }) => words.test(name))
        .map((one) => String(one.payload.messageId));
      const hasTurned = mine.some(({ name }) => turns.test(name));
      for (const seat of theirs) seat.tell({ messageIds, hasTurned });
    }
  }

  private pass(name: string, { requestId, typing }: Record<string, unknown>): void {
    if (name !== 'presence' && name !== 'conversation-read') return;
    for (const seat of this.all()) {
      if (seat.requestId !== requestId) continue;
      seat.tell(name === 'presence' ? { typing: typing === true } : { hasTurned: true });
    }
  }

  /** Ends the lines of those whose token is no longer good, and notes the others as present. */
  private async sweep(): Promise<void> {
    const now = Date.now();
    if (now - this.sweptAt < sweepEvery) return;
    this.sweptAt = now;
    // Whoever sits down while these are asked about was not asked about.
    const asked = [...this.all()];
    const tokenHashes = asked.map((one) => one.tokenHash);
    const live = new Set(await listSeatedSessions(this.context(), { tokenHashes }));
    for (const seat of asked) if (!live.has(seat.tokenHash)) seat.shutOut();
    if (now - this.notedAt < presentEvery) return;
    this.notedAt = now;
    await this.note([...this.seats.keys()], presentFor);
  }

  private async note(visitorIds: string[], milliseconds: number): Promise<void> {
    const until = new Date(Date.now() + milliseconds);
    await notePresence(this.context(), { visitorIds, until });
  }

  private leave(seat: Taken): void {
    const theirs = this.seats.get(seat.visitorId);
    if (!theirs?.delete(seat) || theirs.size > 0) return;
    this.seats.delete(seat.visitorId);
    // Their presence runs out by itself where it cannot be written now.
    this.note([seat.visitorId], 0).catch(() => undefined);
    tellTeam(this.workspaceId, seat.requestId, { online: false, typing: false });
  }
}

/** Tells the team's open pages of a request whether its visitor is there, or types. */
export function tellTeam(
  workspaceId: string,
  requestId: string | null,
  standing: { online: boolean; typing: boolean },
): void {
  if (requestId) passLive({ workspaceId, name: 'visitor', data: { requestId, ...standing } });
}

function conversationsIn({ payload }: LiveEvent): string[] {
  const { conversationId, toConversationId } = payload;
  return [conversationId, toConversationId].filter((one) => typeof one === 'string');
}

function newSeat(visitorId: string, tokenHash: string, leave: () => void): Taken {
  let ring: () => void = () => undefined;
  const fresh = (): News => ({ messageIds: [], hasTurned: false, typing: null });
  let news = fresh();
  let isNew = false;
  const wake = () => {
    isNew = true;
    ring();
  };
  const seat: Taken = {
    ...{ visitorId, tokenHash, requestId: null, isOut: false, leave },
    async next(milliseconds) {
      if (isNew) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        ring = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    take() {
      const taken = news;
      news = fresh();
      isNew = false;
      return taken;
    },
    tell({ messageIds = [], hasTurned = false, typing = null }) {
      const all = new Set([...news.messageIds, ...messageIds]);
      news = { messageIds: [...all], hasTurned: news.hasTurned || hasTurned, typing: typing ?? news.typing };
      wake();
    },
    shutOut() {
      seat.isOut = true;
      wake();
    },
  };
  return seat;
}

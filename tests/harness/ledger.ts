import type { Answer, Caller } from './api.ts';

/** What an outside generator wrote down of each call: its name, and what it was answered (0: no answer at all). */
export type Entry = { name: string; status: number; retryAfter: string | null; milliseconds: number };

/** Opens requests through the API and writes down, outside of the program, what was acknowledged. */
export type Ledger = {
  entries: Entry[];
  /** The names that were answered 201. */
  acknowledged(): string[];
  /** Opens one request of this name. */
  open(name: string): Promise<Entry>;
  /** Opens one after the other in several lanes until it is told to end. */
  load(lanes: number): { end(): Promise<void> };
};

export function keepLedger(call: Caller, title: string): Ledger {
  const entries: Entry[] = [];
  const open = async (name: string) => {
    const body = { subject: name, body: `Words of ${name}`, customer: { email: 'rina@honest.example' } };
    const began = Date.now();
    const answer = await call('POST', '/requests', body).catch(() => null);
    const entry = entryOf(name, answer, began);
    entries.push(entry);
    return entry;
  };
  return {
    entries,
    acknowledged: () => entries.filter(({ status }) => status === 201).map(({ name }) => name),
    open,
    load(lanes) {
      let isOver = false;
      const lane = async (at: number) => {
        for (let number = 0; !isOver; number += 1) await open(`${title} ${at}-${number}`);
      };
      const all = Promise.all(Array.from({ length: lanes }, (_, at) => lane(at)));
      return {
        async end() {
          isOver = true;
          await all;
        },
      };
    },
  };
}

function entryOf(name: string, answer: Answer | null, began: number): Entry {
  const retryAfter = answer?.headers.get('retry-after') ?? null;
  return { name, status: answer?.status ?? 0, retryAfter, milliseconds: Date.now() - began };
}

/** The subjects of all requests that the program holds, each as often as it stands there. */
export async function subjectsOf(call: Caller): Promise<string[]> {
  const subjects: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await call('GET', `/requests?limit=200${page}`);
    const { items, nextCursor } = body as { items: { subject: string }[]; nextCursor: string | null };
    subjects.push(...items.map(({ subject }) => subject));
    cursor = nextCursor;
  }
  return subjects;
}

/** What the checker finds wrong: acknowledged and not there, or there more than once. */
export function differences(acknowledged: string[], kept: string[]): { lost: string[]; doubled: string[] } {
  const there = new Set(kept);
  return {
    lost: acknowledged.filter((name) => !there.has(name)),
    doubled: kept.filter((name, at) => kept.indexOf(name) !== at),
  };
}

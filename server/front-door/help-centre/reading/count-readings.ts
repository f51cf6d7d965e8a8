import { noteReading } from '../../../domains/knowledge/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { nullIfMissing } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/command.ts';
import { database } from '../../../platform/database/open.ts';
import { afterwards } from '../../sign-in/afterwards.ts';
import type { Caller } from '../caller.ts';
import type { Reader } from '../own/reader.ts';
import { contextOf, type Site } from '../site.ts';

type Read = { articleId: string; language: Language };
type Waiting = Read & { asking: Context; times: number };

/** So long readings are gathered before they are written, in milliseconds. */
const gathering = 5000;
const waitingIn = new WeakMap<object, Map<string, Waiting>>();
/** Programs that read pages are no readers, nor is a browser that fetches a page before anybody asks for it. */
const machines = /bot|crawl|spider|slurp|preview|monitor|headless-check|curl|wget/i;

/** Counts that somebody reads an article; many readings become one statement, and none makes a page wait. */
export function countReading(c: Caller, site: Site, read: Read, reader: Reader | null): void {
  if (isByMachine(c)) return;
  const here = database();
  const waiting = waitingIn.get(here) ?? new Map<string, Waiting>();
  if (!waitingIn.has(here)) {
    waitingIn.set(here, waiting);
    setTimeout(() => afterwards(() => writeReadings(here)), gathering).unref();
  }
  // Readers of one organisation read the same; what one of them may read is counted in their name.
  const circle = reader ? (reader.organisationId ?? 'signed-in') : '';
  const key = [site.workspaceId, read.articleId, read.language, circle].join(' ');
  const times = (waiting.get(key)?.times ?? 0) + 1;
  waiting.set(key, { ...read, asking: reader?.own ?? contextOf(site, c.get('now')), times });
}

/** Whether nobody reads what is fetched: a program does, or a browser in case somebody will. */
export function isByMachine(c: Caller): boolean {
  const isPrefetch = /prefetch|prerender/.test(c.req.header('sec-purpose') ?? '');
  return c.req.method !== 'GET' || isPrefetch || machines.test(c.req.header('user-agent') ?? '');
}

/** Writes down what was gathered: when its time has come, and before the program ends. */
export async function writeReadings(here: object = database()): Promise<void> {
  const waiting = waitingIn.get(here);
  waitingIn.delete(here);
  // Of a database that was closed meanwhile nothing can be written any more.
  if (!waiting || here !== database()) return;
  // What was taken back meanwhile is counted no more.
  for (const { asking, articleId, language, times } of waiting.values())
    await noteReading({ ...asking, now: new Date() }, { articleId, language, times }).catch(nullIfMissing);
}

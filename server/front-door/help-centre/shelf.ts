import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { database } from '../../platform/database/open.ts';
import { currentCursor, eventsAfter } from '../../platform/live/stream.ts';
import type { Site } from './site.ts';

/** A page as it is sent, to whoever nothing is known of. */
export type KeptPage = {
  type: string;
  body: Uint8Array<ArrayBuffer>;
  zipped: Uint8Array<ArrayBuffer>;
  etag: string;
  /** The article whose reading is counted when it is sent. */
  articleId: string | null;
};

/** The finished public pages of one help centre, and up to which event of the workspace they are right. */
export type Shelf = {
  site: Site;
  pages: Map<string, KeptPage>;
  bytes: number;
  /** What was asked for pages and is the same for everybody to whom it is shown. */
  answers: Map<string, unknown>;
  /** Counts up whenever the pages are thrown away. */
  version: number;
  cursor: string;
  /** Milliseconds of the clock. */
  lookedAt: number;
  clearedAt: number;
  looking: Promise<void> | null;
};

/** How old a page may be against what is published, and how long it stands at most, in milliseconds. */
const freshFor = 1000;
const standsFor = 600_000;
const mostShelves = 100;
const mostBytes = 8 * 1024 * 1024;

const shelvesOf = new WeakMap<object, Map<string, Shelf>>();

/**
 * The shelf of a help centre. At most once a second it is looked up what happened since, and when something happened
 * that pages show, they are made anew: on every node, without anybody telling it.
 */
export async function findShelf(key: string, load: () => Promise<Site>, now: Date): Promise<Shelf> {
  const shelves = shelvesOf.get(database()) ?? new Map<string, Shelf>();
  shelvesOf.set(database(), shelves);
  const shelf = shelves.get(key) ?? (await open(load, now));
  if (!shelves.has(key) && shelves.size >= mostShelves) shelves.clear();
  shelves.set(key, shelf);
  if (now.getTime() - shelf.lookedAt >= freshFor) {
    shelf.looking ??= look(shelf, load, now).finally(() => {
      shelf.looking = null;
    });
    await shelf.looking;
  }
  return shelf;
}

async function open(load: () => Promise<Site>, now: Date): Promise<Shelf> {
  const site = await load();
  const cursor = await currentCursor(site.workspaceId);
  const at = now.getTime();
  const nothing = { pages: new Map(), answers: new Map(), bytes: 0, version: 0, looking: null };
  return { site, cursor, lookedAt: at, clearedAt: at, ...nothing };
}

const changing =
  /^(?:article\.(?:published|withdrawn|archived|brought-back|moved|changed)|section\..+|topic\..+|brand\..+|help-centre\..+|idea-board\..+|policy\.(?:published|retired|taken-back))$/;

/** Whether what pages show changes with an event: where somebody saves a draft, cites or rates an article, it does not. */
export const changesPages = (event: string) => changing.test(event);

async function look(shelf: Shelf, load: () => Promise<Site>, now: Date): Promise<void> {
  const most = 500;
  const events = await eventsAfter(shelf.site.workspaceId, shelf.cursor, most);
  const isMuch = events.length === most;
  if (isMuch) shelf.cursor = await currentCursor(shelf.site.workspaceId);
  else shelf.cursor = events.at(-1)?.cursor ?? shelf.cursor;
  shelf.lookedAt = now.getTime();
  const isOld = now.getTime() - shelf.clearedAt > standsFor;
  const { notice } = shelf.site;
  const hasEnded = notice?.endsAt != null && notice.endsAt <= now;
  if (!isMuch && !isOld && !hasEnded && !events.some(({ name }) => changesPages(name))) return;
  shelf.version += 1;
  shelf.pages.clear();
  shelf.answers.clear();
  shelf.bytes = 0;
  shelf.clearedAt = now.getTime();
  shelf.site = await load();
}

/** Puts a page on the shelf, unless something happened while it was made: then it may tell what was before. */
export function keep(shelf: Shelf, key: string, page: KeptPage, version: number): void {
  if (shelf.version !== version || sizeOf(page) > mostBytes / 8) return;
  while (shelf.bytes > mostBytes) {
    const [oldest] = shelf.pages;
    if (!oldest) break;
    shelf.pages.delete(oldest[0]);
    shelf.bytes -= sizeOf(oldest[1]);
  }
  shelf.pages.set(key, page);
  shelf.bytes += sizeOf(page);
}

/**
 * Asks for what is the same for everybody to whom it is shown once as long as the pages stand. Nothing (null) is not
 * kept: of addresses that lead nowhere there is no end.
 */
export async function askOnce<T>(shelf: Shelf, key: string, ask: () => Promise<T>): Promise<T> {
  if (shelf.answers.has(key)) return shelf.answers.get(key) as T;
  const { version } = shelf;
  const answer = await ask();
  if (answer === null || shelf.version !== version) return answer;
  if (shelf.answers.size >= mostAnswers) shelf.answers.clear();
  shelf.answers.set(key, answer);
  return answer;
}

const mostAnswers = 1000;

const sizeOf = ({ body, zipped }: KeptPage) => body.length + zipped.length;

/** A page made ready to be sent. */
export function finish(text: string, type: string, articleId: string | null = null): KeptPage {
  const body = new TextEncoder().encode(text);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { type, body, zipped: new Uint8Array(gzipSync(body)), etag: `"${hash}"`, articleId };
}

import { Socket } from 'node:net';
import type postgres from 'postgres';

/** All lines of this process to the database, by whatever driver, as far as they cross a network. */
const lines = new Set<Socket>();

/** A socket whose silence is noticed while `watchLines` runs. Whoever asked for it connects it. */
export function watchedLine(): Socket {
  for (const line of lines) if (line.destroyed) lines.delete(line);
  const line = new Socket();
  lines.add(line);
  return line;
}

/** How often the database is asked for a sign of life, and how long each of two lines waits for it, in milliseconds. */
export type Watchfulness = { every: number; patience: number };
const usual: Watchfulness = { every: 5_000, patience: 4_000 };

/**
 * Asks the database for a sign of life again and again, on a line of its own. When none comes, not on a new line
 * either, the network swallows what is sent and no one will ever say so: each line that was silent meanwhile is cut,
 * so that what waits on it fails now and may be tried again. A slow statement is left alone while the database lives.
 * @returns what ends the watch.
 */
export function watchLines(open: () => postgres.Sql, { every, patience }: Watchfulness = usual): () => void {
  let probe = open();
  let timer: NodeJS.Timeout | null = null;
  let isOver = false;
  const renew = () => {
    void probe.end({ timeout: 0 }).catch(() => undefined);
    probe = open();
  };
  const round = async () => {
    const before = new Map([...lines].map((line) => [line, line.bytesRead]));
    let lives = await hasAnswered(probe, patience);
    if (!lives && !isOver) {
      renew();
      lives = await hasAnswered(probe, patience);
    }
    if (isOver) return;
    if (!lives) cutSilent(before);
    if (!lives) renew();
    timer = setTimeout(round, every).unref();
  };
  timer = setTimeout(round, every).unref();
  return () => {
    isOver = true;
    if (timer) clearTimeout(timer);
    void probe.end({ timeout: 0 }).catch(() => undefined);
  };
}

/** A refusal is an answer: then the lines know by themselves. */
function hasAnswered(probe: postgres.Sql, patience: number): Promise<boolean> {
  const sign = probe`select 1`.then(
    () => true,
    (error) => error.code !== 'CONNECT_TIMEOUT',
  );
  return Promise.race([sign, after(patience)]);
}

function cutSilent(before: Map<Socket, number>): void {
  const silent = [...before].filter(([line, read]) => !line.destroyed && line.bytesRead === read);
  if (silent.length > 0) console.error(JSON.stringify({ alarm: 'database-silent', lines: silent.length }));
  for (const [line] of silent)
    line.destroy(Object.assign(new Error('The database is silent'), { code: 'CONNECTION_CLOSED' }));
}

function after(milliseconds: number): Promise<false> {
  return new Promise((go) => {
    setTimeout(() => go(false), milliseconds).unref();
  });
}

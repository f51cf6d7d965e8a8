import { parentPort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { release } from '../../../../kernel/bytes.ts';
import type { ReadMail, ReadMailOptions } from './mail.ts';
import { readHere } from './read.ts';
import { MailUnreadable, type UnreadableCode } from './unreadable.ts';

export type ReadTask = { id: number; raw: Uint8Array; options: ReadMailOptions };
export type ReadOutcome = { mail: ReadMail } | { code: UnreadableCode; message: string };

/** Runs in a worker thread: says that it has begun (the clock starts then), reads, and hands the files over. */
export default async function readInWorker(task: ReadTask): Promise<ReadOutcome> {
  parentPort?.postMessage({ begun: task.id });
  try {
    const mail = await readHere(task.raw, task.options);
    return move(new Handover(mail)) as unknown as ReadOutcome;
  } catch (error) {
    const code = error instanceof MailUnreadable ? error.code : 'broken';
    return { code, message: String(error) };
  } finally {
    release(task.raw);
  }
}

/** Files are moved to the other thread, not copied. */
class Handover {
  private readonly mail: ReadMail;

  constructor(mail: ReadMail) {
    this.mail = mail;
  }

  get [transferableSymbol](): ArrayBufferLike[] {
    return [...new Set(this.mail.attachments.map((file) => file.content.buffer))];
  }

  get [valueSymbol](): ReadOutcome {
    return { mail: this.mail };
  }
}

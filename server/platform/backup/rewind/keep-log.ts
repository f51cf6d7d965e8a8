import { constants, createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Chain, logFolder } from './chain.ts';
import { ifThere } from './server-files.ts';
import { fileName, fileStart, type Lsn } from './wal.ts';

/** Bytes that are copied at once. */
const piece = 1024 * 1024;

/**
 * Copies the server's log from the one place up to the other, which the server has synced: what it has synced it
 * never writes differently, which is what its standbys rely on too. A file that has become full is packed.
 */
export async function keepLog(chain: Chain, serverLog: string, from: Lsn, to: Lsn): Promise<void> {
  for (let at = from; at < to; ) {
    const start = fileStart(at, chain);
    const full = start + BigInt(chain.segment);
    const end = to < full ? to : full;
    const name = fileName(at, chain);
    const kept = join(logFolder(chain), name);
    // What was packed before a kill and not noted is copied anew from its beginning, never from the middle.
    const from = (await ifThere(stat(kept))) ? at - start : 0n;
    await copyPart(join(serverLog, name), kept, Number(from), Number(end - start));
    if (end === full) await pack(kept);
    at = end;
  }
}

/** Brings one file of the log back, filled up with zeros where the server had not come further. */
export async function bringLog(chain: Chain, name: string, target: string): Promise<void> {
  const kept = join(logFolder(chain), name);
  const written = () => createWriteStream(target, { mode: 0o600 });
  const unpack = () =>
    ifThere(pipeline(createReadStream(`${kept}.gz`), createGunzip(), written()).then(() => true));
  const copy = () => ifThere(pipeline(createReadStream(kept), written()).then(() => true));
  // A running program may pack it at this moment.
  if (!((await unpack()) || (await copy()) || (await unpack())))
    throw Object.assign(new Error(`The log has a gap: ${name}`), { code: 'ENOENT' });
  const file = await open(target, 'r+');
  try {
    await file.truncate(chain.segment);
  } finally {
    await file.close();
  }
}

/** The place is given by its number, so that a copy that was killed is made again over itself. */
async function copyPart(source: string, target: string, from: number, to: number): Promise<void> {
  const read = await open(source, 'r');
  const write = await open(target, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const buffer = Buffer.allocUnsafe(Math.min(piece, to - from));
    for (let at = from; at < to; ) {
      const { bytesRead } = await read.read(buffer, 0, Math.min(buffer.length, to - at), at);
      if (bytesRead === 0) throw new Error(`The log of the server ends early: ${source}`);
      await write.write(buffer, 0, bytesRead, at);
      at += bytesRead;
    }
    await write.datasync();
  } finally {
    await read.close();
    await write.close();
  }
}

async function pack(path: string): Promise<void> {
  const half = createWriteStream(`${path}.gz.part`, { mode: 0o600, flush: true });
  await pipeline(createReadStream(path), createGzip({ level: 1 }), half);
  await rename(`${path}.gz.part`, `${path}.gz`);
  await rm(path);
}

import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type Random, randomOf } from '../faults/seeds.ts';

/** What happens to the bytes of a line, in both directions. */
export type Weather = {
  /** Milliseconds that each portion of bytes is late, and by how much more by chance. */
  latency: number;
  jitter: number;
  /** After so many bytes of one line, counted in both directions, it is cut as by a reset; null: never. */
  cutAfter: number | null;
  /** Bytes are taken and never handed on: nobody is told that the line is dead, as behind a lost route. */
  swallows: boolean;
};

/** A stretch of network between two programs that breaks as it is told to, repeatably for one seed. */
export type FaultProxy = {
  port: number;
  weather: Weather;
  /** How many lines were opened so far, and how many stand at this moment. */
  opened(): number;
  standing(): number;
  /** Cuts all lines at once, or each with this probability. */
  cut(share?: number): void;
  /** From now on nobody listens here, as when a server is down: what stands is cut. */
  refuse(): Promise<void>;
  /** Listens again on the same port. */
  admit(): Promise<void>;
  close(): Promise<void>;
};

/** Where the real server is: a port of this machine, or a Unix socket. */
export type Target = { port: number } | { path: string };

const fair: Weather = { latency: 0, jitter: 0, cutAfter: null, swallows: false };

/** Opens a proxy on a free port of this machine that passes everything on, until its weather changes. */
export async function startFaultProxy(target: Target, random: Random = randomOf(1)): Promise<FaultProxy> {
  const lines = new Set<Line>();
  let opened = 0;
  const server = createServer({ allowHalfOpen: true }, (near) => {
    opened += 1;
    const line = join(near, target, { weather: () => proxy.weather, random });
    lines.add(line);
    near.once('close', () => lines.delete(line));
  });
  server.on('error', () => undefined);
  const listen = (port: number) => new Promise<void>((go) => server.listen(port, '127.0.0.1', go));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cutAll = (share = 1) => {
    for (const line of [...lines]) if (random.next() < share) line.cut();
  };
  const refuse = async () => {
    if (!server.listening) return;
    const closed = new Promise<void>((go) => server.close(() => go()));
    cutAll();
    await closed;
  };
  const proxy: FaultProxy = {
    port,
    weather: { ...fair },
    opened: () => opened,
    standing: () => lines.size,
    cut: cutAll,
    refuse,
    admit: () => (server.listening ? Promise.resolve() : listen(port)),
    close: refuse,
  };
  onTestFinished(proxy.close);
  return proxy;
}

type Line = { cut(): void };
type Sky = { weather(): Weather; random: Random };

function join(near: Socket, target: Target, sky: Sky): Line {
  const far = createConnection({ ...target, allowHalfOpen: true });
  // A line that begins while bytes are swallowed is lost from its first byte on.
  const state = { bytes: 0, isLost: sky.weather().swallows };
  const cut = () => {
    near.resetAndDestroy();
    far.destroy();
  };
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    from.on('error', cut);
    void pass({ from, to, state, sky, cut });
  }
  return { cut };
}

type Way = {
  from: Socket;
  to: Socket;
  state: { bytes: number; isLost: boolean };
  sky: Sky;
  cut(): void;
};

/** Hands bytes on in their order. Once a byte was swallowed the whole line stays lost, as no stream has holes. */
async function pass({ from, to, state, sky, cut }: Way): Promise<void> {
  try {
    for await (const part of from) {
      const { latency, jitter, cutAfter, swallows } = sky.weather();
      state.isLost ||= swallows;
      if (state.isLost) continue;
      if (latency + jitter > 0) await pause(latency + sky.random.below(jitter + 1));
      const left = cutAfter === null ? part.length : Math.max(0, cutAfter - state.bytes);
      state.bytes += part.length;
      await write(to, part.subarray(0, left));
      if (left < part.length) return cut();
    }
    if (!state.isLost) to.end();
  } catch {
    cut();
  }
}

function write(to: Socket, part: Buffer): Promise<void> {
  return new Promise((go, failed) => to.write(part, (error) => (error ? failed(error) : go())));
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { useOutside } from '../../../server/platform/guarded-call.ts';

/** A call as the provider saw it. */
export type Call = {
  method: string;
  /** `host/path?query` of the address that was meant. */
  to: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
  json: Record<string, unknown>;
};

/** What comes back. */
export type Answer = {
  status: number;
  json?: unknown;
  body?: Buffer;
  type?: string;
  headers?: Record<string, string>;
};

/** A trouble that the next calls meet instead of an answer: an answer out of turn, a hang, a cut line. */
export type Trouble = Answer | 'hang' | 'drop' | { afterDoing: 'drop' };

export type FakeProvider = {
  calls: Call[];
  /** Calls whose address holds these words. */
  callsTo(part: string): Call[];
  /** The next calls to addresses with these words meet it, each once, in order. */
  trouble(part: string, ...troubles: Trouble[]): void;
  /** For providers that keep lines open. */
  server: Server;
  /** Cuts all that hangs. */
  cut(): void;
  close(): Promise<void>;
};

/** The providers that stand at this moment, and for which hosts each does. */
const standing: { hosts: RegExp; port: number }[] = [];

/** The outside world of this process are the providers that stand; without any it is the public internet again. */
function rebuildOutside(): void {
  if (standing.length === 0) {
    useOutside();
    return;
  }
  useOutside({
    mayCall: (ip) => ip === '127.0.0.1',
    mayBePlain: true,
    instead: (address) => {
      if (!URL.canParse(address)) return address;
      const url = new URL(address);
      const found = standing.find(({ hosts }) => hosts.test(url.host));
      if (url.hostname === '127.0.0.1' || !found) return address;
      return `http://127.0.0.1:${found.port}/${url.host}${url.pathname}${url.search}`;
    },
  });
}

/**
 * A provider on a free port of this machine that stands for hosts of the outside world. What a call gets is said by
 * `answer`, which behaves as the provider's documentation says.
 */
export async function startFakeProvider(
  answer: (call: Call) => Answer | null,
  hosts = /./,
): Promise<FakeProvider> {
  const calls: Call[] = [];
  const troubles: { part: string; trouble: Trouble }[] = [];
  const server = createServer((request, response) => {
    void take(request).then((call) => {
      calls.push(call);
      const at = troubles.findIndex(({ part }) => call.to.includes(part));
      const trouble = at >= 0 ? troubles.splice(at, 1)[0]?.trouble : undefined;
      if (trouble === 'hang') return;
      if (trouble === 'drop') return void request.socket.destroy();
      if (trouble && 'afterDoing' in trouble) {
        answer(call);
        return void request.socket.destroy();
      }
      give(response, trouble ?? answer(call) ?? { status: 404, json: { message: 'Not found' } });
    });
  });
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  const { port } = server.address() as AddressInfo;
  const place = { hosts, port };
  standing.push(place);
  rebuildOutside();
  return {
    calls,
    server,
    callsTo: (part) => calls.filter((one) => one.to.includes(part)),
    trouble: (part, ...more) => void troubles.push(...more.map((trouble) => ({ part, trouble }))),
    cut: () => server.closeAllConnections(),
    close: () => {
      standing.splice(standing.indexOf(place), 1);
      rebuildOutside();
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

async function take(request: IncomingMessage): Promise<Call> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  const { method = 'GET', url = '', headers } = request;
  return { method, to: url.slice(1), headers, body, json: parse(body.toString('utf8')) };
}

function give(response: ServerResponse, { status, json, body, type, headers = {} }: Answer): void {
  const content = body ?? Buffer.from(json === undefined ? '' : JSON.stringify(json));
  response.writeHead(status, { 'content-type': type ?? 'application/json', ...headers });
  response.end(content);
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

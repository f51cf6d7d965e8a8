import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Problem } from '../../../kernel/problem.ts';
import { checkedLookup, isPublicAddress, parseAddress } from '../../../platform/guarded-fetch.ts';

/** Where providers may stand: in the public internet, by https. A test starts one on this machine and says so. */
export type ProviderNetwork = { mayCall(address: string): boolean; mayBePlain: boolean };
let network: ProviderNetwork = { mayCall: isPublicAddress, mayBePlain: false };

export function useProviderNetwork(given: ProviderNetwork): void {
  network = given;
}

export const mayBePlain = () => network.mayBePlain;

/** How long a provider may take, and how much it may say. */
const milliseconds = 10_000;
const bytes = 512 * 1024;

/** The address of a provider, if it may be called. @throws Problem 400 `address-refused`. */
export function providerAddress(address: string): URL {
  const url = parseAddress(address, network.mayCall);
  if (url.protocol !== 'https:' && !network.mayBePlain) throw new Problem(400, 'address-refused');
  return url;
}

type Asked = { method?: string | undefined; headers?: HeadersInit; body?: unknown };

/**
 * Asks a provider, as `fetch` does, under the guard of every outgoing call: each address is checked where it is
 * used, its own answers included (token, keys), and no redirect is followed.
 * @throws Problem 400 `address-refused`, 502 `address-unreachable`.
 */
export async function providerFetch(address: string, asked: Asked): Promise<Response> {
  const url = providerAddress(address);
  const call = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const headers = Object.fromEntries(new Headers(asked.headers));
  const options = {
    ...{ method: asked.method ?? 'GET', headers, agent: false },
    lookup: checkedLookup(network.mayCall),
    signal: AbortSignal.timeout(milliseconds),
  };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = call(url, options, resolve);
    sent.once('error', (error) =>
      reject(error instanceof Problem ? error : new Problem(502, 'address-unreachable')),
    );
    sent.end(asked.body === undefined || asked.body === null ? undefined : String(asked.body));
  });
  const type = answer.headers['content-type'] ?? 'application/json';
  const init = { status: answer.statusCode ?? 502, headers: { 'content-type': type } };
  const content = new Uint8Array(await contentOf(answer));
  return new Response(init.status === 204 || init.status === 304 ? null : content, init);
}

async function contentOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    size += part.length;
    if (size > bytes) {
      answer.destroy();
      throw new Problem(502, 'address-unreachable');
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

import { type LookupAddress, lookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Problem } from '../kernel/problem.ts';
import { isOfficeAddress, isPublicAddress, parseAddress } from './public-internet.ts';

/** How much and how long, in bytes and milliseconds. */
export type Limits = { bytes: number; milliseconds: number };

/** What is asked; `secure` where only https will do. */
export type Question = {
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  secure?: boolean;
  /** It may also go to an exchange inside, if the operator of the installation has named it. */
  exchange?: boolean;
};

/** What came back: the whole body, within the limits, and after how many seconds a new try makes sense, where it says so. */
export type Reply = { status: number; type: string; content: Buffer; retryAfter: number | null };

/**
 * Where calls may go and who says which addresses a name has. A test that starts a server on this machine says
 * so here, lets it speak without a certificate, and may let it stand for a provider whose address is fixed.
 */
export type Outside = {
  mayCall(ip: string): boolean;
  resolve: Resolve;
  mayBePlain: boolean;
  instead(address: string): string;
};
type Resolve = (name: string, family: number) => Promise<LookupAddress[]>;

const internet: Outside = {
  mayCall: isPublicAddress,
  resolve: bySystem,
  mayBePlain: false,
  instead: (address) => address,
};
let outside = internet;

/** Sets what is outside; what is not named is the public internet. Without anything, all of it is. */
export function useOutside(given: Partial<Outside> = {}): void {
  outside = { ...internet, ...given };
}

/** Exchanges that stand in the operator's own network, as origins: `http://192.168.1.20:8088`. */
let exchanges: ReadonlySet<string> = new Set();

/** Names the exchanges inside that may be called; nothing else inside ever is, and these by nobody but the telephone. */
export function useExchanges(origins: readonly string[] = []): void {
  exchanges = new Set(origins);
}

const isExchange = (url: URL) => exchanges.has(url.origin);

/** The address as a URL that may be called. @throws Problem 400 `address-refused`. */
export function outsideAddress(
  address: string,
  { secure = false, exchange = false }: Pick<Question, 'secure' | 'exchange'> = {},
): URL {
  if (exchange && URL.canParse(address) && isExchange(new URL(address)))
    return parseAddress(address, isOfficeAddress, { ownNames: true });
  const url = parseAddress(outside.instead(address), outside.mayCall);
  if (secure && url.protocol !== 'https:' && !outside.mayBePlain) throw new Problem(400, 'address-refused');
  return url;
}

/**
 * The one way out for http: calls an address that somebody named who is not the operator of this installation.
 * Its name is resolved once, every address of it must be outside, and the connection goes to the checked one. A
 * redirect is a failure, size and time are limited, no connection is kept for another call.
 * @throws Problem 400 `address-refused`, 502 `address-unreachable`.
 */
export async function guardedCall(address: string, question: Question, limits: Limits): Promise<Reply> {
  const url = outsideAddress(address, question);
  try {
    const answer = await send(url, question, limits);
    const status = answer.statusCode ?? 502;
    if (status >= 300 && status < 400) {
      answer.destroy();
      throw unreachable();
    }
    const content = await readWithin(answer, limits.bytes);
    const retryAfter = secondsOf(answer.headers['retry-after']);
    return { status, type: answer.headers['content-type'] ?? '', content, retryAfter };
  } catch (failure) {
    throw failure instanceof Problem ? failure : unreachable();
  }
}

/** Seconds of the header Retry-After (RFC 9110); a date or nonsense is none. */
function secondsOf(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header.trim()) ? Number(header) : null;
}

const unreachable = () => new Problem(502, 'address-unreachable');

function send(url: URL, question: Question, limits: Limits): Promise<IncomingMessage> {
  const { method = 'GET', headers = {}, body } = question;
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const signal = AbortSignal.timeout(limits.milliseconds);
  const named = { 'user-agent': 'Sapa', ...headers };
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { method, headers: named, signal, agent: false, lookup: lookupFor(url, question) },
      resolve,
    );
    call.once('error', reject);
    call.end(body);
  });
}

/** By which names are looked up: for a named exchange its network counts too. */
export function lookupFor(url: URL, { exchange = false }: Pick<Question, 'exchange'> = {}): LookupFunction {
  return exchange && isExchange(url) ? checked(isOfficeAddress) : checkedLookup;
}

/** Resolves once, and refuses the whole name when one of its addresses may not be called. */
export const checkedLookup: LookupFunction = (name, options, callback) =>
  checked(outside.mayCall)(name, options, callback);

const checked =
  (mayCall: (ip: string) => boolean): LookupFunction =>
  (name, options, callback) => {
    const { resolve } = outside;
    const family = options.family === 'IPv6' ? 6 : options.family === 'IPv4' ? 4 : (options.family ?? 0);
    resolve(name, family).then(
      (found) => {
        if (found.length === 0 || found.some((one) => !mayCall(one.address)))
          return callback(new Problem(400, 'address-refused'), []);
        if (options.all) return callback(null, found);
        callback(null, found[0]?.address ?? '', found[0]?.family ?? 4);
      },
      (error) => callback(error, []),
    );
  };

function bySystem(name: string, family: number): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    lookup(name, { all: true, family }, (error, found) => (error ? reject(error) : resolve(found)));
  });
}

async function readWithin(answer: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of answer) {
    size += part.length;
    if (size > limit) {
      answer.destroy();
      throw unreachable();
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

import { AwsClient } from 'aws4fetch';
import { sha256 } from '../../kernel/ids.ts';
import { notFound, Problem } from '../../kernel/problem.ts';
import type { BucketAddress } from './s3-address.ts';

export type Ask = {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** Below the bucket; empty for the bucket itself. */
  key: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
};

/** One call of the object store, repeated while it is out of order. */
export type S3 = (ask: Ask, signal?: AbortSignal) => Promise<Response>;

/** Milliseconds until a call that says nothing is given up, and the pauses between the tries. */
export type Patience = { call: number; pauses: readonly number[] };
const usual: Patience = { call: 60_000, pauses: [200, 1_000, 3_000] };

/** Opens the way to a bucket: each call is signed (Signature Version 4), its body by its hash. */
export function openS3(address: BucketAddress, patience: Patience = usual): S3 {
  const { accessKeyId, secretAccessKey, region } = address;
  const signer = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
  const once = async (ask: Ask, signal?: AbortSignal) => {
    const url = new URL(`${address.url}${ask.key && `/${address.prefix}${ask.key}`}`);
    for (const [name, value] of Object.entries(ask.query ?? {})) url.searchParams.set(name, value);
    const headers = { ...ask.headers, 'x-amz-content-sha256': sha256(ask.body ?? '') };
    const request = await signer.sign(url, {
      method: ask.method,
      headers,
      ...(ask.body && { body: ask.body }),
    });
    return fetch(request, { redirect: 'error', signal: signal ?? AbortSignal.timeout(patience.call) });
  };
  return (ask, signal) => insist(() => once(ask, signal), patience.pauses);
}

/**
 * Tries again what a store may mend by itself; says of the rest what it is.
 * @throws Problem 404 `file-not-found`, 503 `storage-unreachable`.
 */
async function insist(call: () => Promise<Response>, pauses: readonly number[]): Promise<Response> {
  for (const pause of [...pauses, null]) {
    const answer = await call().catch((error: unknown) =>
      String(error instanceof Error ? error.name : error),
    );
    if (typeof answer !== 'string' && answer.ok) return answer;
    const said = typeof answer === 'string' ? answer : await failureOf(answer);
    if (said === 'NoSuchKey' || said === '404') throw notFound('file');
    if (pause === null || !mayPass(answer)) throw unreachable(said);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw unreachable('no try');
}

/** The store's own word for what went wrong; its sentence may repeat what we sent and stays out. */
async function failureOf(answer: Response): Promise<string> {
  const text = await answer.text().catch(() => '');
  return xmlValue(text, 'Code') ?? String(answer.status);
}

function mayPass(answer: Response | string): boolean {
  return typeof answer === 'string' || answer.status >= 500 || [408, 425, 429].includes(answer.status);
}

/** The failure, told to whoever runs the program and to whoever waits. */
export function unreachable(said: string): Problem {
  console.error(JSON.stringify({ alarm: 'object-store', said }));
  return new Problem(503, 'storage-unreachable', { retryAfter: 30 });
}

/** The text of the first element of this name. */
export function xmlValue(xml: string, name: string): string | null {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? null;
}

import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BucketAddress, parseBucketAddress } from '../../server/platform/storage/s3-address.ts';
import { refusalOf } from './s3-signature.ts';

/** An object store of the test's own that speaks S3: checks signatures, takes parts, gives ranges. */
export type ObjectStore = {
  /** What S3_URL says of it. */
  url: string;
  address: BucketAddress;
  /** What lies in the bucket, by key. */
  objects: Map<string, Buffer>;
  /** Uploads in parts that are neither completed nor taken back. */
  uploads: Map<string, Map<number, Buffer>>;
  /** Each call: method, path, and the status or the error code that it got. */
  calls: string[];
  /** While set, every call gets this status. */
  failing: number | null;
  /** How many bytes of an answer go out before the line is cut; taken back after `breaks` cuts. */
  cutAfter: number | null;
  breaks: number;
  close(): Promise<void>;
};

const owner = { accessKeyId: 'AKSAPATEST', secretAccessKey: 'a secret/with+signs', region: 'ap-southeast-3' };
/** The smallest part that is not the last one, as S3 has it. */
const smallestPart = 5 * 1024 * 1024;

/** Starts one on this machine with an empty bucket. */
export async function startObjectStore(): Promise<ObjectStore> {
  const store = {
    objects: new Map(),
    uploads: new Map(),
    calls: [],
    failing: null,
    cutAfter: null,
    breaks: 0,
  } as unknown as ObjectStore;
  const server = createServer((request, response) => void serve(store, request, response));
  const port = await new Promise<number>((done) =>
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)),
  );
  const secret = encodeURIComponent(owner.secretAccessKey);
  store.url = `http://${owner.accessKeyId}:${secret}@127.0.0.1:${port}/bucket/sapa?region=${owner.region}`;
  const address = parseBucketAddress(store.url);
  if (!address) throw new Error('The address of the store is none');
  store.address = address;
  store.close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return store;
}

type Call = {
  method: string;
  key: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
};
type Answer = { status: number; code?: string; body?: Buffer | string; headers?: Record<string, string> };

async function serve(store: ObjectStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  const { method = '', url = '', headers } = request;
  const { pathname, searchParams: query } = new URL(url, 'http://store');
  const refusal = refusalOf({ method, url, headers, body }, owner, new Date());
  const key = pathname.replace(/^\/bucket\/?/, '');
  const answer: Answer = store.failing
    ? { status: store.failing, code: 'SlowDown' }
    : refusal
      ? { status: 403, code: refusal }
      : pathname.startsWith('/bucket')
        ? answerTo(store, { method, key, query, headers, body })
        : { status: 404, code: 'NoSuchBucket' };
  store.calls.push(`${method} ${url} ${answer.code ?? answer.status}`);
  send(store, response, method, answer);
}

function send(store: ObjectStore, response: ServerResponse, method: string, answer: Answer): void {
  const said = answer.code ? `<Error><Code>${answer.code}</Code></Error>` : (answer.body ?? '');
  const content = Buffer.from(said);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(content.length) });
  if (method === 'HEAD') return void response.end();
  const cut = store.cutAfter;
  if (cut === null || method !== 'GET' || content.length <= cut) return void response.end(content);
  store.breaks -= 1;
  if (store.breaks <= 0) store.cutAfter = null;
  response.write(content.subarray(0, cut), () => response.destroy());
}

function answerTo(store: ObjectStore, call: Call): Answer {
  const { method, key, query } = call;
  const uploadId = query.get('uploadId');
  if (key === '' && method === 'GET') return list(store, query);
  if (key === '') return { status: method === 'HEAD' ? 200 : 405 };
  if (method === 'POST' && query.has('uploads')) return begin(store);
  if (uploadId !== null) return answerToUpload(store, call, uploadId);
  if (method === 'PUT') {
    store.objects.set(key, call.body);
    return { status: 200, headers: { etag: tagOf(call.body) } };
  }
  if (method === 'GET') return give(store, call);
  if (method === 'HEAD') return { status: store.objects.has(key) ? 200 : 404 };
  if (method === 'DELETE') {
    store.objects.delete(key);
    return { status: 204 };
  }
  return { status: 405, code: 'MethodNotAllowed' };
}

/** Three keys a page, so that whoever reads one page only is found out. */
function list(store: ObjectStore, query: URLSearchParams): Answer {
  if (query.get('list-type') !== '2') return { status: 400, code: 'InvalidArgument' };
  const all = [...store.objects.keys()].sort().filter((key) => key.startsWith(query.get('prefix') ?? ''));
  const from = Number(query.get('continuation-token') ?? 0);
  const page = all.slice(from, from + 3).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  const more = from + 3 < all.length ? `<NextContinuationToken>${from + 3}</NextContinuationToken>` : '';
  return { status: 200, body: `<ListBucketResult>${page.join('')}${more}</ListBucketResult>` };
}

function give(store: ObjectStore, { key, headers }: Call): Answer {
  const content = store.objects.get(key);
  if (!content) return { status: 404, code: 'NoSuchKey' };
  const etag = tagOf(content);
  if (headers['if-match'] && headers['if-match'] !== etag) return { status: 412, code: 'PreconditionFailed' };
  const from = /^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1];
  if (from === undefined) return { status: 200, body: content, headers: { etag } };
  if (Number(from) >= content.length) return { status: 416, code: 'InvalidRange' };
  const range = `bytes ${from}-${content.length - 1}/${content.length}`;
  return { status: 206, body: content.subarray(Number(from)), headers: { etag, 'content-range': range } };
}

function begin(store: ObjectStore): Answer {
  const id = randomUUID();
  store.uploads.set(id, new Map());
  const body = `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`;
  return { status: 200, body };
}

function answerToUpload(store: ObjectStore, { method, key, query, body }: Call, id: string): Answer {
  const upload = store.uploads.get(id);
  if (!upload) return { status: 404, code: 'NoSuchUpload' };
  if (method === 'PUT') {
    upload.set(Number(query.get('partNumber')), body);
    return { status: 200, headers: { etag: tagOf(body) } };
  }
  if (method === 'DELETE') {
    store.uploads.delete(id);
    return { status: 204 };
  }
  return complete(store, { key, id, list: body.toString() });
}

/** The parts have to be named in their order with the tags that they got, and only the last may be small. */
function complete(store: ObjectStore, { key, id, list }: { key: string; id: string; list: string }): Answer {
  const named = [...list.matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag>/g)];
  const parts = named.map(([, number, tag]) => {
    const part = store.uploads.get(id)?.get(Number(number));
    return part && tagOf(part) === tag?.replaceAll('&quot;', '"') ? part : null;
  });
  const whole = parts.filter((part) => part !== null);
  if (whole.length === 0 || whole.length < parts.length) return { status: 400, code: 'InvalidPart' };
  if (named.some(([, number], at) => Number(number) !== at + 1))
    return { status: 400, code: 'InvalidPartOrder' };
  if (whole.slice(0, -1).some((part) => part.length < smallestPart))
    return { status: 400, code: 'EntityTooSmall' };
  store.objects.set(key, Buffer.concat(whole));
  store.uploads.delete(id);
  return { status: 200, body: '<CompleteMultipartUploadResult></CompleteMultipartUploadResult>' };
}

function tagOf(content: Uint8Array): string {
  return `"${createHash('md5').update(content).digest('hex')}"`;
}

import { ProblemError, problemOf } from './problem.ts';
import { askForProof } from './proof.ts';

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

export interface CallOptions {
  query?: Query;
  body?: unknown;
  /** The version that the change was made on, sent as `If-Match`. */
  version?: number;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Goes through even while the page closes. */
  keepalive?: boolean;
}

/** Asks the server of this page. Answers the JSON body, `undefined` for 204; fails with a `ProblemError`. */
export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** Fetches a file as it is, for downloads; by POST where to fetch it is an act that is kept. */
export async function callFile(
  path: string,
  query?: Query,
  method: 'GET' | 'POST' = 'GET',
  body?: unknown,
): Promise<Blob> {
  return (await send(method, path, { query, body })).blob();
}

/** Sends raw bytes (an upload). */
export function sendFile<T>(
  path: string,
  file: Blob,
  headers: Record<string, string>,
  query?: Query,
): Promise<T> {
  return call<T>('POST', path, { body: file, headers, query });
}

/** The workspace that calls from now on speak of; null outside of any. */
export function speakFor(slug: string | null): void {
  workspace = slug;
}

export const spokenWorkspace = () => workspace;

/** Adds the workspace to an address that a frame, a picture or a link opens, where no header can be set. */
export function addressOf(path: string, query: Query = {}): string {
  return urlOf(path, { ...query, workspace });
}

/** Called when the server no longer knows the session, or wants a second factor first: with the code of its refusal. */
export function onSentAway(listener: (code: string) => void): void {
  sentAway = listener;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let workspace: string | null = null;
let sentAway: (code: string) => void = () => {};

async function send(method: Method, path: string, options: CallOptions): Promise<Response> {
  const { query, body, version, signal, keepalive } = options;
  const raw = body instanceof Blob;
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
  if (workspace) headers['X-Workspace'] = workspace;
  if (typeof document !== 'undefined') headers['X-Language'] = document.documentElement.lang;
  if (method !== 'GET') headers['X-Sapa'] = '1';
  if (body !== undefined && !raw) headers['Content-Type'] = 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  const payload = body === undefined ? undefined : raw ? body : JSON.stringify(body);
  const response = await fetch(urlOf(path, query), {
    method,
    headers,
    body: payload,
    signal,
    keepalive,
  }).catch((error) => {
    if (signal?.aborted) throw error;
    throw new ProblemError({ status: 0, code: 'offline' });
  });
  if (response.ok) return response;
  const problem = await problemOf(response);
  if ((response.status === 401 && path !== '/session') || problem.code === 'second-factor-required')
    sentAway(problem.code);
  // A dangerous act: the person proves who they are, and the same is asked again.
  if (problem.code === 'proof-needed' && (await askForProof())) return send(method, path, options);
  throw problem;
}

function urlOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '' || value === false) continue;
    if (Array.isArray(value)) for (const one of value) search.append(key, one);
    else search.append(key, String(value));
  }
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

import { createAccount, keepToken, openSignIn } from '../../server/domains/access/index.ts';
import { useLinkKey } from '../../server/domains/files/index.ts';
import { addMember } from '../../server/domains/team/index.ts';
import { buildApp } from '../../server/front-door/app.ts';
import type { Role } from '../../server/kernel/actor.ts';
import { newSecret } from '../../server/kernel/ids.ts';
import type { Router } from '../../server/platform/http/router.ts';
import type { Company } from './people.ts';

/** What a call may carry; objects travel as JSON. */
export type Call = {
  token?: string;
  cookie?: string;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
};

/** An answer with its JSON already read. */
export type Answer = { status: number; headers: Headers; json: Record<string, unknown>; text: string };

/** The whole of HTTP in process: opens signing in, builds the doors, and calls them. Call it inside a hook. */
export async function openDoors(code: { required: boolean; value: string } = { required: false, value: '' }) {
  await openSignIn('http://localhost:4000');
  useLinkKey('a key of the tests');
  const app = buildApp({ setupCode: code, mailSendingConfigured: false });
  return { app, call: (method: string, path: string, given: Call = {}) => call(app, method, path, given) };
}

async function call(app: Router, method: string, path: string, given: Call): Promise<Answer> {
  const headers = new Headers(given.headers);
  if (given.token) headers.set('authorization', `Bearer ${given.token}`);
  if (given.cookie) headers.set('cookie', given.cookie);
  if (given.cookie && !headers.has('x-sapa')) headers.set('x-sapa', '1');
  if (given.json !== undefined) headers.set('content-type', 'application/json');
  const body = given.json === undefined ? given.body : JSON.stringify(given.json);
  const answer = await app.request(path, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, headers: answer.headers, json: isJson ? JSON.parse(text) : {}, text };
}

/** A token of a company with these scopes; its secret. */
export async function makeToken(company: Company, ...scopes: string[]): Promise<string> {
  const secret = newSecret();
  await keepToken(company.workspaceId, { name: 'test', secret, scopes }, new Date());
  return secret;
}

export const password = 'rahasia-sekali';

/** Somebody with an account and a password who is a member of the company. */
export async function makeSignIn(company: Company, name: string, role: Role) {
  const email = `${name.toLowerCase()}@toko-rina.example`;
  const account = await createAccount({ name, email, password });
  const member = { accountId: account.id, name, email, role, language: 'id' as const };
  const { id } = await addMember(company.asSystem, member);
  return { id, email, accountId: account.id };
}

/** The cookies of an answer, as a browser would send them back. */
export function cookiesOf(answer: Answer): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { countAttempt, installationSecret } from '../../../domains/access/index.ts';
import { addressOf } from '../../client-address.ts';
import type { Form } from '../../customer-page/receive-words.ts';
import type { Caller } from '../caller.ts';
import { isWorkDone } from './proof-of-work.ts';

/** So many questions one address of the net, and one of mail, may send. */
const perAddress = { tries: 10, seconds: 3600 };
const perMail = { tries: 10, seconds: 86_400 };
/** A form that was shown once is sent a few times at most: what it cost to solve its task buys no more. */
const perShowing = { tries: 3, seconds: 2 * 86_400 };
/** Nobody reads and fills a form faster, nor slower, in milliseconds. */
const fastest = 3000;
const slowest = 2 * 86_400_000;

/** A mark of when a form was shown, which nobody can make but this installation. */
export async function markOfTime(now: Date): Promise<string> {
  return `${now.getTime()}.${await sign(String(now.getTime()))}`;
}

/**
 * Whether a machine sent it: it filled the field that people do not see, was faster than anybody types, or never saw
 * the form. It asks nothing of people, and what it thinks to be spam is kept.
 */
export async function looksLikeMachine(body: Form, now: Date): Promise<boolean> {
  if (typeof body.website === 'string' && body.website !== '') return true;
  const [at = '', signature = ''] = typeof body.seen === 'string' ? body.seen.split('.') : [];
  const right = Buffer.from(await sign(at));
  const given = Buffer.from(signature);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return true;
  const age = now.getTime() - Number(at);
  return age < fastest || age > slowest;
}

/** The same of a form on somebody else's page, whose script has always solved the task of the mark too. */
export async function looksLikeMachineElsewhere(body: Form, now: Date): Promise<boolean> {
  const { seen, work } = body;
  const isSolved = typeof seen === 'string' && typeof work === 'string' && isWorkDone(seen, work);
  return !isSolved || looksLikeMachine(body, now);
}

/** @throws Problem 429 where somebody asks without end. */
export async function countAsking(
  c: Caller,
  workspaceId: string,
  { email, seen }: { email: string; seen: string },
): Promise<void> {
  await countAttempt(`help-ask ${addressOf(c)}`, perAddress, c.get('now'));
  if (seen) await countAttempt(`help-form ${seen.slice(0, 100)}`, perShowing, c.get('now'));
  await countAttempt(`help-ask ${workspaceId} ${email.toLowerCase()}`, perMail, c.get('now'));
}

const made: { secret?: Promise<string> } = {};

async function sign(text: string): Promise<string> {
  made.secret ??= installationSecret('help-forms');
  return createHmac('sha256', await made.secret)
    .update(text)
    .digest('base64url');
}

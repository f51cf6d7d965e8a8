import { Resolver } from 'node:dns/promises';

/** Answers a DNS question as `dns.promises.resolve` does; fails with a `code` such as ENOTFOUND. */
export type DnsResolver = (name: string, type: string) => Promise<string[] | string[][]>;

/** Milliseconds that all questions about one mail may take together. */
const patience = 2_000;
/** Milliseconds that answers, and time-outs, are remembered. */
const remembered = 300_000;
const rememberedFailure = 30_000;
const mostRemembered = 10_000;

type Remembered = { answer: ReturnType<DnsResolver>; until: number };

const memory = new Map<string, Remembered>();
let ask: DnsResolver = systemResolver();

/** Replaces DNS, e.g. by a table in a test; forgets what was remembered. */
export function setResolver(resolver: DnsResolver | null): void {
  memory.clear();
  ask = resolver ?? systemResolver();
}

/** A DNS in which nothing is known: every mail is unauthenticated and nothing is waited for. */
export const emptyDns: DnsResolver = () => Promise.reject(dnsError('ENOTFOUND'));

/**
 * The resolver for one mail: remembers answers over mails, and gives up when the mail's time is over, so that a slow
 * server makes a mail unauthenticated and never holds it.
 * @param now milliseconds since 1970.
 */
export function resolverForOneMail(now: number): DnsResolver {
  const deadline = now + patience;
  return (name, type) => within(remember(name, type), deadline - Date.now());
}

/** Asks now, also what was asked a moment ago: for whoever has just changed a record and looks whether it stands. */
export const askDns: DnsResolver = (name, type) => within(ask(name, type), patience);

function remember(name: string, type: string): ReturnType<DnsResolver> {
  const key = `${type} ${name.toLowerCase()}`;
  const known = memory.get(key);
  if (known && known.until > Date.now()) return known.answer;
  if (memory.size >= mostRemembered) memory.clear();
  const entry: Remembered = { answer: ask(name, type), until: Date.now() + remembered };
  memory.set(key, entry);
  entry.answer.catch((error: unknown) => {
    const lasting = isCoded(error) && (error.code === 'ENOTFOUND' || error.code === 'ENODATA');
    if (!lasting) entry.until = Date.now() + rememberedFailure;
  });
  return entry.answer;
}

function within(answer: ReturnType<DnsResolver>, milliseconds: number): ReturnType<DnsResolver> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(dnsError('ETIMEOUT')), Math.max(0, milliseconds));
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

function systemResolver(): DnsResolver {
  const resolver = new Resolver({ timeout: patience, tries: 1 });
  return (name, type) => resolver.resolve(name, type) as Promise<string[] | string[][]>;
}

function dnsError(code: string): Error & { code: string } {
  return Object.assign(new Error(`DNS: ${code}`), { code });
}

function isCoded(error: unknown): error is { code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

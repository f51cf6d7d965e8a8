import { z } from 'zod';
import type { Exception } from './allowed.ts';

/** What the registry said when it was asked for known advisories; null when it could not be asked. */
export type Advice = { id: string; severity: string; name: string; title: string }[] | null;

const via = z.object({ url: z.string(), severity: z.string(), name: z.string(), title: z.string() });
const report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), via])) })),
});

/** Reads what `npm audit --json` prints. Whatever is no report means that the registry could not be asked. */
export function readAdvice(printed: string): Advice {
  const parsed = report.safeParse(parsedJson(printed));
  if (!parsed.success) return null;
  const all = Object.values(parsed.data.vulnerabilities).flatMap((one) => one.via);
  const direct = all.filter((one) => typeof one !== 'string');
  const byId = new Map(direct.map((one) => [`${idOf(one.url)} ${one.name}`, { ...one, id: idOf(one.url) }]));
  return [...byId.values()].map(({ id, severity, name, title }) => ({ id, severity, name, title }));
}

/** Advisories that fail the check: high and critical ones that nobody has accepted for today. */
export function openAdvice(
  advice: NonNullable<Advice>,
  accepted: readonly Exception[],
  today: string,
): string[] {
  const grave = advice.filter(({ severity }) => severity === 'high' || severity === 'critical');
  const open = grave.filter(({ id }) => !accepted.some((one) => one.id === id && one.until >= today));
  return open.map(({ id, severity, name, title }) => `${name}: ${severity}, ${title} (${id})`);
}

function idOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

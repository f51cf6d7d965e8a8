import type { Belongings } from './belongings.ts';
import { type Body, nobody } from './bodies/body.ts';
import { channelsBodies } from './bodies/channels.ts';
import { customersBodies } from './bodies/customers.ts';
import { feedbackBodies } from './bodies/feedback.ts';
import { knowledgeBodies } from './bodies/knowledge.ts';
import { leadingBodies } from './bodies/leading.ts';
import { learningBodies } from './bodies/learning.ts';
import { peopleBodies } from './bodies/people.ts';
import { requestsBodies } from './bodies/requests.ts';
import type { Door } from './doors.ts';

/** The JSON that opens a door, for doors that take some. */
const bodies: Record<string, Body> = {
  ...channelsBodies,
  ...customersBodies,
  ...feedbackBodies,
  ...knowledgeBodies,
  ...leadingBodies,
  ...learningBodies,
  ...peopleBodies,
  ...requestsBodies,
};

/** The body of a door, and its path with the ids of these things; null when it is no door of such things. */
export function keyTo(door: Door, things: Belongings): { path: string; body: unknown } {
  const begins = longestOf(Object.keys(things), door.path);
  const ids = begins ? (things[begins] ?? '').split('/') : [];
  const path = door.path.replace(
    /\{(\w+)\}/g,
    (whole, name) => ids.shift() ?? things[`/${name}s/{id}`] ?? whole,
  );
  const query = queries[`${door.method} ${door.path}`]?.(things) ?? '';
  const body = bodies[`${door.method} ${door.path}`];
  return { path: path + query, body: typeof body === 'function' ? body(things) : body };
}

/** The longest beginning of a path among these: what lies below a thing may be a thing of its own. */
export function longestOf(beginnings: readonly string[], path: string): string | undefined {
  const fitting = beginnings.filter((one) => path === one || path.startsWith(`${one}/`));
  return fitting.sort((one, other) => other.length - one.length)[0];
}

const quarter = '?from=2026-09-01T00:00:00Z&to=2026-12-01T00:00:00Z';

const queries: Record<string, (things: Belongings) => string> = {
  'GET /workforce/plan': () => '?week=2026-11-24',
  'GET /workforce/what-if': () => '?week=2026-11-24&more=1',
  'GET /guides/{id}/answers': () => '?from=2026-10-01&to=2026-10-31',
  'GET /requests/{request}/open-questions': () => '?language=id',
  'GET /requests/{request}/translations': () => '?language=en',
  'GET /policies/{id}/diff': () => '?from=1',
  'GET /procedures/{id}/diff': () => '?from=1',
  'GET /surveys/{id}/results': () => '?from=2026-11-01T00:00:00Z&to=2026-11-30T00:00:00Z',
  'GET /procedure-measures': () => '?from=2026-11-01T00:00:00Z&to=2026-11-30T00:00:00Z',
  'GET /goal-board': () => '?measure=promises.kept',
  'GET /quality/traits': () => quarter,
  'GET /quality/consistency': () => quarter,
  'GET /quality/rates': () => quarter,
  'GET /quality/visit-results': () => quarter,
  'GET /quality/agreement': (things) => `${quarter}&card=${things['/quality/cards/{id}'] ?? nobody}`,
  'GET /quality/changes': () => '?trait=polite&at=2026-11-01T00:00:00Z',
  'GET /pictures': (things) => `?message=${things['/messages/{id}']}&address=x`,
  'GET /search': () => '?q=paket',
  'GET /article-statistics': () => '?from=2026-11-01&to=2026-11-30',
  'GET /article-misses': () => '?from=2026-11-01&to=2026-11-30',
  'GET /articles/{id}/statistics': () => '?from=2026-11-01&to=2026-11-30',
  'GET /articles/{id}/translations/{language}/versions/{version}/difference': () => '?with=1',
  'POST /article-imports': () => '?kind=markdown&language=id&name=a.md',
  'GET /retention-trials': () => '?dataClass=raw-mail&days=30',
  'GET /breaches/{id}/letters': () => '?language=id',
  'POST /mail-imports': (things) => `?mailboxId=${things['/mailboxes/{id}']}`,
};

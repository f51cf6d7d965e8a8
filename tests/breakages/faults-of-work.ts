import { broken } from './breakage.ts';

const clocks = 'server/domains/service-levels';
const workers = 'server/platform/jobs/workers.ts';

/** F20 to F29: jobs, clocks and calendars. */
export const breakagesOfWork = [
  broken('F20', 'what a dead worker held is not tried again', workers, 'retryLimit: 30,', 'retryLimit: 0,'),
  broken(
    'F21',
    'whoever wakes up late still writes',
    'server/platform/database/transaction.ts',
    'if (!options.readOnly) await assertClaimed(tx);',
    '',
  ),
  broken(
    'F22',
    'what failed for good is thrown away after two weeks',
    workers,
    'retentionSeconds: 3650 * 86_400',
    'retentionSeconds: 14 * 86_400',
  ),
  broken(
    'F23',
    'a flood stands before everybody else',
    'server/platform/jobs/queue.ts',
    'priority: (job.priority ?? 0) - behind * widestPriority',
    'priority: job.priority ?? 0',
  ),
  broken(
    'F24',
    'what a dead node was about to fire waits for a quarter of an hour',
    workers,
    'await queue.updateQueue(clockQueue, queueDefaults);',
    '',
  ),
  broken(
    'F25',
    'a far moment is cut to the longest timer',
    `${clocks}/commands/keep-clocks.ts`,
    'nextActAt: toDate(nextActAt(acts, done)),',
    'nextActAt: new Date(Math.min(nextActAt(acts, done) ?? Infinity, now.getTime() + 2 ** 31 - 1)),',
  ),
  broken(
    'F26',
    'a warning comes after the breach that it warns of',
    `${clocks}/rules/acts.ts`,
    "return isLate ? due.filter((act) => act.name !== 'warn') : due;",
    'return due;',
  ),
  broken(
    'F27',
    'each node goes by its own clock',
    `${clocks}/jobs.ts`,
    'async run() {\n    const now = await databaseTime();',
    'async run(now) {',
  ),
  broken(
    'F28',
    'a zone has one offset all year',
    'server/kernel/working-time/offsets.ts',
    "const to = local.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;",
    'const to = Infinity;',
  ),
  broken(
    'F29',
    'an edit leaves the moment that was worked out before',
    `${clocks}/commands/keep-clocks.ts`,
    'const { workspaceId: _workspace, id: _id, ...set } = row;',
    'const { workspaceId: _workspace, id: _id, dueAt: _due, ...set } = row;',
  ),
];

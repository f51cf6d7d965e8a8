import { broken } from './breakage.ts';

const failure = 'server/platform/http/failure.ts';
const unreachable = 'server/platform/database/unreachable.ts';
const transaction = 'server/platform/database/transaction.ts';

/** F30 to F40: a database that stops, locks, fills up, is restored or changed. */
export const breakagesOfTheDatabase = [
  broken(
    'F30',
    'what is acknowledged is not on the disk yet',
    transaction,
    "const lazy = options.lazy ? sql`, set_config('synchronous_commit', 'off', true)` : sql``;",
    "const lazy = sql`, set_config('synchronous_commit', 'off', true)`;",
  ),
  broken(
    'F31',
    'a database that is away is an unhandled failure',
    failure,
    "if (isUnreachable(code)) return new Problem(503, 'database-unreachable', { retryAfter: 5 });",
    '',
  ),
  broken('F32', 'a connection that was ended is an unhandled failure', unreachable, "    '57P01',\n", ''),
  broken(
    'F32',
    'whoever wants a connection waits without end',
    'server/platform/database/gate.ts',
    'wait: 10_000 };',
    'wait: 600_000 };',
  ),
  broken(
    'F33',
    'a server that is gone is an unhandled failure',
    unreachable,
    "    'CONNECTION_CLOSED',\n",
    '',
  ),
  broken('F34', 'a deadlock is not tried again', transaction, 'tries === 5 ||', 'tries === 1 ||'),
  broken(
    'F35',
    'what nobody rang for is passed over',
    'server/front-door/follow.ts',
    'for (const event of events) {',
    'for (const event of events.slice(-1)) {',
  ),
  broken(
    'F36',
    'the disk is filled to its last byte',
    'server/platform/storage/room.ts',
    'if (disk.bavail * disk.bsize - claimed >= kept) return;',
    'if (kept >= 0) return;',
  ),
  broken(
    'F37',
    'a slot may hold back all there is',
    'server/platform/database/embedded.ts',
    "  max_slot_wal_keep_size: '1GB',\n",
    '',
  ),
  broken(
    'F38',
    'the log is followed to its end',
    'server/platform/database/recover-cluster.ts',
    'await runThrough(place, { ...settings, ...target });',
    'await runThrough(place, { ...settings, ...(target.recovery_target_time ? {} : target) });',
  ),
  broken(
    'F39',
    'a migration waits in the queue for as long as it takes',
    'server/platform/database/schema/migrate.ts',
    "await client`set lock_timeout = '2s'`;",
    '',
  ),
  broken(
    'F40',
    'an older program works with whatever it finds',
    'server/platform/database/schema/newer-schema.ts',
    "if (oldest === null || newest < oldest) throw new Problem(409, 'schema-newer');",
    '',
  ),
];

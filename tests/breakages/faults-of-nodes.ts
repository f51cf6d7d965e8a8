import { broken } from './breakage.ts';

const door = 'server/front-door';

/** F41 to F50: nodes that end or get stuck, lines that are silent, files that are damaged, people at the same time. */
export const breakagesOfNodes = [
  broken(
    'F41',
    'a stream that comes back begins anew',
    `${door}/live-routes.ts`,
    'const start = isCursor(asked) ? asked : await currentCursor(actor.workspaceId);',
    'const start = await currentCursor(actor.workspaceId);',
  ),
  broken(
    'F42',
    'a storm takes as many connections as it likes',
    'server/platform/database/open.ts',
    'const usualConnections = 20;',
    'const usualConnections = 150;',
  ),
  broken(
    'F43',
    'whoever leaves cuts what is in hand',
    `${door}/drain.ts`,
    '    isLeaving = true;\n',
    '    isLeaving = true;\n    closeAll(server);\n',
  ),
  broken(
    'F44',
    'a silent line is waited for',
    'server/platform/database/driver/lines.ts',
    'if (!lives) cutSilent(before);',
    '',
  ),
  broken(
    'F45',
    'whoever reads nothing is kept',
    `${door}/follow.ts`,
    '      stream.abort();\n      letGo?.();\n',
    '',
  ),
  broken(
    'F46',
    'nobody ends what is stuck',
    `${door}/watchdog/watcher.ts`,
    "process.kill(process.pid, 'SIGKILL');",
    '',
  ),
  broken(
    'F46',
    'what a dead node held is not tried again',
    'server/platform/jobs/workers.ts',
    'retryLimit: 30,',
    'retryLimit: 0,',
  ),
  broken(
    'F47',
    'a damaged file is handed out',
    'server/platform/storage/whole.ts',
    'if (sha256(content) !== kept.sha256) throw damaged(kept);',
    '',
  ),
  broken(
    'F48',
    'a server that says no is asked without a pause',
    'server/domains/channels/email/imap/watch-mailbox.ts',
    'pause = Math.min(pause * 2, pace.longestPause);',
    '',
  ),
  broken(
    'F49',
    'a request is read without being locked',
    'server/domains/requests/commands/request-row.ts',
    "const [row] = await tx.select().from(requests).where(mine).for('update');\n  if (!row || !maySee(actor, row)) throw notFound('request');\n  return row;",
    "const [row] = await tx.select().from(requests).where(mine);\n  if (!row || !maySee(actor, row)) throw notFound('request');\n  return row;",
  ),
  broken(
    'F50',
    'an import begins at its first row again',
    'server/domains/customers/imports/take-batch.ts',
    'const news = planned.filter((one) => one.row > row.doneRows);\n    demandNext(row, news);',
    'const news = planned;',
  ),
];

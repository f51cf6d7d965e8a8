import { startImap } from '../../server/domains/channels/email/imap/supervise.ts';
import { emptyDns, setResolver } from '../../server/domains/channels/email/intake/authentication/resolver.ts';
import { startSmtp } from '../../server/domains/channels/email/smtp/server.ts';
import { openDatabase } from '../../server/platform/database/open.ts';
import { startJobs } from '../../server/platform/jobs/workers.ts';
import { openStorage } from '../../server/platform/storage.ts';
import '../../server/domains/channels/email/intake/jobs.ts';

/** The way in of the program as a process of its own, without the other rooms' listeners, for tests that kill it. Says `ready <SMTP port>`. */
const { socketFolder, database, url, home, fetches, reads } = JSON.parse(process.env.INTAKE ?? '{}');
const where = { owner: url ?? { socketFolder, database }, connections: 6 };
setResolver(emptyDns);
openDatabase(where);
await openStorage(home);
await startJobs(where, { work: reads });
const smtp = await startSmtp({ smtpHost: '127.0.0.1', smtpPort: 0, tls: null });
if (fetches)
  await startImap({ look: 100, poll: 500, compare: 300_000, firstPause: 100, longestPause: 1_000 });
process.stdout.write(`ready ${smtp.port}\n`);

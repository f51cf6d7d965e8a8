import { z } from 'zod';
import { sendMail } from '../../server/domains/channels/email/sending/post/send-mail.ts';
import { useLinkKey } from '../../server/domains/files/index.ts';
import { openDatabase } from '../../server/platform/database/open.ts';
import { startJobs, stopJobs } from '../../server/platform/jobs/queue.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import { openStorage } from '../../server/platform/storage.ts';
import '../../server/rooms.ts';

/** A process that tries to send one mail and ends: started by fault tests, which kill it on the way. */
const told = z.object({
  where: z.object({ owner: z.object({ socketFolder: z.string(), database: z.string() }) }),
  home: z.string(),
  smtpUrl: z.string(),
  workspaceId: z.uuid(),
  mailId: z.uuid(),
});

const { where, home, smtpUrl, workspaceId, mailId } = told.parse(JSON.parse(process.argv[2] ?? '{}'));
const database = openDatabase({ ...where, connections: 2 });
await openStorage(home);
await startJobs(where, { work: false });
useLinkKey('a key for the links of this test');
const way = openOutgoing({ smtpUrl, home });
await sendMail({ workspaceId, mailId }, new Date(Date.now() + 5000));
way.close();
await stopJobs(1);
await database.close();

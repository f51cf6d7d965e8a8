import { once } from 'node:events';
import { z } from 'zod';
import { sendMail } from '../../server/domains/channels/email/sending/post/send-mail.ts';
import { useLinkKey } from '../../server/domains/files/index.ts';
import { openDatabase } from '../../server/platform/database/open.ts';
import { startJobs, stopJobs } from '../../server/platform/jobs/workers.ts';
import { openOutgoing } from '../../server/platform/mail/outgoing.ts';
import { openStorage } from '../../server/platform/storage.ts';
import '../../server/rooms.ts';

/** A process that says `ready`, is told of one mail, tries to send it and ends: fault tests kill it on the way. */
const where = z.object({ owner: z.object({ socketFolder: z.string(), database: z.string() }) });
const place = z.object({ where, home: z.string(), smtpUrl: z.string() });
const mail = z.object({ workspaceId: z.uuid(), mailId: z.uuid() });

const given = place.parse(JSON.parse(process.argv[2] ?? '{}'));
const database = openDatabase({ ...given.where, connections: 2 });
await openStorage(given.home);
await startJobs(given.where, { work: false });
useLinkKey('a key for the links of this test');
const way = openOutgoing(given);
process.send?.('ready');
const [told] = await once(process, 'message');
await sendMail(mail.parse(told), new Date(Date.now() + 5000));
way.close();
await stopJobs(1);
await database.close();
process.disconnect();

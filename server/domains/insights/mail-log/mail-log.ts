import { z } from 'zod';
import { pageInput } from '../../../kernel/page.ts';
import { query } from '../../../platform/command.ts';
import { fates, findMail, listMails, listOutgoing } from '../../channels/index.ts';
import { noRequest, requestsOf } from './requests-of.ts';

/** The mail log with the requests that came of the mails, newest first. */
export const listMailLog = query({
  name: 'insights.list-mail-log',
  permission: 'channels:read',
  input: z.strictObject({
    ...pageInput,
    fate: z.array(z.enum(fates)).optional(),
    mailboxId: z.uuid().optional(),
    q: z.string().trim().max(200).optional(),
  }),
  async run(run, given) {
    const page = await listMails(run.context, given);
    const known = await requestsOf(
      run,
      page.items.map((mail) => mail.conversationId),
    );
    const items = page.items.map((mail) => {
      const { requestId, requestNumber } = known.get(mail.conversationId ?? '') ?? noRequest;
      return { ...mail, requestId, requestNumber };
    });
    return { items, nextCursor: page.nextCursor };
  },
});

/** One mail of the log. @throws Problem 404 `mail-not-found`. */
export const findMailLogEntry = query({
  name: 'insights.find-mail-log-entry',
  permission: 'channels:read',
  input: z.strictObject({ mailId: z.uuid() }),
  async run(run, given) {
    const mail = await findMail(run.context, given);
    const known = await requestsOf(run, [mail.conversationId]);
    const { requestId, requestNumber } = known.get(mail.conversationId ?? '') ?? noRequest;
    return { ...mail, requestId, requestNumber };
  },
});

/** The outbox with the requests that the mails belong to, newest first. */
export const listOutbox = query({
  name: 'insights.list-outbox',
  permission: 'channels:read',
  input: z.strictObject(pageInput),
  async run(run, given) {
    const page = await listOutgoing(run.context, given);
    const known = await requestsOf(
      run,
      page.items.map((mail) => mail.conversationId),
    );
    const items = page.items.map((mail) => ({
      ...mail,
      ...(known.get(mail.conversationId ?? '') ?? noRequest),
    }));
    return { items, nextCursor: page.nextCursor };
  },
});

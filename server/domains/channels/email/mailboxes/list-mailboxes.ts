import { z } from 'zod';
import { query } from '../../../../platform/command.ts';
import { everyMailbox } from '../sending/choose-mailbox.ts';
import { type MailboxView, viewOf } from './mailbox-view.ts';

/** All mailboxes in use, the default one first. There are few: the list is one page. */
export const listMailboxes = query({
  name: 'channels.list-mailboxes',
  permission: 'channels:read',
  input: z.strictObject({}),
  run: async (run): Promise<MailboxView[]> => (await everyMailbox(run)).map(viewOf),
});

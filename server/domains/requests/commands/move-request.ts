import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { writeSystemLine } from '../../conversations/index.ts';
import { expiryOf } from '../rules.ts';
import { about, lockRequest, subjectOf, writeRequest } from './request-row.ts';

/** Puts a request into spam or trash, or brings it back to work. Nothing is lost until the folder's date. */
export const moveRequest = command({
  name: 'requests.move-request',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), folder: z.enum(['work', 'spam', 'trash']) }),
  async run(run, { requestId, folder }) {
    const request = await lockRequest(run, requestId);
    if (request.folder === folder) return;
    await writeRequest(run, request, { folder, folderExpiresAt: expiryOf(folder, run.now) });
    const code = folder === 'work' ? `request.back-from-${request.folder}` : `request.to-${folder}`;
    await writeSystemLine(run.context, { conversationId: request.conversationId, code });
    run.announce('request.moved', subjectOf(request), { ...about(request), folder, before: request.folder });
  },
});

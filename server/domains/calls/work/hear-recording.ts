import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { type Context, command } from '../../../platform/command.ts';
import { findConnection, withSecrets } from '../../channels/index.ts';
import { exchangeNamed } from '../exchanges/exchange.ts';
import { seeCall, subjectOf } from '../taking/call-row.ts';

/**
 * The sound of a call, fetched from the exchange for whoever may see the call; nothing of it is kept here, and that it
 * was listened to stands in the trail.
 * @throws Problem 404 `call-not-found`, `recording-not-found`, 502 `address-unreachable`.
 */
export async function hearRecording(
  context: Context,
  { callId }: { callId: string },
): Promise<{ type: string; content: Buffer }> {
  const { row, ref } = await noteHearing(context, { callId });
  const bring = exchangeNamed(row.channel)?.fetchRecording;
  if (!bring) throw notFound('recording');
  return bring(await withSecrets(row), ref);
}

const noteHearing = command({
  name: 'calls.hear-recording',
  permission: 'requests:read',
  input: z.strictObject({ callId: z.uuid() }),
  async run(run, { callId }) {
    const { recordingRef: ref, connectionId, customerId } = await seeCall(run, callId);
    const row = connectionId && (await findConnection(run, connectionId));
    if (!ref || !row || row.closedAt) throw notFound('recording');
    run.announce('call.recording-heard', subjectOf(callId), { callId, customerId });
    return { row, ref };
  },
});

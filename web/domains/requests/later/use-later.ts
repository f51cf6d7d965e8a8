import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { saveDraft } from '../../conversations/api.ts';
import * as api from './api.ts';
import { useText } from './text.ts';

/** What can be done to what is still to come; cancelling can be taken back for ten seconds. */
export function useLater(requestId: string, onTaken: () => void) {
  const client = useQueryClient();
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['requests'] }),
      client.invalidateQueries({ queryKey: ['messages', requestId] }),
    ]);
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      tellError(error, words);
      return false;
    } finally {
      await refresh();
    }
  };
  const schedule = (reply: api.NewScheduled) =>
    attempt(async () => {
      const { id } = await api.scheduleReply(requestId, reply);
      const undo = () => void attempt(() => api.cancelScheduled(id));
      tell({ icon: 'clock', text: say('later.did', { when: dates.full(reply.sendAt) }), seconds: 10, undo });
    });
  const again = ({ body, fileIds, cc, sendAt, zone, followUp }: api.ScheduledReply) =>
    attempt(() => api.scheduleReply(requestId, { body, fileIds, cc, sendAt, zone, followUp }));
  return {
    schedule,
    move: (reply: api.ScheduledReply, sendAt: string) =>
      attempt(async () => {
        await api.changeScheduled(reply.id, { sendAt, zone: api.ownZone(), version: reply.version });
        tell({ icon: 'clock', text: say('later.did', { when: dates.full(sendAt) }) });
      }),
    send: (reply: api.ScheduledReply) =>
      attempt(async () => {
        const { messageId } = await api.sendNow(reply.id);
        tell(
          messageId
            ? { icon: 'send', text: say('later.sent') }
            : { icon: 'wait', text: say('later.notSent') },
        );
      }),
    cancel: (reply: api.ScheduledReply) =>
      attempt(async () => {
        await api.cancelScheduled(reply.id);
        const isToCome = new Date(reply.sendAt) > new Date();
        const undo = () => void again(reply);
        tell({ icon: 'x', text: say('later.cancelled'), ...(isToCome ? { seconds: 10, undo } : {}) });
      }),
    /** Back into the composer; first it is kept there, then it leaves no more. */
    writeOn: async ({ id, body, cc, fileIds }: api.ScheduledReply) => {
      try {
        await saveDraft(requestId, { kind: 'reply', html: body, cc, fileIds, version: 0 });
        await api.cancelScheduled(id);
        await client.invalidateQueries({ queryKey: ['draft', requestId] });
        onTaken();
      } catch (error) {
        const isWriting = error instanceof ProblemError && error.status === 412;
        if (isWriting) tell({ icon: 'info', text: say('later.finishFirst') });
        else tellError(error, words);
      }
      await refresh();
    },
    follow: (plan: api.FollowUpPlan) =>
      attempt(async () => {
        await api.setFollowUp(requestId, plan);
        const undo = () => void attempt(() => api.cancelFollowUp(requestId));
        tell({
          icon: 'repeat',
          text: say('later.followed', { when: dates.full(plan.at) }),
          seconds: 10,
          undo,
        });
      }),
    unfollow: ({ act, body, dueAt }: api.FollowUp) =>
      attempt(async () => {
        await api.cancelFollowUp(requestId);
        const undo = () => void attempt(() => api.setFollowUp(requestId, { at: dueAt, act, body }));
        tell({ icon: 'x', text: say('later.unfollowed'), seconds: 10, undo });
      }),
  };
}

export type LaterActs = ReturnType<typeof useLater>;

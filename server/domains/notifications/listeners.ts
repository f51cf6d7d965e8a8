import { listen } from '../../platform/events/listeners.ts';
import { colleague } from './colleague.ts';
import {
  hearAnswer,
  hearAssignment,
  hearClock,
  hearDraft,
  hearFailure,
  hearMention,
  hearSideAnswer,
  hearWindow,
} from './commands/hear.ts';
import { hearArticle } from './commands/hear-article.ts';
import { hearDay } from './commands/hear-day.ts';
import { hearFollowed, hearFollowing, hearInside } from './commands/hear-followed.ts';
import { hearGrowth, hearProblem } from './commands/hear-problem.ts';
import { hearPromise } from './commands/hear-promise.ts';
import { hearPulse } from './commands/hear-pulse.ts';
import { hearRecovery } from './commands/hear-recovery.ts';
import { hearTraining } from './commands/hear-training.ts';
import { notifyMember } from './commands/notify-member.ts';
import { queuePush } from './push/queue-push.ts';

listen({
  name: 'notifications.hear-assignment',
  hears: 'request.assigned',
  run: async (context, event) => {
    const { requestId, assigneeId, beforeAssigneeId } = event.payload;
    if (assigneeId && assigneeId !== beforeAssigneeId)
      await hearAssignment(context, { requestId, memberId: assigneeId, actorId: colleague(event) });
  },
});

listen({
  name: 'notifications.hear-opening',
  hears: 'request.opened',
  when: ({ assigneeId }) => assigneeId !== null,
  run: async (context, event) => {
    const { requestId, assigneeId } = event.payload;
    if (assigneeId)
      await hearAssignment(context, { requestId, memberId: assigneeId, actorId: colleague(event) });
  },
});

listen({
  name: 'notifications.hear-mention',
  hears: 'member.mentioned',
  run: (context, event) => hearMention(context, { ...event.payload, actorId: colleague(event) }),
});

listen({
  name: 'notifications.hear-answer',
  hears: 'message.received',
  when: isAnswer,
  run: (context, { payload: { conversationId, messageId } }) =>
    hearAnswer(context, { conversationId, messageId }),
});

listen({
  name: 'notifications.hear-failure',
  hears: 'message.delivery-changed',
  when: ({ state }) => state === 'failed',
  run: (context, { payload: { conversationId, messageId } }) =>
    hearFailure(context, { conversationId, messageId }),
});

listen({
  name: 'notifications.hear-window',
  hears: 'channel.window-closing',
  run: (context, { payload: { conversationId } }) => hearWindow(context, { conversationId }),
});

listen({
  name: 'notifications.hear-clock-warned',
  hears: 'clock.warned',
  run: (context, { payload: { requestId, tell } }) =>
    hearClock(context, { requestId, memberIds: tell, kind: 'due-soon' }),
});

for (const hears of ['clock.breached', 'clock.escalated'] as const)
  listen({
    name: `notifications.hear-${hears.replace('.', '-')}`,
    hears,
    run: (context, { at, payload: { requestId, tell, dueAt } }) => {
      const isLate = dueAt !== null && new Date(dueAt) <= at;
      return hearClock(context, { requestId, memberIds: tell, kind: isLate ? 'late' : 'due-soon' });
    },
  });

for (const [hears, kind] of [
  ['run.step-waits', 'step-waits'],
  ['run.step-late', 'step-late'],
] as const)
  listen({
    name: `notifications.hear-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { requestId, memberIds } }) =>
      hearClock(context, { requestId, memberIds, kind }),
  });

listen({
  name: 'notifications.hear-promise-due',
  hears: 'promise.due-soon',
  run: async (context, { payload: { promiseId } }) => {
    await hearPromise(context, { promiseId, kind: 'promise-due' });
  },
});

listen({
  name: 'notifications.hear-side-answer',
  hears: 'side-conversation.answered',
  run: (context, { payload: { requestId, messageId, createdBy } }) =>
    hearSideAnswer(context, { requestId, messageId, createdBy }),
});

listen({
  name: 'notifications.hear-article',
  hears: 'article.flagged',
  run: async (context, event) => {
    const { articleId, ownerId } = event.payload;
    if (ownerId) await hearArticle(context, { articleId, ownerId, actorId: colleague(event) });
  },
});

listen({
  name: 'notifications.hear-draft',
  hears: 'conversation.draft-shared',
  run: async (context, event) => {
    const { conversationId, memberId, sharing, checkerId } = event.payload;
    const about = { conversationId, actorId: colleague(event) };
    if (sharing === 'check' && checkerId)
      await hearDraft(context, { ...about, memberId: checkerId, kind: 'check-asked' });
    if (sharing === 'checked') await hearDraft(context, { ...about, memberId, kind: 'draft-checked' });
  },
});

listen({
  name: 'notifications.hear-promise-broken',
  hears: 'promise.broken',
  run: async (context, { payload: { promiseId } }) => {
    await hearPromise(context, { promiseId, kind: 'promise-broken' });
  },
});

listen({
  name: 'notifications.hear-low-score',
  hears: 'recovery.opened',
  run: async (context, { payload: { recoveryId } }) => {
    await hearRecovery(context, { recoveryId, kind: 'score-low' });
  },
});

listen({
  name: 'notifications.hear-late-score',
  hears: 'recovery.late',
  run: async (context, { payload: { recoveryId } }) => {
    await hearRecovery(context, { recoveryId, kind: 'score-late' });
  },
});

listen({
  name: 'notifications.hear-held-reply',
  hears: 'reply.held',
  run: (context, { payload: { requestId, memberId } }) =>
    notifyMember(context, { kind: 'reply-held', requestId, memberId }),
});

listen({
  name: 'notifications.hear-follow-up',
  hears: 'follow-up.due',
  run: (context, { payload: { requestId, memberId } }) =>
    notifyMember(context, { kind: 'follow-up', requestId, memberId }),
});

listen({
  name: 'notifications.hear-day',
  hears: 'customer.date-near',
  run: async (context, { payload: { dateId, on } }) => {
    await hearDay(context, { dateId, fallsOn: on });
  },
});

listen({
  name: 'notifications.hear-followed-customer',
  hears: 'message.received',
  when: isAnswer,
  run: (context, { payload: { conversationId, messageId } }) =>
    hearFollowed(context, { conversationId, messageId }),
});

/** As long as a reply may be taken back, nobody is told of it. */
listen({
  name: 'notifications.hear-followed-colleague',
  hears: 'message.written',
  delaySeconds: 10,
  run: (context, { payload: { conversationId, messageId } }) =>
    hearFollowed(context, { conversationId, messageId }),
});

listen({
  name: 'notifications.hear-following',
  hears: 'request.followed',
  run: (context, { payload: { requestId, memberId, addedBy } }) =>
    hearFollowing(context, { requestId, memberId, actorId: addedBy }),
});

listen({
  name: 'notifications.hear-inside',
  hears: 'request.answered-inside',
  run: (context, event) =>
    hearInside(context, { requestId: event.payload.requestId, actorId: colleague(event) }),
});

listen({
  name: 'notifications.hear-problem-given',
  hears: 'problem.assigned',
  when: ({ ownerId }) => ownerId !== null,
  run: async (context, event) => {
    const { problemId, ownerId: memberId } = event.payload;
    if (memberId)
      await hearProblem(context, { problemId, memberId, kind: 'problem-given', actorId: colleague(event) });
  },
});

for (const [hears, kind] of [
  ['problem.due-soon', 'problem-due'],
  ['problem.late', 'problem-late'],
] as const)
  listen({
    name: `notifications.hear-${kind}`,
    hears,
    run: async (context, { payload: { problemId, ownerId } }) => {
      await hearProblem(context, { problemId, memberId: ownerId, kind });
    },
  });

listen({
  name: 'notifications.hear-growth',
  hears: 'group.grew',
  run: async (context, { payload: { groupId, memberIds } }) => {
    await hearGrowth(context, { groupId, memberIds });
  },
});

for (const [hears, kind] of [
  ['training.assigned', 'training-given'],
  ['training.due', 'training-due'],
  ['training.marked', 'training-marked'],
  ['certificate.ended', 'certificate-ended'],
] as const)
  listen({
    name: `notifications.hear-${kind}`,
    hears,
    run: async (context, event) => {
      const { courseId, memberId } = event.payload;
      await hearTraining(context, { courseId, memberId, kind, actorId: colleague(event) });
    },
  });

listen({
  name: 'notifications.queue-push',
  hears: 'notification.created',
  run: (context, { payload: { notificationId } }) => queuePush(context, { notificationId }),
});

/** A person wrote on in a talk that goes on. */
function isAnswer({ isNew, automatic, folder }: { isNew: boolean; automatic: boolean; folder: string }) {
  return !isNew && !automatic && folder === 'work';
}

for (const hears of ['pulse.opened', 'pulse.ending'] as const)
  listen({
    name: `notifications.hear-${hears.replace('.', '-')}`,
    hears,
    run: (context, { payload: { roundId } }) => hearPulse(context, { roundId }),
  });

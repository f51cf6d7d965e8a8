type About = { requestId: string; number: number; conversationId: string };

type Beside = { requestId: string; conversationId: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'request.opened': About & {
      customerId: string;
      channel: string;
      language: string | null;
      folder: 'work' | 'spam';
      teamId: string | null;
      assigneeId: string | null;
      brandId: string | null;
      openedBy: 'message' | 'api' | 'member';
      /** Whether the customer is to be told by mail that it was received. */
      notify: boolean;
      /** The message that opened it was sent by a program. */
      automatic: boolean;
    };
    /** A chat is offered to one member, until then; and what became of it. */
    /** A chat was given on with a note; `toMemberId` is asked first. */
    'chat.transferred': About & { fromId: string; toMemberId: string | null };
    'offer.made': About & { offerId: string; memberId: string; expiresAt: string };
    'offer.settled': About & { offerId: string; memberId: string; state: string };
    'request.reopened': About & { by: 'customer' | 'member' | 'api' | 'delivery' };
    'request.solved': About & { assigneeId: string | null };
    'request.closed': About;
    'request.assigned': About & {
      assigneeId: string | null;
      teamId: string | null;
      beforeAssigneeId: string | null;
      beforeTeamId: string | null;
    };
    /** The names of the changed fields. */
    'request.changed': About & { fields: string[] };
    /** The customer wrote on, and the request already stands as their words left it. */
    'request.words-received': About & { messageId: string; automatic: boolean };
    'request.answered': About & { first: boolean };
    /** A merge moves what was taken in to `merged`, its undoing back to `work`. */
    'request.moved': About & {
      folder: 'work' | 'spam' | 'trash' | 'merged';
      before: 'work' | 'spam' | 'trash' | 'merged';
    };
    /** Who takes part: `requester` is whose request it is from now on. */
    'request.people-changed': About & { customerId: string; change: 'added' | 'removed' | 'requester' };
    /** Somebody for whom addresses are masked looked at those of the customer. */
    'request.contact-revealed': About & { customerId: string };
    /** Somebody for whom addresses are masked opened a file that may hold some. */
    'request.file-revealed': About & { messageId: string; fileId: string };
    /** Told of the survivor. */
    'request.took-in': About & { mergeId: string; fromRequestId: string };
    'request.parted': About & { mergeId: string; fromRequestId: string };
    'request.split': About & { newRequestId: string };
    'request.linked': About & { linkId: string; otherRequestId: string; kind: string };
    'request.unlinked': About & { linkId: string; otherRequestId: string; kind: string };
    'request.followed': About & { memberId: string; addedBy: string | null };
    'request.unfollowed': About & { memberId: string };
    /** Told of the outer request: nobody owes an answer in this inner one any more. */
    'request.answered-inside': About & { innerId: string; innerNumber: number; isSolved: boolean };
    'request.snoozed': About & { until: string | null };
    /** A customer said how it was, in one to five. */
    'request.rated': About & { score: number };
    'reply.scheduled': About & { scheduledReplyId: string };
    'reply.rescheduled': About & { scheduledReplyId: string };
    'reply.unscheduled': About & { scheduledReplyId: string };
    'reply.sent-later': About & { scheduledReplyId: string; messageId: string };
    /** It did not leave: `memberId` decides what becomes of it. */
    'reply.held': About & { scheduledReplyId: string; reason: string; memberId: string };
    'follow-up.set': About & { followUpId: string; act: string; at: string };
    'follow-up.cancelled': About & { followUpId: string };
    /** No answer came; `act` is what was done about it. */
    'follow-up.due': About & { followUpId: string; act: string; memberId: string };
    'time.added': About & { timeEntryId: string; seconds: number };
    'time.removed': About & { timeEntryId: string };
    'request.deleted': About;
    /** Words beside the conversation with the customer. `conversationId` is that of the side conversation. */
    'side-conversation.started': Beside & { kind: 'mail' | 'team' };
    'side-conversation.answered': Beside & { messageId: string; createdBy: string | null };
    'side-conversation.changed': Beside & { isClosed: boolean };
    'side-conversation.deleted': Beside;
    'macro.applied': { requestId: string; macroId: string; useId: string };
    'macro.undone': { requestId: string; macroId: string; useId: string };
    'assignment-policy.changed': { teamId: string | null };
    'handover.begun': { handoverId: string; absenceId: string; memberId: string; passed: number };
    'handover.changed': { handoverId: string; requestId: string; kept: boolean };
    'handover.over': { handoverId: string; absenceId: string; memberId: string; returned: number };
  }
}

export {};

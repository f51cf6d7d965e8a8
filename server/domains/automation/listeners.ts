import type { Context } from '../../platform/context.ts';
import type { EventName, Heard } from '../../platform/events/event.ts';
import { listen } from '../../platform/events/listeners.ts';
import type {} from '../requests/events.ts';
import { runRules } from './commands/run-rules.ts';
import { happeningsOf } from './rules/triggers.ts';

/** Asks the rules about an event; most events mean nothing to them. */
async function ask(context: Context, event: Heard<EventName>): Promise<void> {
  const payload: Readonly<Record<string, unknown>> = { ...event.payload };
  const happened = happeningsOf(event.name, payload);
  if (happened.length === 0) return;
  const idAt = (key: string) => (typeof payload[key] === 'string' ? payload[key] : null);
  await runRules(context, {
    ...{ eventId: event.id, happened, depth: event.depth, trail: [...(event.trail ?? [])] },
    ...{ requestId: idAt('requestId'), conversationId: idAt('conversationId') },
  });
}

listen({ name: 'automation.hear-opened', hears: 'request.opened', run: ask });
listen({ name: 'automation.hear-words', hears: 'request.words-received', run: ask });
listen({ name: 'automation.hear-answered', hears: 'request.answered', run: ask });
listen({ name: 'automation.hear-note', hears: 'message.written', run: ask });
listen({ name: 'automation.hear-solved', hears: 'request.solved', run: ask });
listen({ name: 'automation.hear-reopened', hears: 'request.reopened', run: ask });
listen({ name: 'automation.hear-closed', hears: 'request.closed', run: ask });
listen({ name: 'automation.hear-changed', hears: 'request.changed', run: ask });
listen({ name: 'automation.hear-assigned', hears: 'request.assigned', run: ask });
listen({ name: 'automation.hear-snoozed', hears: 'request.snoozed', run: ask });

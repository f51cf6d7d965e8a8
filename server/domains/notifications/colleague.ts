import { memberIdOf } from '../../kernel/actor.ts';
import type { Heard } from '../../platform/events/event.ts';

/** The colleague who did it, if it was one. */
export const colleague = ({ actor }: Heard) => memberIdOf(actor);

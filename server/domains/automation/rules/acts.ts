import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import type { Act as RequestAct } from '../../requests/index.ts';

/** The one thing that only a rule does: it tells a member or a team. All else is what macros do as well. */
export const notifyInput = z
  .strictObject({
    do: z.literal('notify'),
    memberId: z.uuid().optional(),
    teamId: z.uuid().optional(),
  })
  .refine((act) => (act.memberId === undefined) !== (act.teamId === undefined));
export type Notify = z.output<typeof notifyInput>;
export type { RequestAct };
export type Act = RequestAct | Notify;

export const isNotify = (act: Act): act is Notify => act.do === 'notify';
export const isOnRequest = (act: Act): act is RequestAct => act.do !== 'notify';

/** Rules of old may hold a reply without words in any language: there is nothing to be sent. */
export function isSilent(act: Act): boolean {
  return act.do === 'write-reply' && languages.every((language) => act.text[language] === '');
}

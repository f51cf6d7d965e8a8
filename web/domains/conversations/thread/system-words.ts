import type { Say } from '../../../platform/messages/text.tsx';
import type { en } from '../messages/en.ts';
import type { Message } from '../types.ts';

const plain = [
  'request.unassigned',
  'request.taken-from-team',
  'request.solved',
  'request.reopened',
  'request.to-spam',
  'request.to-trash',
  'request.back-from-spam',
  'request.back-from-trash',
  'request.parted',
  'side.team-asked',
] as const;
const numbered = [
  'request.merged-into',
  'request.took-in',
  'request.gave-back',
  'request.split',
  'request.split-from',
] as const;
const named = [
  'request.assigned',
  'request.given-to-team',
  'request.person-added',
  'request.person-removed',
  'request.requester-changed',
  'side.asked',
  'side.answered',
] as const;
const clocks = ['first-reply', 'next-reply', 'update', 'solving'] as const;

/** What happened, in the reader's language: the server tells it as a code with its values. */
export function systemWords(
  { system, author, text }: Pick<Message, 'system' | 'author' | 'text'>,
  say: Say<typeof en>,
): string {
  if (!system) return text;
  const { code, params } = system;
  const who = author.name || say('system.sapa');
  if (code === 'request.reopened' && params.by === 'customer') return say('system.reopenedByCustomer');
  const clock = clocks.find((one) => code === 'clock.breached' && one === params.kind);
  if (clock) return say(`system.clock.breached.${clock}`);
  if (code === 'message-forwarded')
    return say('system.message-forwarded', { author: who, to: params.to ?? '' });
  const withNumber = numbered.find((one) => one === code);
  if (withNumber) return say(`system.${withNumber}`, { author: who, number: params.number ?? '' });
  if (code === 'automation.acted') return ruleWords(params, say);
  const withName = named.find((one) => one === code);
  if (withName) return say(`system.${withName}`, { author: who, name: params.name ?? '' });
  const known = plain.find((one) => one === code);
  return known ? say(`system.${known}`, { author: who }) : say('system.other', { code });
}

const acts = [
  'set-status',
  'set-priority',
  'assign',
  'set-team',
  'add-labels',
  'remove-labels',
  'set-field',
  'write-note',
  'write-reply',
  'snooze',
  'notify',
] as const;

/** A rule by its name, and what it did by the codes of its acts. */
function ruleWords(params: Readonly<Record<string, string | number>>, say: Say<typeof en>): string {
  const done = String(params.acts ?? '').split(',');
  const words = acts.filter((one) => done.includes(one)).map((one) => say(`system.act.${one}`));
  return say('system.automation.acted', { rule: params.rule ?? '', acts: words.join(', ') });
}

/** The picture beside a system line. */
export const systemIcon = (code: string | undefined) =>
  code === undefined ? 'info' : (ICONS.find(([part]) => code.includes(part))?.[1] ?? 'info');

const ICONS = [
  ['clock', 'clock'],
  ['automation', 'spark'],
  ['side.', 'split'],
  ['assigned', 'user-plus'],
  ['team', 'people'],
  ['solved', 'check-c'],
  ['reopened', 'repeat'],
  ['spam', 'warn'],
  ['trash', 'trash'],
  ['forward', 'arrow-r'],
  ['person', 'people'],
  ['requester', 'people'],
  ['merged', 'merge'],
  ['took-in', 'merge'],
  ['parted', 'undo'],
  ['gave-back', 'undo'],
  ['split', 'split'],
] as const;

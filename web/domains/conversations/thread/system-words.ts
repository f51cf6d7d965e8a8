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
  'side.team-asked',
] as const;
const named = ['request.assigned', 'request.given-to-team', 'side.asked', 'side.answered'] as const;

/** What happened, in the reader's language: the server tells it as a code with its values. */
export function systemWords(
  { system, author, text }: Pick<Message, 'system' | 'author' | 'text'>,
  say: Say<typeof en>,
): string {
  if (!system) return text;
  const { code, params } = system;
  const who = author.name || say('system.sapa');
  if (code === 'request.reopened' && params.by === 'customer') return say('system.reopenedByCustomer');
  if (code === 'message-forwarded')
    return say('system.message-forwarded', { author: who, to: params.to ?? '' });
  const withName = named.find((one) => one === code);
  if (withName) return say(`system.${withName}`, { author: who, name: params.name ?? '' });
  const known = plain.find((one) => one === code);
  return known ? say(`system.${known}`, { author: who }) : say('system.other', { code });
}

/** The picture beside a system line. */
export const systemIcon = (code: string | undefined) =>
  code === undefined ? 'info' : (ICONS.find(([part]) => code.includes(part))?.[1] ?? 'info');

const ICONS = [
  ['side.', 'split'],
  ['assigned', 'user-plus'],
  ['team', 'people'],
  ['solved', 'check-c'],
  ['reopened', 'repeat'],
  ['spam', 'warn'],
  ['trash', 'trash'],
  ['forward', 'arrow-r'],
] as const;

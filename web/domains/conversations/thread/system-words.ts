import type { Say } from '../../../platform/messages/text.tsx';
import { channelWord } from '../channel.ts';
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
  'request.follow-up-due',
  'request.outer-deleted',
  'side.team-asked',
  'channel.taken-back',
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
  'request.taken-next',
  'request.returned',
] as const;
const inside = ['request.asked-inside', 'request.inside-answered', 'request.inside-solved'] as const;
const clocks = ['first-reply', 'next-reply', 'update', 'solving'] as const;
const covered = ['request.covered', 'request.covered-by-team', 'request.left-waiting'] as const;
const reasons = ['knows-customer', 'language', 'skill', 'load', 'round-robin'] as const;

/** What happened, in the reader's language: the server tells it as a code with its values. */
export function systemWords(
  { system, author, text }: Pick<Message, 'system' | 'author' | 'text'>,
  say: Say<typeof en>,
): string {
  if (!system) return text;
  const { code, params } = system;
  const who = author.name || say('system.sapa');
  if (code === 'request.reopened' && params.by === 'customer') return say('system.reopenedByCustomer');
  if (code === 'request.reopened' && params.by === 'delivery') return say('system.reopenedByDelivery');
  if (code === 'channel.came-by') return say('system.channel.came-by', { by: params.by ?? '' });
  const clock = clocks.find((one) => one === params.kind);
  if (clock && code === 'clock.breached') return say(`system.clock.breached.${clock}`);
  if (clock && code === 'clock.escalated') return say(`system.clock.escalated.${clock}`);
  if (code === 'request.assigned' && params.name === author.name)
    return say('system.request.taken', { author: who });
  if (code === 'message-forwarded')
    return say('system.message-forwarded', { author: who, to: params.to ?? '' });
  const withNumber = numbered.find((one) => one === code);
  if (withNumber) return say(`system.${withNumber}`, { author: who, number: params.number ?? '' });
  if (code === 'survey.answered')
    return say('system.survey.answered', { score: params.score ?? 0, best: params.best ?? 0 });
  if (code === 'request.decided') return say('system.request.decided', { number: params.number ?? '' });
  if (code === 'request.rated') return say('system.request.rated', { score: params.score ?? 0 });
  if (code === 'automation.acted') return ruleWords(params, say);
  if (code === 'request.assigned-by-rule') return givenWords(params, say);
  const cover = covered.find((one) => one === code);
  if (cover) return say(`system.${cover}`, { name: params.name ?? '', absent: params.absent ?? '' });
  const question = inside.find((one) => one === code);
  if (question)
    return say(`system.${question}`, { author: who, name: params.name ?? '', number: params.number ?? '' });
  if (code === 'request.taken-down') return talkWords(params, who, say);
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

/** How they talked: by which channel, who came to whom, and how long. */
function talkWords(
  { channel, direction, minutes }: Readonly<Record<string, string | number>>,
  author: string,
  say: Say<typeof en>,
): string {
  const way = direction === 'in' || direction === 'out' ? direction : 'none';
  const what = say(`system.taken-down.${way}`, { author, channel: channelWord(String(channel), say) });
  const count = Number(minutes);
  return count > 0 ? say('system.taken-down.minutes', { what, count }) : what;
}

/** Who was given it by itself, and what decided. */
function givenWords(params: Readonly<Record<string, string | number>>, say: Say<typeof en>): string {
  const name = params.name ?? '';
  const given = String(params.reasons ?? '').split(',');
  const why = reasons.filter((one) => given.includes(one)).map((one) => say(`system.reason.${one}`));
  return why.length > 0
    ? say('system.request.assigned-by-rule.why', { name, why: why.join(', ') })
    : say('system.request.assigned-by-rule', { name });
}

/** The picture beside a system line. */
export const systemIcon = (code: string | undefined) =>
  code === undefined ? 'info' : (ICONS.find(([part]) => code.includes(part))?.[1] ?? 'info');

const ICONS = [
  ['channel.taken-back', 'undo'],
  ['channel.came-by', 'link'],
  ['follow-up', 'clock'],
  ['clock', 'clock'],
  ['automation', 'spark'],
  ['side.', 'split'],
  ['assigned', 'user-plus'],
  ['taken-next', 'hand'],
  ['covered', 'people'],
  ['left-waiting', 'wait'],
  ['returned', 'sun'],
  ['inside', 'people'],
  ['taken-down', 'phone'],
  ['team', 'people'],
  ['rated', 'star'],
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

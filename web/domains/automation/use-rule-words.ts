import { useQuery } from '@tanstack/react-query';
import {
  type Comparison,
  type Condition,
  takesValue,
} from '../../../server/domains/automation/rules/conditions.ts';
import { labelIn } from '../../../server/domains/requests/fields/rules/values.ts';
import { languageNames, languages } from '../../platform/messages/language.ts';
import { useLanguage, useNumber } from '../../platform/messages/text.tsx';
import { channelLabel, channels } from '../conversations/channel.ts';
import { useText as useTalk } from '../conversations/text.ts';
import { fieldsQuery } from '../requests/fields/api.ts';
import { useNames } from '../requests/macros/use-names.ts';
import { useText as useRequests } from '../requests/text.ts';
import { useMembers, useTeams } from '../team/use-me.ts';
import type { en } from './messages/en.ts';
import { useText } from './text.ts';
import type { Act, Group, Rule } from './types.ts';

export interface Choice {
  value: string;
  label: string;
}

const statuses = ['open', 'waiting', 'solved', 'closed'] as const;
const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** The values that a field can be held against, by name; null for texts and numbers. */
export function useChoices(): (field: string) => Choice[] | null {
  const talk = useTalk();
  const requests = useRequests();
  const members = useMembers();
  const teams = useTeams();
  const language = useLanguage();
  const fields = useQuery(fieldsQuery).data ?? [];
  const spoken = languages.map((value) => ({ value, label: languageNames[value] }));
  const named = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const own = fields.flatMap(({ key, rules }): [string, Choice[]][] => {
    const given = rules.choices?.map((one) => ({ value: one.value, label: labelIn(one.labels, language) }));
    return given ? [[`field:${key}`, given]] : [];
  });
  const all: Record<string, Choice[]> = {
    status: statuses.map((value) => ({ value, label: requests(`requests.status.${value}`) })),
    priority: priorities.map((value) => ({ value, label: requests(`requests.priority.${value}`) })),
    channel: channels.map((value) => ({ value, label: channelLabel(value, talk) })),
    language: spoken,
    'customer.language': spoken,
    assignee: named(members),
    team: named(teams),
    ...Object.fromEntries(own),
  };
  return (field) => all[field] ?? null;
}

/** Rules in words: each part of a rule as a piece of a sentence. */
export function useRuleWords() {
  const say = useText();
  const choices = useChoices();
  const number = useNumber();
  const names = useNames();
  const nameOf = (field: string, value: unknown) =>
    choices(field)?.find((one) => one.value === value)?.label ?? String(value ?? '');

  const field = (name: string) =>
    name.startsWith('field:')
      ? (names.get(name) ?? name.slice('field:'.length))
      : say(`field.${name}` as FieldKey);
  const how = (name: Comparison) => say(`how.${name}`);
  const value = (of: string, given: unknown) => {
    if (typeof given === 'boolean') return say(given ? 'rule.yes' : 'rule.no');
    return typeof given === 'number'
      ? number(given)
      : choices(of)
        ? nameOf(of, given)
        : `“${String(given ?? '')}”`;
  };
  const condition = (one: Condition) =>
    [field(one.field), how(one.how), takesValue(one.how) ? value(one.field, one.value) : '']
      .filter(Boolean)
      .join(' ');
  const group = (one: Group): string => {
    const parts = one.parts.map((part) => ('parts' in part ? `(${group(part)})` : condition(part)));
    return parts.join(one.match === 'all' ? ' · ' : ' / ');
  };
  const act = (one: Act) =>
    [say(`rule.act.${one.do}`), detailOf(one, nameOf, say, names)].filter(Boolean).join(' ');
  const when = ({ trigger }: Pick<Rule, 'trigger'>) =>
    trigger.kind === 'time'
      ? say('rule.kind.time')
      : trigger.events.map((one) => say(`happens.${one}`)).join(' / ');
  return { say, field, how, value, condition, group, act, when };
}

type FieldKey = Extract<keyof typeof en, `field.${string}`>;

function detailOf(
  act: Act,
  nameOf: (field: string, value: unknown) => string,
  say: ReturnType<typeof useText>,
  names: ReadonlyMap<string, string>,
): string {
  switch (act.do) {
    case 'set-priority':
      return nameOf('priority', act.priority);
    case 'set-status':
      return names.get(`status:${act.customStatus}`) ?? nameOf('status', act.status);
    case 'assign':
      return act.memberId ? nameOf('assignee', act.memberId) : say('rule.nobody');
    case 'set-team':
      return act.teamId ? nameOf('team', act.teamId) : say('rule.noTeam');
    case 'add-labels':
    case 'remove-labels':
      return act.labels.join(', ');
    case 'set-field':
      return `${names.get(`field:${act.key}`) ?? act.key} = ${String(act.value ?? '')}`;
    case 'snooze':
      return `${act.hours} ${say('rule.hours')}`;
    case 'notify':
      return act.teamId ? nameOf('team', act.teamId) : nameOf('assignee', act.memberId);
    case 'write-note':
    case 'write-reply':
      return '';
  }
}

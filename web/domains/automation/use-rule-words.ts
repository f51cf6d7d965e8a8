import { useQuery } from '@tanstack/react-query';
import {
  type Comparison,
  type Condition,
  ownOf,
  takesValue,
} from '../../../server/domains/automation/rules/conditions.ts';
import { labelIn } from '../../../server/domains/requests/fields/rules/values.ts';
import { languageNames, languages } from '../../platform/messages/language.ts';
import { useLanguage, useNumber } from '../../platform/messages/text.tsx';
import { brandsQuery } from '../access/brands/api.ts';
import { channelLabel, channels } from '../conversations/channel.ts';
import { useText as useTalk } from '../conversations/text.ts';
import { segmentsQuery } from '../customers/list/api.ts';
import { topicsQuery } from '../knowledge/api.ts';
import { statusesQuery } from '../requests/fields/api.ts';
import { useNames } from '../requests/macros/use-names.ts';
import { useText as useRequests } from '../requests/text.ts';
import { calendarsQuery } from '../team/calendars/api.ts';
import { useMembers, useTeams } from '../team/use-me.ts';
import type { en } from './messages/en.ts';
import { useText } from './text.ts';
import type { Act, Group, Rule } from './types.ts';
import { useOrganisationNames } from './use-organisation-names.ts';
import { useOwnFields } from './use-own-fields.ts';

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
  const say = useText();
  const own = useOwnFields();
  const statusesOfOurs = useQuery(statusesQuery).data ?? [];
  const topics = useQuery(topicsQuery).data ?? [];
  const calendars = useQuery(calendarsQuery).data ?? [];
  const spoken = languages.map((value) => ({ value, label: languageNames[value] }));
  const named = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const brands = named(useQuery(brandsQuery).data ?? []);
  const segments = named(useQuery(segmentsQuery).data ?? []);
  const all: Record<string, Choice[]> = {
    status: statuses.map((value) => ({ value, label: requests(`requests.status.${value}`) })),
    customStatus: statusesOfOurs.map(({ key, labels }) => ({ value: key, label: labelIn(labels, language) })),
    priority: priorities.map((value) => ({ value, label: requests(`requests.priority.${value}`) })),
    channel: channels.map((value) => ({ value, label: channelLabel(value, talk) })),
    language: spoken,
    'customer.language': spoken,
    assignee: named(members),
    team: named(teams),
    brand: brands,
    topic: topics.map(({ id, names }) => ({
      value: id,
      label: labelIn({ en: '', id: '', th: '', ...names }, language),
    })),
    'customer.segment': segments,
    businessHours: [{ value: 'team', label: say('rule.hoursOfTeam') }, ...named(calendars)],
    ...Object.fromEntries(own.flatMap(({ name, choices }) => (choices ? [[name, choices]] : []))),
  };
  return (field) => all[field] ?? null;
}

/** Rules in words: each part of a rule as a piece of a sentence. `told` are the conditions that are to be said. */
export function useRuleWords(told: Group | null = null) {
  const say = useText();
  const choices = useChoices();
  const number = useNumber();
  const names = useNames();
  const own = useOwnFields();
  const organisations = useOrganisationNames(told);
  const nameOf = (field: string, value: unknown) =>
    choices(field)?.find((one) => one.value === value)?.label ?? String(value ?? '');

  const field = (name: string) =>
    own.find((one) => one.name === name)?.label ??
    ownOf(name)?.key ??
    (name.endsWith(':') ? '' : say(`rule.asked.${name}` as FieldKey));
  const how = (name: Comparison, of: string) => {
    const isDay = own.some((one) => one.name === of && one.type === 'day');
    return isDay && (name === 'at-least' || name === 'at-most') ? say(`how.${name}.day`) : say(`how.${name}`);
  };
  const value = (of: string, given: unknown) => {
    if (typeof given === 'boolean') return say(given ? 'rule.yes' : 'rule.no');
    if (of === 'customer.organisation') return organisations.get(String(given)) ?? '…';
    return typeof given === 'number'
      ? number(given)
      : choices(of)
        ? nameOf(of, given)
        : `“${String(given ?? '')}”`;
  };
  const condition = (one: Condition) =>
    [field(one.field), how(one.how, one.field), takesValue(one.how) ? value(one.field, one.value) : '']
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

type FieldKey = Extract<keyof typeof en, `rule.asked.${string}`>;

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

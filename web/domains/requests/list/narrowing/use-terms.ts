import { useQuery, useQueryClient } from '@tanstack/react-query';
import { labelIn } from '../../../../../server/domains/requests/fields/rules/values.ts';
import { languageNames, languages } from '../../../../platform/messages/language.ts';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { channelLabel, channels } from '../../../conversations/channel.ts';
import { useText as useTalk } from '../../../conversations/text.ts';
import { useMay, useMembers, useTeams } from '../../../team/use-me.ts';
import { fieldsQuery, statusesQuery } from '../../fields/api.ts';
import { useText as useFields } from '../../fields/text.ts';
import { useText } from '../../text.ts';
import { usedLabels } from '../../used-labels.ts';
import { currencyQuery } from '../currency.ts';
import type { Kind } from './conditions.ts';
import { groupNamesQuery, problemNamesQuery } from './kinds.ts';

/** Something that the list can be narrowed by, in the reader’s words. */
export interface Term {
  key: string;
  label: string;
  kind: Kind;
  choices: { id: string; label: string }[];
  /** Other values than these may be typed. */
  isFree?: boolean;
  input?: 'text' | 'date';
  /** Of an amount: in which currency it is typed. */
  currency?: string;
}

const statuses = ['open', 'waiting', 'solved', 'closed'] as const;
const priorities = ['urgent', 'high', 'normal', 'low'] as const;
const dayTerms = ['openedWithin', 'openedOver', 'quietFor'] as const;
const flagTerms = ['answered', 'followed', 'mentioned', 'snoozed'] as const;

/** Everything that the list can be narrowed by, what is asked most first, fields of the company’s own last. */
export function useTerms(): Term[] {
  const say = useText();
  const talk = useTalk();
  const known = useOwnTerms();
  const kinds = useKindTerms();
  const worth = useWorthTerm();
  const members = useMembers();
  const teams = useTeams();
  const labels = usedLabels(useQueryClient());
  const named = ({ id, name }: { id: string; name: string }) => ({ id, label: name });
  const some = (key: string, label: string, choices: Term['choices'], isFree?: boolean): Term => ({
    ...{ key, label, choices, isFree },
    kind: 'some',
  });
  return [
    some(
      'status',
      say('requests.status'),
      pick(statuses, (one) => say(`requests.status.${one}`)),
    ),
    some('assignee', say('requests.assignee'), [
      { id: 'me', label: say('requests.me') },
      { id: 'none', label: say('requests.unassigned') },
      ...members.map(named),
    ]),
    some('team', say('requests.team'), [
      { id: 'me', label: say('filter.myTeams') },
      { id: 'none', label: say('requests.noTeam') },
      ...teams.map(named),
    ]),
    some(
      'priority',
      say('requests.priority'),
      pick(priorities, (one) => say(`requests.priority.${one}`)),
    ),
    some(
      'label',
      say('requests.filter.label'),
      pick(labels, (one) => one),
      true,
    ),
    some(
      'channel',
      say('requests.filter.channel'),
      pick(channels, (one) => channelLabel(one, talk)),
    ),
    some(
      'language',
      say('filter.language'),
      pick(languages, (one) => languageNames[one]),
    ),
    {
      ...{ key: 'due', label: say('requests.filter.due'), kind: 'one' },
      choices: pick(['soon', 'late'] as const, (one) => say(`requests.filter.due.${one}`)),
    },
    {
      ...{ key: 'lastWord', label: say('filter.lastWord'), kind: 'one' },
      choices: pick(['customer', 'us'] as const, (one) => say(`filter.lastWord.${one}`)),
    },
    ...flagTerms.map(
      (key): Term => ({
        ...{ key, label: say(`filter.${key}`), kind: 'one' },
        choices: pick(['true', 'false'] as const, (one) => say(`filter.${one}`)),
      }),
    ),
    ...dayTerms.map((key): Term => ({ key, label: say(`filter.${key}`), kind: 'days', choices: [] })),
    ...kinds,
    ...worth,
    ...known,
    { key: 'q', label: say('requests.filter.words'), kind: 'text', choices: [] },
  ];
}

/** Groups of alike requests and problems, for whoever may see what recurs. */
function useKindTerms(): Term[] {
  const say = useFields();
  const may = useMay('problems:read');
  const groups = useQuery({ ...groupNamesQuery, enabled: may }).data ?? [];
  const problems = useQuery({ ...problemNamesQuery, enabled: may }).data ?? [];
  if (!may) return [];
  const of = (key: 'group' | 'problem', choices: Term['choices']): Term => ({
    ...{ key, label: say(`field.of.${key}`), kind: 'some' },
    choices: [{ id: 'none', label: say(`field.of.${key}.none`) }, ...choices],
  });
  return [of('group', groups), of('problem', problems)];
}

/** What the customer who waits is worth, for whoever may see that. */
function useWorthTerm(): Term[] {
  const say = useText();
  const may = useMay('retention:read');
  const { data } = useQuery({ ...currencyQuery, enabled: may });
  if (!data) return [];
  const label = `${say('requests.filter.worth')} (${data.currency})`;
  return [{ key: 'worthFrom', label, kind: 'amount', choices: [], currency: data.currency }];
}

/** Statuses and fields of the company’s own. */
function useOwnTerms(): Term[] {
  const fields = useFields();
  const language = useLanguage();
  const own = useQuery(statusesQuery).data ?? [];
  const asked = (useQuery(fieldsQuery).data ?? []).filter((one) => !one.archived);
  const status: Term = {
    ...{ key: 'customStatus', label: fields('status.own'), kind: 'some' },
    choices: own.map((one) => ({ id: one.key, label: labelIn(one.labels, language) })),
  };
  const yesNo = [
    { id: 'true', label: fields('field.yes') },
    { id: 'false', label: fields('field.no') },
  ];
  const terms = asked.map((field): Term => {
    const choices = field.rules.choices?.map((one) => ({
      id: one.value,
      label: labelIn(one.labels, language),
    }));
    return {
      key: `field.${field.key}`,
      label: labelIn(field.labels, language),
      kind: 'some',
      choices: field.kind === 'yes-no' ? yesNo : (choices ?? []),
      isFree: field.kind !== 'yes-no' && !choices,
    };
  });
  return own.length > 0 ? [status, ...terms] : terms;
}

function pick<T extends string>(values: readonly T[], label: (value: T) => string) {
  return values.map((id) => ({ id, label: label(id) }));
}

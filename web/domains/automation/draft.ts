import { notifyInput } from '../../../server/domains/automation/rules/acts.ts';
import {
  type Comparison,
  type Condition,
  comparisons,
  conditionsInput,
  type Group,
  isGroup,
  type Kind,
  kindOf,
  takesValue,
} from '../../../server/domains/automation/rules/conditions.ts';
import { act as actInput } from '../../../server/domains/requests/rules/acts.ts';
import { freshAct } from '../requests/macros/act-words.ts';
import type { Act, Rule, RuleInput } from './types.ts';

/** Parts of a rule that is being written, each with a key by which the page knows it again. */
export type DraftCondition = Condition & { key: string };
export type DraftGroup = { key: string; match: 'all' | 'any'; parts: DraftPart[] };
export type DraftPart = DraftCondition | DraftGroup;
export type DraftAct = { key: string; act: Act };
export type Draft = Omit<RuleInput, 'conditions' | 'acts'> & { conditions: DraftGroup; acts: DraftAct[] };

let made = 0;
const newKey = () => `part-${made++}`;

/** A rule to write on: a given one, or an empty one. */
export function draftOf(rule: Rule | null): Draft {
  if (!rule)
    return {
      ...{ name: '', trigger: { kind: 'event', events: ['opened'] }, stopAfter: false },
      conditions: { key: newKey(), match: 'all', parts: [newCondition()] },
      acts: [newAct('set-priority')],
    };
  const { name, trigger, conditions, acts, stopAfter } = rule;
  return {
    name,
    trigger,
    stopAfter,
    conditions: keyed(conditions),
    acts: acts.map((act) => ({ act, key: newKey() })),
  };
}

function keyed({ match, parts }: Group): DraftGroup {
  return {
    ...{ key: newKey(), match },
    parts: parts.map((part) => (isGroup(part) ? keyed(part) : { ...part, key: newKey() })),
  };
}

/** The rule as the API takes it. */
export function ruleOf({ conditions, acts, ...rest }: Draft): RuleInput {
  return { ...rest, conditions: withoutKeys(conditions), acts: acts.map(({ act }) => act) };
}

function withoutKeys({ match, parts }: DraftGroup): Group {
  return {
    match,
    parts: parts.map((part) => {
      if (isDraftGroup(part)) return withoutKeys(part);
      const { key: _key, ...condition } = part;
      return condition;
    }),
  };
}

export const isDraftGroup = (part: DraftPart): part is DraftGroup => 'parts' in part;

export const newCondition = (): DraftCondition => ({ key: newKey(), ...conditionOn('said') });
export const newGroup = (): DraftGroup => ({
  key: newKey(),
  match: 'any',
  parts: [newCondition(), newCondition()],
});

/** What a field of the company's own holds, as far as comparing goes. */
export const ownTypes = ['text', 'number', 'day', 'flag', 'choice', 'set'] as const;
export type OwnType = (typeof ownTypes)[number];

const filled = ['is-set', 'is-empty'] as const;
const byOwnType: Record<OwnType, readonly [Comparison, ...Comparison[]]> = {
  text: comparisons.text,
  number: ['is', 'at-least', 'at-most', ...filled],
  day: ['is', 'at-least', 'at-most', ...filled],
  flag: ['is', ...filled],
  choice: comparisons.choice,
  set: comparisons.set,
};

/** The comparisons of a field in the order in which they are offered; `own` says what one of the company's own holds. */
export function comparisonsOf(field: string, own: OwnType = 'text'): readonly [Comparison, ...Comparison[]] {
  const kind = kindOf(field) ?? 'own';
  return kind === 'own' ? byOwnType[own] : comparisons[kind];
}

/** How the value of a condition is asked for. */
export function valueType(field: string, own: OwnType = 'text'): Kind | OwnType {
  const kind = kindOf(field) ?? 'own';
  return kind === 'own' ? own : kind;
}

/** A condition on a field, with the comparison that is usual for it and nothing to compare with yet. */
export function conditionOn(field: string, own?: OwnType): Condition {
  return { field, how: comparisonsOf(field, own)[0], value: emptyOf(valueType(field, own)) };
}

/** The same condition with another comparison; a value stays where the new one takes it. */
export function compared(condition: Condition, how: Comparison, own?: OwnType): Condition {
  const value = takesValue(how) ? (condition.value ?? emptyOf(valueType(condition.field, own))) : null;
  return { ...condition, how, value };
}

function emptyOf(type: Kind | OwnType): Condition['value'] {
  if (type === 'flag') return true;
  return type === 'hours' ? 24 : type === 'number' ? 0 : '';
}

/** Whether the condition says something. */
export const isWhole = ({ key: _key, ...condition }: DraftCondition) =>
  conditionsInput.safeParse({ match: 'all', parts: [condition] }).success;
export const isWholeAct = ({ act }: DraftAct) =>
  (act.do === 'notify' ? notifyInput : actInput).safeParse(act).success;

/** Whether the rule can be saved. */
export function isReady({ name, trigger, conditions, acts }: Draft): boolean {
  const hasEvents = trigger.kind === 'time' || trigger.events.length > 0;
  return (
    name.trim() !== '' && hasEvents && acts.length > 0 && acts.every(isWholeAct) && isWholeGroup(conditions)
  );
}

function isWholeGroup({ parts }: DraftGroup): boolean {
  return parts.every((part) => (isDraftGroup(part) ? isWholeGroup(part) : isWhole(part)));
}

export const actNames = [
  'set-priority',
  'set-status',
  'assign',
  'set-team',
  'add-labels',
  'remove-labels',
  'set-field',
  'write-note',
  'write-reply',
  'snooze',
  'notify',
] as const satisfies readonly Act['do'][];

/** An act of a kind, with nothing filled in that could be meant otherwise. */
export function newAct(name: Act['do']): DraftAct {
  return { key: newKey(), act: name === 'notify' ? { do: name } : freshAct(name) };
}

/** The list with one moved to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  const one = list[from];
  return one === undefined ? [...list] : [...rest.slice(0, to), one, ...rest.slice(to)];
}

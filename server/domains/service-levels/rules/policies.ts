import type { Standing } from './history.ts';
import type { ClockKind, OwnChoices, ProfileName } from './profiles.ts';

export type Priority = Standing['priority'];

/** Whom a warning reaches: the owner, the team, its supervisors, or a member by id. */
export type Tell = 'owner' | 'team' | 'supervisors' | (string & {});

/** A further step: at so many percent of the target, or so many working minutes after it was exceeded. */
export type Step = {
  percent?: number | undefined;
  minutesAfter?: number | undefined;
  tell: Tell[];
  raisePriority: boolean;
};

/** Seconds by kind and priority; what is missing or 0 is not measured. */
export type Targets = Partial<
  Record<ClockKind, Partial<Record<Priority, number | null | undefined>> | undefined>
>;

/** Which requests a policy is for; an empty list is any. */
export type Conditions = {
  teamIds: string[];
  channels: string[];
  customers: 'any' | 'internal' | 'external';
};

/** What a policy says in one version. */
export type PolicyContent = {
  name: string;
  profile: ProfileName;
  choices: OwnChoices;
  conditions: Conditions;
  targets: Targets;
  /** Priorities whose clocks go day and night. */
  aroundTheClock: Priority[];
  warnPercent: number;
  warnTell: Tell[];
  breachTell: Tell[];
  steps: Step[];
};

export type PolicyVersion = {
  policyId: string;
  version: number;
  validFrom: Date;
  position: number;
  isRemoved: boolean;
  content: PolicyContent;
};

/** The policies in force at a moment, in their order. */
export function policiesAt(versions: readonly PolicyVersion[], at: number): PolicyVersion[] {
  const byPolicy = Map.groupBy(
    versions.filter((one) => one.validFrom.getTime() <= at),
    (one) => one.policyId,
  );
  return [...byPolicy.values()]
    .flatMap((all) => all.toSorted((a, b) => a.version - b.version).at(-1) ?? [])
    .filter((one) => !one.isRemoved)
    .sort((a, b) => a.position - b.position || a.policyId.localeCompare(b.policyId));
}

/** What a policy asks of a request. */
export type Asked = { teamId: string | null; channel: string; isInternal: boolean };

/** The first policy from the top that is for such a request. */
export function policyFor(policies: readonly PolicyVersion[], asked: Asked): PolicyVersion | undefined {
  return policies.find(({ content: { conditions } }) => {
    const { teamIds, channels, customers } = conditions;
    const isTeam = teamIds.length === 0 || (asked.teamId !== null && teamIds.includes(asked.teamId));
    const isChannel = channels.length === 0 || channels.includes(asked.channel);
    return isTeam && isChannel && (customers === 'any' || (customers === 'internal') === asked.isInternal);
  });
}

/** The target in milliseconds, or null where nothing is promised. */
export function targetOf({ targets }: PolicyContent, kind: ClockKind, priority: Priority): number | null {
  const seconds = targets[kind]?.[priority];
  return seconds ? seconds * 1000 : null;
}

import type { IconName } from '../../../design/icon-names.ts';
import type { Activity } from './api.ts';

/** Something of another room that belongs to the way of a customer, such as a request. */
export interface Beside {
  id: string;
  at: string;
  text: string;
  /** Where it leads; nowhere, where it has no page of its own. */
  to?: string;
  search?: object;
  icon?: IconName;
}

export type Step = { at: string; activity: Activity } | { at: string; beside: Beside };

/** One line of time, newest first. While older activity is not loaded, nothing older than it is shown. */
export function joinJourney(
  activities: readonly Activity[],
  besides: readonly Beside[],
  hasMore: boolean,
): Step[] {
  const oldest = hasMore ? (activities.at(-1)?.at ?? '') : '';
  const steps: Step[] = [
    ...activities.map((activity) => ({ at: activity.at, activity })),
    ...besides.filter(({ at }) => at >= oldest).map((beside) => ({ at: beside.at, beside })),
  ];
  return steps.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** The parts of a card that have a word; others are told as "the card". */
const toldParts = [
  'name',
  'preferredName',
  'honorific',
  'language',
  'isInternal',
  'organisationId',
  'tags',
  'fields',
  'addresses',
  'notes',
  'dates',
] as const;

export function isToldPart(part: string): part is (typeof toldParts)[number] {
  return toldParts.some((one) => one === part);
}

/** Which parts of the card an event says were changed. */
export function changedParts({ payload }: Activity): (typeof toldParts)[number][] {
  const given = Array.isArray(payload.fields) ? payload.fields : [];
  return toldParts.filter((part) => given.includes(part));
}

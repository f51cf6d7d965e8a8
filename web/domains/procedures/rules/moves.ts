import {
  type Content,
  type Kind,
  type Step,
  theEnd,
} from '../../../../server/domains/procedures/rules/content.ts';
import { keyOf } from '../../../platform/messages/key-of.ts';
import { blankStep } from './blank.ts';

/** A way on from a step: its only one, one of a decision by its key, or `declined` of an approval. */
export type Way = string | null;

/** What else means something where the key of a step stands. */
const reserved = [theEnd, 'declined'];

/** The steps and the key of the one that is new in them. */
export interface Added {
  content: Content;
  key: string;
}

/**
 * A new step behind another one, on one of its ways; the rest of that way follows it. First of all where `after` is null.
 */
export function addStep(content: Content, kind: Kind, after: { key: string; way: Way } | null): Added {
  const key = freeKey(content, kind);
  const before = content.steps.find((one) => one.key === after?.key);
  const place = before ? content.steps.indexOf(before) + 1 : 0;
  if (!before || !after)
    return { content: { ...content, steps: [blankStep(kind, key), ...content.steps] }, key };
  const isOwn = isOwnWay(before, after.way);
  const target = wayOf(before, after.way);
  // On a way of its own the new step stands right below, and what led below must go on to where it led.
  const pinned = isOwn ? before : withWays(before, (next) => next ?? belowOf(content, before.key));
  const led = withWay(pinned, isOwn ? null : after.way, isOwn ? null : key);
  const follows = target ?? (isOwn ? null : refusalOr(before, after.way, belowOf(content, before.key)));
  const fresh = { ...blankStep(kind, key), next: follows };
  const steps = content.steps.flatMap((one) => (one.key === before.key ? [led, fresh] : [one]));
  return { content: loosened({ ...content, steps }, [place - 1, place]), key };
}

/** The same step once more behind itself; only the keys are new. */
export function duplicateStep(content: Content, key: string): Added {
  const step = content.steps.find((one) => one.key === key);
  if (!step) return { content, key };
  const copied = keyOf({ en: step.key.replace(/-\d+$/, ''), id: '', th: '' }, taken(content), step.kind);
  const steps = content.steps.flatMap((one) =>
    one.key === key
      ? [
          { ...one, next: null },
          { ...structuredClone(one), key: copied },
        ]
      : [one],
  );
  return { content: { ...content, steps }, key: copied };
}

/** Whether the step can go one place up or down. */
export function mayMove({ steps }: Content, key: string, by: -1 | 1): boolean {
  const to = steps.findIndex((one) => one.key === key) + by;
  return to >= 0 && to < steps.length;
}

/** The step one place up or down; ways that lead to the step below follow the new order, named ones stay. */
export function moveStep(content: Content, key: string, by: -1 | 1): Content {
  if (!mayMove(content, key, by)) return content;
  const from = content.steps.findIndex((one) => one.key === key);
  const steps = [...content.steps];
  const [step] = steps.splice(from, 1);
  if (step) steps.splice(from + by, 0, step);
  return { ...content, steps };
}

/** Without the step: whoever led to it leads to what came after it. */
export function removeStep(content: Content, key: string): Content {
  const gone = content.steps.find((one) => one.key === key);
  if (!gone) return content;
  const own = gone.kind === 'decide' ? (gone.branches[0]?.next ?? null) : gone.next;
  const after = own ?? belowOf(content, key);
  const target = after === key ? theEnd : after;
  const left = { ...content, steps: content.steps.filter((one) => one.key !== key) };
  const steps = left.steps.map((one) => {
    const leads = (next: string | null) => (next ?? belowOf(content, one.key)) === key;
    // What stands right below needs no name, so that the order can be changed later.
    const nameless = target === belowOf(left, one.key) && target !== theEnd ? null : target;
    return withWays(
      one,
      (next) => (leads(next) ? nameless : next),
      (next) => (next === key ? target : next),
    );
  });
  return { ...content, steps };
}

/** Puts a removed step back where it stood, with the ways that led to it; what was changed since stays changed. */
export function putBack(now: Content, before: Content, key: string): Content {
  const gone = before.steps.find((one) => one.key === key);
  if (!gone || now.steps.some((one) => one.key === key)) return now;
  const led = now.steps.map((one) => {
    const was = before.steps.find((other) => other.key === one.key);
    return was ? withWaysOf(one, was, (next) => (next ?? belowOf(before, was.key)) === key) : one;
  });
  const above = before.steps[before.steps.indexOf(gone) - 1];
  const place = above ? led.findIndex((one) => one.key === above.key) + 1 : 0;
  return { ...now, steps: led.toSpliced(place, 0, gone) };
}

/** Gives a step the key of its title, everywhere. Only a step that has never been named gets one. */
export function nameStep(content: Content, key: string): Added {
  const step = content.steps.find((one) => one.key === key);
  if (!step) return { content, key };
  const others = taken(content).filter((one) => one !== key);
  const name = keyOf(step.title, others, step.kind);
  const renamed = content.steps.map((one) => ({
    ...withWays(one, (next) => (next === key ? name : next)),
    key: one.key === key ? name : one.key,
  }));
  return { content: { ...content, steps: renamed }, key: name };
}

/** Where a way of the step leads as it is written: a key, the end, or null for the step below. */
export function wayOf(step: Step, way: Way): string | null {
  if (way === null) return step.next;
  if (step.kind === 'decide') return step.branches.find((one) => one.key === way)?.next ?? null;
  return step.kind === 'approve' && way === 'declined' ? step.declined : step.next;
}

/** The step with one of its ways led elsewhere. */
export function withWay<S extends Step>(step: S, way: Way, next: string | null): S {
  if (way === null) return { ...step, next };
  if (step.kind === 'decide') {
    const branches = step.branches.map((one) => (one.key === way ? { ...one, next } : one));
    return { ...step, branches };
  }
  return step.kind === 'approve' && way === 'declined' ? { ...step, declined: next } : { ...step, next };
}

/** A refusal that names no step ends the way; every other one goes on below. */
const refusalOr = (step: Step, way: Way, below: string) =>
  step.kind === 'approve' && way === 'declined' ? theEnd : below;

/** Whether the way is the one that every step but a decision has. */
const isOwnWay = (step: Step, way: Way) =>
  way === null || (step.kind !== 'decide' && !(step.kind === 'approve' && way === 'declined'));

/** A key of the list's kind that no other has: `way-2`. */
export function nextKey(list: readonly { key: string }[], plain: string): string {
  return keyOf(
    { en: `${plain}-1`, id: '', th: '' },
    list.map((one) => one.key),
    plain,
  );
}

/** @param named where a refusal leads that names a step: one that names none ends the way, whatever stands below. */
function withWays(
  step: Step,
  to: (next: string | null) => string | null,
  named: (next: string) => string = (next) => to(next) ?? next,
): Step {
  if (step.kind === 'decide')
    return { ...step, branches: step.branches.map((one) => ({ ...one, next: to(one.next) })) };
  if (step.kind === 'approve')
    return { ...step, next: to(step.next), declined: step.declined && named(step.declined) };
  return { ...step, next: to(step.next) };
}

/** The ways of `now`, with those of `was` where they count. */
function withWaysOf(now: Step, was: Step, counts: (next: string | null) => boolean): Step {
  if (now.kind === 'decide' && was.kind === 'decide') {
    const branches = now.branches.map((one) => {
      const other = was.branches.find(({ key }) => key === one.key);
      return other && counts(other.next) ? { ...one, next: other.next } : one;
    });
    return { ...now, branches };
  }
  const led = was.kind !== 'decide' && counts(was.next) ? { ...now, next: was.next } : now;
  const refused = was.kind === 'approve' && was.declined !== null && counts(was.declined);
  return refused && led.kind === 'approve' ? { ...led, declined: was.declined } : led;
}

/** At these places, what is named but stands right below loses its name, so that the order can be changed later. */
function loosened(content: Content, places: readonly number[]): Content {
  const steps = content.steps.map((one, place) => {
    const below = content.steps[place + 1]?.key;
    return places.includes(place) ? withWays(one, (next) => (next === below ? null : next)) : one;
  });
  return { ...content, steps };
}

function belowOf({ steps }: Content, key: string): string {
  return steps[steps.findIndex((one) => one.key === key) + 1]?.key ?? theEnd;
}

const taken = ({ steps }: Content) => [...steps.map((one) => one.key), ...reserved];

const freeKey = (content: Content, kind: Kind) => keyOf({ en: kind, id: '', th: '' }, taken(content), kind);

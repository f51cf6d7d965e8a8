import { clusterTexts } from '../rules/cluster-texts.ts';
import { type LearnTask, learnGroups, type PlaceTask, placeTexts } from '../rules/learn-groups.ts';
import { type PartTask, partTexts } from '../rules/part-texts.ts';

/** Runs in a thread of its own, so that whoever waits for an answer does not wait for this. */
export function learn(task: LearnTask) {
  return learnGroups(task);
}

export function place(task: PlaceTask) {
  return placeTexts(task);
}

export function part(task: PartTask) {
  return partTexts(task);
}

export function cluster(task: { texts: string[]; k?: number }) {
  return clusterTexts(task.texts, task.k);
}

import type { Step, Words } from '../procedures/types.ts';

type Person = { id: string; name: string } | null;

/** A step that was done, with who did it and when. */
export interface StepDone {
  id: string;
  stepKey: string;
  outcome: string | null;
  answer: string | null;
  note: string;
  messageId: string | null;
  reachedAt: string;
  doneAt: string;
  by: Person;
}

/** Something that lies beside a step as proof. */
export interface Proof {
  id: string;
  stepKey: string;
  kind: 'field' | 'file' | 'quote';
  name: string;
  text: string;
  messageId: string | null;
  addedAt: string;
  by: Person;
}

/** A procedure that is followed, or was, on a request. */
export interface Run {
  id: string;
  procedureId: string;
  names: Words;
  version: number;
  newestVersion: number | null;
  state: 'running' | 'finished' | 'left';
  steps: Step[];
  currentKey: string | null;
  reachedAt: string;
  dueAt: string | null;
  waitsUntil: string | null;
  mayTake: boolean;
  holding: string[];
  startedBy: Person;
  startedAt: string;
  endedAt: string | null;
  leftBecause: string | null;
  log: StepDone[];
  evidence: Proof[];
}

/** A procedure that fits a request and waits for a yes or a no. */
export interface Offer {
  id: string;
  names: Words;
  purpose: Words;
  steps: number;
  offeredAt: string;
}

/** What is given with a step when it is taken. */
export interface Taken {
  key: string;
  branch?: string;
  answer?: string;
  note?: string;
  /** Words in place of the prepared ones, as HTML. */
  body?: string;
}

import type {
  Content,
  Deed,
  Evidence,
  Kind,
  Match,
  Step,
} from '../../../server/domains/procedures/rules/content.ts';
import type { ContentDiff, StepChange } from '../../../server/domains/procedures/rules/diff.ts';
import type { Fault, FaultCode } from '../../../server/domains/procedures/rules/faults.ts';
import type { Words } from '../../../server/kernel/words.ts';

export type { Content, ContentDiff, Deed, Evidence, Fault, FaultCode, Kind, Match, Step, StepChange, Words };

/** A step of one kind. */
export type StepOf<K extends Kind> = Extract<Step, { kind: K }>;

/** What stands still in the whole of an editor: the words about it, when it is offered, or one step by its key. */
export type Place = { part: 'about' } | { part: 'match' } | { part: 'step'; key: string };

/** A procedure in the list, as the API tells it. */
export interface ListedProcedure {
  id: string;
  names: Words;
  purpose: Words;
  publishedVersion: number | null;
  hasChanges: boolean;
  isRetired: boolean;
  isFlagged: boolean;
  owner: { id: string; name: string } | null;
  steps: number;
  faults: number;
  updatedAt: string;
}

/** How a draft stands once it was saved. */
export interface Standing {
  draftVersion: number;
  faults: Fault[];
  gaps: string[];
}

export interface Procedure extends Standing {
  id: string;
  draft: Content;
  publishedVersion: number | null;
  hasChanges: boolean;
  isRetired: boolean;
  isFlagged: boolean;
  ownerId: string | null;
  updatedAt: string;
}

export interface Version {
  version: number;
  note: string;
  publishedAt: string;
  publishedBy: { id: string; name: string } | null;
  steps: number;
}

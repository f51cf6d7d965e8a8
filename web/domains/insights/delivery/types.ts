import type { Rhythm } from '../../../../server/domains/insights/delivery/schedules/rules/when.ts';
import type {
  DeliveryState,
  SentFormat,
  WhyNot,
} from '../../../../server/domains/insights/delivery/schedules/rules/words.ts';
import type { Subject as Kept } from '../../../../server/domains/insights/delivery/subjects.ts';
import type { Language } from '../../../platform/messages/language.ts';

export type { Rhythm, SentFormat };
export type Subject = Kept;
export type Address = { address: string; language: Language };

/** What a form asks for. */
export interface Wanted {
  rhythm: Rhythm;
  time: string;
  format: SentFormat;
  members: string[];
  addresses: Address[];
}

export interface Receiver {
  id: string;
  memberId: string | null;
  address: string | null;
  name: string;
  language: Language | null;
  state: 'on' | 'asked' | 'stopped';
}

export interface Schedule {
  id: string;
  subject: Subject & { name: string | null };
  rhythm: Rhythm;
  time: string;
  format: SentFormat;
  paused: boolean;
  mine: boolean;
  nextAt: string | null;
  lastAt: string | null;
  receivers: Receiver[];
}

export interface Delivery {
  id: string;
  receiverId: string | null;
  dueAt: string;
  doneAt: string | null;
  state: DeliveryState;
  why: WhyNot | null;
  byHand: boolean;
  mail: { state: string; reason: string | null } | null;
}

export type ScheduleWithDeliveries = Schedule & { deliveries: Delivery[] };

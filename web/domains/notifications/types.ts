import type { Kind, Ways } from '../../../server/domains/notifications/rules/kinds.ts';
import type { Words } from '../../../server/kernel/words.ts';

export type { Kind, Ways };

type DateKind = 'birthday' | 'anniversary' | 'contract-end' | 'other';

/** What I am told of, by which ways, and when I am left in peace. */
export interface Choices {
  kinds: Record<Kind, Ways>;
  digest: 'off' | 'hourly' | 'daily';
  digestHour: number;
  zone: string;
  quietFrom: string | null;
  quietTo: string | null;
  mayQuote: boolean;
}

export type ChoicesPatch = Partial<Omit<Choices, 'kinds'>> & { kinds?: Partial<Choices['kinds']> };

export interface Notification {
  id: string;
  kind: Kind;
  request: { id: string; number: number; subject: string } | null;
  /** Which clock is late or due soon. */
  clock: 'first-reply' | 'next-reply' | 'update' | 'solving' | null;
  /** The day of a customer that comes near. */
  day: { customerId: string; customerName: string; kind: DateKind; label: string; fallsOn: string } | null;
  problem: { id: string; title: string } | null;
  group: { id: string; name: string | null; words: string[] } | null;
  /** The article that should be looked at again. */
  article: { id: string; title: string } | null;
  policy: { id: string; names: Words } | null;
  procedure: { id: string; names: Words } | null;
  course: { id: string; names: Words } | null;
  idea: { id: string; title: string } | null;
  /** The provider whose contract it is about. */
  provider: { id: string; name: string } | null;
  /** The goal that it is about, by the name of what it measures. */
  goal: { id: string; title: string } | null;
  /** The mystery visit that I am to make. */
  visit: { id: string; title: string } | null;
  /** The result of a review of my work. */
  resultId: string | null;
  actor: { id: string; name: string } | null;
  createdAt: string;
  readAt: string | null;
}

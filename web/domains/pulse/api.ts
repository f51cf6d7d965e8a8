import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';

export type Texts = Record<'en' | 'id' | 'th', string>;
export interface Statement {
  key: string;
  scale: 'recommend' | 'agree';
  text: Texts;
}
export interface OwnPulse {
  asked: { statements: Statement[]; closesAt: string; team: string | null; hasAnswered: boolean } | null;
  fewest: number;
  fewestForWords: number;
  longestWords: number;
}
interface Figure {
  low: number;
  high: number;
}
export type Enps = (Figure & { score: number }) | null;
interface Closed {
  id: string;
  month: string;
  state: 'shown' | 'too-few';
  closedAt: string;
  people: number;
  answered: number;
  rate: Figure & { estimate: number | null };
}
export interface Round extends Closed {
  enps: Enps;
  counted: number | null;
}
export interface FoundRound extends Closed {
  statements: Statement[];
  parts: {
    part: string;
    name: string | null;
    people: number;
    counted: number;
    figures: { statements: Record<string, Figure & { mean: number }>; enps: Enps };
  }[];
  words: string[];
}
export interface PulseSettings {
  every: 'off' | 'month' | 'quarter';
  openDays: number;
  own: Texts[];
}

export const ownPulseQuery = queryOptions({
  queryKey: ['pulse', 'own'],
  queryFn: () => call<OwnPulse>('GET', '/pulse'),
});
export const roundsQuery = queryOptions({
  queryKey: ['pulse', 'rounds'],
  queryFn: async () => (await call<{ items: Round[] }>('GET', '/pulse/rounds')).items,
});
export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['pulse', 'rounds', id],
    queryFn: () => call<FoundRound>('GET', `/pulse/rounds/${id}`),
  });
export const pulseSettingsQuery = queryOptions({
  queryKey: ['pulse', 'settings'],
  queryFn: () => call<PulseSettings>('GET', '/pulse/settings'),
});

export const answerPulse = (body: { scores: Record<string, number>; words: string }) =>
  call<void>('PUT', '/pulse/answer', { body });
export const keepPulseSettings = (body: PulseSettings) => call<void>('PUT', '/pulse/settings', { body });

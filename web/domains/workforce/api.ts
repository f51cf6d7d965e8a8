import { queryOptions } from '@tanstack/react-query';
import { call, type Query } from '../../platform/client/call.ts';
import type {
  Day,
  Forecasts,
  Handling,
  Mine,
  Plan,
  PlanSettings,
  Swap,
  Template,
  WeekSums,
} from './types.ts';

const look = <T>(key: readonly unknown[], path: string, query?: Query) =>
  queryOptions({ queryKey: ['workforce', ...key], queryFn: () => call<T>('GET', path, { query }) });
const looks = <T>(key: readonly unknown[], path: string) =>
  queryOptions({
    queryKey: ['workforce', ...key],
    queryFn: async () => (await call<{ items: T[] }>('GET', path)).items,
  });

export const planQuery = (week: string) => look<Plan>(['plan', week], '/workforce/plan', { week });
export const whatIfQuery = (week: string, more: number, factor: number) =>
  look<{ asIs: WeekSums; asIf: WeekSums }>(['what-if', week, more, factor], '/workforce/what-if', {
    ...{ week, more: String(more), factor: String(factor) },
  });
export const dayQuery = { ...look<Day>(['day'], '/workforce/day'), refetchInterval: 60_000 };
export const forecastsQuery = look<Forecasts>(['forecasts'], '/workforce/forecasts');
export const handlingQuery = looks<Handling>(['handling'], '/workforce/handling');
export const settingsQuery = look<PlanSettings>(['settings'], '/workforce/settings');
export const templatesQuery = looks<Template>(['templates'], '/workforce/templates');
export const swapsQuery = looks<Swap>(['swaps'], '/workforce/swaps');
export const mineQuery = look<Mine>(['mine'], '/me/shifts');

const send = <T = void>(method: 'POST' | 'PUT', path: string, body: unknown = {}) =>
  call<T>(method, path, { body });
export const makeForecasts = () => send('POST', '/workforce/forecasts');
export const makeRoster = (week: string) =>
  send<{ shifts: number; isBest: boolean }>('POST', '/workforce/rosters', { week });
export const publishRoster = (id: string, published: boolean) =>
  send('PUT', `/workforce/rosters/${id}/publication`, { published });
export const makeTemplate = (template: Omit<Template, 'id'>) =>
  send('POST', '/workforce/templates', template);
export const removeTemplate = (id: string) => call<void>('DELETE', `/workforce/templates/${id}`);
export const addShift = (shift: { memberId: string; templateId: string; date: string }) =>
  send('POST', '/workforce/shifts', shift);
export const removeShift = (id: string) => call<void>('DELETE', `/workforce/shifts/${id}`);
export const askSwap = (shiftId: string, memberId: string) =>
  send('POST', '/me/swaps', { shiftId, memberId });
export type SwapAnswer = 'agree' | 'decline' | 'withdraw' | 'approve';
export const answerSwap = (id: string, answer: SwapAnswer) =>
  send('PUT', `/workforce/swaps/${id}`, { answer });
export const changeSettings = (settings: PlanSettings) => send('PUT', '/workforce/settings', settings);
export const calculate = (name: string, asked: unknown) =>
  send<Record<string, unknown>>('POST', `/calculators/${name}`, asked);

import type { z } from 'zod';
import type { actInput } from '../../../../server/domains/requests/bulk/inputs.ts';
import type { StayReason } from '../../../../server/domains/requests/bulk/rules.ts';
import { call } from '../../../platform/client/call.ts';

export type Act = z.input<typeof actInput>;
export interface Preview {
  changing: number;
  staying: { requestId: string; number: number; reason: StayReason }[];
}
export interface Progress {
  id: string;
  state: 'running' | 'done' | 'taking-back' | 'taken-back';
  total: number;
  items: { requestId: string; state: string; reason: string | null }[];
}
type Asked = { requestIds: string[]; act: Act };

export const preview = (body: Asked) => call<Preview>('POST', '/bulk-acts/preview', { body });
export const start = (body: Asked) =>
  call<Progress>('POST', '/bulk-acts', { body, headers: { 'Idempotency-Key': crypto.randomUUID() } });
export const find = (id: string) => call<Progress>('GET', `/bulk-acts/${id}`);
export const takeBack = (id: string) => call<Progress>('DELETE', `/bulk-acts/${id}`);

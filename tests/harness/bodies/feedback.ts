import { type Body, nobody } from './body.ts';

/** Opens the doors of what customers say and buy: surveys, recoveries, pulse, orders, retention, gestures. */
export const feedbackBodies: Record<string, Body> = {
  'POST /orders': {
    ...{ externalId: '1', orderedAt: '2026-03-01T03:00:00Z', currency: 'IDR', total: 12_500_000 },
  },
  'POST /products': { sku: 'KOPI', name: 'Kopi' },
  'PATCH /products/{id}': { followUpDays: 7 },
  'PUT /currency-rates': { currency: 'THB', day: '2026-03-01', rate: 470 },
  'PUT /order-settings': { currency: 'IDR' },
  'PUT /order-imports/{id}/mapping': { mapping: ['id', 'orderedAt', 'total'] },
  'POST /shops': { kind: 'signed', name: 'Toko daring' },
  'PATCH /shops/{id}': { name: 'Toko dua' },
  'POST /surveys': { name: 'Sesudah selesai', kind: 'csat' },
  'PATCH /surveys/{id}': { isActive: true },
  'PUT /surveys/{id}/archiving': { isArchived: true },
  'PUT /recoveries/{id}/settling': { state: 'reached' },
  'PUT /recoveries/{id}/owner': { ownerId: null },
  'PUT /recoveries/{id}/outcome': { outcome: 'stayed' },
  'PUT /feedback-settings': { recovers: true, recoverMinutes: 480, againDays: 7 },
  'PUT /pulse/answer': { scores: { recommend: 9 } },
  'PUT /pulse/settings': { every: 'off', openDays: 10, own: [] },
  'POST /requests/{request}/opportunities': { kind: 'up-sell', note: 'Kopi besar' },
  'PATCH /retention/settings': { marginPercent: 40 },
  'PATCH /gestures/settings': { restDays: 60 },
  'PUT /gestures/{id}/gift': (things) => ({ gestureKindId: things['/gesture-kinds/{id}'] ?? nobody }),
  'PUT /gestures/{id}/refusal': { reason: 'Baru saja ditelepon' },
  'POST /gesture-kinds': { names: { en: 'Card' }, costMinor: 0 },
  'PATCH /gesture-kinds/{id}': { costMinor: 2_000 },
};

import { usualSettings } from '../../../server/domains/workforce/rules/need/settings.ts';
import { calculatorBodies } from '../calculator-bodies.ts';
import { type Body, nobody } from './body.ts';

const report = {
  ...{ measures: ['requests.opened'], span: { last: 4, unit: 'week' }, step: 'week', split: null },
  picture: 'line',
};

/** Opens the doors of whoever leads: measures, reports, dashboards, goals, service levels, workforce, providers, calculators. */
export const leadingBodies: Record<string, Body> = {
  'POST /measures/read': {
    asks: [
      { measure: 'requests.opened', from: '2026-11-01', to: '2026-11-30', zone: 'Asia/Jakarta', step: 'day' },
    ],
  },
  'PUT /workforce/settings': usualSettings('id'),
  'POST /dashboards': { name: 'Toko' },
  'PATCH /dashboards/{id}': { version: 1, name: 'Toko' },
  'POST /workforce/templates': { name: 'Pagi', startsAt: '08:00', minutes: 480 },
  'POST /workforce/rosters': { week: '2026-11-23' },
  'PUT /workforce/rosters/{id}/publication': { published: true },
  'POST /workforce/shifts': { memberId: nobody, templateId: nobody, date: '2026-11-24' },
  'PUT /workforce/swaps/{id}': { answer: 'decline' },
  'POST /me/swaps': { shiftId: nobody, memberId: nobody },
  'POST /goals': {
    ...{ measure: 'promises.kept', target: 0.95, direction: 'up', period: 'month' },
    ...{ startsOn: '2030-01-01', endsOn: '2030-12-31', reviewsOn: ['2030-02-01'] },
  },
  'POST /goal-baselines': {
    ...{ measure: 'promises.kept', direction: 'up', period: 'month', startsOn: '2026-11-01' },
  },
  'PATCH /goals/{id}': { why: 'Karena janji adalah janji' },
  'POST /goals/{id}/reviews': { words: 'Masih berjalan' },
  'POST /goal-records/{member}/openings': { reason: 'Percakapan bulanan' },
  'POST /providers': { name: 'Mitra', kind: 'third-party' },
  'PATCH /providers/{id}': { masksContacts: false },
  'PUT /providers/{id}/contract': {
    ...{ validFrom: '2026-11-01', validUntil: null, targets: [], fee: 1, currency: 'IDR' },
  },
  'PUT /providers/{id}/sample': (things) => ({ cardId: things['/quality/cards/{id}'] ?? nobody, perWeek: 2 }),
  'POST /providers/{id}/evidence': { month: '2026-11' },
  'POST /providers/{id}/corrective-actions': (things) => ({
    ...{ month: '2026-11', measure: 'promises', cause: 'Kurang orang', action: 'Dua orang lagi' },
    ...{ ownerId: things['/members/{id}'] ?? nobody, dueOn: '2030-01-01' },
  }),
  'PUT /corrective-actions/{id}/outcome': { outcome: 'helped' },
  'POST /providers/{id}/invitations': { email: 'chai@mitra.example', role: 'provider-agent' },
  'PATCH /providers/{id}/people/{person}': { role: 'provider-agent' },
  'POST /calendars': { name: 'Kantor', zone: 'Asia/Jakarta', hours: { mon: [['09:00', '17:00']] } },
  'PATCH /calendars/{id}': { name: 'Kantor dua' },
  'POST /service-levels': { name: 'Standar', targets: { solving: { normal: 3600 } } },
  'PATCH /service-levels/{id}': { name: 'Standar dua' },
  'PUT /service-levels/order': { ids: [] },
  'POST /calculators/sla-clock': { zone: 'Asia/Jakarta', from: '2026-11-23T02:00:00Z', targetSeconds: 60 },
  'POST /calculators/cluster': { texts: ['Di mana paket saya?', 'Paket saya di mana?'] },
  'POST /calculators/poisson-rates': { a: { events: 15, exposure: 400 }, rate: 0.05 },
  'POST /calculators/benjamini-hochberg': { p: [0.01, 0.2], q: 0.05 },
  'POST /calculators/kleinberg-bursts': { offsets: [4, 17, 23], s: 2, gamma: 0.1 },
  'POST /calculators/promise-date': {
    ...{ text: 'besok sore', language: 'id', now: '2026-11-25T02:30:00Z', zone: 'Asia/Jakarta' },
  },
  ...calculatorBodies,
  'POST /reports': { name: 'Per minggu', definition: report },
  'PATCH /reports/{id}': { name: 'Per pekan' },
  'POST /reports/schedules': (things) => ({
    subject: { kind: 'report', id: things['/reports/{id}'] ?? nobody },
    ...{ rhythm: { every: 'day' }, time: '08:00', format: 'pdf' },
  }),
  'PATCH /reports/schedules/{id}': { time: '09:00' },
  'POST /reports/run': { definition: report },
  'POST /reports/rows': { definition: report },
};

import { type Body, nobody } from './body.ts';

/** Opens the doors about customers and their privacy. */
export const customersBodies: Record<string, Body> = {
  'POST /customers': { name: 'Rina Putri', addresses: [{ kind: 'phone', value: '+62 812 3456 7890' }] },
  'PATCH /customers/{id}': { preferredName: 'Rin' },
  'POST /customers/{id}/notes': { text: 'Suka batik' },
  'POST /customers/{id}/dates': { kind: 'birthday', day: '1990-11-27' },
  'POST /customers/{id}/addresses': { kind: 'line', value: 'rina-line' },
  'PATCH /customer-addresses/{id}': { primary: true },
  'PATCH /customer-notes/{id}': { text: 'Suka batik tulis' },
  'PATCH /customer-dates/{id}': { remindDays: 5 },
  'POST /organisations': { name: 'Batik Nusantara' },
  'PATCH /organisations/{id}': { name: 'Batik Dua' },
  'POST /organisations/{id}/notes': { text: 'Bayar tiap bulan' },
  'POST /customer-segments': { name: 'Berbahasa Thai', filters: { language: 'th' } },
  'PATCH /customer-segments/{id}': { name: 'Berbahasa Inggris' },
  'POST /customer-fields': { name: 'Ukuran', type: 'text' },
  'PATCH /customer-fields/{id}': { name: 'Ukuran baju' },
  'PUT /customers/{id}/distinctions': (things) => ({ otherId: things['/customers/{id}'], apart: true }),
  'POST /customers/{id}/merges': (things) => ({ mergedId: things['/customers/{id}'] }),
  'PUT /customer-imports/{id}/mapping': { mapping: ['email'] },
  'PUT /customer-imports/{id}/writing': { encoding: 'utf-8', delimiter: ',' },
  'POST /customers/{id}/holds': { reason: 'Perkara 12/2026' },
  'PUT /customers/{id}/objection': { reason: 'Keberatan' },
  'PUT /customers/{id}/restriction': { reason: 'Sengketa' },
  'POST /customers/{id}/consents': { purpose: 'marketing', way: 'email' },
  'POST /privacy-notices': {
    texts: { en: 'What we tell every customer', id: 'Yang kami beri tahukan', th: 'สิ่งที่เราแจ้งลูกค้าทุกคน' },
  },
  'POST /privacy-requests': (things) => ({
    ...{ customerId: things['/customers/{id}'], kind: 'correction', country: 'ID' },
  }),
  'PUT /privacy-requests/{id}/fulfilment': { outcome: 'Selesai' },
  'PUT /privacy-requests/{id}/refusal': { outcome: 'Ditolak' },
  'POST /breaches': {
    ...{ title: 'Surel salah kirim', risk: 'some', countries: ['ID'], foundAt: '2026-11-20T02:00:00Z' },
  },
  'PATCH /breaches/{id}': { risk: 'high' },
  'PUT /breaches/{id}/steps': { country: 'ID', kind: 'authority-told' },
  'POST /breaches/{id}/people': (things) => ({ customerIds: [things['/customers/{id}'] ?? nobody] }),
  'PUT /retention-rules': { dataClass: 'raw-mail', days: 365 },
  'PUT /processing-register': {
    ...{ activity: 'answering', purpose: 'Menjawab', basis: '', recipients: '', transfers: '' },
  },
  'POST /processors': {
    ...{ name: 'Awan Nusantara', service: 'Server', dataKinds: 'Semua', place: 'ID' },
    ...{ safeguard: 'none-needed', agreedOn: '2026-01-15', subProcessors: '' },
  },
  'PATCH /processors/{id}': { place: 'TH' },
  'POST /privacy-risks': {
    ...{ title: 'Salah kirim', activity: 'mail', likelihood: 'low', harm: 'high', measures: 'Tunda kirim' },
  },
  'PATCH /privacy-risks/{id}': { likelihood: 'medium' },
  'PUT /privacy-settings': { officerName: 'Sari', officerEmail: 'privasi@toko-rina.example' },
};

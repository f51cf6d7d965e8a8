import type { Shop } from '../play/story.ts';

/** What Toko Rina sells, and to how many. */
export const shop: Shop = {
  products: [
    { sku: 'BTK-KWG-2', name: 'Kain batik kawung 2 m', price: 385_000, followUpDays: 14 },
    { sku: 'BTK-PRG-2', name: 'Kain batik parang 2 m', price: 420_000, followUpDays: 14 },
    { sku: 'BTK-MGM-S', name: 'Selendang mega mendung', price: 240_000, followUpDays: 14 },
    { sku: 'KMJ-LRG', name: 'Kemeja batik pria', price: 325_000, followUpDays: 10 },
    { sku: 'KRM-MKK-4', name: 'Mangkuk keramik, isi 4', price: 185_000, followUpDays: 7 },
    { sku: 'KRM-PRG-6', name: 'Piring keramik, isi 6', price: 290_000, followUpDays: 7 },
    { sku: 'KRM-TKO', name: 'Teko keramik', price: 210_000, followUpDays: 7 },
    { sku: 'SRB-RTN', name: 'Taplak meja tenun', price: 165_000, followUpDays: null },
  ],
  customers: 300,
  currencies: {
    id: { code: 'IDR', before: 1, now: 1 },
    th: { code: 'THB', before: 452, now: 486 },
    en: { code: 'USD', before: 15_850, now: 16_420 },
  },
};

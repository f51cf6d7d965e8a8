import type { Company } from './play/story.ts';
import { brokenCeramics } from './toko-rina/broken-ceramics.ts';
import { changedOrders } from './toko-rina/changed-orders.ts';
import { fadedCloth } from './toko-rina/faded-cloth.ts';
import { lateParcels } from './toko-rina/late-parcels.ts';
import { payments } from './toko-rina/payments.ts';
import { manners, places, pools } from './toko-rina/people.ts';
import { praise } from './toko-rina/praise.ts';
import { questions } from './toko-rina/questions.ts';
import { refunds } from './toko-rina/refunds.ts';
import { shop } from './toko-rina/shop.ts';
import { spam } from './toko-rina/spam.ts';
import { stray } from './toko-rina/stray.ts';
import { taxInvoices } from './toko-rina/tax-invoices.ts';
import { wholesale } from './toko-rina/wholesale.ts';

/** A shop for batik and tableware in Bandung that sends its goods through three countries. */
export const tokoRina: Company = {
  key: 'toko-rina',
  name: 'Toko Rina',
  zone: 'Asia/Jakarta',
  domain: 'toko-rina.example',
  language: 'id',
  languages: { id: 0.64, th: 0.19, en: 0.17 },
  size: 240,
  orders: { write: (n) => `TR-${n}`, first: 18_920, perDay: 25 },
  shop,
  teams: ['Layanan', 'Gudang', 'Tagihan'],
  brands: [{ name: 'Rina Grosir', hue: 265, language: 'id', mailbox: 'grosir' }],
  colleagues: [
    {
      key: 'sari',
      name: 'Sari Hidayat',
      role: 'owner',
      language: 'id',
      speaks: ['id', 'en'],
      teams: ['Layanan'],
      isWoman: true,
      signature: 'Sari Hidayat\nToko Rina, Bandung',
    },
    {
      key: 'adi',
      name: 'Adi Wijaya',
      role: 'agent',
      language: 'id',
      speaks: ['id', 'en'],
      teams: ['Layanan', 'Gudang'],
      isWoman: false,
      signature: 'Adi Wijaya\nToko Rina, Bandung',
    },
    {
      key: 'nok',
      name: 'Nok Charoen',
      calls: { th: 'นก' },
      role: 'agent',
      language: 'th',
      speaks: ['th', 'en'],
      teams: ['Layanan', 'Tagihan'],
      isWoman: true,
      signature: 'นก เจริญ\nToko Rina',
    },
    {
      key: 'dewi',
      name: 'Dewi Lestari',
      role: 'agent',
      language: 'id',
      speaks: ['id'],
      teams: ['Tagihan', 'Layanan'],
      isWoman: true,
      signature: 'Dewi Lestari\nToko Rina, Bandung',
    },
  ],
  pools,
  manners,
  places,
  themes: [
    lateParcels,
    fadedCloth,
    taxInvoices,
    wholesale,
    brokenCeramics,
    refunds,
    changedOrders,
    questions,
    payments,
    praise,
    stray,
  ],
  spam,
  views: [
    { name: 'Luntur 2611-B', shared: true, filters: { label: '2611-B', status: ['open', 'waiting'] } },
    { name: 'Pelanggan Thailand', shared: true, filters: { language: 'th', status: ['open', 'waiting'] } },
    { name: 'Faktur belum selesai', shared: true, filters: { label: 'faktur', status: ['open', 'waiting'] } },
    { name: 'Grosir yang saya pegang', shared: false, filters: { label: 'grosir', assignee: 'me' } },
  ],
};

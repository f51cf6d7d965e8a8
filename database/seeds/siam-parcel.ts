import type { Company } from './play/story.ts';
import { cashOnDelivery } from './siam-parcel/cash-on-delivery.ts';
import { crossBorder } from './siam-parcel/cross-border.ts';
import { damage } from './siam-parcel/damage.ts';
import { floods } from './siam-parcel/floods.ts';
import { invoices } from './siam-parcel/invoices.ts';
import { missing } from './siam-parcel/missing.ts';
import { manners, places, pools } from './siam-parcel/people.ts';
import { pickups } from './siam-parcel/pickups.ts';
import { questions } from './siam-parcel/questions.ts';
import { redelivery } from './siam-parcel/redelivery.ts';
import { riders } from './siam-parcel/riders.ts';
import { spam } from './siam-parcel/spam.ts';
import { stray } from './siam-parcel/stray.ts';

/** A parcel carrier in Bangkok that drives through Thailand and flies to Jakarta. */
export const siamParcel: Company = {
  key: 'siam-parcel',
  name: 'Siam Parcel',
  zone: 'Asia/Bangkok',
  domain: 'siam-parcel.example',
  language: 'th',
  languages: { id: 0.13, th: 0.68, en: 0.19 },
  size: 260,
  orders: { write: (n) => `SP${n}TH`, first: 20_410_300, perDay: 1900 },
  teams: ['บริการลูกค้า', 'ปฏิบัติการ', 'บัญชี'],
  brands: [],
  colleagues: [
    {
      key: 'wipa',
      name: 'วิภา สุขสวัสดิ์',
      calls: { en: 'Wipa', id: 'Wipa' },
      role: 'owner',
      language: 'th',
      speaks: ['th', 'en'],
      teams: ['บริการลูกค้า'],
      isWoman: true,
      signature: 'วิภา สุขสวัสดิ์\nSiam Parcel',
    },
    {
      key: 'krit',
      name: 'กฤษณ์ ธรรมรักษ์',
      calls: { en: 'Krit', id: 'Krit' },
      role: 'supervisor',
      language: 'th',
      speaks: ['th', 'en'],
      teams: ['บริการลูกค้า', 'ปฏิบัติการ'],
      isWoman: false,
      signature: 'กฤษณ์ ธรรมรักษ์\nSiam Parcel',
    },
    {
      key: 'fon',
      name: 'ฝน ดวงจันทร์',
      calls: { en: 'Fon', id: 'Fon' },
      role: 'agent',
      language: 'th',
      speaks: ['th'],
      teams: ['บริการลูกค้า'],
      isWoman: true,
      signature: 'ฝน ดวงจันทร์\nSiam Parcel',
    },
    {
      key: 'ton',
      name: 'ต้น วงศ์ไทย',
      calls: { en: 'Ton', id: 'Ton' },
      role: 'agent',
      language: 'th',
      speaks: ['th'],
      teams: ['ปฏิบัติการ'],
      isWoman: false,
      signature: 'ต้น วงศ์ไทย\nSiam Parcel',
    },
    {
      key: 'mai',
      name: 'ใหม่ ศรีทอง',
      calls: { en: 'Mai', id: 'Mai' },
      role: 'agent',
      language: 'th',
      speaks: ['th', 'en'],
      teams: ['บัญชี'],
      isWoman: true,
      signature: 'ใหม่ ศรีทอง\nSiam Parcel',
    },
    {
      key: 'ajeng',
      name: 'Ajeng Puspita',
      calls: { th: 'อาเจ็ง' },
      role: 'agent',
      language: 'id',
      speaks: ['id', 'en'],
      teams: ['บริการลูกค้า', 'ปฏิบัติการ', 'บัญชี'],
      isWoman: true,
      signature: 'Ajeng Puspita\nSiam Parcel',
    },
  ],
  provider: { name: 'Nusantara Care', colleague: 'ajeng', fee: 4_500_000, currency: 'THB' },
  pools,
  manners,
  places,
  themes: [
    missing,
    floods,
    cashOnDelivery,
    damage,
    pickups,
    redelivery,
    crossBorder,
    invoices,
    riders,
    questions,
    stray,
  ],
  spam,
  views: [
    { name: 'น้ำท่วม', shared: true, filters: { label: 'น้ำท่วม', status: ['open', 'waiting'] } },
    { name: 'ร้านค้า COD', shared: true, filters: { label: 'COD', status: ['open', 'waiting'] } },
    { name: 'Indonesia', shared: true, filters: { language: 'id', status: ['open', 'waiting'] } },
    { name: 'เร่งด่วนของฉัน', shared: false, filters: { priority: 'high', assignee: 'me' } },
  ],
};

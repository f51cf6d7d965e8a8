import { type Body, nobody } from './body.ts';

const words = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Buka halaman pesanan.' }] }],
};

/** Opens the doors of what is known: articles, guides, groups, problems, ideas. */
export const knowledgeBodies: Record<string, Body> = {
  'PUT /help-notice': { kind: 'incident', texts: { id: 'Pengiriman tertunda' } },
  'POST /guides': (things) => ({
    names: { id: 'Retur' },
    topicIds: [things['/topics/{id}'] ?? nobody],
    questions: [],
  }),
  'PATCH /guides/{id}': { names: { id: 'Retur dua' } },
  'POST /topics': { names: { id: 'Pengiriman' } },
  'PATCH /topics/{id}': { names: { id: 'Pengiriman dan ongkir' } },
  'POST /article-sections': { names: { id: 'Pesanan' } },
  'PATCH /article-sections/{id}': { names: { id: 'Pesanan Anda' } },
  'POST /articles': { language: 'id', title: 'Melacak paket' },
  'PATCH /articles/{id}': { reviewEveryDays: 90 },
  'PUT /articles/{id}/flag': { reason: 'wrong' },
  'PUT /articles/{id}/translations/{language}': { title: 'Melacak paket', body: words, revision: 1 },
  'PUT /articles/{id}/translations/{language}/publication': {},
  'POST /articles/{id}/translations/{language}/sending-back': { words: 'Mohon dilengkapi' },
  'PUT /articles/{id}/translations/{language}/slug': { slug: 'lacak-paket' },
  'POST /articles/{id}/translations/{language}/replies': { as: 'words' },
  'PATCH /groups/{id}': { name: 'Paket terlambat' },
  'POST /groups/{id}/article-drafts': {},
  'POST /groups/{id}/merges': (things) => ({ fromId: things['/groups/{id}'] }),
  'POST /groups/{id}/splits': { requestIds: [nobody] },
  'POST /ideas': { title: 'Bungkus hadiah gratis' },
  'PATCH /ideas/{id}': { isHidden: true },
  'PUT /ideas/{id}/vote': { isVote: true },
  'PUT /ideas/{id}/state': { state: 'under-review' },
  'PUT /ideas/{id}/answer': { state: 'planned', words: { en: 'Next month', id: '', th: '' } },
  'PUT /ideas/{id}/duplicate-of': (things) => ({ intoId: things['/ideas/{id}'] ?? nobody }),
  'PATCH /idea-settings': { staffDays: 5 },
  'PUT /idea-boards': { brandId: null, access: 'public' },
  'POST /problems': { title: 'Kurir salah alamat' },
  'PATCH /problems/{id}': { causes: ['Gudang pindah'], fix: 'Alamat baru' },
  'PUT /problems/{id}/state': { state: 'under-way' },
  'POST /problems/{id}/tellings/preview': { words: { en: 'Mended' } },
  'POST /problems/{id}/tellings': { words: { en: 'Mended' } },
  'PATCH /problem-settings': { currency: 'THB' },
  'POST /grouping/place': { text: 'Di mana paket saya?' },
};

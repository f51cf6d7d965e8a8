import { expect, test } from 'vitest';
import { type Layer, mentionable, refilled } from './Mentions.tsx';

const adi = { id: 'm1', name: 'Adi Wijaya' };
const nok = { id: 'm2', name: 'Nok Charoen', hint: 'Gudang' };
const aditya = { id: 'm3', name: 'Aditya' };
const open = (over: Partial<Layer>): Layer => ({
  ...{ items: [], query: '', mark: 0, left: 10, bottom: 20, pick: () => {} },
  ...over,
});

test('whoever the typed letters could mean is offered, six at most', () => {
  expect(mentionable([adi, nok, aditya], 'adi').map(({ id }) => id)).toEqual(['m1', 'm3']);
  expect(mentionable([adi, nok], 'gudang')).toEqual([{ id: 'm2', label: 'Nok Charoen', hint: 'Gudang' }]);
  const many = Array.from({ length: 9 }, (_, at) => ({ id: `m${at}`, name: `Adi ${at}` }));
  expect(mentionable(many, '')).toHaveLength(6);
});

test('whose name begins with the letters comes before whose name only holds them', () => {
  const sari = { id: 'm4', name: 'Sari Hidayat' };
  expect(mentionable([sari, nok, adi], 'a').map(({ id }) => id)).toEqual(['m1', 'm4', 'm2']);
  expect(mentionable([sari, nok, adi], 'wi').map(({ id }) => id)).toEqual(['m1']);
});

test('a list that was opened before anybody was there fills when they arrive', () => {
  const layer = open({ query: 'nok' });
  expect(refilled(layer, mentionable([adi, nok], layer.query))).toMatchObject({
    items: [{ id: 'm2' }],
    ...{ mark: 0, left: 10, bottom: 20 },
  });
});

test('the mark stays on whom it stood on; is that person gone, it stands on the first', () => {
  const layer = open({ items: mentionable([nok, aditya], ''), mark: 1 });
  expect(refilled(layer, mentionable([adi, nok, aditya], '')).mark).toBe(2);
  expect(refilled(layer, mentionable([adi, nok], '')).mark).toBe(0);
});

import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Brand } from './api.ts';
import { BrandPreview } from './BrandPreview.tsx';
import { Brands } from './Brands.tsx';

const rina: Brand = {
  id: 'b1',
  name: 'Toko Rina',
  isDefault: true,
  hue: null,
  language: null,
  closedAt: null,
};
const kopi: Brand = {
  id: 'b2',
  name: 'Rina Kopi',
  isDefault: false,
  hue: 165,
  language: 'th',
  closedAt: null,
};
const sender = { brandId: 'b2', name: 'Rina Kopi', address: 'halo@kopi.example' };
const known = (...brands: Brand[]): Answers => [[['brands'], brands]];

test('every brand says its name, its colour, and from which address it writes', () => {
  const html = shown(<Brands senders={[sender]} mayChange />, 'en', known(rina, kopi));
  expect(wordsIn(html)).toContain('Toko Rina Default No mailbox of its own');
  expect(html).toContain('aria-label="165° of the color wheel"');
  expect(html).toContain('Rina Kopi &lt;halo@kopi.example&gt;');
  expect(wordsIn(html).match(/Make default/g)).toHaveLength(1);
});

test('who may not change brands is told who may', () => {
  const page = wordsIn(shown(<Brands senders={[]} mayChange={false} />, 'id', known(rina, kopi)));
  expect(page).toContain('Merek dapat diubah oleh administrator');
  expect(page).not.toContain('Jadikan utama');
  expect(wordsIn(shown(<Brands senders={[]} mayChange />, 'th', known()))).toContain('ยังไม่มีแบรนด์');
});

test('the preview wears the colours that customers will see, by day and by night', () => {
  const html = shown(<BrandPreview name="Rina Kopi" hue={165} />, 'th');
  expect(
    html.match(/--accent:light-dark\(oklch\(0\.432 0\.084 165\), oklch\(0\.775 0\.102 165\)\)/g),
  ).toHaveLength(2);
  expect(shown(<BrandPreview name="Rina" hue={null} />, 'en')).not.toContain('--accent');
});

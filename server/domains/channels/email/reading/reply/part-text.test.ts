import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partText } from './part-text.ts';

const QUOTE_LINES: [string, string][] = [
  ['en gmail', 'On Mon, 4 May 2026 at 10:15, Sapa Support <help@sapa.example> wrote:'],
  ['en apple', 'On 4 May 2026, at 10:15, Sapa Support <help@sapa.example> wrote:'],
  ['en without address', 'On 05/04/2026 10:15 AM, Sapa Support wrote:'],
  [
    'en wrapped',
    'On Mon, 4 May 2026 at 10:15, The Very Long Named Support Team Of Sapa <\nhelp@sapa.example> wrote:',
  ],
  ['id gmail', 'Pada tanggal Sen, 4 Mei 2026 pukul 10.15 Sapa Support <help@sapa.example> menulis:'],
  ['id short', 'Pada 4 Mei 2026 10.15, Sapa Support menulis:'],
  ['th gmail', 'ในวันที่ จ. 4 พ.ค. 2026 เวลา 10:15 Sapa Support <help@sapa.example> เขียนว่า:'],
  ['th apple', 'เมื่อวันที่ 4 พ.ค. 2569 เวลา 10:15 Sapa Support เขียนว่า:'],
  ['de', 'Am 04.05.26 um 10:15 schrieb Sapa Support:'],
  ['fr', 'Le lun. 4 mai 2026 à 10:15, Sapa Support <help@sapa.example> a écrit :'],
  ['es', 'El lun, 4 may 2026 a las 10:15, Sapa Support (<help@sapa.example>) escribió:'],
  ['pt', 'Em seg., 4 de mai. de 2026 às 10:15, Sapa Support <help@sapa.example> escreveu:'],
  ['it', 'Il giorno lun 4 mag 2026 alle ore 10:15 Sapa Support <help@sapa.example> ha scritto:'],
  ['nl', 'Op ma 4 mei 2026 om 10:15 schreef Sapa Support <help@sapa.example>:'],
  ['pl', 'pon., 4 maj 2026 o 10:15 Sapa Support <help@sapa.example> napisał(a):'],
  ['sv', 'Den mån 4 maj 2026 kl 10:15 skrev Sapa Support <help@sapa.example>:'],
  ['da', 'Den man. 4. maj 2026 kl. 10.15 skrev Sapa Support <help@sapa.example>:'],
  ['no', 'man. 4. mai 2026 kl. 10:15 skrev Sapa Support <help@sapa.example>:'],
  ['ja', '2026年5月4日(月) 10:15 Sapa Support <help@sapa.example>:'],
  ['zh', '于2026年5月4日周一 10:15，Sapa Support <help@sapa.example> 写道：'],
  ['en with the name first', 'Sapa Support on 4 May 2026 at 10:15 wrote:'],
  ['ko', '2026. 5. 4. 오전 10:15, Sapa Support <help@sapa.example> 작성:'],
  ['fi', 'ma 4. toukok. 2026 klo 10.15 Sapa Support <help@sapa.example> kirjoitti:'],
  ['ru', 'пн, 4 мая 2026 г. в 10:15, Sapa Support <help@sapa.example>:'],
];

test.each(QUOTE_LINES)('hides what stands under the line of %s', (_name, line) => {
  const text = `Terima kasih, sudah sampai.\n\n${line}\n\n> Apakah sudah sampai?\n> Sari`;
  expect(partText(text).reply).toBe('Terima kasih, sudah sampai.');
  expect(partText(text.replace(/^> /gm, '')).reply).toBe('Terima kasih, sudah sampai.');
});

const HEADERS: [string, string][] = [
  ['en', 'From: Sapa <help@sapa.example>\nSent: Monday, 4 May 2026 10:15\nTo: Rina\nSubject: Paket'],
  ['en bold', '*From:* Sapa <help@sapa.example>\n*Sent:* Monday, 4 May 2026\n*To:* Rina\n*Subject:* Paket'],
  ['id', 'Dari: Sapa <help@sapa.example>\nDikirim: Senin, 4 Mei 2026 10.15\nKepada: Rina\nPerihal: Paket'],
  ['th', 'จาก: Sapa <help@sapa.example>\nส่ง: 4 พฤษภาคม 2569 10:15\nถึง: สมชาย\nเรื่อง: พัสดุ'],
  ['de', 'Von: Sapa <help@sapa.example>\nGesendet: Montag, 4. Mai 2026\nAn: Rina\nBetreff: Paket'],
  ['fr', 'De : Sapa <help@sapa.example>\nEnvoyé : lundi 4 mai 2026\nÀ : Rina\nObjet : Paket'],
  ['es', 'De: Sapa <help@sapa.example>\nEnviado: lunes, 4 de mayo\nPara: Rina\nAsunto: Paket'],
  ['it', 'Da: Sapa <help@sapa.example>\nInviato: lunedì 4 maggio\nA: Rina\nOggetto: Paket'],
  ['nl', 'Van: Sapa <help@sapa.example>\nVerzonden: maandag 4 mei\nAan: Rina\nOnderwerp: Paket'],
  ['ja', '差出人: Sapa <help@sapa.example>\n送信日時: 2026年5月4日\n宛先: Rina\n件名: Paket'],
  ['zh', '发件人: Sapa <help@sapa.example>\n发送时间: 2026年5月4日\n收件人: Rina\n主题: Paket'],
];

test.each(HEADERS)('hides what stands under the copied header of %s', (_name, header) => {
  expect(partText(`Sudah saya bayar.\n\n${header}\n\nMohon dibayar.`).reply).toBe('Sudah saya bayar.');
});

test.each([
  '-----Original Message-----',
  '---------- Forwarded message ---------',
  'Begin forwarded message:',
  '-----Pesan Asli-----',
  '----- ข้อความต้นฉบับ -----',
  '-----Ursprüngliche Nachricht-----',
])('hides what stands under %s', (separator) => {
  expect(partText(`Lihat di bawah.\n\n${separator}\nlama`).reply).toBe('Lihat di bawah.');
});

test.each([
  'Sent from my iPhone',
  'Get Outlook for Android',
  'Dikirim dari iPhone saya',
  'ส่งจาก iPhone ของฉัน',
  'Von meinem iPhone gesendet',
  'Envoyé de mon iPhone',
  'Enviado desde mi iPhone',
])('takes the footer %s for none of the words', (footer) => {
  expect(partText(`Baik, terima kasih.\n\n${footer}`)).toEqual({
    reply: 'Baik, terima kasih.',
    quoted: footer,
  });
});

test('takes the frame of a signed text for no words', () => {
  const signature = '-----BEGIN PGP SIGNATURE-----\nVersion: 1\n\niQEz\n-----END PGP SIGNATURE-----';
  const text = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHalo Sapa\n\n${signature}`;
  expect(partText(text).reply).toBe('Halo Sapa');
});

test('cuts the signature under its mark', () => {
  expect(partText('Halo\n-- \nRina Wijaya\nJakarta')).toEqual({
    reply: 'Halo',
    quoted: '-- \nRina Wijaya\nJakarta',
  });
});

const KEPT: [string, string][] = [
  ['a form with From and To', 'From: Jakarta\nTo: Bandung\nDate: 5 May\nWeight: 2 kg'],
  ['a sentence that begins like a quote line', 'On 5 May I ordered two shirts.\nOnly one arrived.'],
  ['a question about a footer', 'Sent from my old address yesterday, did you get it?'],
  ['a drawn line in a table', 'Order  Price\n------------\nA      10\nB      20\n\nWhich is right?'],
  ['a divider with much below it', `Bagian satu\n\n-----\n\n${'baris isi yang panjang\n\n'.repeat(30)}`],
  ['points with two dashes', 'Please check:\n-- the first\n-- the second\n\nThanks'],
  ['a fenced listing', 'This fails:\n```\n--\n> x\nFrom: a@b.example\n```\nWhy?'],
  ['answers between quotes', '> Where?\n\nIn Jakarta.\n\n> When?\n\nOn Monday.'],
  ['a quote on top without a line above it', '> Where?\n\nIn Jakarta.'],
];

test.each(KEPT)('keeps all of %s', (_name, text) => {
  expect(partText(text)).toEqual({ reply: text.trimEnd(), quoted: '' });
});

test('keeps the answer below a quote', () => {
  const text = 'On 4 May 2026, Sapa wrote:\n> Where do you live?\n\nIn Bandung.';
  expect(partText(text).reply).toBe('In Bandung.');
});

test('keeps answers above and below a quote', () => {
  const text = 'See below.\n\nOn 4 May 2026, Sapa wrote:\n> Where do you live?\n\nIn Bandung.';
  expect(partText(text).reply).toBe('See below.\n\n\nIn Bandung.');
});

test('shows a mail that holds nothing but a quote', () => {
  expect(partText('> only this').reply).toBe('> only this');
});

test('loses no word and invents none', () => {
  const lines = fc.constantFrom(
    ...[
      '',
      'Halo Rina',
      '> kutipan',
      '>> lebih lama',
      '-- ',
      '---',
      '_____',
      'Sent from my iPhone',
      '```',
      ' ',
    ],
    ...['On 4 May 2026, Sapa <a@b.example> wrote:', 'On 4 May 2026, Sapa', '<a@b.example> wrote:', 'สวัสดีครับ'],
    ...[
      'From: a@b.example',
      'Sent: Monday',
      'Subject: Re: x',
      'To: c@d.example',
      '-----Original Message-----',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(lines, fc.string({ unit: 'binary' })), { maxLength: 40 }), (all) => {
      const text = all.join('\n');
      const { reply, quoted } = partText(text);
      expect(marks(reply + quoted)).toEqual(marks(text));
    }),
    { numRuns: 1_000 },
  );
});

test('shows some words of every mail that has any', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '> b', '--', 'On 4 May 2026, S wrote:', ''), { maxLength: 12 }),
      (all) => {
        expect(partText(all.join('\n')).reply.trim() === '').toBe(all.join('').trim() === '');
      },
    ),
  );
});

/** Every character that is not blank, sorted. */
function marks(text: string): string[] {
  return [...text.replace(/\s/g, '')].sort();
}

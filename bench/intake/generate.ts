import { connect, type Socket } from 'node:net';

/**
 * Sends mails at a steady rate over a few connections, by a sender as small as SMTP allows. Reports for each mail
 * when it was to be sent and when it was acknowledged (milliseconds since 1970), as one JSON line at the end.
 * Arguments: port, mails a second, seconds.
 */
const [port = 2525, rate = 150, seconds = 60] = process.argv.slice(2).map(Number);
const total = rate * seconds;
const connections = 12;

const bodies = [
  [
    'Order TR-{n} has not arrived',
    'Hello, I ordered two batik napkins last week and they have not arrived. Could you check where the parcel is? Thank you, Hannah',
  ],
  [
    'Pesanan TR-{n} belum sampai',
    'Selamat pagi, pesanan saya belum sampai padahal statusnya sudah terkirim. Mohon dicek ya, terima kasih. Rina',
  ],
  ['พัสดุ TR-{n} ยังไม่ถึง', 'สวัสดีครับ ระบบขึ้นว่าส่งแล้วแต่ยังไม่ได้รับของ รบกวนช่วยตรวจสอบให้หน่อยครับ ขอบคุณครับ สมชาย'],
] as const;

function mail(n: number): string {
  const [subject, text] = bodies[n % 3] ?? bodies[0];
  const words = subject.replace('{n}', String(n));
  const from = `customer${n % 5000}@example.net`;
  return [
    `From: Customer ${n % 5000} <${from}>`,
    'To: support@localhost',
    `Subject: =?utf-8?B?${Buffer.from(words).toString('base64')}?=`,
    `Message-ID: <bench-${n}-${Date.now()}@example.net>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`${text}\n\n#${n}`).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '.',
    '',
  ].join('\r\n');
}

type Line = { send(text: string): Promise<string> };

function openLine(): Promise<Line> {
  const socket: Socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  const waiting: ((answer: string) => void)[] = [];
  let rest = '';
  const expect = () => new Promise<string>((resolve) => waiting.push(resolve));
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString()).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line[3] === ' ') waiting.shift()?.(line);
  });
  const send = (text: string) => {
    socket.write(text);
    return expect();
  };
  return expect().then(async () => {
    await send('EHLO bench\r\n');
    return { send };
  });
}

const due: number[] = [];
const acknowledged: number[] = [];
let next = 0;
const start = Date.now() + 1000;

async function work(line: Line): Promise<void> {
  for (;;) {
    const n = next;
    if (n >= total) return;
    next += 1;
    const at = start + (n * 1000) / rate;
    const early = at - Date.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    await line.send(`MAIL FROM:<customer${n % 5000}@example.net>\r\n`);
    await line.send('RCPT TO:<support@localhost>\r\n');
    await line.send('DATA\r\n');
    const answer = await line.send(mail(n));
    due[n] = at;
    acknowledged[n] = answer.startsWith('250') ? Date.now() : Number.NaN;
  }
}

const lines = await Promise.all(Array.from({ length: connections }, openLine));
await Promise.all(lines.map(work));
// Ends only when all of it has left: a pipe takes 64 kB at a time.
process.stdout.write(`${JSON.stringify({ due, acknowledged, ended: Date.now(), start })}\n`, () =>
  process.exit(0),
);

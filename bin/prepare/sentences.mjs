// What the start says before the program itself can speak. Progress is in the reader's language,
// a refusal is in all three, because whoever reads it may have to show it to a colleague.
const sentences = {
  installing: {
    en: 'Installing {total} packages from the lock file (the first time takes a minute or two) …',
    id: 'Memasang {total} paket dari berkas kunci (pertama kali perlu satu atau dua menit) …',
    th: 'กำลังติดตั้งแพ็กเกจ {total} รายการตามไฟล์ล็อก (ครั้งแรกใช้เวลาราวหนึ่งถึงสองนาที) …',
  },
  'installing-progress': {
    en: '  {done} of {total} packages, {seconds} s',
    id: '  {done} dari {total} paket, {seconds} dtk',
    th: '  {done} จาก {total} แพ็กเกจ, {seconds} วินาที',
  },
  installed: {
    en: 'Installed in {seconds} s.',
    id: 'Terpasang dalam {seconds} dtk.',
    th: 'ติดตั้งเสร็จใน {seconds} วินาที',
  },
  building: {
    en: 'Building the pages …',
    id: 'Menyusun halaman …',
    th: 'กำลังสร้างหน้าเว็บ …',
  },
  built: {
    en: 'Pages built in {seconds} s.',
    id: 'Halaman tersusun dalam {seconds} dtk.',
    th: 'สร้างหน้าเว็บเสร็จใน {seconds} วินาที',
  },
  'waiting-for-other': {
    en: 'Another start is preparing this folder; waiting for it …',
    id: 'Proses lain sedang menyiapkan folder ini; menunggu sampai selesai …',
    th: 'มีการเริ่มอีกครั้งหนึ่งกำลังเตรียมโฟลเดอร์นี้อยู่ กำลังรอให้เสร็จ …',
  },
  'node-too-old': {
    en: 'This needs Node 20 or newer to begin with; the one found is {version}. Install a newer one from https://nodejs.org and run the command again.',
    id: 'Perlu Node 20 atau lebih baru untuk memulai; yang ditemukan adalah {version}. Pasang versi yang lebih baru dari https://nodejs.org lalu jalankan perintah ini lagi.',
    th: 'ต้องใช้ Node 20 ขึ้นไปจึงจะเริ่มได้ ที่พบคือ {version} โปรดติดตั้งรุ่นใหม่กว่าจาก https://nodejs.org แล้วสั่งใหม่อีกครั้ง',
  },
  'node-24-missing': {
    en: 'The program runs on Node 24 or newer. No ready-made Node 24 works on this system ({platform}), and the installed one is {version}. Install Node 24 from https://nodejs.org and run the command again.',
    id: 'Program ini berjalan di Node 24 atau lebih baru. Tidak ada Node 24 siap pakai untuk sistem ini ({platform}), dan yang terpasang adalah {version}. Pasang Node 24 dari https://nodejs.org lalu jalankan perintah ini lagi.',
    th: 'โปรแกรมนี้ทำงานบน Node 24 ขึ้นไป ไม่มี Node 24 สำเร็จรูปที่ใช้ได้กับระบบนี้ ({platform}) และที่ติดตั้งอยู่คือ {version} โปรดติดตั้ง Node 24 จาก https://nodejs.org แล้วสั่งใหม่อีกครั้ง',
  },
  'npm-missing': {
    en: 'npm was not found. It comes with Node from https://nodejs.org; install it and run the command again.',
    id: 'npm tidak ditemukan. npm disertakan bersama Node dari https://nodejs.org; pasang lalu jalankan perintah ini lagi.',
    th: 'ไม่พบ npm ซึ่งมาพร้อมกับ Node จาก https://nodejs.org โปรดติดตั้งแล้วสั่งใหม่อีกครั้ง',
  },
  offline: {
    en: 'The packages could not be fetched: the package registry did not answer. Check the network (and the proxy, if there is one) and run the command again; nothing else is needed. Details: {log}',
    id: 'Paket tidak dapat diambil: registri paket tidak menjawab. Periksa jaringan (dan proksi, bila ada) lalu jalankan perintah ini lagi; tidak perlu yang lain. Rincian: {log}',
    th: 'ดึงแพ็กเกจไม่ได้ เพราะคลังแพ็กเกจไม่ตอบ โปรดตรวจเครือข่าย (และพร็อกซี ถ้ามี) แล้วสั่งใหม่อีกครั้ง ไม่ต้องทำอย่างอื่น รายละเอียด: {log}',
  },
  'install-failed': {
    en: 'npm could not install the packages. Its last words are above; all of them are in {log}. Run the command again when the cause is gone.',
    id: 'npm tidak dapat memasang paket. Pesan terakhirnya ada di atas; selengkapnya ada di {log}. Jalankan perintah ini lagi setelah penyebabnya diatasi.',
    th: 'npm ติดตั้งแพ็กเกจไม่สำเร็จ ข้อความสุดท้ายอยู่ด้านบน ทั้งหมดอยู่ใน {log} เมื่อแก้สาเหตุแล้วโปรดสั่งใหม่อีกครั้ง',
  },
  'build-failed': {
    en: 'The pages could not be built. What the builder said is above; all of it is in {log}.',
    id: 'Halaman tidak dapat disusun. Pesan dari penyusun ada di atas; selengkapnya ada di {log}.',
    th: 'สร้างหน้าเว็บไม่สำเร็จ ข้อความจากตัวสร้างอยู่ด้านบน ทั้งหมดอยู่ใน {log}',
  },
};

/** A reason to stop that a person can act on: the name of a sentence, with its values. */
export class Refusal extends Error {
  constructor(sentence, values = {}) {
    super(sentence);
    this.sentence = sentence;
    this.values = values;
  }
}

/** One sentence in the language of the terminal, on the standard error. */
export function say(sentence, values = {}) {
  process.stderr.write(`${fill(sentences[sentence][language()], values)}\n`);
}

/** One sentence in all three languages, on the standard error. */
export function sayInAll(sentence, values = {}) {
  for (const text of Object.values(sentences[sentence])) process.stderr.write(`${fill(text, values)}\n`);
}

function language() {
  const wish = process.env.SAPA_LANGUAGE || process.env.LC_ALL || process.env.LANG || 'en';
  const code = wish.slice(0, 2).toLowerCase();
  return code === 'id' || code === 'th' ? code : 'en';
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

import { course, lesson, said } from './said.ts';

/** Greeting each customer by name, in the form that they like. */
export const welcomeByName = course({
  names: said('Welcoming by name', 'Menyapa dengan nama', 'ทักทายด้วยชื่อ'),
  purpose: said(
    'Every customer is greeted by name, in the form that is right for them.',
    'Setiap pelanggan disapa dengan namanya, dalam bentuk yang tepat baginya.',
    'ทักลูกค้าทุกคนด้วยชื่อ ในแบบที่เหมาะกับแต่ละคน',
  ),
  traits: ['personal', 'polite'],
  minutes: 10,
  validMonths: 12,
  skill: { name: 'sapaan', level: 2 },
  quiz: { passMark: 80, tries: null, draw: null },
  lessons: [
    lesson(
      'why',
      said('Why the name comes first', 'Mengapa nama didahulukan', 'เหตุใดจึงขึ้นต้นด้วยชื่อ'),
      said(
        `A greeting with the name says: I have seen you. It costs three seconds, and it is what people remember.

Look at the card of the customer before you write. It says how they like to be called.

- The preferred name comes before the name in the mail address.
- Whoever signs with a short name likes to be called by it.
- If no name is known, ask for it once, kindly.`,
        `Sapaan dengan nama berarti: saya memperhatikan Anda. Hanya perlu tiga detik, dan itulah yang diingat orang.

Lihat kartu pelanggan sebelum menulis. Di sana tertulis bagaimana ia ingin dipanggil.

- Nama panggilan didahulukan daripada nama di alamat surel.
- Orang yang menulis nama pendek di akhir pesan senang dipanggil begitu.
- Jika namanya belum diketahui, tanyakan sekali dengan ramah.`,
        `การทักด้วยชื่อหมายความว่า ฉันเห็นคุณ ใช้เวลาเพียงสามวินาที และเป็นสิ่งที่ลูกค้าจำได้

ดูบัตรลูกค้าก่อนเขียนตอบ ในนั้นบอกว่าลูกค้าชอบให้เรียกอย่างไร

- ใช้ชื่อที่ลูกค้าชอบ ก่อนชื่อในที่อยู่อีเมล
- ถ้าลูกค้าลงท้ายด้วยชื่อเล่น ให้เรียกด้วยชื่อนั้น
- ถ้ายังไม่รู้ชื่อ ให้ถามอย่างสุภาพหนึ่งครั้ง`,
      ),
    ),
    lesson(
      'form',
      said('The right form', 'Bentuk sapaan yang tepat', 'คำเรียกที่เหมาะสม'),
      said(
        `In Indonesian, older customers are Bapak or Ibu with the name, younger ones Kak. In Thai it is คุณ with the first name.

In doubt the politer form is right. When the customer uses a simpler one, follow them.

- Write the name as the customer writes it.
- Never guess from the name whether somebody is a man or a woman.`,
        `Dalam bahasa Indonesia, pelanggan yang lebih tua disapa Bapak atau Ibu dengan namanya, yang lebih muda Kak. Dalam bahasa Thai dipakai คุณ dengan nama depan.

Jika ragu, pilih bentuk yang lebih sopan. Bila pelanggan memakai bentuk yang lebih santai, ikuti.

- Tulis nama seperti pelanggan menulisnya.
- Jangan menebak dari nama apakah seseorang laki-laki atau perempuan.`,
        `ภาษาอินโดนีเซียเรียกลูกค้าที่อายุมากกว่าว่า Bapak หรือ Ibu ตามด้วยชื่อ คนอายุน้อยกว่าเรียก Kak ภาษาไทยใช้คุณกับชื่อจริง

ถ้าไม่แน่ใจ ให้เลือกคำที่สุภาพกว่า เมื่อลูกค้าใช้คำที่เป็นกันเอง ค่อยใช้ตาม

- เขียนชื่อตามที่ลูกค้าเขียน
- อย่าเดาจากชื่อว่าเป็นชายหรือหญิง`,
      ),
      [
        {
          key: 'size',
          language: 'id',
          subject: 'Ukuran kemeja',
          words: [
            { by: 'customer', text: 'Kak, kemeja yang kemarin ternyata kekecilan. Bisa tukar ukuran? Ayu' },
            {
              by: 'team',
              text: 'Halo Kak Ayu, tentu bisa. Saya sudah siapkan ukuran L dan kirim besok pagi. Kemeja yang lama boleh dikembalikan setelah yang baru tiba. Salam, Bima',
            },
          ],
        },
      ],
    ),
  ],
  questions: [
    {
      key: 'which-name',
      kind: 'single',
      title: said(
        'The address says siti.rahayu@…, the card says “Ayu”. How do you begin?',
        'Alamatnya siti.rahayu@…, di kartu tertulis “Ayu”. Bagaimana Anda memulai?',
        'ที่อยู่อีเมลคือ siti.rahayu@… แต่บัตรลูกค้าเขียนว่า “Ayu” คุณจะเริ่มอย่างไร',
      ),
      options: [
        { key: 'card', title: said('Halo Kak Ayu', 'Halo Kak Ayu', 'Halo Kak Ayu') },
        { key: 'mail', title: said('Dear Siti Rahayu', 'Yth. Siti Rahayu', 'เรียน Siti Rahayu') },
        { key: 'none', title: said('Dear customer', 'Pelanggan yang terhormat', 'เรียน ลูกค้า') },
      ],
      right: ['card'],
      explanation: said(
        'The card says how she likes to be called; that comes first.',
        'Kartu menyebutkan bagaimana ia ingin dipanggil; itu yang didahulukan.',
        'บัตรลูกค้าบอกว่าเธอชอบให้เรียกอย่างไร จึงใช้ชื่อนั้นก่อน',
      ),
    },
    {
      key: 'in-doubt',
      kind: 'single',
      title: said(
        'You do not know which form is right. What do you do?',
        'Anda tidak tahu bentuk mana yang tepat. Apa yang Anda lakukan?',
        'คุณไม่แน่ใจว่าควรใช้คำเรียกใด คุณทำอย่างไร',
      ),
      options: [
        {
          key: 'polite',
          title: said('I take the politer one', 'Saya pilih yang lebih sopan', 'เลือกคำที่สุภาพกว่า'),
        },
        { key: 'guess', title: said('I guess from the name', 'Saya menebak dari namanya', 'เดาจากชื่อ') },
        { key: 'leave', title: said('I greet nobody', 'Saya tidak menyapa', 'ไม่ทักทาย') },
      ],
      right: ['polite'],
      explanation: said(
        'Politer is never wrong, and the customer will show what they like.',
        'Yang lebih sopan tidak pernah salah, dan pelanggan akan menunjukkan seleranya.',
        'ความสุภาพไม่มีผิด และลูกค้าจะแสดงให้เห็นเองว่าชอบแบบใด',
      ),
    },
    {
      key: 'never',
      kind: 'multiple',
      title: said(
        'What do you never do? Choose all.',
        'Apa yang tidak pernah Anda lakukan? Pilih semua yang sesuai.',
        'สิ่งใดที่ไม่ควรทำเลย เลือกทุกข้อที่ถูก',
      ),
      options: [
        {
          key: 'gender',
          title: said(
            'Guess man or woman from a name',
            'Menebak laki-laki atau perempuan dari nama',
            'เดาเพศจากชื่อ',
          ),
        },
        {
          key: 'change',
          title: said('Write the name otherwise', 'Mengubah penulisan nama', 'เขียนชื่อต่างจากที่ลูกค้าเขียน'),
        },
        { key: 'ask', title: said('Ask for the name once', 'Menanyakan nama sekali', 'ถามชื่อหนึ่งครั้ง') },
      ],
      right: ['gender', 'change'],
      explanation: said(
        'Asking once is kind. Guessing and changing a name are not.',
        'Bertanya sekali itu ramah. Menebak dan mengubah nama tidak.',
        'การถามหนึ่งครั้งเป็นความใส่ใจ แต่การเดาและการเปลี่ยนชื่อไม่ใช่',
      ),
    },
  ],
});

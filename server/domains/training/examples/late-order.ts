import { course, lesson, said } from './said.ts';

/** What to do, to say and to promise when an order is late. */
export const lateOrder = course({
  names: said('When an order is late', 'Ketika pesanan terlambat', 'เมื่อคำสั่งซื้อมาช้า'),
  purpose: said(
    'Own the delay, name a day that will be kept, and tell before you are asked.',
    'Akui keterlambatan, sebutkan hari yang akan ditepati, dan kabari sebelum ditanya.',
    'ยอมรับความล่าช้า บอกวันที่ทำได้จริง และแจ้งก่อนที่ลูกค้าจะถาม',
  ),
  traits: ['responsible', 'prompt', 'attentive'],
  minutes: 15,
  validMonths: 6,
  quiz: { passMark: 75, tries: 3, draw: null },
  lessons: [
    lesson(
      'own-it',
      said('It is ours', 'Ini tanggung jawab kita', 'นี่คือเรื่องของเรา'),
      said(
        `The customer bought from us, not from the courier. So the delay is ours, whoever caused it.

Say sorry once and mean it. Then say what happens now.

- Look where the parcel is before you answer.
- Say what you have found, also when it is little.
- Do not send the customer to somebody else.`,
        `Pelanggan membeli dari kita, bukan dari kurir. Jadi keterlambatan itu tanggung jawab kita, siapa pun penyebabnya.

Minta maaf sekali dengan tulus. Lalu katakan apa yang terjadi sekarang.

- Periksa posisi paket sebelum menjawab.
- Katakan apa yang Anda temukan, walaupun sedikit.
- Jangan menyuruh pelanggan menghubungi pihak lain.`,
        `ลูกค้าซื้อจากเรา ไม่ได้ซื้อจากบริษัทขนส่ง ความล่าช้าจึงเป็นเรื่องของเรา ไม่ว่าใครเป็นต้นเหตุ

ขอโทษหนึ่งครั้งด้วยความจริงใจ แล้วบอกว่าจะทำอะไรต่อ

- ดูว่าพัสดุอยู่ที่ไหนก่อนตอบ
- บอกสิ่งที่พบ แม้จะมีเพียงเล็กน้อย
- อย่าให้ลูกค้าไปติดต่อที่อื่นเอง`,
      ),
    ),
    lesson(
      'a-day',
      said('A day that is kept', 'Hari yang ditepati', 'วันที่ทำได้จริง'),
      said(
        `“Soon” is no answer. Name a day, and choose one that you can keep.

Set it as a promise beside the request. The program reminds you before it is due.

## When it cannot be kept

- Tell the customer before the day is over, not after it.
- Name the new day and what you do until then.
- Offer what the procedure allows: a new parcel, or the money back.`,
        `“Segera” bukan jawaban. Sebutkan hari, dan pilih yang dapat Anda tepati.

Catat sebagai janji di samping permintaan. Program ini mengingatkan Anda sebelum jatuh tempo.

## Jika tidak dapat ditepati

- Kabari pelanggan sebelum hari itu berakhir, bukan sesudahnya.
- Sebutkan hari yang baru dan apa yang Anda lakukan sampai saat itu.
- Tawarkan yang diizinkan prosedur: paket baru atau uang kembali.`,
        `คำว่า “เร็วๆ นี้” ไม่ใช่คำตอบ บอกวันให้ชัด และเลือกวันที่ทำได้จริง

บันทึกเป็นคำสัญญาไว้ข้างคำขอ โปรแกรมจะเตือนคุณก่อนครบกำหนด

## ถ้าทำตามสัญญาไม่ได้

- แจ้งลูกค้าก่อนหมดวัน ไม่ใช่หลังจากนั้น
- บอกวันใหม่และสิ่งที่คุณจะทำระหว่างนี้
- เสนอสิ่งที่ขั้นตอนการทำงานอนุญาต เช่น ส่งพัสดุใหม่หรือคืนเงิน`,
      ),
    ),
  ],
  questions: [
    {
      key: 'courier',
      kind: 'single',
      title: said(
        'The courier lost the parcel. What do you write?',
        'Kurir menghilangkan paket. Apa yang Anda tulis?',
        'บริษัทขนส่งทำพัสดุหาย คุณเขียนตอบอย่างไร',
      ),
      options: [
        {
          key: 'ours',
          title: said(
            'We are sorry. I send a new one today.',
            'Mohon maaf. Hari ini saya kirim yang baru.',
            'ขออภัย วันนี้จะส่งชิ้นใหม่ให้',
          ),
        },
        {
          key: 'theirs',
          title: said(
            'Please ask the courier, it is their fault.',
            'Silakan tanya kurir, itu kesalahan mereka.',
            'โปรดถามบริษัทขนส่ง เป็นความผิดของเขา',
          ),
        },
        { key: 'wait', title: said('Please wait.', 'Mohon ditunggu.', 'โปรดรอ') },
      ],
      right: ['ours'],
      explanation: said(
        'The customer bought from us; we put it right.',
        'Pelanggan membeli dari kita; kitalah yang membereskannya.',
        'ลูกค้าซื้อจากเรา เราจึงเป็นผู้แก้ไข',
      ),
    },
    {
      key: 'steps',
      kind: 'order',
      title: said('In which order?', 'Bagaimana urutannya?', 'เรียงลำดับอย่างไร'),
      options: [
        { key: 'look', title: said('Look where the parcel is', 'Periksa posisi paket', 'ดูว่าพัสดุอยู่ที่ไหน') },
        {
          key: 'tell',
          title: said('Say sorry and what was found', 'Minta maaf dan sampaikan temuan', 'ขอโทษและบอกสิ่งที่พบ'),
        },
        { key: 'promise', title: said('Promise a day', 'Janjikan hari', 'สัญญาวัน') },
        {
          key: 'keep',
          title: said(
            'Keep it, or tell before it ends',
            'Tepati, atau kabari sebelum lewat',
            'ทำตามสัญญา หรือแจ้งก่อนหมดวัน',
          ),
        },
      ],
      explanation: said(
        'Who looks first promises what can be kept.',
        'Siapa yang memeriksa dahulu dapat menjanjikan yang bisa ditepati.',
        'เมื่อดูก่อน จึงสัญญาสิ่งที่ทำได้จริง',
      ),
    },
    {
      key: 'when-to-tell',
      kind: 'single',
      title: said(
        'You promised Friday, and on Thursday you see that it will be Monday. When do you tell?',
        'Anda berjanji Jumat, dan pada hari Kamis ternyata baru bisa Senin. Kapan Anda mengabari?',
        'คุณสัญญาไว้วันศุกร์ แต่วันพฤหัสบดีเห็นว่าจะเป็นวันจันทร์ คุณแจ้งเมื่อไร',
      ),
      options: [
        { key: 'now', title: said('On Thursday', 'Kamis itu juga', 'วันพฤหัสบดีเลย') },
        { key: 'friday', title: said('On Friday evening', 'Jumat malam', 'เย็นวันศุกร์') },
        { key: 'asked', title: said('When they ask', 'Ketika ditanya', 'เมื่อลูกค้าถาม') },
      ],
      right: ['now'],
      explanation: said(
        'Bad news told early is service; told late it is a broken promise.',
        'Kabar buruk yang cepat disampaikan adalah pelayanan; yang terlambat adalah ingkar janji.',
        'ข่าวร้ายที่แจ้งเร็วคือบริการ แจ้งช้าคือผิดสัญญา',
      ),
    },
    {
      key: 'write-it',
      kind: 'reply',
      title: said('Write the reply.', 'Tulis balasannya.', 'เขียนคำตอบ'),
      situation: said(
        'Mali writes: “I ordered a batik shirt for a wedding on Saturday. It should have come on Tuesday. Where is it?” You see: the parcel left the warehouse a day late and arrives on Friday.',
        'Mali menulis: “Saya memesan kemeja batik untuk pernikahan hari Sabtu. Seharusnya tiba Selasa. Di mana barangnya?” Anda melihat: paket keluar gudang terlambat sehari dan tiba hari Jumat.',
        'คุณมาลีเขียนว่า “สั่งเสื้อบาติกไว้ใส่งานแต่งวันเสาร์ ควรได้รับวันอังคาร ตอนนี้อยู่ที่ไหน” คุณพบว่าพัสดุออกจากคลังช้าไปหนึ่งวันและจะถึงวันศุกร์',
      ),
      criteria: ['polite', 'personal', 'responsible'],
      explanation: said(
        'A good reply greets Mali by name, says sorry once, names Friday, and says what happens if it should not arrive.',
        'Balasan yang baik menyapa Mali dengan nama, meminta maaf sekali, menyebut hari Jumat, dan menjelaskan langkah jika paket tidak tiba.',
        'คำตอบที่ดีทักคุณมาลีด้วยชื่อ ขอโทษหนึ่งครั้ง บอกวันศุกร์ และบอกว่าจะทำอย่างไรถ้าพัสดุไม่ถึง',
      ),
    },
  ],
});

import { agreement } from './agreement.ts';
import type { Question } from './questions.ts';
import { type Dimension, dimensionNames, dimensions } from './servqual.ts';

/** What the five dimensions ask of a company that serves from afar, 22 items in the order of SERVQUAL, in our own words. */
const items: Record<Dimension, readonly (readonly [en: string, id: string, th: string])[]> = {
  tangibles: [
    [
      'Their pages and messages are up to date.',
      'Halaman dan pesan mereka mutakhir.',
      'หน้าเว็บและข้อความของบริษัททันสมัย',
    ],
    [
      'Their pages and messages are pleasant to look at.',
      'Halaman dan pesan mereka enak dilihat.',
      'หน้าเว็บและข้อความของบริษัทดูดี',
    ],
    ['What they send me is neat.', 'Apa yang mereka kirim kepada saya rapi.', 'สิ่งที่บริษัทส่งให้ฉันเรียบร้อย'],
    [
      'What I read from them is easy to understand.',
      'Tulisan dari mereka mudah dipahami.',
      'ข้อมูลที่ได้รับจากบริษัทเข้าใจง่าย',
    ],
  ],
  reliability: [
    [
      'What they promise for a day they do by that day.',
      'Apa yang mereka janjikan untuk suatu hari, mereka kerjakan pada hari itu.',
      'สิ่งที่สัญญาว่าจะทำภายในวันใด บริษัททำตามวันนั้น',
    ],
    [
      'When I have a problem they truly want to solve it.',
      'Saat saya punya masalah, mereka sungguh ingin menyelesaikannya.',
      'เมื่อฉันมีปัญหา บริษัทตั้งใจแก้ไขจริง ๆ',
    ],
    [
      'They do it right the first time.',
      'Mereka mengerjakannya dengan benar sejak pertama.',
      'บริษัททำได้ถูกต้องตั้งแต่ครั้งแรก',
    ],
    [
      'They serve me at the time they named.',
      'Mereka melayani saya pada waktu yang disebutkan.',
      'บริษัทให้บริการตรงตามเวลาที่บอก',
    ],
    [
      'What they write down about me is right.',
      'Catatan mereka tentang saya benar.',
      'ข้อมูลที่บริษัทบันทึกเกี่ยวกับฉันถูกต้อง',
    ],
  ],
  responsiveness: [
    [
      'They tell me exactly when something will be done.',
      'Mereka memberi tahu dengan tepat kapan sesuatu akan selesai.',
      'บริษัทบอกชัดเจนว่าจะทำเสร็จเมื่อไร',
    ],
    ['They answer me quickly.', 'Mereka menjawab saya dengan cepat.', 'บริษัทตอบฉันอย่างรวดเร็ว'],
    ['They are always willing to help.', 'Mereka selalu bersedia membantu.', 'บริษัทเต็มใจช่วยเหลือเสมอ'],
    [
      'They are never too busy for what I ask.',
      'Mereka tidak pernah terlalu sibuk untuk permintaan saya.',
      'บริษัทมีเวลาให้เรื่องของฉันเสมอ',
    ],
  ],
  assurance: [
    ['How they act makes me trust them.', 'Sikap mereka membuat saya percaya.', 'การกระทำของบริษัททำให้ฉันเชื่อใจ'],
    [
      'I feel safe when I buy from them.',
      'Saya merasa aman saat membeli dari mereka.',
      'ฉันรู้สึกปลอดภัยเมื่อซื้อจากบริษัท',
    ],
    ['They are always polite to me.', 'Mereka selalu sopan kepada saya.', 'บริษัทสุภาพกับฉันเสมอ'],
    [
      'They know what they need to know to answer me.',
      'Mereka menguasai hal yang perlu untuk menjawab saya.',
      'บริษัทมีความรู้พอที่จะตอบคำถามของฉัน',
    ],
  ],
  empathy: [
    ['They give me their attention.', 'Mereka memberi perhatian kepada saya.', 'บริษัทใส่ใจฉัน'],
    [
      'They can be reached when it suits me.',
      'Mereka dapat dihubungi pada waktu yang cocok bagi saya.',
      'ฉันติดต่อบริษัทได้ในเวลาที่สะดวก',
    ],
    [
      'They have people who care for me as a person.',
      'Ada orang di sana yang memperhatikan saya secara pribadi.',
      'บริษัทมีคนที่ดูแลฉันเป็นรายบุคคล',
    ],
    ['They have my interest at heart.', 'Mereka mengutamakan kepentingan saya.', 'บริษัทคำนึงถึงประโยชน์ของฉัน'],
    ['They understand what I need.', 'Mereka memahami kebutuhan saya.', 'บริษัทเข้าใจสิ่งที่ฉันต้องการ'],
  ],
};

/** SERVPERF: what was experienced alone, from 1 to 7. Nobody has to answer all of it but for the first. */
export const servperf: Question[] = dimensionNames.flatMap((dimension) =>
  items[dimension].map(
    ([en, id, th], at): Question => ({
      key: `${dimension}-${at + 1}`,
      kind: 'score',
      about: dimension === 'assurance' || dimension === 'empathy' ? 'people' : 'process',
      text: { en, id, th },
      isRequired: dimension === 'tangibles' && at === 0,
      scale: agreement,
    }),
  ),
);

/** The places of the 22 items, by their keys. */
export const servperfKeys: readonly string[] = dimensionNames.flatMap((dimension) => {
  const [from, to] = dimensions[dimension];
  return Array.from({ length: to - from }, (_, at) => `${dimension}-${at + 1}`);
});

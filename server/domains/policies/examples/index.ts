import { type Content, contentInput } from '../rules/content.ts';
import { clauses } from './clauses.ts';
import { questions } from './questions.ts';

/** A service policy to begin with, in three languages. */
export const examples: readonly Content[] = [
  contentInput.parse({
    names: { en: 'Service policy', id: 'Kebijakan layanan', th: 'นโยบายการบริการ' },
    purpose: {
      en: 'What you may expect of us, and what protects whoever serves you. Whoever follows it is safe, whatever comes of it: then we look at the policy, not at the person.',
      id: 'Apa yang dapat Anda harapkan dari kami, dan apa yang melindungi orang yang melayani Anda. Siapa pun yang mengikutinya aman, apa pun hasilnya: yang kami tinjau adalah kebijakannya, bukan orangnya.',
      th: 'สิ่งที่คุณคาดหวังจากเราได้ และสิ่งที่คุ้มครองผู้ให้บริการ ผู้ที่ทำตามนโยบายย่อมได้รับการคุ้มครองไม่ว่าผลจะเป็นอย่างไร เพราะเราจะทบทวนนโยบาย ไม่ใช่ตัวบุคคล',
    },
    audiences: ['customers', 'employees', 'investors'],
    clauses,
    readers: { everyone: true, days: 14 },
    quiz: { passMark: 75, questions },
  }),
];

import type { SurveyKind } from '../schema.ts';
import type { Question, Texts } from './questions.ts';
import { servperf } from './servperf-template.ts';

const t = (en: string, id: string, th: string): Texts => ({ en, id, th });

/** Attitude and behaviour, apart from the product and from how long it took. */
const people: Question = {
  key: 'people',
  kind: 'score',
  about: 'people',
  text: t(
    'How were you treated by the person who helped you?',
    'Bagaimana sikap petugas yang membantu Anda?',
    'เจ้าหน้าที่ที่ดูแลคุณปฏิบัติต่อคุณอย่างไร',
  ),
  isRequired: false,
  scale: {
    from: 1,
    to: 5,
    low: t('very badly', 'sangat kurang', 'แย่มาก'),
    high: t('very well', 'sangat baik', 'ดีมาก'),
  },
};

const words = (when?: Question['when']): Question => ({
  key: when ? 'why' : 'words',
  kind: 'words',
  about: 'whole',
  text: when
    ? t(
        'What should we have done differently?',
        'Apa yang seharusnya kami lakukan dengan cara lain?',
        'เราควรทำอะไรให้ต่างออกไป',
      )
    : t(
        'Is there anything else that you would like to tell us?',
        'Apakah ada hal lain yang ingin Anda sampaikan?',
        'มีอะไรอื่นที่อยากบอกเราไหม',
      ),
  isRequired: false,
  ...(when ? { when } : {}),
});

const satisfaction: Question = {
  key: 'satisfaction',
  kind: 'score',
  about: 'whole',
  text: t(
    'How satisfied are you with the way we handled your request?',
    'Seberapa puas Anda dengan cara kami menangani permintaan Anda?',
    'คุณพอใจกับการดูแลเรื่องของคุณมากน้อยเพียงใด',
  ),
  isRequired: true,
  scale: {
    from: 1,
    to: 5,
    low: t('very dissatisfied', 'sangat tidak puas', 'ไม่พอใจมาก'),
    high: t('very satisfied', 'sangat puas', 'พอใจมาก'),
  },
};

const recommendation: Question = {
  key: 'recommendation',
  kind: 'score',
  about: 'whole',
  text: t(
    'How likely are you to recommend us to a friend or a colleague?',
    'Seberapa besar kemungkinan Anda merekomendasikan kami kepada teman atau rekan kerja?',
    'คุณจะแนะนำเราให้เพื่อนหรือเพื่อนร่วมงานมากน้อยเพียงใด',
  ),
  isRequired: true,
  scale: {
    from: 0,
    to: 10,
    low: t('not at all likely', 'sangat tidak mungkin', 'ไม่แนะนำแน่นอน'),
    high: t('extremely likely', 'sangat mungkin', 'แนะนำแน่นอน'),
  },
};

const ease: Question = {
  key: 'ease',
  kind: 'score',
  about: 'process',
  text: t(
    'The company made it easy for me to handle my issue.',
    'Perusahaan memudahkan saya menyelesaikan masalah saya.',
    'บริษัททำให้ฉันจัดการปัญหาได้ง่าย',
  ),
  isRequired: true,
  scale: {
    from: 1,
    to: 7,
    low: t('I disagree strongly', 'sangat tidak setuju', 'ไม่เห็นด้วยอย่างยิ่ง'),
    high: t('I agree strongly', 'sangat setuju', 'เห็นด้วยอย่างยิ่ง'),
  },
};

const yes = (en: string, id: string, th: string) => ({ key: 'yes', text: t(en, id, th) });
const no = { key: 'no', text: t('No', 'Tidak', 'ไม่') };

/** The three questions after a sale, and what is asked once more when it was repaired. Answers act by these keys. */
const afterOrder: Question[] = [
  {
    key: 'agreed',
    kind: 'choice',
    about: 'process',
    text: t(
      'Did what we agreed on happen?',
      'Apakah yang kita sepakati sudah terjadi?',
      'ทุกอย่างเป็นไปตามที่ตกลงกันไหม',
    ),
    isRequired: true,
    choices: [yes('Yes', 'Ya', 'ใช่'), { key: 'partly', text: t('In part', 'Sebagian', 'บางส่วน') }, no],
  },
  {
    key: 'benefit',
    kind: 'words',
    about: 'product',
    text: t('How does it help you?', 'Apa manfaatnya bagi Anda?', 'สิ่งนี้ช่วยคุณได้อย่างไร'),
    isRequired: false,
  },
  {
    key: 'better',
    kind: 'words',
    about: 'whole',
    text: t(
      'How can we help you better?',
      'Bagaimana kami dapat membantu Anda dengan lebih baik?',
      'เราจะช่วยคุณให้ดีขึ้นได้อย่างไร',
    ),
    isRequired: false,
  },
  {
    key: 'repaired',
    kind: 'choice',
    about: 'process',
    text: t('Is it good now?', 'Apakah sekarang sudah baik?', 'ตอนนี้เรียบร้อยดีแล้วไหม'),
    isRequired: true,
    choices: [yes('Yes', 'Ya', 'ใช่'), no],
  },
  {
    key: 'missing',
    kind: 'words',
    about: 'process',
    text: t('Is anything missing?', 'Adakah yang masih kurang?', 'ยังขาดอะไรอยู่ไหม'),
    isRequired: false,
  },
];

/** What a new survey of a kind begins with; a person may change every word of it. */
export const templates: Record<SurveyKind, Question[]> = {
  csat: [satisfaction, people, words({ question: 'satisfaction', atMost: 2 }), words()],
  nps: [recommendation, words({ question: 'recommendation', atMost: 6 }), words()],
  ces: [ease, people, words({ question: 'ease', atMost: 3 }), words()],
  servperf,
  own: [satisfaction, words()],
  order: afterOrder,
};

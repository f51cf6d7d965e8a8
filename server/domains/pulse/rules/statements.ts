import { z } from 'zod';
import type { Language } from '../../../kernel/language.ts';

export type Texts = Record<Language, string>;
/** `recommend` is answered from 0 to 10, `agree` from 1 to 5. */
export type Statement = { key: string; scale: 'recommend' | 'agree'; text: Texts };

/** The ends of both scales. */
export const ends = { recommend: { from: 0, to: 10 }, agree: { from: 1, to: 5 } } as const;

const t = (en: string, id: string, th: string): Texts => ({ en, id, th });
const agree = (key: string, text: Texts): Statement => ({ key, scale: 'agree', text });

/** The one whose answers make the eNPS. */
export const recommend = 'recommend';

/**
 * What everybody is asked each time: whether they would recommend working here, and the conditions of the service-profit
 * chain (Heskett et al. 1994: what makes service possible is tools, latitude, training, and being heard).
 */
export const usual: readonly Statement[] = [
  {
    key: recommend,
    scale: 'recommend',
    text: t(
      'How likely are you to recommend working here to a friend?',
      'Seberapa besar kemungkinan Anda menyarankan teman untuk bekerja di sini?',
      'คุณจะแนะนำให้เพื่อนมาทำงานที่นี่มากน้อยเพียงใด',
    ),
  },
  agree(
    'tools',
    t(
      'I have the tools that I need to serve customers.',
      'Saya memiliki alat kerja yang saya perlukan untuk melayani pelanggan.',
      'ฉันมีเครื่องมือที่จำเป็นสำหรับการดูแลลูกค้า',
    ),
  ),
  agree(
    'training',
    t(
      'I was trained well for what I do.',
      'Saya dilatih dengan baik untuk pekerjaan saya.',
      'ฉันได้รับการอบรมที่ดีสำหรับงานที่ทำ',
    ),
  ),
  agree(
    'policy',
    t(
      'Our policy protects me when I decide by it.',
      'Kebijakan kami melindungi saya ketika saya memutuskan sesuai dengannya.',
      'นโยบายของเราคุ้มครองฉันเมื่อฉันตัดสินใจตามนั้น',
    ),
  ),
  agree('planning', t('Work is planned fairly.', 'Pekerjaan dibagi secara adil.', 'งานถูกจัดสรรอย่างเป็นธรรม')),
  agree('ideas', t('My ideas get an answer.', 'Ide saya mendapat jawaban.', 'ข้อเสนอแนะของฉันได้รับคำตอบ')),
  agree(
    'customers',
    t(
      'I am able to help customers well.',
      'Saya dapat membantu pelanggan dengan baik.',
      'ฉันสามารถช่วยเหลือลูกค้าได้ดี',
    ),
  ),
];

const text = z.string().trim().min(1).max(200);

/** Statements of the company's own: five at most, so that it stays short. */
export const ownInput = z.array(z.strictObject({ en: text, id: text, th: text })).max(5);

/** Own statements by their place; the same words keep their key, so that rounds can be compared. */
export function keyed(texts: readonly Texts[], before: readonly Statement[]): Statement[] {
  const taken = new Set<string>();
  return texts.map((one) => {
    const known = before.find(
      ({ key, text: was }) => !taken.has(key) && was.en === one.en && was.id === one.id && was.th === one.th,
    );
    const key = known?.key ?? nextKey([...before.map((old) => old.key), ...taken]);
    taken.add(key);
    return agree(key, one);
  });
}

function nextKey(known: readonly string[]): string {
  const numbers = known.map((key) => Number(/^own-(\d+)$/.exec(key)?.[1] ?? 0));
  return `own-${Math.max(0, ...numbers) + 1}`;
}

/** Reads what somebody answered, in the order of the statements; null unless every one has an answer on its scale. */
export function readScores(
  statements: readonly Statement[],
  given: Readonly<Record<string, number>>,
): number[] | null {
  if (Object.keys(given).length !== statements.length) return null;
  const scores = statements.map(({ key, scale }) => {
    const score = Object.hasOwn(given, key) ? given[key] : undefined;
    const { from, to } = ends[scale];
    return score !== undefined && score >= from && score <= to ? score : null;
  });
  return scores.some((one) => one === null) ? null : (scores as number[]);
}

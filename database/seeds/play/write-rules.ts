import { createRule } from '../../../server/domains/automation/index.ts';
import type { Language } from '../../../server/kernel/language.ts';
import type { Context } from '../../../server/platform/command.ts';

const names: Record<Language, { broken: string; silent: string }> = {
  en: { broken: 'Broken things first', silent: 'Remind after two days' },
  id: { broken: 'Barang rusak didahulukan', silent: 'Ingatkan setelah dua hari' },
  th: { broken: 'ของเสียหายมาก่อน', silent: 'เตือนเมื่อครบสองวัน' },
};
const words = '*rusak*, *pecah*, retak, แตก, เสียหาย, broken, cracked, damaged';

/** Two rules of a demo company: one at work, and one that waits to be looked at and turned on. */
export async function writeRules(context: Context, language: Language, teamId: string | null): Promise<void> {
  const { broken, silent } = names[language];
  await createRule(context, {
    name: broken,
    trigger: { kind: 'event', events: ['opened', 'customer-wrote'] },
    conditions: {
      match: 'all',
      parts: [{ field: 'said', how: 'any-of', value: words }],
    },
    acts: [{ do: 'set-priority', priority: 'high' }],
    enabled: true,
  });
  if (!teamId) return;
  await createRule(context, {
    name: silent,
    trigger: { kind: 'time', everyMinutes: 60 },
    conditions: {
      match: 'all',
      parts: [
        { field: 'status', how: 'is', value: 'open' },
        { field: 'hours.customerWords', how: 'at-least', value: 48 },
      ],
    },
    acts: [{ do: 'notify', teamId }],
  });
}

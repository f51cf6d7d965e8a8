import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { shades } from '../../../kernel/brand-shades.ts';
import type { Language } from '../../../kernel/language.ts';
import { oklchToHex } from '../../../kernel/oklch.ts';
import { type Context, query } from '../../../platform/command.ts';
import { brandCards, findWorkspace } from '../../access/index.ts';
import { minorDigits } from '../../orders/index.ts';
import { look } from './paper/look.ts';
import type { Papers } from './paper/paper.ts';
import { openingOf, type Subject } from './subjects.ts';

/**
 * Answers a report, or those of a dashboard, as the actor may see them, ready to be drawn.
 * @param seenBy whose figures they are, where the reader is somebody else. @throws Problem 404, 403 as the subject does.
 */
export async function papersOf(
  context: Context,
  subject: Subject,
  { language, seenBy }: { language: Language; seenBy: string | null },
): Promise<Papers> {
  const opening = openingOf(subject.kind);
  const name = await opening.nameOf(context, subject.id);
  const reports = await opening.run(context, subject.id, language);
  const { name: company, zone } = await findWorkspace(context.actor.workspaceId);
  const madeAt = context.now.toISOString();
  const colour = await findColour(context, {});
  const currencies = new Set(reports.map(({ result }) => result.currency));
  const moneyDigits = Object.fromEntries([...currencies].map((one) => [one, minorDigits(one)]));
  return { name, reports, company, colour, language, moneyDigits, zone, madeAt, seenBy };
}

/** The colour of the brand that is spoken for where nobody chose one; ours where it has none. */
const findColour = query({
  name: 'insights.find-paper-colour',
  permission: 'insights:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const its = and(eq(brandCards.workspaceId, actor.workspaceId), eq(brandCards.isDefault, true));
    const [brand] = await tx.select({ hue: brandCards.hue }).from(brandCards).where(its);
    const [lightness = 0, chroma = 0] = shades.accent[0].split(' ').map(Number);
    return brand?.hue == null ? look.accent : oklchToHex(lightness, chroma, brand.hue);
  },
});

/** A file's name that every machine can keep. */
export function fileName({ name, madeAt }: Papers, format: string): string {
  const plain = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${plain} ${madeAt.slice(0, 10)}.${format}`;
}

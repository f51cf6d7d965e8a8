import { z } from 'zod';
import { languages } from '../../../../kernel/language.ts';
import { originOf } from '../rules/origins.ts';
import type { chatWidgets } from '../schema.ts';

const oneText = z.string().trim().max(300);
const texts = z.partialRecord(z.enum(languages), oneText);

/** What can be set about a widget; origins are kept as browsers send them. */
export const widgetInput = z.strictObject({
  origins: z
    .array(z.string().trim().max(300))
    .max(30)
    .transform((given, c) =>
      given.map((text, at) => {
        const origin = originOf(text);
        if (origin === null) c.issues.push({ code: 'custom', message: 'origin', input: text, path: [at] });
        return origin ?? '';
      }),
    ),
  hue: z.number().int().min(0).max(359).nullable(),
  theme: z.enum(['auto', 'light', 'dark']),
  welcome: texts,
  greetings: z
    .array(
      z.strictObject({
        page: z.string().trim().max(300),
        afterSeconds: z.number().int().min(0).max(3_600),
        texts,
      }),
    )
    .max(10),
  asks: z.enum(['nothing', 'name', 'email']),
  showsArticles: z.boolean(),
});

export type WidgetSettings = Omit<
  typeof chatWidgets.$inferSelect,
  'workspaceId' | 'connectionId' | 'updatedAt'
>;

/** How a widget is that nobody has set up yet: it shows itself on our own pages alone. */
export const usualSettings: WidgetSettings = {
  origins: [],
  hue: null,
  theme: 'auto',
  welcome: {},
  greetings: [],
  asks: 'nothing',
  showsArticles: true,
};

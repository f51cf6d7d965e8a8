import { z } from '@hono/zod-openapi';
import { accesses } from '../rules/access.ts';
import { ideaStates } from '../rules/states.ts';
import { boards } from '../schema.ts';

const time = z.iso.datetime();
const words = z.object({ en: z.string(), id: z.string(), th: z.string() });

const view = {
  id: z.uuid(),
  board: z.enum(boards),
  brandId: z.uuid().nullable(),
  title: z.string(),
  body: z.string(),
  state: z.enum(ideaStates),
  duplicateOfId: z.uuid().nullable(),
  isHidden: z.boolean(),
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  dueOn: z.iso.date(),
  answer: words,
  answeredAt: time.nullable(),
  outcome: words,
  carriedOutAt: time.nullable(),
  createdAt: time,
  votes: z.number().int().openapi({ description: 'People who want it, each counted once' }),
  customers: z.number().int().openapi({ description: 'How many of them are customers' }),
  requests: z.number().int().openapi({ description: 'Linked requests that you may see' }),
  isVoted: z.boolean(),
  proposedBy: z.string().nullable(),
  isByCustomer: z.boolean(),
};
export const ideaSchema = z.object(view).openapi('Idea');

export const oneIdeaSchema = z
  .object({
    ...view,
    proofs: z.array(
      z.object({
        id: z.uuid(),
        number: z.number().int(),
        subject: z.string(),
        createdAt: time,
        customerName: z.string(),
      }),
    ),
    duplicates: z.array(z.object({ id: z.uuid(), title: z.string() })),
    steps: z.array(z.object({ state: z.enum(ideaStates), at: time, byName: z.string().nullable() })),
    told: z.object({
      told: z.number().int(),
      waiting: z.number().int(),
      withheld: z.number().int(),
    }),
  })
  .openapi('OneIdea');

export const alikeSchema = z.object({
  items: z.array(z.object({ id: z.uuid(), title: z.string(), state: z.enum(ideaStates) })),
});

export const settingsSchema = z
  .object({
    staffDays: z.number().int(),
    customerDays: z.number().int(),
    staffOwnerId: z.uuid().nullable(),
    customerOwnerId: z.uuid().nullable(),
    boards: z.array(z.object({ brandId: z.uuid().nullable(), name: z.string(), access: z.enum(accesses) })),
  })
  .openapi('IdeaSettings');

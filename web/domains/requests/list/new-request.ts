import type { NewRequest } from '../types.ts';

export const channels = ['phone', 'visit', 'other'] as const;
export type Direction = 'in' | 'out';

/** Whose request it is: somebody known by id, or somebody new of this name. */
export interface Asker {
  id?: string;
  name: string;
  email: string | null;
}

/** What is chosen beside what is typed. */
export interface Chosen {
  asker: Asker;
  channel: (typeof channels)[number];
  direction: Direction;
  notify: boolean;
  topicId: string | null;
  /** Answers to the questions about the topic; those that are asked no more are left out before. */
  fields: Record<string, unknown>;
}

/** What the form says, as the server takes it; what was left empty is left out. */
export function newRequestOf(form: FormData, { asker, topicId, fields, ...chosen }: Chosen): NewRequest {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const [minutes, email, phone] = [text('minutes'), text('email'), text('phone')];
  const fresh = { name: text('name') || asker.name, ...(email && { email }), ...(phone && { phone }) };
  return {
    ...{ ...chosen, subject: text('subject'), body: text('body') },
    customer: asker.id ? { id: asker.id } : fresh,
    ...(minutes && { minutes: Number(minutes) }),
    ...(topicId && { topicId }),
    ...(Object.keys(fields).length > 0 && { fields }),
  };
}

import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { query } from '../../../platform/command.ts';
import { listTopics, nameIn } from '../../knowledge/index.ts';
import { listFields, listForms } from './list-fields.ts';
import type { FieldDefinition, Form } from './rules/values.ts';

/** A form as customers choose and fill it: by what it is about, with the fields that are theirs. */
export type OfferedForm = { form: Form; name: string; definitions: FieldDefinition[] };

/** The channel of what is asked in the help centre. */
export const formChannel = 'form';

/** The forms that customers may fill, in the order of their topics; forms of other channels are none of them. */
export const listOfferedForms = query({
  name: 'requests.list-offered-forms',
  permission: 'requests:read',
  input: z.strictObject({ language: z.enum(languages) }),
  async run({ context }, { language }): Promise<OfferedForm[]> {
    const [forms, fields, topics] = await Promise.all([
      listForms(context, {}),
      listFields(context, {}),
      listTopics(context, {}),
    ]);
    const definitions = fields.filter(({ seenBy, archived }) => seenBy === 'customer' && !archived);
    const place = ({ topicId }: Form) => {
      const at = topics.findIndex((one) => one.id === topicId);
      return at === -1 ? topics.length : at;
    };
    return forms
      .filter(({ channel }) => channel === null || channel === formChannel)
      .toSorted((one, other) => place(one) - place(other))
      .map((form) => {
        const topic = topics.find((one) => one.id === form.topicId);
        return { form, definitions, name: topic ? nameIn(topic.names, language) : form.name };
      });
  },
});

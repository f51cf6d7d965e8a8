import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { query } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { mayRead } from '../../measures/index.ts';
import { library } from './library.ts';

/** The ready reports that the reader may ask, named in their language, in the order of their subjects. */
export const listLibrary = query({
  name: 'insights.list-library',
  permission: 'insights:read',
  input: z.strictObject({ language: z.enum(languages) }),
  run: async ({ actor }, { language }) =>
    library
      .filter(({ definition }) => definition.measures.every((key) => mayRead(actor, key)))
      .map(({ key, subject, definition }) => ({
        ...{ key, subject, definition },
        subjectName: say(language, `library.subject.${subject}`),
        name: say(language, `library.${key}`),
        text: say(language, `library.${key}.text`),
      })),
});

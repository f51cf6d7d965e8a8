import { z } from 'zod';
import { type Language, languages } from '../../../kernel/language.ts';
import { type Context, query } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { listTopics, nameIn } from '../../knowledge/index.ts';
import { listTeams } from '../../team/index.ts';
import { listGuides } from '../guides/keep-guide.ts';
import { asAsked, type GuideQuestion, questionsAbout } from '../guides/rules/questions.ts';
import { listFields, listForms } from './list-fields.ts';
import { type FieldDefinition, type Form, labelIn } from './rules/values.ts';

/** A form as customers choose and fill it: by what it is about, with the fields that are theirs. */
export type OfferedForm = {
  form: Form;
  name: string;
  definitions: FieldDefinition[];
  /** It leads to a team of the company, for those who work there too. */
  isDepartment: boolean;
};

/** The channel of what is asked in the help centre. */
export const formChannel = 'form';

/** What is offered beside forms of topics, so that nobody has to choose one that does not fit. */
const anythingElse = '00000000-0000-0000-0000-000000000000';

/**
 * The forms that customers may fill, in the order of their topics; forms of other channels are none of them. What the
 * guides of a topic ask comes after what its form asks. A topic that has a guide and no form is offered too, by its id.
 * Internal customers may ask any team that is not private besides, by its id: to them departments are providers.
 */
export const listOfferedForms = query({
  name: 'requests.list-offered-forms',
  permission: 'requests:read',
  input: z.strictObject({ language: z.enum(languages), isInternal: z.boolean().default(false) }),
  async run({ context }, { language, isInternal }): Promise<OfferedForm[]> {
    const [all, fields, topics, guides] = await Promise.all([
      listForms(context, {}),
      listFields(context, {}),
      listTopics(context, {}),
      listGuides(context, {}),
    ]);
    const definitions = fields.filter(({ seenBy, archived }) => seenBy === 'customer' && !archived);
    const own = all.filter(({ channel }) => channel === null || channel === formChannel);
    const guided = topics.filter(
      ({ id, archivedAt }) =>
        !archivedAt &&
        guides.some(({ topicIds }) => topicIds.includes(id)) &&
        !own.some(({ topicId }) => topicId === id),
    );
    const place = ({ topicId }: Form) => {
      const at = topics.findIndex((one) => one.id === topicId);
      return at === -1 ? topics.length : at;
    };
    const offered = [...own, ...guided.map(({ id }) => blank(id, id))]
      .toSorted((one, other) => place(one) - place(other))
      .map((form): OfferedForm => {
        const topic = topics.find((one) => one.id === form.topicId);
        const questions = questionsAbout(guides, topics, form.topicId);
        return {
          form: withQuestions(form, questions),
          definitions: asAsked(definitions, questions),
          isDepartment: false,
          name: topic ? nameIn(topic.names, language) : labelIn(form.names, language) || form.name,
        };
      });
    const hasOpenOne = own.some(({ topicId, isDefault }) => topicId === null || isDefault);
    const departments = isInternal ? await departmentsOf(context) : [];
    // Forms of topics alone would leave whoever asks about something else without a way.
    const isChosen = offered.length > 0 || departments.length > 0;
    return [...offered, ...(isChosen && !hasOpenOne ? [other(language)] : []), ...departments];
  },
});

/** Teams as their colleagues may ask them. A private one is asked by a form of its own alone. */
async function departmentsOf(context: Context): Promise<OfferedForm[]> {
  const teams = (await listTeams(context, {})).filter(({ isPrivate }) => !isPrivate);
  return teams.map(({ id, name }) => ({
    form: { ...blank(id, null), teamId: id },
    ...{ name, definitions: [], isDepartment: true },
  }));
}

function withQuestions(form: Form, questions: readonly GuideQuestion[]): Form {
  const more = questions.filter(({ key }) => !form.fields.some((one) => one.key === key));
  return { ...form, fields: [...form.fields, ...more] };
}

function other(language: Language): OfferedForm {
  const name = say(language, 'form-anything-else');
  return { form: blank(anythingElse, null), definitions: [], name, isDepartment: false };
}

/** A form that stands in no table. */
function blank(id: string, topicId: string | null): Form {
  const names = { en: '', id: '', th: '' };
  return { id, topicId, names, name: '', isDefault: false, teamId: null, channel: formChannel, fields: [] };
}

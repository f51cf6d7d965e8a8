import { z } from 'zod';
import { languages } from '../../../kernel/language.ts';
import { query } from '../../../platform/command.ts';
import { escapeHtml } from '../../../platform/html/index.ts';
import { say } from '../../../platform/messages.ts';
import { topicsOf } from '../../knowledge/index.ts';
import { listFields } from '../fields/list-fields.ts';
import { findRequest } from '../queries/list-requests.ts';
import { listGuides } from './keep-guide.ts';
import { openQuestions, questionsAbout, questionWords } from './rules/questions.ts';

/**
 * What the guides of a request's topic still want to know of its customer, in their language, ready for a reply; `html`
 * is empty where nothing is open. @throws Problem 404 `request-not-found`.
 */
export const askOpenQuestions = query({
  name: 'requests.ask-open-questions',
  permission: 'requests:read',
  input: z.strictObject({ requestId: z.string().max(40), language: z.enum(languages) }),
  async run(run, { requestId, language }) {
    const { context } = run;
    const request = await findRequest(context, { request: requestId });
    const [guides, topics, definitions] = await Promise.all([
      listGuides(context, {}),
      topicsOf(run),
      listFields(context, {}),
    ]);
    const questions = questionsAbout(guides, topics, request.topicId);
    const open = openQuestions(questions, definitions, request.fields);
    const yesNo = [say(language, 'guide-yes'), say(language, 'guide-no')] as const;
    const items = open.map(({ definition }) => questionWords(definition, language, yesNo));
    const html =
      items.length === 0
        ? ''
        : `<p>${escapeHtml(say(language, 'guide-please-tell'))}</p><ul>${items.map((one) => `<li><p>${escapeHtml(one)}</p></li>`).join('')}</ul>`;
    return { keys: open.map(({ definition }) => definition.key), html };
  },
});

import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query } from '../../../platform/command.ts';
import { textToHtml } from '../../../platform/html/index.ts';
import { fill } from '../rules/placeholders.ts';
import { inLanguage, words } from '../rules/words.ts';
import { findHistory } from './find-history.ts';
import { languageFor, valuesOf } from './values-of-request.ts';

/**
 * Prepared words as they would stand in an answer to a request: in the customer's language, or in another one where it
 * is not among them, with placeholders filled. @throws Problem 404 `request-not-found`.
 */
export const composeWords = query({
  name: 'requests.compose-words',
  permission: 'requests:read',
  input: z.strictObject({ requestId: z.uuid(), text: words }),
  async run(run, { requestId, text: given }) {
    const found = await findHistory(run.context, { requestId });
    if (!found) throw notFound('request');
    const wanted = await languageFor(run, found.request);
    const { text, language } = inLanguage(given, wanted);
    const filled = fill(text, await valuesOf(run, found.request, language), language);
    return { text: filled, html: textToHtml(filled), language, wanted };
  },
});

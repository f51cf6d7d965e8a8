import { z } from 'zod';
import { callModel, languageModel } from './language-model.ts';

const answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

const limits = { bytes: 512 * 1024, milliseconds: 15_000 };

/**
 * Asks the language model of the installation (any that speaks as OpenAI's chat completions do) for JSON. Whoever asks
 * looks at what comes back: it is somebody else's words. @param task what is to be done @param given what it is done with
 * @returns null where there is no model, or where it does not answer with JSON.
 */
export async function askModel(task: string, given: unknown): Promise<unknown> {
  const model = languageModel();
  if (!model) return null;
  const asked = {
    temperature: 0,
    response_format: { type: 'json_object' },
    messages: [
      { role: 'system', content: task },
      { role: 'user', content: JSON.stringify(given) },
    ],
  };
  try {
    const told = await callModel({ ...model, url: `${model.url}/chat/completions` }, asked, limits);
    const [first] = answer.parse(told).choices;
    return JSON.parse(first?.message.content ?? '');
  } catch {
    // Whatever a model says that cannot be read, and a model that is away: the work is done without it.
    return null;
  }
}

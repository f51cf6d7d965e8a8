import { z } from 'zod';
import { guardedAsk } from './guarded-ask.ts';
import { languageModel } from './language-model.ts';

const answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/**
 * Asks the language model of the installation (any that speaks as OpenAI's chat completions do) for JSON. Whoever asks
 * looks at what comes back: it is somebody else's words. @param task what is to be done @param given what it is done with
 * @returns null where there is no model, or where it does not answer with JSON.
 */
export async function askModel(task: string, given: unknown): Promise<unknown> {
  const model = languageModel();
  if (!model) return null;
  const asked = {
    model: model.name,
    temperature: 0,
    response_format: { type: 'json_object' },
    messages: [
      { role: 'system', content: task },
      { role: 'user', content: JSON.stringify(given) },
    ],
  };
  try {
    const response = await guardedAsk(`${model.url}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(model.key ? { authorization: `Bearer ${model.key}` } : {}),
      },
      body: JSON.stringify(asked),
    });
    if (response.status !== 200) return null;
    const [first] = answer.parse(await response.json()).choices;
    return JSON.parse(first?.message.content ?? '');
  } catch {
    // Whatever a model says that cannot be read, and a model that is away: the work is done without it.
    return null;
  }
}

import { guardedCall, type Limits } from '../guarded-call.ts';

/** A model that speaks as OpenAI's interface does: where it is, what it is called, and how one comes in. */
export type LanguageModel = { url: string; name: string; key: string | null };

let model: LanguageModel | null = null;

/** Sets the model of this installation; without one there is none, and everything works without it. */
export function useLanguageModel(given: LanguageModel | null = null): void {
  model = given;
}

/** The model of this installation, where its operator named one. */
export const languageModel = (): LanguageModel | null => model;

/**
 * Asks a model by https and gives its JSON as it came, for the caller to read. @throws Error where it answers with
 * another status than 200 or with no JSON, Problem 400 `address-refused`, 502 `address-unreachable`.
 */
export async function callModel(
  { url, name, key }: LanguageModel,
  question: Readonly<Record<string, unknown>>,
  limits: Limits,
): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) };
  const body = JSON.stringify({ model: name, ...question });
  const { status, content } = await guardedCall(url, { method: 'POST', headers, body, secure: true }, limits);
  if (status !== 200) throw new Error(`status ${status}`);
  return JSON.parse(content.toString('utf8'));
}

/** A language model that speaks as OpenAI's chat completions do: where it is, what it is called, and how one comes in. */
export type LanguageModel = { url: string; name: string; key: string | null };

let model: LanguageModel | null = null;

/** Sets the model of this installation; without one there is none, and everything works without it. */
export function useLanguageModel(given: LanguageModel | null = null): void {
  model = given;
}

/** The model of this installation, where its operator named one. */
export const languageModel = (): LanguageModel | null => model;

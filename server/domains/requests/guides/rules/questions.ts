import type { Language } from '../../../../kernel/language.ts';
import { type AskedField, askedFields } from '../../fields/rules/forms.ts';
import {
  type FieldDefinition,
  type FieldValues,
  type FormField,
  isEmptyValue,
  type Labels,
  labelIn,
} from '../../fields/rules/values.ts';

/** A field as a guide asks for it: `question` is how it is put to a customer; without one the field's name is asked. */
export type GuideQuestion = FormField & { question: Labels };

export type Guide = { id: string; names: Labels; topicIds: string[]; questions: GuideQuestion[] };

type Branch = { id: string; parentId: string | null };

/**
 * What is asked about a topic: the guides of the topics above it first, so that its own can build on their answers; a
 * field that two of them ask for is asked once, as the first one asks it.
 */
export function questionsAbout(
  guides: readonly Guide[],
  topics: readonly Branch[],
  topicId: string | null,
): GuideQuestion[] {
  const asked = new Map<string, GuideQuestion>();
  for (const id of wayTo(topics, topicId))
    for (const guide of guides)
      if (guide.topicIds.includes(id))
        for (const one of guide.questions) if (!asked.has(one.key)) asked.set(one.key, one);
  return [...asked.values()];
}

/** The topics from the root to this one; ends where the rows make a circle. */
function wayTo(topics: readonly Branch[], topicId: string | null): string[] {
  const way: string[] = [];
  for (let at = topicId; at !== null && !way.includes(at); ) {
    way.unshift(at);
    at = topics.find((one) => one.id === at)?.parentId ?? null;
  }
  return way;
}

/** The definitions by the words in which a guide asks for them. */
export function asAsked(
  definitions: readonly FieldDefinition[],
  questions: readonly GuideQuestion[],
): FieldDefinition[] {
  return definitions.map((one) => {
    const question = questions.find(({ key }) => key === one.key)?.question;
    const isWorded = question && labelIn(question, 'en') !== '';
    return isWorded ? { ...one, labels: question } : one;
  });
}

/** What customers have not answered yet of what is asked with these values; questions of the staff are none of them. */
export function openQuestions(
  questions: readonly GuideQuestion[],
  definitions: readonly FieldDefinition[],
  values: FieldValues,
): AskedField[] {
  return askedFields({ fields: [...questions] }, asAsked(definitions, questions), values).filter(
    ({ definition }) => definition.seenBy === 'customer' && isEmptyValue(values[definition.key]),
  );
}

/** A question as one writes it into a letter, with what there is to choose from. */
export function questionWords(
  { labels, kind, rules }: FieldDefinition,
  language: Language,
  yesNo: readonly [yes: string, no: string],
): string {
  const choices =
    kind === 'yes-no' ? yesNo : (rules.choices ?? []).map((one) => labelIn(one.labels, language));
  const question = labelIn(labels, language);
  return choices.length > 0 ? `${question} (${choices.join(' / ')})` : question;
}

/** Answers as words of a language, for whoever reads texts and knows no fields; keys that nobody defined are left out. */
export function answerWords(
  definitions: readonly FieldDefinition[],
  values: FieldValues,
  language: Language,
): string {
  const lines = definitions.flatMap(({ key, kind, rules }) => {
    const value = values[key];
    if (isEmptyValue(value)) return [];
    if (kind === 'text' || kind === 'long-text') return [String(value)];
    if (kind !== 'choice' && kind !== 'choices') return [];
    return [value].flat().flatMap((one) => {
      const choice = rules.choices?.find((other) => other.value === one);
      return choice ? [labelIn(choice.labels, language)] : [];
    });
  });
  return lines.join('\n');
}

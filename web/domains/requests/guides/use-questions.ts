import { useQuery } from '@tanstack/react-query';
import type {
  FieldDefinition,
  FieldValues,
} from '../../../../server/domains/requests/fields/rules/values.ts';
import {
  asAsked,
  type GuideQuestion,
  openQuestions,
  questionsAbout,
} from '../../../../server/domains/requests/guides/rules/questions.ts';
import { topicsQuery } from '../../knowledge/api.ts';
import { fieldsQuery } from '../fields/api.ts';
import { guidesQuery } from './api.ts';

export interface Questions {
  questions: GuideQuestion[];
  /** The fields in the words in which they are asked. */
  definitions: FieldDefinition[];
  /** How many questions to the customer are not answered yet. */
  open: number;
}

/** What the guides ask about a topic, with these answers; topics are read only where there are guides. */
export function useQuestions(topicId: string | null, values: FieldValues): Questions {
  const guides = useQuery(guidesQuery).data ?? [];
  const isAsked = topicId !== null && guides.length > 0;
  const topics = useQuery({ ...topicsQuery, enabled: isAsked }).data ?? [];
  const fields = useQuery(fieldsQuery).data ?? [];
  if (!isAsked) return { questions: [], definitions: fields, open: 0 };
  const questions = questionsAbout(guides, topics, topicId);
  return {
    questions,
    definitions: asAsked(fields, questions),
    open: openQuestions(questions, fields, values).length,
  };
}

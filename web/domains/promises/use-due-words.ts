import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../platform/messages/text.tsx';
import { promiseSettingsQuery } from './api.ts';
import { dueWords } from './due-words.ts';
import type { Precision } from './types.ts';

/** The zone in which promises are counted: that of the workspace, until it is known that of the browser. */
export function useZone(): string {
  const { data } = useQuery(promiseSettingsQuery);
  return data?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Says until when something is promised. */
export function useDueWords() {
  const language = useLanguage();
  const zone = useZone();
  return (due: { dueAt: string | Date; precision: Precision }) => dueWords(due, language, zone);
}

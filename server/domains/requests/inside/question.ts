import { htmlToText } from '../../../platform/html/index.ts';
import { previewOf } from '../../conversations/index.ts';

/**
 * What a question is called when nobody named it: its own first line. The outer request's subject is the customer's
 * words, and whoever is asked may not be one of those who read them.
 */
export function subjectOfQuestion(body: string): string {
  const text = /<\/?[a-z][^>]*>/i.test(body) ? htmlToText(body) : body;
  const line = text.split('\n').find((one) => one.trim() !== '');
  return previewOf(line ?? body);
}

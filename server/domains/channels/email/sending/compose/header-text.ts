import { Problem } from '../../../../../kernel/problem.ts';

/**
 * The value as it may stand in a header field. A line break would begin another field, and whoever wrote it would
 * decide what our mail says and whom it goes to: such a value is refused, never mended.
 * @throws Problem 400 `header-line-break` that names the field.
 */
export function headerText(field: string, value: string): string {
  if (/[\r\n\0]/.test(value)) throw new Problem(400, 'header-line-break', { params: { field } });
  return value;
}

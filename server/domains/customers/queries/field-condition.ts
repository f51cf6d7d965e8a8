import { Problem } from '../../../kernel/problem.ts';

/** What is asked of an own field. @throws Problem 400 `input-invalid` for what cannot be read. */
export function readCondition(text: string): { key: string; sign: '=' | '>=' | '<='; value: string } {
  const parts = /^([^<>=]{1,60})(>=|<=|=)(.*)$/s.exec(text);
  const [, key, sign, value] = parts ?? [];
  if (!key || value === undefined || (sign !== '=' && sign !== '>=' && sign !== '<='))
    throw new Problem(400, 'input-invalid', { fields: { field: 'invalid' }, params: { fields: 'field' } });
  return { key, sign, value: value.trim() };
}

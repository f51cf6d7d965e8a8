import type { PolicyContent } from '../types.ts';

/** What a part of the form gets. */
export interface PartProps {
  content: PolicyContent;
  onChange: (change: Partial<PolicyContent>) => void;
}

/** The list with the value in it, or without it. */
export const toggled = <T>(list: readonly T[], value: T, isIn: boolean): T[] =>
  isIn ? [...list.filter((one) => one !== value), value] : list.filter((one) => one !== value);

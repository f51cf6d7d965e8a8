import type { Language } from '../../../../kernel/language.ts';

/** What a field can hold. Money is an amount in the one currency of its field. */
export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'yes-no',
  'choice',
  'choices',
  'link',
  'order-number',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** A name in the three languages; an empty one borrows from the others. */
export type Labels = Record<Language, string>;

export type Choice = { value: string; labels: Labels };

export type FieldRules = {
  /** The least and the most: of a number its size, of a text its length, of several choices their count. */
  min?: number | undefined;
  max?: number | undefined;
  /** `#` is a digit, `@` a letter, `?` either, `*` any run of both, anything else itself: `TR-#####`. */
  pattern?: string | undefined;
  currency?: string | undefined;
  choices?: Choice[] | undefined;
};

export type FieldDefinition = {
  key: string;
  labels: Labels;
  kind: FieldKind;
  rules: FieldRules;
  /** Customers see and fill in what is theirs; the rest is the staff's. */
  seenBy: 'staff' | 'customer';
  archived: boolean;
};

export type Condition = { key: string; is: 'filled' | 'empty' | 'any-of' | 'none-of'; values: string[] };

export type FormField = {
  key: string;
  required: boolean;
  showWhen: Condition | null;
  requiredWhen: Condition | null;
};

export type Form = {
  id: string;
  /** As the staff calls it. */
  name: string;
  /** As customers read it, where no topic names it; empty ones borrow from each other, and at last from `name`. */
  names: Labels;
  isDefault: boolean;
  teamId: string | null;
  channel: string | null;
  topicId: string | null;
  fields: FormField[];
};

export type FieldValues = Record<string, unknown>;
export type FieldFault = 'wrong-kind' | 'too-small' | 'too-large' | 'wrong-pattern' | 'no-such-choice';

/** The name in a language, else in another one, else nothing. */
export function labelIn(labels: Labels, language: Language): string {
  return labels[language] || labels.en || labels.id || labels.th;
}

/** Whether a value says nothing. */
export function isEmptyValue(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** What is wrong with a value for a field, null when it fits. An empty value fits every field. */
export function faultOf(
  { kind, rules }: Pick<FieldDefinition, 'kind' | 'rules'>,
  value: unknown,
): FieldFault | null {
  if (isEmptyValue(value)) return null;
  switch (kind) {
    case 'number':
    case 'money':
      return typeof value === 'number' && Number.isFinite(value) ? outside(value, rules) : 'wrong-kind';
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'wrong-kind';
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : 'wrong-kind';
    case 'link':
      return typeof value === 'string' && isLink(value) ? null : 'wrong-kind';
    case 'choice':
      return typeof value === 'string' ? chosen([value], rules) : 'wrong-kind';
    case 'choices':
      return isTexts(value) ? (chosen(value, rules) ?? outside(value.length, rules)) : 'wrong-kind';
    default:
      return typeof value === 'string' ? textFault(kind, value, rules) : 'wrong-kind';
  }
}

/** The most characters of a line, and of a long text. */
const longest = { 'long-text': 20_000, line: 500 };

function textFault(kind: FieldKind, value: string, rules: FieldRules): FieldFault | null {
  const most = kind === 'long-text' ? longest['long-text'] : longest.line;
  const fault = outside([...value].length, { min: rules.min, max: Math.min(rules.max ?? most, most) });
  return fault ?? (rules.pattern && !fitsPattern(value, rules.pattern) ? 'wrong-pattern' : null);
}

function outside(size: number, { min, max }: FieldRules): FieldFault | null {
  if (min !== undefined && size < min) return 'too-small';
  return max !== undefined && size > max ? 'too-large' : null;
}

function chosen(values: string[], { choices = [] }: FieldRules): FieldFault | null {
  return values.every((value) => choices.some((one) => one.value === value)) ? null : 'no-such-choice';
}

/** Whether a text has the shape of a pattern; letters of any script count. */
export function fitsPattern(value: string, pattern: string): boolean {
  const parts: Record<string, string> = {
    '#': '\\d',
    '@': '\\p{L}',
    '?': '[\\p{L}\\d]',
    '*': '[\\p{L}\\d]*',
  };
  const source = [...pattern].map((sign) => parts[sign] ?? sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'));
  return new RegExp(`^${source.join('')}$`, 'u').test(value.trim());
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function isLink(value: string): boolean {
  return value.length <= 2000 && /^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Whether a definition contradicts itself: nothing to choose from, a least above the most, money in no currency. */
export function rulesFault({ kind, rules }: Pick<FieldDefinition, 'kind' | 'rules'>): boolean {
  const { min, max, choices = [], currency } = rules;
  if (min !== undefined && max !== undefined && min > max) return true;
  if (kind === 'choice' || kind === 'choices') return choices.length === 0;
  return kind === 'money' && currency === undefined;
}

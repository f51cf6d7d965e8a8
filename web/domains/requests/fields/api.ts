import { queryOptions } from '@tanstack/react-query';
import type {
  FieldDefinition,
  FieldKind,
  FieldRules,
  Form,
  Labels,
} from '../../../../server/domains/requests/fields/rules/values.ts';
import { call } from '../../../platform/client/call.ts';
import type { Page } from '../../../platform/client/page.ts';
import type { RequestItem, Status } from '../types.ts';

/** All fields, archived ones too. */
export const fieldsQuery = queryOptions({
  queryKey: ['fields'],
  queryFn: async () => (await call<Page<FieldDefinition>>('GET', '/fields')).items,
  staleTime: 5 * 60_000,
});

export const formsQuery = queryOptions({
  queryKey: ['forms'],
  queryFn: async () => (await call<Page<Form>>('GET', '/forms')).items,
  staleTime: 5 * 60_000,
});

/** The workspace's own statuses, archived ones too. */
export const statusesQuery = queryOptions({
  queryKey: ['statuses'],
  queryFn: async () => (await call<Page<CustomStatus>>('GET', '/statuses')).items,
  staleTime: 5 * 60_000,
});

export interface CustomStatus {
  key: string;
  category: Status;
  labels: Labels;
  position: number;
  isDefault: boolean;
  archived: boolean;
}

export interface FieldChange {
  labels?: Labels;
  rules?: FieldRules;
  seenBy?: FieldDefinition['seenBy'];
  archived?: boolean;
}

export const addField = (input: {
  key: string;
  kind: FieldKind;
  labels: Labels;
  rules: FieldRules;
  seenBy: FieldDefinition['seenBy'];
}) => call<{ key: string }>('POST', '/fields', { body: input });
export const changeField = (key: string, change: FieldChange) =>
  call<void>('PATCH', `/fields/${key}`, { body: change });

export type FormInput = Omit<Form, 'id'>;
export const addForm = (input: FormInput) => call<{ id: string }>('POST', '/forms', { body: input });
export const changeForm = (id: string, change: Partial<FormInput>) =>
  call<void>('PATCH', `/forms/${id}`, { body: change });
export const removeForm = (id: string) => call<void>('DELETE', `/forms/${id}`);

export const addStatus = (input: Pick<CustomStatus, 'key' | 'category' | 'labels' | 'isDefault'>) =>
  call<{ key: string }>('POST', '/statuses', { body: input });
export const changeStatus = (
  key: string,
  change: Partial<Pick<CustomStatus, 'labels' | 'isDefault' | 'position' | 'archived'>>,
) => call<void>('PATCH', `/statuses/${key}`, { body: change });

/** Without the version: whoever fills in one field does not mind that somebody else filled in another. */
export const patchRequest = (
  id: string,
  patch: {
    fields?: Record<string, unknown>;
    status?: Status;
    customStatus?: string | null;
    topicId?: string | null;
  },
) => call<RequestItem>('PATCH', `/requests/${id}`, { body: patch });

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type AskedField,
  askedFields,
  formFor,
} from '../../../../server/domains/requests/fields/rules/forms.ts';
import {
  type FieldDefinition,
  faultOf,
  isEmptyValue,
  labelIn,
} from '../../../../server/domains/requests/fields/rules/values.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { patchEverywhere } from '../cache.ts';
import { useText as useGuideText } from '../guides/text.ts';
import { useQuestions } from '../guides/use-questions.ts';
import type { RequestItem } from '../types.ts';
import { fieldsQuery, formsQuery, patchRequest } from './api.ts';
import { type Fault, FieldInput } from './FieldInput.tsx';
import css from './fields.module.css';
import { useText } from './text.ts';
import { valueWords } from './value-words.ts';

/**
 * What the guides of its topic ask of a customer, what the form of a request asks for, and what else was filled in;
 * nothing where there are no fields.
 */
export function FieldsPart({ request, className }: { request: RequestItem; className?: string }) {
  const say = useText();
  const ask = useGuideText();
  const mayWrite = useMay('requests:write');
  const definitions = useQuery(fieldsQuery).data;
  const forms = useQuery(formsQuery).data;
  const { faults, fill } = useFilling(request, definitions ?? []);
  const guided = useQuestions(request.topic?.id ?? null, request.fields);
  if (!definitions || !forms) return null;
  const place = { teamId: request.team?.id ?? null, channel: request.channel };
  const form = formFor(forms, place);
  const { questions, definitions: inWords } = guided;
  const fields = form?.fields ?? [];
  const asked = askedFields({ fields }, definitions, request.fields);
  const own = questions.filter(({ key }) => !fields.some((one) => one.key === key));
  const more = askedFields({ fields: [...fields, ...own] }, inWords, request.fields).slice(asked.length);
  const others = definitions.filter(
    ({ key }) =>
      ![...asked, ...more].some(({ definition }) => definition.key === key) &&
      !isEmptyValue(request.fields[key]),
  );
  const fillIn = (ones: AskedField[], isMust: boolean) => (
    <div className={css.inputs}>
      {ones.map(({ definition, required }) => {
        const value = request.fields[definition.key];
        const isMissing = isMust && required && isEmptyValue(value) && request.status !== 'closed';
        return (
          <FieldInput
            key={definition.key}
            definition={definition}
            required={required}
            value={value}
            fault={faults[definition.key] ?? (isMissing && faults.shown ? 'required' : null)}
            onChange={(next) => void fill(definition, next)}
          />
        );
      })}
    </div>
  );
  const read = (ones: AskedField[]) => (
    <Values request={request} definitions={ones.map((one) => one.definition)} />
  );
  const isReadOnly = !mayWrite || request.folder === 'merged';
  return (
    <>
      {more.length > 0 && (
        <section className={className} aria-label={ask('guide.part')}>
          <h3 className="heading">{ask('guide.part')}</h3>
          {isReadOnly ? read(more) : fillIn(more, false)}
        </section>
      )}
      {asked.length + others.length > 0 && (
        <section className={className} aria-label={say('field.part')}>
          <h3 className="heading">{say('field.part')}</h3>
          {isReadOnly ? read(asked) : fillIn(asked, true)}
          {others.length > 0 && <Values request={request} definitions={others} />}
        </section>
      )}
    </>
  );
}

/** Values that are read and not asked for: of archived fields, or of another form. */
function Values({ request, definitions }: { request: RequestItem; definitions: FieldDefinition[] }) {
  const say = useText();
  const language = useLanguage();
  return (
    <dl className={css.values}>
      {definitions.map((one) => (
        <div key={one.key}>
          <dt>{labelIn(one.labels, language)}</dt>
          <dd>{valueWords(one, request.fields[one.key], language, [say('field.yes'), say('field.no')])}</dd>
        </div>
      ))}
    </dl>
  );
}

type Faults = Record<string, Fault | undefined> & { shown?: Fault };

/** Shows a value at once and keeps it; what does not fit is said beside the field and not sent. */
function useFilling(request: RequestItem, definitions: readonly FieldDefinition[]) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const client = useQueryClient();
  const [faults, setFaults] = useState<Faults>({ shown: 'required' });
  const keep = async (key: string, value: unknown) => {
    const before = request.fields;
    patchEverywhere(client, request.id, { fields: { ...before, [key]: value } });
    try {
      await patchRequest(request.id, { fields: { [key]: value } });
      const definition = definitions.find((one) => one.key === key);
      tell({
        icon: 'form',
        text: say('field.filled', { field: definition ? labelIn(definition.labels, language) : key }),
        seconds: 10,
        undo: () => void putBack(key, before[key] ?? null),
      });
    } catch (error) {
      patchEverywhere(client, request.id, { fields: before });
      tellError(error, words);
    }
    await client.invalidateQueries({ queryKey: ['requests'] });
  };
  const putBack = async (key: string, value: unknown) => {
    await patchRequest(request.id, { fields: { [key]: value } }).catch((error) => tellError(error, words));
    await client.invalidateQueries({ queryKey: ['requests'] });
  };
  const fill = async (definition: FieldDefinition, value: unknown) => {
    const fault = faultOf(definition, value);
    setFaults((now) => ({ ...now, [definition.key]: fault ?? undefined }));
    if (!fault) await keep(definition.key, value);
  };
  return { faults, fill };
}

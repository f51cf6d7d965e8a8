import { html, raw } from 'hono/html';
import {
  type AskedField,
  type FieldDefinition,
  type FieldValues,
  labelIn,
  type OfferedForm,
} from '../../../domains/requests/index.ts';
import type { Language } from '../../../kernel/language.ts';
import { say } from '../../../platform/messages.ts';
import { type Filled, fieldsOf } from './ask-values.ts';

type Look = { language: Language; filled: Filled };

/**
 * The fields of a form: those that it asks for now, and, hidden and switched off, those that it may ask for. The small
 * script shows them at once; without it the server shows them in the next step.
 */
export function formFields(offered: OfferedForm, look: Look) {
  const asked = fieldsOf(offered, look.filled.values);
  const keys = asked.map(({ definition }) => definition.key).join(',');
  return html`<input type="hidden" name="shown" value="${keys}">${offered.form.fields.map((field) => {
    const definition = offered.definitions.find((one) => one.key === field.key);
    if (!definition) return '';
    const now = asked.find((one) => one.definition.key === field.key);
    return html`<div class="field" data-key="${field.key}" data-show="${JSON.stringify(field.showWhen)}" data-must="${JSON.stringify(field.required ? true : field.requiredWhen)}" ${now ? '' : raw('hidden')}>${control(now ?? { definition, required: false }, look, !now)}</div>`;
  })}`;
}

function control({ definition, required }: AskedField, look: Look, isOff: boolean) {
  const { key, kind, labels } = definition;
  const name = `field.${key}`;
  const label = labelIn(labels, look.language) || key;
  const marks = html`${required ? raw('required') : ''} ${isOff ? raw('disabled') : ''}`;
  if (kind === 'choices' || kind === 'yes-no')
    return html`<fieldset><legend class="label">${label}${optional(required, look)}</legend>${fault(name, look)}${picks(definition, look, isOff)}</fieldset>`;
  const value = valueText(look.filled.values, key);
  const about = html`id="${name}" name="${name}" ${marks} ${invalid(name, look)}`;
  return html`<label for="${name}">${label}${optional(required, look)}</label>${fault(name, look)}${
    kind === 'long-text'
      ? html`<textarea ${about} rows="4" maxlength="20000">${value}</textarea>`
      : kind === 'choice'
        ? html`<select ${about}><option value="">${say(look.language, 'help-choose')}</option>${(
            definition.rules.choices ?? []
          ).map(
            (one) =>
              html`<option value="${one.value}" ${one.value === value ? raw('selected') : ''}>${labelIn(one.labels, look.language)}</option>`,
          )}</select>`
        : html`<input ${about} type="${types[kind] ?? 'text'}" value="${value}" ${kind === 'number' || kind === 'money' ? raw('step="any" inputmode="decimal"') : raw('maxlength="2000"')}>`
  }`;
}

const types: Partial<Record<FieldDefinition['kind'], string>> = {
  number: 'number',
  money: 'number',
  date: 'date',
  link: 'url',
};

function picks({ key, kind, rules }: FieldDefinition, { language, filled }: Look, isOff: boolean) {
  const value = filled.values[key];
  const off = isOff ? raw('disabled') : '';
  const choices =
    kind === 'yes-no'
      ? [
          { value: 'yes', label: say(language, 'help-yes'), isOn: value === true },
          { value: 'no', label: say(language, 'help-field-no'), isOn: value === false },
        ]
      : (rules.choices ?? []).map((one) => ({
          value: one.value,
          label: labelIn(one.labels, language),
          isOn: Array.isArray(value) && value.includes(one.value),
        }));
  return choices.map(
    (one) =>
      html`<label class="pick"><input type="${kind === 'yes-no' ? 'radio' : 'checkbox'}" name="field.${key}" value="${one.value}" ${one.isOn ? raw('checked') : ''} ${off}><span>${one.label}</span></label>`,
  );
}

/** What is wrong with a field, said beside it. */
export function fault(name: string, { language, filled }: Look) {
  const code = filled.faults[name];
  return code ? html`<p class="fault" id="${name}-fault">${say(language, code)}</p>` : '';
}

export function invalid(name: string, { filled }: Look) {
  return filled.faults[name] ? html`aria-invalid="true" aria-describedby="${name}-fault"` : '';
}

function optional(required: boolean, { language }: Look) {
  return required ? '' : html` <span class="dim">${say(language, 'help-optional')}</span>`;
}

const valueText = (values: FieldValues, key: string) => {
  const value = values[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

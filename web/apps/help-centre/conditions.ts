import { holds } from '../../../server/domains/requests/fields/rules/forms.ts';
import type { Condition, FieldValues } from '../../../server/domains/requests/fields/rules/values.ts';

/** Shows and hides fields at once, as the answers before them say; the server decides the same when it is sent. */
export function followConditions(form: HTMLFormElement): void {
  const decide = () => {
    const seen: FieldValues = {};
    for (const field of form.querySelectorAll<HTMLElement>('.field[data-key]')) {
      const { key = '', show = 'null', must = 'null' } = field.dataset;
      const isShown = isSo(read(show), seen);
      field.hidden = !isShown;
      const inputs = field.querySelectorAll<HTMLInputElement>('input, select, textarea');
      for (const input of inputs) {
        input.disabled = !isShown;
        if (input.type !== 'checkbox' && input.type !== 'radio')
          input.required = read(must) !== null && isSo(read(must), seen);
      }
      if (isShown) seen[key] = valuesOf(field);
    }
    const shown = form.querySelector<HTMLInputElement>('input[name=shown]');
    if (shown) shown.value = Object.keys(seen).join(',');
  };
  form.addEventListener('input', decide);
  decide();
}

/** Whether what a condition asks is so; without a condition it is. A field that is not shown counts as empty. */
function isSo(condition: Condition | true | null, seen: FieldValues): boolean {
  return condition === null || condition === true || holds(condition, seen);
}

function read(text: string): Condition | true | null {
  return JSON.parse(text) as Condition | true | null;
}

/** What is filled in, in the words of the conditions: yes and no are true and false. */
function valuesOf(field: HTMLElement): string[] {
  const inputs = [...field.querySelectorAll<HTMLInputElement>('input, select, textarea')];
  const on = inputs.filter((one) => (one.type !== 'checkbox' && one.type !== 'radio') || one.checked);
  const words = on.map((one) => one.value.trim()).filter(Boolean);
  const isYesNo = inputs.some((one) => one.type === 'radio');
  return isYesNo ? words.map((word) => String(word === 'yes')) : words;
}

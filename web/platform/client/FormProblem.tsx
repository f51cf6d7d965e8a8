import { useEffect, useRef, useState } from 'react';
import { Notice } from '../../design/states/Notice.tsx';
import { useLanguage } from '../messages/text.tsx';
import { useWords } from '../words/index.ts';
import { ProblemError, sentenceOf } from './problem.ts';

/**
 * What went wrong with the form around it, or nothing while nothing did. Fields that the server did not take are named
 * by what stands above them rather than by their names in the API, and are marked until the next try.
 */
export function FormProblem({ error }: { error: unknown }) {
  const words = useWords();
  const language = useLanguage();
  const here = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<string[]>([]);
  useEffect(() => {
    const fields = wrongFields(here.current?.closest('form'), error);
    setLabels(fields.map(labelOf));
    for (const field of fields) field.setAttribute('aria-invalid', 'true');
    fields[0]?.focus();
    return () => {
      for (const field of fields) field.removeAttribute('aria-invalid');
    };
  }, [error]);
  if (error === null || error === undefined) return null;
  const named = new Intl.ListFormat(language, { type: 'conjunction' }).format(labels);
  return (
    <div ref={here}>
      <Notice tone="breach">
        {named ? words('form.wrongFields', { fields: named }) : sentenceOf(error, words)}
      </Notice>
    </div>
  );
}

/** The fields that the problem means, none when one of them does not stand in this form. */
function wrongFields(form: HTMLFormElement | null | undefined, error: unknown): HTMLInputElement[] {
  if (!form || !(error instanceof ProblemError) || error.code !== 'input-invalid') return [];
  const found = Object.keys(error.fields).map((path) => form.elements.namedItem(nameIn(path)));
  const isLabelled = (field: unknown): field is HTMLInputElement =>
    field instanceof HTMLElement && 'labels' in field && labelOf(field as HTMLInputElement) !== '';
  return found.every(isLabelled) ? found : [];
}

/** The field of a path such as `texts.th` or `networks.0`: a line of a list is no field of its own. */
export const nameIn = (path: string) => path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;

function labelOf(field: HTMLInputElement): string {
  return field.labels?.[0]?.firstChild?.textContent?.trim() ?? '';
}

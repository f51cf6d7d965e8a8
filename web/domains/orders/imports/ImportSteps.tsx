import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useWords } from '../../../platform/words/index.ts';
import css from '../../customers/imports/imports.module.css';
import { useText as useImportText } from '../../customers/imports/text.ts';
import { importQuery, isWorking, type OrderImport } from '../api.ts';
import { CheckStep } from './CheckStep.tsx';
import { MappingStep } from './MappingStep.tsx';
import { ReportStep } from './ReportStep.tsx';

const steps = ['columns', 'preview', 'result'] as const;

/** One import from its columns to its result; opened again it goes on where it stands. */
export function ImportSteps({ importId, onClose }: { importId: string; onClose: () => void }) {
  const shared = useImportText();
  const words = useWords();
  const { data: one, error } = useQuery(importQuery(importId));
  const [isMapping, setMapping] = useState(false);
  if (error) return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!one) return <Skeleton rows={5} shape="lines" label={words('word.loading')} />;
  const step = isMapping ? 'columns' : stepOf(one);
  return (
    <>
      <ol className={css.steps} aria-label={shared('import.steps')}>
        {steps.map((name, at) => (
          <li key={name} aria-current={name === step ? 'step' : undefined}>
            {at + 1}. {shared(`import.step.${name}`)}
          </li>
        ))}
      </ol>
      <p className="dim">{one.name}</p>
      {isWorking(one) ? (
        <p role="status">
          {shared(one.state === 'undoing' ? 'import.undoing' : 'import.checking', {
            done: one.progress.done,
            total: one.progress.total ?? '…',
          })}
        </p>
      ) : step === 'columns' ? (
        <MappingStep one={one} onChecked={() => setMapping(false)} />
      ) : step === 'preview' ? (
        <CheckStep one={one} onMap={() => setMapping(true)} />
      ) : (
        <ReportStep one={one} onMap={() => setMapping(true)} onClose={onClose} />
      )}
    </>
  );
}

function stepOf({ state }: OrderImport): (typeof steps)[number] {
  if (state === 'read' || state === 'failed') return 'columns';
  return state === 'checking' || state === 'checked' ? 'preview' : 'result';
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useWords } from '../../../platform/words/index.ts';
import { type CustomerImport, importQuery, isWorking } from './api.ts';
import { CheckStep } from './CheckStep.tsx';
import css from './imports.module.css';
import { MappingStep } from './MappingStep.tsx';
import { ReportStep } from './ReportStep.tsx';
import { useText } from './text.ts';
import { Working } from './Working.tsx';

const steps = ['columns', 'preview', 'result'] as const;

/** One import from its columns to its result; a page that is loaded again goes on where it stands. */
export function ImportSteps({ importId }: { importId: string }) {
  const say = useText();
  const words = useWords();
  const { data: one, error } = useQuery(importQuery(importId));
  const [isMapping, setMapping] = useState(false);
  if (error) return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!one) return <Skeleton rows={5} shape="lines" label={words('word.loading')} />;
  const step = isMapping ? 'columns' : stepOf(one);
  return (
    <>
      <ol className={css.steps} aria-label={say('import.steps')}>
        {steps.map((name, at) => (
          <li key={name} aria-current={name === step ? 'step' : undefined}>
            {at + 1}. {say(`import.step.${name}`)}
          </li>
        ))}
      </ol>
      <Panel title={say(`import.step.${step}`)} meta={one.name}>
        {isWorking(one) ? (
          <Working one={one} />
        ) : step === 'columns' ? (
          <MappingStep
            key={`${one.encoding} ${one.delimiter}`}
            one={one}
            onChecked={() => setMapping(false)}
          />
        ) : step === 'preview' ? (
          <CheckStep one={one} onMap={() => setMapping(true)} />
        ) : (
          <ReportStep one={one} />
        )}
      </Panel>
    </>
  );
}

/** What failed while it ran has a result; what failed before has none, and its columns may be said anew. */
function stepOf({ state, finishedAt }: CustomerImport): (typeof steps)[number] {
  if (state === 'read' || (state === 'failed' && !finishedAt)) return 'columns';
  return state === 'checking' || state === 'checked' ? 'preview' : 'result';
}

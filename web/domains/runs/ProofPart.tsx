import { useRef, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { TextArea } from '../../design/forms/Field.tsx';
import { Icon } from '../../design/Icon.tsx';
import { useFiles } from '../conversations/composer/files/use-files.ts';
import type { Evidence, Step } from '../procedures/types.ts';
import { useStepWords } from '../procedures/use-step-words.ts';
import type { RequestItem } from '../requests/types.ts';
import css from './runs.module.css';
import { useText } from './text.ts';
import type { Run } from './types.ts';
import type { RunActs } from './use-run-acts.ts';

/** What has to lie beside the step, what does already, and where one puts it. */
export function ProofPart({ run, step, request, acts, mayWrite }: ProofProps) {
  const say = useText();
  const { evidence: nameOf } = useStepWords({ steps: run.steps });
  const there = run.evidence.filter((one) => one.stepKey === step.key);
  const isThere = (one: Evidence) =>
    one.is === 'field' ? isFilled(request.fields?.[one.key]) : there.some(({ kind }) => kind === one.is);
  const wants = (is: 'file' | 'quote') => step.evidence.some((one) => one.is === is);
  if (step.evidence.length === 0 && there.length === 0) return null;
  return (
    <div className={css.proof}>
      <ul aria-label={say('runs.proof')}>
        {step.evidence.map((one) => (
          <li key={one.is === 'field' ? one.key : one.is} className={css.meta}>
            <Icon
              name={isThere(one) ? 'check' : 'circle'}
              size={14}
              className={isThere(one) ? 'kept' : 'soon'}
            />
            <span>{nameOf(one)}</span>
            <span className="sr">{say(isThere(one) ? 'runs.proof.there' : 'runs.proof.missing')}</span>
          </li>
        ))}
        {there.map((one) => (
          <li key={one.id} className={css.said}>
            {one.kind === 'file' ? one.name : `“${one.text}”`} <span className="dim">{one.by?.name}</span>
          </li>
        ))}
      </ul>
      {mayWrite && wants('quote') && <QuoteForm run={run} step={step} acts={acts} />}
      {mayWrite && wants('file') && <FileButton run={run} step={step} acts={acts} />}
    </div>
  );
}

function QuoteForm({ run, step, acts }: FormProps) {
  const say = useText();
  const [text, setText] = useState('');
  const add = async () => {
    if (await acts.prove(run.id, { key: step.key, quotes: [text.trim()] })) setText('');
  };
  return (
    <div className={css.form}>
      <TextArea
        rows={2}
        aria-label={say('runs.proof.quote')}
        placeholder={say('runs.proof.quote')}
        maxLength={5000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' && (
        <Button small icon="quote" busy={acts.busy} onClick={() => void add()}>
          {say('runs.proof.addQuote')}
        </Button>
      )}
    </div>
  );
}

function FileButton({ run, step, acts }: FormProps) {
  const say = useText();
  const input = useRef<HTMLInputElement>(null);
  const { underWay, upload } = useFiles([]);
  const add = async (files: File[]) => {
    const stored = await Promise.all(files.map(upload));
    const fileIds = stored.flatMap((one) => (one ? [one.id] : []));
    if (fileIds.length > 0) await acts.prove(run.id, { key: step.key, fileIds });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={say('runs.proof.file')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        small
        icon="attach"
        busy={underWay.length > 0 || acts.busy}
        onClick={() => input.current?.click()}
      >
        {say('runs.proof.file')}
      </Button>
    </>
  );
}

const isFilled = (value: unknown) =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

interface ProofProps extends FormProps {
  request: RequestItem;
  mayWrite: boolean;
}

interface FormProps {
  run: Run;
  step: Step;
  acts: RunActs;
}

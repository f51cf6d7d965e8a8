import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { beginImport, importQuery } from './api.ts';
import css from './imports.module.css';
import { useText } from './text.ts';

/** Takes a CSV file, chosen or dropped here. Nothing is changed by it. */
export function ImportStart() {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const { busy, once } = useOnce();
  const [isOver, setOver] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const take = (file: File | undefined) =>
    once(async () => {
      if (!file) return;
      setError(null);
      try {
        const begun = await beginImport(file);
        client.setQueryData(importQuery(begun.id).queryKey, begun);
        go(paths.customerImport(slug, begun.id), {});
      } catch (failure) {
        setError(failure);
      }
    });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <section
      className={css.start}
      aria-label={say('import.new')}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FormProblem error={error} />
      <p>{say('import.start')}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv,text/plain"
        className="sr"
        tabIndex={-1}
        aria-label={say('import.file')}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button kind="primary" icon="attach" busy={busy} onClick={() => input.current?.click()}>
        {say('import.choose')}
      </Button>
      <p className="t12 dim">{say('import.start.help')}</p>
    </section>
  );
}

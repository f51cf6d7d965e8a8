import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { useWords } from '../words/index.ts';
import { sentenceOf } from './problem.ts';

/** What was asked for, once it is there; its shape while it comes, and a way to try again where it does not. */
export function Loaded<T>({ of, rows = 4, children }: LoadedProps<T>) {
  const words = useWords();
  const { data, error, refetch } = of;
  if (data !== undefined) return children(data);
  if (!error) return <Skeleton rows={rows} shape="lines" label={words('word.loading')} />;
  return (
    <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
      <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
    </State>
  );
}

interface LoadedProps<T> {
  of: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}

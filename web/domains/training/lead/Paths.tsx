import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText as useAccess } from '../../access/text.ts';
import type { Role } from '../../access/types.ts';
import { wordsIn } from '../../procedures/words.ts';
import { askPath, coursesQuery, pathsQuery, removePath, savePath } from '../api.ts';
import { useText } from '../text.ts';
import type { TrainingPath } from '../types.ts';
import css from './lead.module.css';
import { PathDialog } from './PathDialog.tsx';

/** Courses one after the other for some roles, and what newcomers are asked by themselves. */
export function Paths() {
  const say = useText();
  const words = useWords();
  const { data } = useQuery(pathsQuery);
  const [open, setOpen] = useState<TrainingPath | 'new' | null>(null);
  if (!data) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  return (
    <Panel
      title={say('training.paths')}
      end={
        <Button small icon="plus" onClick={() => setOpen('new')}>
          {say('training.path.new')}
        </Button>
      }
    >
      {data.length === 0 && (
        <State icon="route" title={say('training.paths.none')} text={say('training.paths.none.text')} />
      )}
      {data.map((one) => (
        <PathLine key={one.id} path={one} onOpen={() => setOpen(one)} />
      ))}
      {open && <PathDialog path={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function PathLine({ path, onOpen }: { path: TrainingPath; onOpen: () => void }) {
  const say = useText();
  const access = useAccess();
  const words = useWords();
  const language = useLanguage();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const courses = useQuery(coursesQuery('in-use')).data ?? [];
  const renew = () => client.invalidateQueries({ queryKey: ['training'] });
  const name = (id: string) => courses.find((one) => one.id === id)?.names;
  const askAll = () =>
    once(() =>
      attempt(async () => {
        const { asked } = await askPath(path.id);
        tell({ icon: 'check', text: say('training.path.asked', { count: asked }) });
        await renew();
      }),
    );
  const remove = async () => {
    if (!(await attempt(() => removePath(path.id)))) return;
    await renew();
    const { id: _gone, ...again } = path;
    const undo = () => void attempt(() => savePath(again)).then(renew);
    tell({ icon: 'trash', text: say('training.path.removed'), seconds: 10, undo });
  };
  return (
    <div className={css.path}>
      <div className="grow">
        <b>{wordsIn(path.names, language)}</b>
        <p className="t12 dim">
          {path.courseIds
            .map(name)
            .map((one) => (one ? wordsIn(one, language) : '…'))
            .join(' → ')}
        </p>
        <p className="t12 dim">
          {path.roles.length === 0
            ? say('training.path.everybody')
            : path.roles.map((role) => access(`role.${role as Role}`)).join(', ')}{' '}
          · {say('training.path.days', { count: path.days })}
        </p>
      </div>
      {path.isInduction && (
        <Chip small tone="accent">
          {say('training.path.induction')}
        </Chip>
      )}
      <Button small busy={busy} onClick={() => void askAll()}>
        {say('training.path.ask')}
      </Button>
      <Button small kind="quiet" onClick={onOpen}>
        {words('word.edit')}
      </Button>
      <Button
        small
        kind="quiet"
        icon="trash"
        aria-label={words('word.remove')}
        onClick={() => void remove()}
      />
    </div>
  );
}

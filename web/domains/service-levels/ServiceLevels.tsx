import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/layers/Dialog.tsx';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useWords } from '../../platform/words/index.ts';
import { useMay } from '../team/use-me.ts';
import { changePolicy, orderPolicies, policiesQuery } from './api.ts';
import { PolicyForm } from './PolicyForm.tsx';
import { PolicyLine } from './PolicyLine.tsx';
import { useText } from './text.ts';
import type { Policy } from './types.ts';

/** What is promised to customers, in the order in which it is looked at. */
export function ServiceLevels() {
  const say = useText();
  const words = useWords();
  const mayChange = useMay('service-levels:write');
  const { data: policies, error, refetch } = useQuery(policiesQuery);
  const [edited, setEdited] = useState<Policy | 'new' | null>(null);
  const { move, remove } = usePolicyActs(policies ?? []);
  const add = mayChange && (
    <Button small icon="plus" onClick={() => setEdited('new')}>
      {say('levels.add')}
    </Button>
  );
  return (
    <Panel title={say('levels.title')} meta={say('levels.text')} end={add}>
      {!policies && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {!policies && error && (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
        </State>
      )}
      {policies?.length === 0 && (
        <State icon="clock" title={say('levels.empty')} text={say('levels.empty.text')} />
      )}
      {policies?.map((policy, index) => (
        <PolicyLine key={policy.id} policy={policy} rank={index + 1}>
          {mayChange && (
            <>
              {index > 0 && (
                <IconButton
                  icon="up"
                  label={say('levels.up', { name: policy.name })}
                  onClick={() => void move(index)}
                />
              )}
              <IconButton
                icon="pencil"
                label={say('levels.edit', { name: policy.name })}
                onClick={() => setEdited(policy)}
              />
              <IconButton
                icon="trash"
                label={say('levels.remove', { name: policy.name })}
                onClick={() => void remove(policy)}
              />
            </>
          )}
        </PolicyLine>
      ))}
      <Dialog
        wide
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={edited && edited !== 'new' ? edited.name : say('levels.add')}
      >
        {edited && <PolicyForm policy={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />}
      </Dialog>
    </Panel>
  );
}

function usePolicyActs(policies: readonly Policy[]) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(act);
    await client.invalidateQueries({ queryKey: ['service-levels'] });
    return done;
  };
  return {
    move(index: number) {
      const ids = policies.map((one) => one.id);
      const [moved] = ids.splice(index, 1);
      if (moved) ids.splice(index - 1, 0, moved);
      return run(() => orderPolicies(ids));
    },
    async remove({ id, name }: Policy) {
      if (!(await run(() => changePolicy(id, { removed: true })))) return;
      const undo = () => void run(() => changePolicy(id, { removed: false }));
      tell({ icon: 'trash', text: say('levels.removed', { name }), seconds: 10, undo });
    },
  };
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import lines from '../../../design/forms/lines.module.css';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../use-me.ts';
import { type RoleCard, removeRole, rolesQuery } from './api.ts';
import { RoleForm } from './RoleForm.tsx';
import { useText } from './text.ts';
import { useNames } from './use-names.ts';

/** The roles that are built in, to read; and those of the workspace's own, to make of permissions. */
export function Roles() {
  const say = useText();
  const words = useWords();
  const names = useNames();
  const mayEdit = useMay('team:write');
  const { data, error } = useQuery(rolesQuery);
  const [shown, setShown] = useState<RoleCard | 'new' | null>(null);
  const title = () => {
    if (shown === 'new' || shown === null) return say('rights.role.add');
    const name = names.role(shown);
    return say(shown.id && mayEdit ? 'rights.role.edit' : 'rights.role.see', { name });
  };
  return (
    <Panel
      title={say('rights.roles')}
      end={
        mayEdit && (
          <Button small icon="plus" onClick={() => setShown('new')}>
            {say('rights.role.add')}
          </Button>
        )
      }
    >
      <p className={lines.lead}>{say('rights.roles.text')}</p>
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!data && !error && <Skeleton rows={6} shape="lines" label={words('word.loading')} />}
      {data?.items.map((role) => (
        <Line key={role.id ?? role.base} role={role} mayEdit={mayEdit} onOpen={() => setShown(role)} />
      ))}
      <Dialog open={shown !== null} onClose={() => setShown(null)} title={title()}>
        {shown && data && (
          <RoleForm
            role={shown === 'new' ? null : shown}
            words={data.words}
            builtIn={data.items.filter(({ id }) => id === null)}
            isFixed={!mayEdit || (shown !== 'new' && shown.id === null)}
            onDone={() => setShown(null)}
          />
        )}
      </Dialog>
    </Panel>
  );
}

function Line({ role, mayEdit, onOpen }: { role: RoleCard; mayEdit: boolean; onOpen: () => void }) {
  const say = useText();
  const words = useWords();
  const names = useNames();
  const client = useQueryClient();
  const name = names.role(role);
  const isOwn = role.id !== null;
  const remove = async (id: string) => {
    try {
      await removeRole(id);
      tell({ icon: 'check', text: say('rights.role.removed', { name }) });
      await client.invalidateQueries({ queryKey: ['roles'] });
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <div className={lines.line}>
      <span className={lines.words}>
        <b className="cut">{name}</b>
        <small className="cut">
          {say('rights.count', { count: role.words.length })} · {say('rights.holders', { count: role.count })}
        </small>
      </span>
      {!isOwn && <Chip small>{say('rights.role.builtIn')}</Chip>}
      <IconButton
        icon={isOwn && mayEdit ? 'pencil' : 'eye'}
        label={say(isOwn && mayEdit ? 'rights.role.edit' : 'rights.role.see', { name })}
        onClick={onOpen}
      />
      {role.id && mayEdit && role.count === 0 && (
        <IconButton
          icon="trash"
          label={say('rights.role.remove', { name })}
          onClick={() => void remove(role.id ?? '')}
        />
      )}
    </div>
  );
}

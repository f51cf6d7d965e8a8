import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import lines from '../../../design/forms/lines.module.css';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import { changeField, type FieldAbout, type OwnField, ownFieldsQuery } from './api.ts';

const OwnFieldForm = lazy(() => import('./OwnFieldForm.tsx'));

/** What the company keeps of its customers, and of its organisations. */
export function OwnFieldSettings() {
  return (
    <>
      <Fields about="customer" />
      <Fields about="organisation" />
    </>
  );
}

function Fields({ about }: { about: FieldAbout }) {
  const say = useText();
  const words = useWords();
  const mayManage = useMay('customers:manage');
  const { data, error } = useQuery(ownFieldsQuery);
  const [edited, setEdited] = useState<OwnField | 'new' | null>(null);
  const fields = (data ?? []).filter((one) => one.about === about);
  return (
    <Panel
      title={say(`ownField.of.${about}`)}
      end={
        mayManage && (
          <Button small icon="plus" onClick={() => setEdited('new')}>
            {say('ownField.add')}
          </Button>
        )
      }
    >
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!data && !error && <Skeleton rows={2} shape="lines" label={words('word.loading')} />}
      {data && fields.length === 0 && (
        <State icon="form" title={say('ownField.none')} text={say(`ownField.none.${about}`)} />
      )}
      {fields.map((field, at) => (
        <FieldLine
          key={field.id}
          field={field}
          before={fields[at - 1]}
          place={at}
          onEdit={mayManage ? () => setEdited(field) : undefined}
        />
      ))}
      {edited !== null && (
        <Suspense>
          <OwnFieldForm
            about={about}
            field={edited === 'new' ? null : edited}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </Panel>
  );
}

function FieldLine({ field, before, place, onEdit }: LineProps) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { id, name, type, key } = field;
  const act = async (work: () => Promise<unknown>) => {
    const done = await attempt(work);
    await client.invalidateQueries({ queryKey: ownFieldsQuery.queryKey });
    return done;
  };
  const remove = async () => {
    if (!(await act(() => changeField(id, { removed: true })))) return;
    const undo = () => void act(() => changeField(id, { removed: false }));
    tell({ icon: 'trash', text: say('ownField.removed', { name }), seconds: 10, undo });
  };
  const up = (above: OwnField) =>
    act(async () => {
      await changeField(above.id, { position: place });
      await changeField(id, { position: place - 1 });
    });
  return (
    <div className={lines.line}>
      <span className={lines.words}>
        <b className="cut">{name}</b>
        <small className="cut">{`${say(`ownField.type.${type}`)} · ${key}`}</small>
      </span>
      {onEdit && before && (
        <IconButton icon="up" label={say('ownField.up', { name })} onClick={() => void up(before)} />
      )}
      {onEdit && <IconButton icon="pencil" label={say('ownField.edit', { name })} onClick={onEdit} />}
      {onEdit && (
        <IconButton icon="trash" label={say('ownField.remove', { name })} onClick={() => void remove()} />
      )}
    </div>
  );
}

interface LineProps {
  field: OwnField;
  before: OwnField | undefined;
  place: number;
  onEdit: (() => void) | undefined;
}

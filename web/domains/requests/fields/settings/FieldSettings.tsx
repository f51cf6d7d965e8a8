import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type FieldDefinition, labelIn } from '../../../../../server/domains/requests/fields/rules/values.ts';
import { Button } from '../../../../design/Button.tsx';
import { Chip } from '../../../../design/Chip.tsx';
import { cx } from '../../../../design/cx.ts';
import { Dialog } from '../../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { useMay } from '../../../team/use-me.ts';
import { changeField, fieldsQuery } from '../api.ts';
import css from '../fields.module.css';
import { useText } from '../text.ts';
import { FieldForm } from './FieldForm.tsx';
import { FormSettings } from './FormSettings.tsx';

/** Fields of requests, and the forms that ask for them. */
export function FieldSettings() {
  return (
    <>
      <Fields />
      <FormSettings />
    </>
  );
}

function Fields() {
  const say = useText();
  const words = useWords();
  const mayEdit = useMay('requests:configure');
  const { data: fields, error } = useQuery(fieldsQuery);
  const [edited, setEdited] = useState<FieldDefinition | 'new' | null>(null);
  const shown = fields?.toSorted((a, b) => Number(a.archived) - Number(b.archived));
  return (
    <Panel
      title={say('field.fields')}
      meta={say('field.fields.text')}
      end={
        mayEdit && (
          <Button small icon="plus" onClick={() => setEdited('new')}>
            {say('field.add')}
          </Button>
        )
      }
    >
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!fields && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {fields?.length === 0 && (
        <State icon="form" title={say('field.empty')} text={say('field.empty.text')} />
      )}
      {shown?.map((field) => (
        <Line key={field.key} field={field} onEdit={mayEdit ? () => setEdited(field) : undefined} />
      ))}
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={say(edited === 'new' ? 'field.add' : 'field.edit')}
        wide
      >
        {edited && (
          <FieldForm
            field={edited === 'new' ? null : edited}
            taken={(fields ?? []).map((one) => one.key)}
            onDone={() => setEdited(null)}
          />
        )}
      </Dialog>
    </Panel>
  );
}

function Line({ field, onEdit }: { field: FieldDefinition; onEdit: (() => void) | undefined }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const client = useQueryClient();
  const name = labelIn(field.labels, language);
  const archive = async (archived: boolean, isBack = false) => {
    try {
      await changeField(field.key, { archived });
      const undo = () => void archive(!archived, true);
      const text = say(archived ? 'field.archived' : 'field.restored', { name });
      tell({ icon: archived ? 'box' : 'undo', text, ...(isBack ? {} : { seconds: 10, undo }) });
    } catch (failure) {
      tellError(failure, words);
    }
    await client.invalidateQueries({ queryKey: ['fields'] });
  };
  return (
    <div className={cx(css.line, field.archived && css.away)}>
      <span className={css.words}>
        <b className="cut">{name}</b>
        <small className="cut">{`${say(`field.kind.${field.kind}`)} · ${field.key}`}</small>
      </span>
      {field.archived && <Chip small>{say('field.isArchived')}</Chip>}
      {field.seenBy === 'customer' && !field.archived && <Chip small>{say('field.seenByCustomer')}</Chip>}
      {onEdit && !field.archived && (
        <IconButton icon="pencil" label={say('field.editNamed', { name })} onClick={onEdit} />
      )}
      {onEdit && (
        <IconButton
          icon={field.archived ? 'undo' : 'box'}
          label={say(field.archived ? 'field.restore' : 'field.archive', { name })}
          onClick={() => void archive(!field.archived)}
        />
      )}
    </div>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Form, labelIn } from '../../../../../server/domains/requests/fields/rules/values.ts';
import { Button } from '../../../../design/Button.tsx';
import { Chip } from '../../../../design/Chip.tsx';
import { Dialog } from '../../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { channelLabel } from '../../../conversations/channel.ts';
import { useText as useTalk } from '../../../conversations/text.ts';
import { useMay, useTeams } from '../../../team/use-me.ts';
import { addForm, fieldsQuery, formsQuery, removeForm } from '../api.ts';
import css from '../fields.module.css';
import { useText } from '../text.ts';
import { FormEditor } from './FormEditor.tsx';

/** Which fields are asked for where. */
export function FormSettings() {
  const say = useText();
  const words = useWords();
  const mayEdit = useMay('requests:configure');
  const forms = useQuery(formsQuery).data;
  const hasFields = (useQuery(fieldsQuery).data ?? []).some((one) => !one.archived);
  const [edited, setEdited] = useState<Form | 'new' | null>(null);
  return (
    <Panel
      title={say('form.forms')}
      meta={say('form.forms.text')}
      end={
        mayEdit && (
          <Button small icon="plus" disabled={!hasFields} onClick={() => setEdited('new')}>
            {say('form.add')}
          </Button>
        )
      }
    >
      {!forms && <Skeleton rows={2} shape="lines" label={words('word.loading')} />}
      {forms?.length === 0 && <State icon="list" title={say('form.empty')} text={say('form.empty.text')} />}
      {forms?.map((form) => (
        <Line key={form.id} form={form} onEdit={mayEdit ? () => setEdited(form) : undefined} />
      ))}
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={say(edited === 'new' ? 'form.add' : 'form.edit')}
        wide
      >
        {edited && <FormEditor form={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />}
      </Dialog>
    </Panel>
  );
}

function Line({ form, onEdit }: { form: Form; onEdit: (() => void) | undefined }) {
  const say = useText();
  const words = useWords();
  const talk = useTalk();
  const language = useLanguage();
  const client = useQueryClient();
  const fields = useQuery(fieldsQuery).data ?? [];
  const team = useTeams().find((one) => one.id === form.teamId);
  const names = form.fields.flatMap(({ key }) => {
    const field = fields.find((one) => one.key === key);
    return field ? labelIn(field.labels, language) : [];
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['forms'] });
  const remove = async () => {
    try {
      await removeForm(form.id);
      const { id: _id, ...input } = form;
      const undo = () => void addForm(input).then(refresh, (error) => tellError(error, words));
      tell({ icon: 'trash', text: say('form.removed', { name: form.name }), seconds: 10, undo });
    } catch (error) {
      tellError(error, words);
    }
    await refresh();
  };
  return (
    <div className={css.line}>
      <span className={css.words}>
        <b className="cut">{form.name}</b>
        <small className="cut">{names.join(' · ')}</small>
      </span>
      {form.isDefault && <Chip small>{say('form.default')}</Chip>}
      {team && <Chip small>{team.name}</Chip>}
      {form.channel && <Chip small>{channelLabel(form.channel, talk)}</Chip>}
      {onEdit && (
        <IconButton icon="pencil" label={say('form.editNamed', { name: form.name })} onClick={onEdit} />
      )}
      {onEdit && (
        <IconButton
          icon="trash"
          label={say('form.remove', { name: form.name })}
          onClick={() => void remove()}
        />
      )}
    </div>
  );
}

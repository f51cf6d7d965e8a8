import { useQuery } from '@tanstack/react-query';
import { type Form, labelIn } from '../../../../../server/domains/requests/fields/rules/values.ts';
import { Chip } from '../../../../design/Chip.tsx';
import { State } from '../../../../design/states/State.tsx';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { channelLabel } from '../../../conversations/channel.ts';
import { useText as useTalk } from '../../../conversations/text.ts';
import { useMay, useTeams } from '../../../team/use-me.ts';
import { addForm, fieldsQuery, formsQuery, removeForm } from '../api.ts';
import { useText } from '../text.ts';
import { EditedLine, EditedList } from './EditedList.tsx';
import { FormEditor } from './FormEditor.tsx';

/** Which fields are asked for where. */
export function FormSettings() {
  const say = useText();
  const mayEdit = useMay('requests:configure');
  const { data: forms, error } = useQuery(formsQuery);
  const hasFields = (useQuery(fieldsQuery).data ?? []).some((one) => !one.archived);
  return (
    <EditedList
      title={say('form.forms')}
      meta={say('form.forms.text')}
      items={forms}
      error={error}
      empty={<State icon="list" title={say('form.empty')} text={say('form.empty.text')} />}
      add={say('form.add')}
      edit={say('form.edit')}
      mayEdit={mayEdit}
      mayAdd={hasFields}
      line={(form, onEdit) => <Line key={form.id} form={form} onEdit={onEdit} />}
      editor={(form, onDone) => <FormEditor form={form} onDone={onDone} />}
    />
  );
}

function Line({ form, onEdit }: { form: Form; onEdit: (() => void) | undefined }) {
  const say = useText();
  const talk = useTalk();
  const language = useLanguage();
  const fields = useQuery(fieldsQuery).data ?? [];
  const team = useTeams().find((one) => one.id === form.teamId);
  const asked = form.fields.flatMap(({ key }) => {
    const field = fields.find((one) => one.key === key);
    return field ? labelIn(field.labels, language) : [];
  });
  const { id, ...input } = form;
  const { name } = form;
  return (
    <EditedLine
      name={name}
      details={asked.join(' · ')}
      beside={
        <>
          {form.isDefault && <Chip small>{say('form.default')}</Chip>}
          {team && <Chip small>{team.name}</Chip>}
          {form.channel && <Chip small>{channelLabel(form.channel, talk)}</Chip>}
        </>
      }
      labels={{
        edit: say('form.editNamed', { name }),
        remove: say('form.remove', { name }),
        removed: say('form.removed', { name }),
      }}
      list="forms"
      onEdit={onEdit}
      remove={() => removeForm(id)}
      bringBack={() => addForm(input)}
    />
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Switch } from '../../design/forms/Check.tsx';
import { Field, TextArea, TextInput } from '../../design/forms/Field.tsx';
import { Panel } from '../../design/Page.tsx';
import { setSingleKeys, singleKeysOn } from '../../platform/keyboard/Keyboard.tsx';
import { tell, tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { changeMe } from './api.ts';
import { useText } from './text.ts';
import { useMe } from './use-me.ts';

/** My name, signature, and how the program looks to me; `choices` are look and language, which the shell knows. */
export function Profile({ choices }: { choices: ReactNode }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { member } = useMe();
  const [keys, setKeys] = useState(singleKeysOn);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await changeMe({ name: String(form.get('name')).trim(), signature: String(form.get('signature')) });
      await client.invalidateQueries({ queryKey: ['me'] });
      tell({ icon: 'check', text: words('word.saved') });
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <>
      <Panel title={say('team.settings.profile')} meta={member.email}>
        <form className="col" onSubmit={(event) => void submit(event)}>
          <Field label={words('word.name')} help={say('team.name.help')}>
            <TextInput name="name" required defaultValue={member.name} autoComplete="name" />
          </Field>
          <Field label={say('team.signature')} help={say('team.signature.help')}>
            <TextArea name="signature" rows={4} defaultValue={member.signature} />
          </Field>
          <div>
            <Button type="submit" kind="primary">
              {words('word.save')}
            </Button>
          </div>
        </form>
      </Panel>
      <Panel title={say('team.profile.look')}>
        <div className="col">
          {choices}
          <Switch
            checked={keys}
            onChange={(on) => {
              setSingleKeys(on);
              setKeys(on);
            }}
          >
            {say('team.singleKeys')}
          </Switch>
        </div>
      </Panel>
    </>
  );
}

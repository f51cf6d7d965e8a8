import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Check, Switch } from '../../design/forms/Check.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { DialogActs } from '../../design/layers/Dialog.tsx';
import { FormProblem } from '../../platform/client/FormProblem.tsx';
import { type Language, languageNames, languages } from '../../platform/messages/language.ts';
import { useLanguage } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useTeams } from '../team/use-me.ts';
import { addMailbox, changeMailbox } from './api.ts';
import css from './channels.module.css';
import { HoursChoice } from './HoursChoice.tsx';
import { imapOf } from './imap-input.ts';
import { useText } from './text.ts';
import type { Mailbox } from './types.ts';

/** One mailbox: its address, where its requests go, and how its mail is fetched when it lives elsewhere. */
export function MailboxForm({ box, onDone }: { box: Mailbox | null; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const teams = useTeams();
  const own = useLanguage();
  const [team, setTeam] = useState(box?.teamId ?? '');
  const [language, setLanguage] = useState<Language>(languages.find((one) => one === box?.language) ?? own);
  const [calendarId, setCalendar] = useState(box?.calendarId ?? null);
  const [fetches, setFetches] = useState(Boolean(box?.imap));
  const [receipts, setReceipts] = useState(box?.receiptOn ?? true);
  const [links, setLinks] = useState(box?.linkOn ?? true);
  const [secure, setSecure] = useState(box?.imap?.secure ?? true);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      name: String(form.get('name')).trim(),
      teamId: team || null,
      language,
      receiptOn: receipts,
      linkOn: links,
      calendarId,
      imap: fetches ? imapOf(form, secure) : null,
    };
    try {
      await (box
        ? changeMailbox(box.id, input)
        : addMailbox({ ...input, address: String(form.get('address')).trim() }));
      await client.invalidateQueries({ queryKey: ['mailboxes'] });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <form className="col" style={{ marginTop: 16 }} onSubmit={(event) => void submit(event)}>
      <FormProblem error={error} />
      <Field label={say('box.address')}>
        <TextInput name="address" required defaultValue={box?.address} readOnly={box !== null} />
      </Field>
      <Field label={say('box.name')}>
        <TextInput name="name" required defaultValue={box?.name} />
      </Field>
      <Field label={say('box.team')}>
        <Select
          value={team}
          onChange={setTeam}
          options={[
            { value: '', label: say('box.noTeam') },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field label={say('box.language')}>
        <Select<Language>
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Field>
      <HoursChoice teamId={team || null} calendarId={calendarId} onChange={setCalendar} />
      <Switch checked={receipts} onChange={setReceipts}>
        {say('box.receipt')}
      </Switch>
      <Switch checked={links} onChange={setLinks}>
        {say('box.link')}
      </Switch>
      <Switch checked={fetches} onChange={setFetches}>
        {say('box.imap')}
        <small className="t12 dim" style={{ display: 'block' }}>
          {say('box.imap.text')}
        </small>
      </Switch>
      {fetches && (
        <>
          <div className={css.two}>
            <Field label={say('box.host')}>
              <TextInput name="host" required defaultValue={box?.imap?.host} />
            </Field>
            <Field label={say('box.port')}>
              <TextInput name="port" inputMode="numeric" required defaultValue={box?.imap?.port ?? 993} />
            </Field>
          </div>
          <Field label={say('box.user')}>
            <TextInput name="user" required defaultValue={box?.imap?.user} autoComplete="off" />
          </Field>
          <Field label={words('word.password')} help={box?.imap ? say('box.password.kept') : undefined}>
            <TextInput name="password" type="password" required={!box?.imap} autoComplete="new-password" />
          </Field>
          <Check checked={secure} onChange={setSecure}>
            {say('box.secure')}
          </Check>
        </>
      )}
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary">
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

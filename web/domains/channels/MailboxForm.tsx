import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Switch } from '../../design/forms/Check.tsx';
import { Field, TextInput } from '../../design/forms/Field.tsx';
import { Select } from '../../design/forms/Select.tsx';
import { DialogActs } from '../../design/layers/Dialog.tsx';
import { FormProblem } from '../../platform/client/FormProblem.tsx';
import { type Language, languageNames, languages } from '../../platform/messages/language.ts';
import { useLanguage } from '../../platform/messages/text.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useTeams } from '../team/use-me.ts';
import { addMailbox, changeMailbox } from './api.ts';
import { BrandChoice } from './BrandChoice.tsx';
import { HoursChoice } from './HoursChoice.tsx';
import { ImapFields } from './ImapFields.tsx';
import { imapOf } from './imap-input.ts';
import { useText } from './text.ts';
import type { ImapAuth, Mailbox } from './types.ts';

/** What a receipt says before anybody has chosen, in minutes. */
const usualMinutes = 480;

/** One mailbox: its address, where its requests go, and how its mail is fetched when it lives elsewhere. */
export function MailboxForm({ box, onDone }: { box: Mailbox | null; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const teams = useTeams();
  const own = useLanguage();
  const [team, setTeam] = useState(box?.teamId ?? '');
  const [brandId, setBrand] = useState(box?.brandId ?? null);
  const [language, setLanguage] = useState<Language>(languages.find((one) => one === box?.language) ?? own);
  const [calendarId, setCalendar] = useState(box?.calendarId ?? null);
  const [fetches, setFetches] = useState(Boolean(box?.imap));
  const [receipts, setReceipts] = useState(box?.receiptOn ?? true);
  const [plays, setPlays] = useState(box?.playsCustomer ?? false);
  const [links, setLinks] = useState(box?.linkOn ?? true);
  const [auth, setAuth] = useState<ImapAuth>(box?.imap?.auth ?? 'password');
  const [secure, setSecure] = useState(box?.imap?.secure ?? true);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      name: String(form.get('name')).trim(),
      teamId: team || null,
      brandId,
      language,
      receiptOn: receipts,
      linkOn: links,
      playsCustomer: plays,
      expectedMinutes: Math.max(1, Math.round(Number(form.get('expectedMinutes')) * 60)),
      calendarId,
      imap: fetches ? imapOf(form, { secure, auth }) : null,
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
      <BrandChoice brandId={brandId} onChange={setBrand} />
      <Field label={say('box.language')}>
        <Select<Language>
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Field>
      <HoursChoice teamId={team || null} calendarId={calendarId} onChange={setCalendar} />
      <Field label={say('box.expected')}>
        <TextInput
          name="expectedMinutes"
          type="number"
          min={0.5}
          max={720}
          step={0.5}
          required
          defaultValue={(box?.expectedMinutes ?? usualMinutes) / 60}
        />
      </Field>
      <Switch checked={receipts} onChange={setReceipts}>
        {say('box.receipt')}
      </Switch>
      <Switch checked={links} onChange={setLinks}>
        {say('box.link')}
      </Switch>
      {!box?.isDefault && (
        <Switch checked={plays} onChange={setPlays}>
          {say('box.plays')}
          <small className="t12 dim" style={{ display: 'block' }}>
            {say('box.plays.text')}
          </small>
        </Switch>
      )}
      <Switch checked={fetches} onChange={setFetches}>
        {say('box.imap')}
        <small className="t12 dim" style={{ display: 'block' }}>
          {say('box.imap.text')}
        </small>
      </Switch>
      {fetches && (
        <ImapFields
          imap={box?.imap ?? null}
          auth={auth}
          secure={secure}
          onAuth={setAuth}
          onSecure={setSecure}
        />
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

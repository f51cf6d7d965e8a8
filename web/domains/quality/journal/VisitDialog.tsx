import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { visitChannels } from '../../../../server/domains/quality/journal/rules.ts';
import { wordsIn } from '../../../../server/domains/quality/rules/card/card.ts';
import { noWords } from '../../../../server/kernel/words.ts';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { LanguageChoice } from '../../../platform/words/LanguageChoice.tsx';
import { useMe, useMembers } from '../../team/use-me.ts';
import { cardsQuery } from '../api.ts';
import { type Planned, planVisit, visitBoxesQuery } from './api.ts';
import { useText } from './text.ts';

const day = 86_400_000;

/** What is asked, by which way, by whom and until when; by mail also from whom and to where. */
export function VisitDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  const own = useLanguage();
  const client = useQueryClient();
  const me = useMe().member.id;
  const members = useMembers();
  const cards = (useQuery(cardsQuery).data ?? []).filter((one) => !one.retired);
  const boxes = useQuery(visitBoxesQuery).data ?? { mailboxes: [], identities: [] };
  const [tongue, setTongue] = useState(own);
  const [plan, setPlan] = useState<Planned>({
    ...{ title: '', channel: 'mail', subject: noWords, script: noWords, language: own, visitorId: me },
    ...{ identityId: null, mailboxId: null, cardId: '' },
    dueOn: new Date(Date.now() + 14 * day).toISOString().slice(0, 10),
  });
  const set = (change: Partial<Planned>) => setPlan({ ...plan, ...change });
  const isMail = plan.channel === 'mail';
  const cardId = plan.cardId || cards[0]?.id || '';
  const identityId = isMail ? (plan.identityId ?? boxes.identities[0]?.id ?? null) : null;
  const mailboxId = isMail ? (plan.mailboxId ?? boxes.mailboxes[0]?.id ?? null) : null;
  const isWhole =
    !isMail || (identityId && mailboxId && plan.script[plan.language] && plan.subject[plan.language]);
  const save = async () => {
    await planVisit({ ...plan, cardId, identityId, mailboxId });
    await client.invalidateQueries({ queryKey: ['quality'] });
    onClose();
  };
  const boxOptions = (list: typeof boxes.mailboxes) =>
    list.map(({ id, name, address }) => ({ value: id, label: `${name} · ${address}` }));
  return (
    <FormDialog
      title={say('visit.plan')}
      act={say('visit.plan.act')}
      isReady={Boolean(plan.title.trim() && cardId && isWhole)}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('visit.title')}>
        <TextInput
          required
          maxLength={200}
          value={plan.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </Field>
      <div className={layout.two}>
        <Field label={say('journal.channel')}>
          <Select
            value={plan.channel}
            onChange={(channel) => set({ channel })}
            options={visitChannels.map((value) => ({ value, label: say(`journal.channel.${value}`) }))}
          />
        </Field>
        <Field label={say('visit.language')}>
          <Select
            value={plan.language}
            onChange={(language) => set({ language })}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </Field>
      </div>
      {isMail && boxes.identities.length === 0 && <Notice tone="plain">{say('visit.noIdentity')}</Notice>}
      {isMail && boxes.identities.length > 0 && (
        <div className={layout.two}>
          <Field label={say('visit.from')}>
            <Select
              value={identityId ?? ''}
              onChange={(id) => set({ identityId: id })}
              options={boxOptions(boxes.identities)}
            />
          </Field>
          <Field label={say('visit.to')}>
            <Select
              value={mailboxId ?? ''}
              onChange={(id) => set({ mailboxId: id })}
              options={boxOptions(boxes.mailboxes)}
            />
          </Field>
        </div>
      )}
      <LanguageChoice language={tongue} onChange={setTongue} all={[plan.script]} />
      {isMail && (
        <Field label={say('visit.subject')}>
          <TextInput
            maxLength={500}
            value={plan.subject[tongue]}
            onChange={(event) => set({ subject: { ...plan.subject, [tongue]: event.target.value } })}
          />
        </Field>
      )}
      <Field label={say('visit.script')}>
        <TextArea
          maxLength={20_000}
          value={plan.script[tongue]}
          onChange={(event) => set({ script: { ...plan.script, [tongue]: event.target.value } })}
        />
      </Field>
      <div className={layout.two}>
        <Field label={say('visit.visitor')}>
          <Select
            value={plan.visitorId}
            onChange={(visitorId) => set({ visitorId })}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field label={say('visit.due')}>
          <TextInput
            type="date"
            required
            value={plan.dueOn}
            onChange={(event) => set({ dueOn: event.target.value })}
          />
        </Field>
      </div>
      <Field label={say('visit.card')}>
        <Select
          value={cardId}
          onChange={(id) => set({ cardId: id })}
          options={cards.map(({ id, content }) => ({ value: id, label: wordsIn(content.names, own) }))}
        />
      </Field>
    </FormDialog>
  );
}

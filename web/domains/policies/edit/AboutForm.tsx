import { useQuery } from '@tanstack/react-query';
import { audiences } from '../../../../server/domains/policies/rules/content.ts';
import { roles } from '../../../../server/kernel/actor.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import { providersQuery } from '../../team/rights/api.ts';
import { useMay, useMembers, useTeams } from '../../team/use-me.ts';
import css from '../policies.module.css';
import { useText } from '../text.ts';
import type { Content } from '../types.ts';
import type { PolicyDraft } from './use-policy-draft.ts';

/** What a policy is besides its clauses: name, purpose, for whom, from when, who reads it and who looks after it. */
export function AboutForm({ draft, language }: { draft: PolicyDraft; language: Language }) {
  const say = useText();
  const members = useMembers();
  const { content, change } = draft;
  const set = (part: Partial<Content>) => change((now) => ({ ...now, ...part }));
  const toggle = <T,>(list: readonly T[], one: T, on: boolean) =>
    on ? [...list, one] : list.filter((other) => other !== one);
  return (
    <section className={css.form} aria-label={say('policy.part.about')}>
      <WordsInput
        label={say('policy.name')}
        words={content.names}
        language={language}
        onChange={(names) => set({ names })}
      />
      <WordsInput
        label={say('policy.purpose')}
        rows={4}
        words={content.purpose}
        language={language}
        onChange={(purpose) => set({ purpose })}
      />
      <fieldset className={css.group}>
        <legend>{say('policies.column.audiences')}</legend>
        <div className={layout.checks}>
          {audiences.map((one) => (
            <Check
              key={one}
              checked={content.audiences.includes(one)}
              onChange={(on) => set({ audiences: toggle(content.audiences, one, on) })}
            >
              {say(`policies.audience.${one}`)}
            </Check>
          ))}
        </div>
      </fieldset>
      <Field label={say('policies.column.from')} help={say('policy.from.help')}>
        <TextInput
          type="date"
          value={content.effectiveFrom ?? ''}
          onChange={(event) => set({ effectiveFrom: event.target.value || null })}
        />
      </Field>
      <ReadersField content={content} onChange={(readers) => set({ readers })} />
      <Field label={say('policy.owner')}>
        <Select
          value={draft.ownerId ?? 'nobody'}
          onChange={(id) => draft.giveTo(id === 'nobody' ? null : id)}
          options={[
            { value: 'nobody', label: say('policy.nobody') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
    </section>
  );
}

function ReadersField({
  content,
  onChange,
}: {
  content: Content;
  onChange: (next: Content['readers']) => void;
}) {
  const say = useText();
  const teams = useTeams();
  const mayKnow = useMay('team:provider');
  const providers = useQuery({ ...providersQuery, enabled: mayKnow }).data ?? [];
  const { readers } = content;
  const toggle = <T,>(list: readonly T[], one: T, on: boolean) =>
    on ? [...list, one] : list.filter((other) => other !== one);
  return (
    <fieldset className={css.group}>
      <legend>{say('policy.readers')}</legend>
      <Check checked={readers.everyone} onChange={(everyone) => onChange({ ...readers, everyone })}>
        {say('policy.readers.everyone')}
      </Check>
      {!readers.everyone && (
        <>
          <div className={layout.checks}>
            {roles.map((one) => (
              <Check
                key={one}
                checked={readers.roles.includes(one)}
                onChange={(on) => onChange({ ...readers, roles: toggle(readers.roles, one, on) })}
              >
                {say(`policy.role.${one}`)}
              </Check>
            ))}
          </div>
          <div className={layout.checks}>
            {teams.map(({ id, name }) => (
              <Check
                key={id}
                checked={readers.teamIds.includes(id)}
                onChange={(on) => onChange({ ...readers, teamIds: toggle(readers.teamIds, id, on) })}
              >
                {name}
              </Check>
            ))}
            {providers.map(({ id, name }) => (
              <Check
                key={id}
                checked={readers.providerIds.includes(id)}
                onChange={(on) => onChange({ ...readers, providerIds: toggle(readers.providerIds, id, on) })}
              >
                {name}
              </Check>
            ))}
          </div>
        </>
      )}
      <Field label={say('policy.readers.days')} help={say('policy.readers.help')}>
        <TextInput
          inputMode="numeric"
          value={String(readers.days)}
          onChange={(event) =>
            onChange({ ...readers, days: Math.min(90, Math.max(1, Number(event.target.value) || 1)) })
          }
        />
      </Field>
    </fieldset>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { type Language, languageNames } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { OrganisationPicker } from '../../customers/organisations/OrganisationPicker.tsx';
import { useOrganisationName } from '../../customers/organisations/use-organisation-name.ts';
import { ClausesField } from '../../policies/pick/ClausesField.tsx';
import { useMay, useMembers, useTeams } from '../../team/use-me.ts';
import { changeArticle, moveArticle, sectionsQuery, topicsQuery } from '../api.ts';
import { branches } from '../sections/branches.ts';
import { useText } from '../text.ts';
import type { Article, ArticlePatch, Audience } from '../types.ts';
import { ArticleFiguresPart } from './ArticleFiguresPart.tsx';
import css from './article.module.css';

const audiences: Audience[] = ['public', 'signed-in', 'organisation', 'staff', 'team'];
const rhythms = [30, 90, 180, 365];
const none = 'none';

/** What an article is besides its words: readers, shelf, topic, owner, day of review, and how it is read. */
export function AboutPane({ article, language }: { article: Article; language: Language }) {
  const say = useText();
  const change = useChange(article);
  const mayWrite = useMay('knowledge:write') && !article.archivedAt;
  return (
    <aside className={css.about} aria-label={say('article.about')}>
      <fieldset className={css.fields} disabled={!mayWrite}>
        <AudienceFields article={article} onChange={change} />
        <ShelfFields article={article} onChange={change} />
        <CareFields article={article} onChange={change} />
        <AddressField article={article} language={language} />
      </fieldset>
      <ArticleFiguresPart article={article} />
    </aside>
  );
}

function useChange(article: Article) {
  const client = useQueryClient();
  const words = useWords();
  return (patch: ArticlePatch) =>
    void changeArticle(article.id, patch)
      .catch((error) => tellError(error, words))
      .finally(() => client.invalidateQueries({ queryKey: ['articles'] }));
}

function AudienceFields({ article, onChange }: FieldsProps) {
  const say = useText();
  const teams = useTeams();
  const name = useOrganisationName(article.organisationId ?? undefined) ?? '';
  const ask = (audience: Audience) => {
    if (audience === 'team') return onChange({ audience, teamId: article.teamId ?? teams[0]?.id ?? null });
    if (audience !== 'organisation' || article.organisationId) onChange({ audience });
  };
  return (
    <>
      <Field label={say('article.about.audience')}>
        <Select
          value={article.audience}
          onChange={ask}
          options={audiences
            .filter((one) => one !== 'organisation' || article.audience === one)
            .map((value) => ({ value, label: say(`article.audience.${value}`) }))}
        />
      </Field>
      {article.audience === 'team' && (
        <Field label={say('article.about.team')}>
          <Select
            value={article.teamId ?? ''}
            onChange={(teamId) => onChange({ teamId })}
            options={teams.map((team) => ({ value: team.id, label: team.name }))}
          />
        </Field>
      )}
      {article.audience !== 'staff' && article.audience !== 'team' && (
        <Field label={say('article.about.organisation')}>
          <OrganisationPicker
            chosen={{ id: article.organisationId ?? none, label: name || '–' }}
            fixed={[{ id: none, label: '–' }]}
            onPick={({ id }) =>
              onChange(
                id === none
                  ? { audience: 'signed-in', organisationId: null }
                  : { audience: 'organisation', organisationId: id },
              )
            }
          />
        </Field>
      )}
    </>
  );
}

function ShelfFields({ article, onChange }: FieldsProps) {
  const say = useText();
  const language = useLanguage();
  const sections = useQuery(sectionsQuery).data ?? [];
  const topics = (useQuery(topicsQuery).data ?? []).filter(
    (one) => !one.archivedAt || one.id === article.topicId,
  );
  return (
    <>
      <Field label={say('article.about.section')}>
        <Select
          value={article.sectionId ?? none}
          onChange={(id) => onChange({ sectionId: id === none ? null : id })}
          options={[{ value: none, label: '–' }, ...branches(sections, language)]}
        />
      </Field>
      <Field label={say('article.about.topic')}>
        <Select
          value={article.topicId ?? none}
          onChange={(id) => onChange({ topicId: id === none ? null : id })}
          options={[{ value: none, label: '–' }, ...branches(topics, language)]}
        />
      </Field>
    </>
  );
}

function CareFields({ article, onChange }: FieldsProps) {
  const say = useText();
  const members = useMembers().filter((one) => !one.disabled);
  return (
    <>
      <Field label={say('article.about.owner')}>
        <Select
          value={article.ownerId ?? none}
          onChange={(id) => onChange({ ownerId: id === none ? null : id })}
          options={[
            { value: none, label: '–' },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field label={say('article.about.reviewAt')}>
        <TextInput
          key={article.reviewAt}
          type="date"
          defaultValue={article.reviewAt?.slice(0, 10) ?? ''}
          onBlur={(event) => {
            const day = event.target.value;
            if (day !== (article.reviewAt?.slice(0, 10) ?? ''))
              onChange({ reviewAt: day ? new Date(`${day}T00:00:00Z`).toISOString() : null });
          }}
        />
      </Field>
      <Field label={say('article.about.every')}>
        <Select
          value={String(article.reviewEveryDays ?? none)}
          onChange={(days) => onChange({ reviewEveryDays: days === none ? null : Number(days) })}
          options={[
            { value: none, label: say('article.about.never') },
            ...[...new Set([...rhythms, ...(article.reviewEveryDays ? [article.reviewEveryDays] : [])])].map(
              (days) => ({ value: String(days), label: say('article.about.days', { days }) }),
            ),
          ]}
        />
      </Field>
      <Field label={say('article.about.main')}>
        <Select
          value={article.mainLanguage}
          onChange={(mainLanguage) => onChange({ mainLanguage })}
          options={article.translations.map((one) => ({
            value: one.language,
            label: languageNames[one.language],
          }))}
        />
      </Field>
      <ClausesField
        label={say('article.about.clauses')}
        clauses={article.clauses.map(refOf)}
        onChange={(clauses) =>
          onChange({ clauses: clauses.map(({ policyId, key }) => `${policyId}/${key}`) })
        }
      />
    </>
  );
}

/** The id of the policy before the slash, the key of the clause behind it. */
function refOf(text: string) {
  const [policyId = '', key = ''] = text.split('/');
  return { policyId, key };
}

function AddressField({ article, language }: { article: Article; language: Language }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const mayPublish = useMay('knowledge:publish');
  const slug = article.translations.find((one) => one.language === language)?.slug;
  if (slug === undefined) return null;
  const move = (wanted: string) =>
    void moveArticle(article.id, language, wanted)
      .catch((error) => tellError(error, words))
      .finally(() => client.invalidateQueries({ queryKey: ['articles'] }));
  return (
    <Field label={say('article.about.address')}>
      <TextInput
        key={slug}
        defaultValue={slug}
        readOnly={!mayPublish}
        onBlur={(event) => {
          const wanted = event.target.value.trim();
          if (wanted && wanted !== slug) move(wanted);
        }}
      />
    </Field>
  );
}

interface FieldsProps {
  article: Article;
  onChange: (patch: ArticlePatch) => void;
}

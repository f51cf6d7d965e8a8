import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { labelIn } from '../../../../server/domains/requests/fields/rules/values.ts';
import type { Guide } from '../../../../server/domains/requests/guides/rules/questions.ts';
import { Button } from '../../../design/Button.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { saveFile } from '../../../platform/client/save-file.ts';
import { useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { lastDays } from '../../knowledge/figures/last-days.ts';
import css from '../fields/fields.module.css';
import { useText as useFields } from '../fields/text.ts';
import { answersFile, answersQuery, type GuideAnswers } from './api.ts';
import { useText } from './text.ts';

const spans = ['30', '90', '365'] as const;

/** How the questions of one guide were answered in the last days. */
export function GuideAnswersPanel({ guides }: { guides: Guide[] }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const number = useNumber();
  const [chosen, setChosen] = useState('');
  const [span, setSpan] = useState<(typeof spans)[number]>('90');
  const guide = guides.find((one) => one.id === chosen) ?? guides[0];
  const days = lastDays(Number(span), new Date());
  const { data } = useQuery({ ...answersQuery(guide?.id ?? '', days), enabled: guide !== undefined });
  if (!guide) return null;
  const download = () =>
    answersFile(guide.id, days)
      .then((file) => saveFile(file, `answers-${days.from}-${days.to}.csv`))
      .catch((error) => tellError(error, words));
  return (
    <Panel
      title={say('guide.answers')}
      meta={data && say('guide.requests', { count: data.requests })}
      end={
        <Button small icon="download" onClick={() => void download()}>
          {say('guide.download')}
        </Button>
      }
    >
      <div className={css.chosen}>
        <Select
          label={say('guide.title')}
          value={guide.id}
          onChange={setChosen}
          options={guides.map((one) => ({ value: one.id, label: labelIn(one.names, language) }))}
        />
        <Segment
          label={say('guide.period')}
          value={span}
          onChange={setSpan}
          options={spans.map((value) => ({
            value,
            label: say('guide.days', { count: number(Number(value)) }),
          }))}
        />
      </div>
      {data ? (
        data.questions.map((one) => <Question key={one.key} question={one} requests={data.requests} />)
      ) : (
        <Skeleton rows={3} shape="lines" label={words('word.loading')} />
      )}
    </Panel>
  );
}

type Counted = GuideAnswers['questions'][number];

/** One question: how many answered, and what; each answer leads to its requests. */
function Question({ question, requests }: { question: Counted; requests: number }) {
  const say = useText();
  const fields = useFields();
  const language = useLanguage();
  const number = useNumber();
  const slug = useSlug();
  const { key, kind, answered, answers } = question;
  const name = labelIn(question.labels, language);
  const share = number(requests === 0 ? 0 : answered / requests, { style: 'percent' });
  const yesNo: Record<string, string> = { true: fields('field.yes'), false: fields('field.no') };
  const wordsOf = ({ value, labels }: Counted['answers'][number]) =>
    labels ? labelIn(labels, language) : kind === 'yes-no' ? (yesNo[value] ?? value) : value;
  return (
    <section className={css.counted}>
      <h3>{name}</h3>
      <p className="t12 dim">{say('guide.answered', { count: number(answered), share })}</p>
      {answered === 0 && <State icon="form" title={say('guide.noAnswers')} />}
      {answered > 0 && answers.length === 0 && <p className="t12">{say('guide.written')}</p>}
      {answers.length > 0 && (
        <Table
          caption={name}
          rows={answers}
          keyOf={(one) => one.value}
          columns={[
            {
              key: 'answer',
              head: say('guide.answer'),
              cell: (one) => (
                <PageLink className="link" to={paths.requests(slug)} search={{ [`field.${key}`]: one.value }}>
                  {wordsOf(one)}
                </PageLink>
              ),
            },
            { key: 'times', head: say('guide.times'), number: true, cell: (one) => number(one.count) },
          ]}
        />
      )}
    </section>
  );
}

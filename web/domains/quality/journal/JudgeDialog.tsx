import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsIn } from '../../../../server/domains/quality/rules/card/card.ts';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import css from '../quality.module.css';
import { ScorePoints } from '../review/ScorePoints.tsx';
import { cardQuery, type Difference, judgeVisit, type Verdict, type Visit, visitQuery } from './api.ts';
import { VerdictFields } from './Differences.tsx';
import { useText } from './text.ts';

/** What was answered, and what the visitor makes of it by the card. */
export function JudgeDialog({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const say = useText();
  const dates = useDates();
  const language = useLanguage();
  const client = useQueryClient();
  const answers = useQuery(visitQuery(visit.id)).data?.answers ?? [];
  const criteria = useQuery(cardQuery(visit.cardId, visit.cardVersion)).data?.content.criteria ?? [];
  const [points, setPoints] = useState<ReadonlyMap<string, number | null>>(new Map());
  const [verdict, setVerdict] = useState<Verdict>('good');
  const [chosen, setChosen] = useState<Difference[]>([]);
  const [words, setWords] = useState('');
  const save = async () => {
    const scores = [...points].map(([key, value]) => ({ key, points: value }));
    await judgeVisit(visit.id, { verdict, scores, differences: chosen, words });
    await client.invalidateQueries({ queryKey: ['quality'] });
    onClose();
  };
  return (
    <FormDialog
      title={say('visit.judge.of', { title: visit.title })}
      act={say('visit.judge')}
      isReady={criteria.length > 0 && criteria.every(({ key }) => points.has(key))}
      onSave={save}
      onClose={onClose}
    >
      <section className={layout.part} aria-label={say('visit.answers')}>
        <h3>{say('visit.answers')}</h3>
        {answers.length === 0 && <p className="dim t13">{say('visit.answers.none')}</p>}
        {answers.map(({ id, text, at }) => (
          <blockquote key={id} className={css.quote}>
            <span className="dim t12">{dates.full(at)}</span>
            <br />
            {text}
          </blockquote>
        ))}
      </section>
      {criteria.map((criterion) => {
        const name = wordsIn(criterion.names, language);
        return (
          <section key={criterion.key} className={layout.part}>
            <h3>{name}</h3>
            <ScorePoints
              criterion={criterion}
              name={name}
              value={points.get(criterion.key)}
              onChange={(value) => setPoints(new Map(points).set(criterion.key, value))}
            />
          </section>
        );
      })}
      <VerdictFields verdict={verdict} chosen={chosen} onVerdict={setVerdict} onChosen={setChosen} />
      <Field label={say('journal.otherwise')}>
        <TextArea
          rows={2}
          maxLength={10_000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { wordsIn } from '../../procedures/words.ts';
import { mineQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { MyItem } from '../types.ts';
import { useDueWords } from '../use-due-words.ts';
import { CardsPanel } from './CardsPanel.tsx';
import css from './mine.module.css';

/** What I learn: the questions of the day, what I am asked, what else there is, what I hold. */
export function MyTraining() {
  const say = useText();
  const words = useWords();
  const { data, error } = useQuery(mineQuery);
  if (error && !data)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!data) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  const asked = data.items.filter((one) => one.assignment);
  const held = data.items.filter((one) => !one.assignment && one.certificate);
  const others = data.items.filter((one) => !one.assignment && !one.certificate);
  if (data.items.length === 0)
    return (
      <Panel>
        <State icon="cap" title={say('training.empty')} text={say('training.empty.text')} />
      </Panel>
    );
  return (
    <>
      <CardsPanel />
      <Shelf title={say('training.asked')} items={asked}>
        <p className="dim">{say('training.asked.none')}</p>
      </Shelf>
      {others.length > 0 && <Shelf title={say('training.others')} items={others} />}
      {held.length > 0 && <Shelf title={say('training.held')} items={held} />}
    </>
  );
}

function Shelf({ title, items, children }: { title: string; items: MyItem[]; children?: ReactNode }) {
  return (
    <Panel title={title} meta={items.length > 0 ? String(items.length) : undefined}>
      {items.length === 0 ? (
        children
      ) : (
        <ul className={css.shelf}>
          {items.map((one) => (
            <Item key={one.courseId} item={one} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Item({ item }: { item: MyItem }) {
  const say = useText();
  const slug = useSlug();
  const language = useLanguage();
  const { due, why } = useDueWords();
  const { assignment, read, lessons, minutes, isToMark } = item;
  return (
    <li className={css.item}>
      <div className="grow">
        <PageLink className={`link ${css.name}`} to={paths.course(slug, item.courseId)} search={{}}>
          {wordsIn(item.names, language)}
        </PageLink>
        <p className={css.purpose}>{assignment ? why(assignment) : wordsIn(item.purpose, language)}</p>
        <p className="t12 dim">
          {say('training.minutes', { count: minutes })} · {say('training.readOf', { read, count: lessons })}
        </p>
      </div>
      <span className={css.chips}>
        {assignment && (
          <Chip small tone={assignment.isLate ? 'breach' : 'accent'}>
            {due(assignment)}
          </Chip>
        )}
        {isToMark && (
          <Chip small tone="soon">
            {say('training.quiz.toMark')}
          </Chip>
        )}
        <CertificateChip item={item} />
      </span>
    </li>
  );
}

function CertificateChip({ item: { certificate } }: { item: MyItem }) {
  const say = useText();
  const dates = useDates();
  if (!certificate) return null;
  const { isOver, expiresAt } = certificate;
  if (isOver)
    return (
      <Chip small tone="soon">
        {say('training.chip.over')}
      </Chip>
    );
  return (
    <Chip small tone="kept">
      {expiresAt
        ? say('training.chip.until', { day: dates.shortDay(expiresAt) })
        : say('training.chip.passed')}
    </Chip>
  );
}

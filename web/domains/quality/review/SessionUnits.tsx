import { useState } from 'react';
import { tops, wordsIn } from '../../../../server/domains/quality/rules/card/card.ts';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { type Column, Table } from '../../../design/Table.tsx';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useMay } from '../../team/use-me.ts';
import { agreePoints, sayInSession } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Criterion, Session } from '../types.ts';
import { usePointWords } from './ScorePoints.tsx';

type Unit = Session['units'][number];

/** One request of a session: to be reviewed before all is shown, everybody's points side by side afterwards. */
export function SessionUnit({ session, unit }: { session: Session; unit: Unit }) {
  const say = useText();
  const slug = useSlug();
  const { request, mine } = unit;
  return (
    <Panel
      title={
        <PageLink className="link" to={paths.request(slug, request.number)} search={{}}>
          #{request.number} {request.subject}
        </PageLink>
      }
      end={
        !session.revealedAt &&
        mine &&
        (mine.isGiven ? (
          <Chip small tone="kept">
            {say('quality.givenOne')}
          </Chip>
        ) : (
          <PageLink className="link" to={paths.review(slug, mine.reviewId)} search={{}}>
            {say('quality.reviewIt', { number: request.number })}
          </PageLink>
        ))
      }
    >
      {session.revealedAt ? (
        <>
          <Points session={session} unit={unit} />
          <Talk session={session} unit={unit} />
        </>
      ) : (
        <p className="dim t13">{say('quality.sessions.hidden')}</p>
      )}
    </Panel>
  );
}

function Points({ session, unit }: { session: Session; unit: Unit }) {
  const say = useText();
  const language = useLanguage();
  const wordsOf = usePointWords();
  const mayAgree = useMay('quality:write');
  const given = (key: string, reviewerId: string) =>
    unit.points.find((one) => one.key === key && one.reviewerId === reviewerId);
  const columns: Column<Criterion>[] = [
    {
      key: 'criterion',
      head: say('quality.trait'),
      cell: (one) => (
        <>
          {wordsIn(one.names, language)}{' '}
          {differs(unit, one.key) && (
            <Chip small tone="soon">
              {say('quality.differs')}
            </Chip>
          )}
        </>
      ),
    },
    ...session.reviewers.map((reviewer) => ({
      key: reviewer.id,
      head: reviewer.name,
      cell: (one: Criterion) => {
        const score = given(one.key, reviewer.id);
        return score ? (
          <span title={[score.words, score.quote].filter(Boolean).join(' — ')}>
            {wordsOf(one.scale, score.points)}
          </span>
        ) : (
          '–'
        );
      },
    })),
    {
      key: 'agreed',
      head: say('quality.agreed'),
      cell: (one) => <Agreed session={session} unit={unit} criterion={one} mayAgree={mayAgree} />,
    },
  ];
  return (
    <Table
      caption={say('quality.pointsOf', { number: unit.request.number })}
      rows={session.card.content.criteria}
      keyOf={(one) => one.key}
      columns={columns}
    />
  );
}

const differs = (unit: Unit, key: string) =>
  new Set(unit.points.filter((one) => one.key === key).map((one) => one.points)).size > 1;

function Agreed({ session, unit, criterion, mayAgree }: AgreedProps) {
  const say = useText();
  const language = useLanguage();
  const wordsOf = usePointWords();
  const { act } = useActs('quality');
  const { key, scale } = criterion;
  const agreed = session.agreed.find((one) => one.unitId === unit.id && one.key === key);
  if (!mayAgree) return agreed ? wordsOf(scale, agreed.points) : '–';
  const all = [...Array.from({ length: tops[scale] + 1 }, (_, at) => at), null];
  return (
    <Select<string>
      quiet
      label={say('quality.agreedOn', { criterion: wordsIn(criterion.names, language) })}
      value={agreed ? String(agreed.points) : ''}
      onChange={(value) =>
        void act(() =>
          agreePoints(session.id, {
            ...{ unitId: unit.id, key, points: value === 'null' ? null : Number(value) },
          }),
        )
      }
      options={[
        { value: '', label: '–' },
        ...all.map((points) => ({ value: String(points), label: wordsOf(scale, points) })),
      ].filter((one) => one.value !== '' || !agreed)}
    />
  );
}

function Talk({ session, unit }: { session: Session; unit: Unit }) {
  const say = useText();
  const dates = useDates();
  const { busy, act } = useActs('quality');
  const [words, setWords] = useState('');
  const said = session.words.filter((one) => one.unitId === unit.id);
  const submit = async () => {
    if (await act(() => sayInSession(session.id, unit.id, words.trim()))) setWords('');
  };
  return (
    <>
      <ul className={css.list}>
        {said.map((one) => (
          <li key={one.id}>
            <b>{one.name}</b> <span className="dim t12">{dates.full(one.saidAt)}</span>
            <p>{one.words}</p>
          </li>
        ))}
      </ul>
      <form
        className={css.say}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label={say('quality.sessions.say', { number: unit.request.number })}>
          <TextInput value={words} maxLength={5_000} onChange={(event) => setWords(event.target.value)} />
        </Field>
        <Button type="submit" busy={busy} disabled={!words.trim()}>
          {say('quality.sessions.send')}
        </Button>
      </form>
    </>
  );
}

interface AgreedProps {
  session: Session;
  unit: Unit;
  criterion: Criterion;
  mayAgree: boolean;
}

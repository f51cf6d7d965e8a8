import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import css from '../../../../domains/problems/problems.module.css';
import { AffectedPart } from '../../../../domains/problems/records/AffectedPart.tsx';
import { problemQuery } from '../../../../domains/problems/records/api.ts';
import { DeclinePart } from '../../../../domains/problems/records/DeclinePart.tsx';
import { Figures } from '../../../../domains/problems/records/Figures.tsx';
import { GroupsPart } from '../../../../domains/problems/records/GroupsPart.tsx';
import { ReadPart } from '../../../../domains/problems/records/ReadPart.tsx';
import { type ProblemInFull, states } from '../../../../domains/problems/records/types.ts';
import { useProblemActs } from '../../../../domains/problems/records/use-problem-acts.ts';
import { WayPart } from '../../../../domains/problems/records/WayPart.tsx';
import { WrittenPart } from '../../../../domains/problems/records/WrittenPart.tsx';
import { useText } from '../../../../domains/problems/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useWords } from '../../../../platform/words/index.ts';

const TellDialog = lazy(() =>
  import('../../../../domains/problems/records/telling/TellDialog.tsx').then((m) => ({
    default: m.TellDialog,
  })),
);

/** One problem: whom it meets and what it costs, why it is so, how it is mended, who was told, and whether it declined. */
export function ProblemScreen() {
  const words = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data: problem, error } = useQuery(problemQuery(id));
  if (error && !problem)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!problem) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  return (
    <Page title={problem.title} beside={<Acts problem={problem} />}>
      <Figures problem={problem} />
      <DeclinePart decline={problem.decline} />
      {problem.mayWork ? <WrittenPart key={problem.id} problem={problem} /> : <ReadPart problem={problem} />}
      <GroupsPart problem={problem} />
      <AffectedPart problem={problem} />
      <WayPart problem={problem} />
    </Page>
  );
}

function Acts({ problem }: { problem: ProblemInFull }) {
  const say = useText();
  const acts = useProblemActs();
  const mayTell = useMay('problems:write');
  const [isTelling, setTelling] = useState(false);
  return (
    <div className={css.bar}>
      {problem.mayWork ? (
        <Select
          quiet
          label={say('problems.state')}
          value={problem.state}
          onChange={(state) => void acts.move(problem.id, problem.state, state)}
          options={states.map((value) => ({ value, label: say(`problems.state.${value}`) }))}
        />
      ) : (
        <span className="dim">{say(`problems.state.${problem.state}`)}</span>
      )}
      {mayTell && problem.fixedAt && (
        <Button icon="send" kind="primary" onClick={() => setTelling(true)}>
          {say('problems.tell')}
        </Button>
      )}
      <Suspense>{isTelling && <TellDialog problem={problem} onClose={() => setTelling(false)} />}</Suspense>
    </div>
  );
}

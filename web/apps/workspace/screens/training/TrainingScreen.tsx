import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Segment } from '../../../../design/forms/Segment.tsx';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { useMay } from '../../../../domains/team/use-me.ts';
import { toMarkQuery } from '../../../../domains/training/api.ts';
import { MyTraining } from '../../../../domains/training/mine/MyTraining.tsx';
import { useText } from '../../../../domains/training/text.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';

const CourseList = lazy(async () => ({
  default: (await import('../../../../domains/training/lead/CourseList.tsx')).CourseList,
}));
const People = lazy(async () => ({
  default: (await import('../../../../domains/training/lead/People.tsx')).People,
}));
const Marking = lazy(async () => ({
  default: (await import('../../../../domains/training/lead/Marking.tsx')).Marking,
}));
const Paths = lazy(async () => ({
  default: (await import('../../../../domains/training/lead/Paths.tsx')).Paths,
}));
const AskDialog = lazy(() => import('../../../../domains/training/lead/AskDialog.tsx'));

const shown = { mine: MyTraining, courses: CourseList, people: People, marking: Marking, paths: Paths };
type Part = keyof typeof shown;

/** What I learn; for whoever leads also who learns what, what waits to be marked, and the courses themselves. */
export function TrainingScreen() {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const { part: asked, dialog } = useSearchWords();
  const mayWrite = useMay('training:write');
  const mayLead = useMay('training:lead');
  const waiting = useQuery({ ...toMarkQuery, enabled: mayLead }).data?.length ?? 0;
  const parts: Part[] = [
    'mine',
    ...(mayWrite ? (['courses'] as const) : []),
    ...(mayLead ? (['people', 'marking', 'paths'] as const) : []),
  ];
  const part = parts.find((one) => one === asked) ?? 'mine';
  const Shown = shown[part];
  const open = (search: object) => go(paths.training(slug), search, true);
  const label = (one: Part) =>
    one === 'marking' && waiting > 0
      ? `${say('training.tab.marking')} (${waiting})`
      : say(`training.tab.${one}`);
  return (
    <Page
      narrow={part === 'mine'}
      title={say('training.title')}
      beside={
        <>
          {parts.length > 1 && (
            <Segment
              label={say('training.tabs')}
              value={part}
              onChange={(next) => open(next === 'mine' ? {} : { part: next })}
              options={parts.map((value) => ({ value, label: label(value) }))}
            />
          )}
          <span className="grow" />
          {mayLead && part === 'people' && (
            <Button kind="primary" icon="user-plus" onClick={() => open({ part, dialog: 'ask' })}>
              {say('training.ask')}
            </Button>
          )}
        </>
      }
    >
      <Suspense fallback={<Skeleton rows={6} shape="lines" label={words('word.loading')} />}>
        <Shown />
        {mayLead && dialog === 'ask' && <AskDialog onClose={() => open({ part })} />}
      </Suspense>
    </Page>
  );
}

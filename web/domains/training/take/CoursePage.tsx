import { useQuery } from '@tanstack/react-query';
import { Page, Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSearchWords, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { wordsIn } from '../../procedures/words.ts';
import { myCourseQuery } from '../api.ts';
import { useText } from '../text.ts';
import { CourseHead } from './CourseHead.tsx';
import { LessonView } from './LessonView.tsx';
import { Steps } from './Steps.tsx';
import { TryView } from './TryView.tsx';

/** One course for whoever learns: what is to be done, one lesson, or one try at its questions. */
export function CoursePage({ id }: { id: string }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const language = useLanguage();
  const { lesson, try: tryId } = useSearchWords();
  const { data: course, error } = useQuery(myCourseQuery(id));
  const back = (
    <PageLink className="link" to={paths.training(slug)} search={{}}>
      {say('training.title')}
    </PageLink>
  );
  if (error && !course)
    return (
      <Page narrow title={say('training.title')} beside={back}>
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />
      </Page>
    );
  if (!course)
    return (
      <Page narrow title={say('training.title')}>
        <Skeleton rows={6} shape="lines" label={words('word.loading')} />
      </Page>
    );
  const shown = course.lessons.find((one) => one.key === lesson);
  const isInside = Boolean(shown) || typeof tryId === 'string';
  return (
    <Page
      narrow
      title={wordsIn(course.names, language)}
      beside={
        isInside ? (
          <PageLink className="link" to={paths.course(slug, id)} search={{}}>
            {say('training.overview')}
          </PageLink>
        ) : (
          back
        )
      }
    >
      {typeof tryId === 'string' ? (
        <TryView key={tryId} tryId={tryId} course={course} />
      ) : shown ? (
        <LessonView key={shown.key} course={course} lesson={shown} />
      ) : (
        <>
          <CourseHead course={course} />
          <Panel title={say('training.steps')}>
            <Steps course={course} />
          </Panel>
        </>
      )}
    </Page>
  );
}

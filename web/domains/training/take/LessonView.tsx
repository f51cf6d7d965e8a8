import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { type Language, languages } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import type { Body } from '../../knowledge/types.ts';
import { wordsIn } from '../../procedures/words.ts';
import { markRead } from '../api.ts';
import { useText } from '../text.ts';
import type { Example, Lesson, MyCourse } from '../types.ts';
import css from './take.module.css';

const BodyEditor = lazy(() => import('../../knowledge/editor/BodyEditor.tsx'));

/** One lesson: its words, real requests with other names, and on to the next. */
export function LessonView({ course, lesson }: { course: MyCourse; lesson: MyCourse['lessons'][number] }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const spoken = spokenIn(lesson, language);
  const title = wordsIn(lesson.title, language);
  const body = spoken ? (lesson.bodies[spoken] as Body) : null;
  return (
    <Panel title={title} meta={say('training.lesson.of', placeOf(course, lesson))}>
      {body && (
        <div className={css.reading}>
          <Suspense fallback={<Skeleton rows={6} shape="lines" label={words('word.loading')} />}>
            <BodyEditor
              key={`${lesson.key} ${spoken}`}
              readOnly
              body={body}
              pictures={course.pictures}
              language={spoken ?? language}
              label={title}
            />
          </Suspense>
        </div>
      )}
      {lesson.examples.map((one) => (
        <ExampleView key={one.key} example={one} />
      ))}
      <LessonActs course={course} lesson={lesson} />
    </Panel>
  );
}

function LessonActs({ course, lesson }: { course: MyCourse; lesson: Lesson & { isRead: boolean } }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const at = course.lessons.findIndex(({ key }) => key === lesson.key);
  const [before, next] = [course.lessons[at - 1], course.lessons[at + 1]];
  const show = (key: string | undefined) => go(paths.course(slug, course.id), key ? { lesson: key } : {});
  const read = async () => {
    if (!(await attempt(() => markRead(course.id, lesson.key)))) return;
    await client.invalidateQueries({ queryKey: ['training'] });
    show(next?.key);
  };
  return (
    <div className={css.acts}>
      {before && (
        <Button kind="quiet" icon="left" onClick={() => show(before.key)}>
          {say('training.lesson.before')}
        </Button>
      )}
      <span className="grow" />
      <Button kind="primary" busy={busy} onClick={() => void once(read)}>
        {say(next ? 'training.lesson.next' : 'training.lesson.done')}
      </Button>
    </div>
  );
}

/** A request as it was, with other names; in the language in which it was. */
export function ExampleView({ example }: { example: Example }) {
  const say = useText();
  return (
    <section className={css.example} aria-label={say('training.example')}>
      <h3>{example.subject || say('training.example')}</h3>
      <p className="t12 dim">{say('training.example.text')}</p>
      {example.words.map(({ by, text }, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: an example is frozen, its lines never move.
          key={at}
          lang={example.language}
          className={cx(css.said, by === 'team' && css.ours)}
        >
          <small>{say(`training.example.${by}`)}</small>
          {text}
        </div>
      ))}
    </section>
  );
}

const placeOf = (course: MyCourse, lesson: Lesson) => ({
  number: course.lessons.findIndex(({ key }) => key === lesson.key) + 1,
  count: course.lessons.length,
});

/** The language in which a lesson is written: the reader's, else the first that has words. */
function spokenIn({ bodies }: Lesson, language: Language): Language | null {
  return bodies[language] ? language : (languages.find((one) => bodies[one]) ?? null);
}

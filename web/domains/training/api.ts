import { queryOptions } from '@tanstack/react-query';
import { call, callFile } from '../../platform/client/call.ts';
import type { Page } from '../../platform/client/page.ts';
import type {
  Answer,
  Assignment,
  CardAnswer,
  CardsOfToday,
  Content,
  Course,
  Example,
  Learner,
  Levels,
  ListedCourse,
  MyCourse,
  MyTraining,
  Outcome,
  Sheet,
  Standing,
  Sure,
  ToMark,
  TrainingPath,
  Version,
} from './types.ts';

export const shows = ['in-use', 'retired'] as const;
export type Show = (typeof shows)[number];

const items = async <T>(path: string, query = {}) => (await call<Page<T>>('GET', path, { query })).items;

export const mineQuery = queryOptions({
  queryKey: ['training', 'mine'],
  queryFn: () => call<MyTraining>('GET', '/me/training'),
});
export const myCourseQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'course', id],
    queryFn: () => call<MyCourse>('GET', `/me/courses/${id}`),
  });
/** Under a key of its own: what is under somebody's hands is not fetched anew by news. */
export const sheetQuery = (id: string) =>
  queryOptions({ queryKey: ['training-sheet', id], queryFn: () => call<Sheet>('GET', `/me/tries/${id}`) });
export const cardsQuery = queryOptions({
  queryKey: ['training-cards'],
  queryFn: () => call<CardsOfToday>('GET', '/me/cards'),
});
export const coursesQuery = (show: Show) =>
  queryOptions({
    queryKey: ['training', 'courses', show],
    queryFn: () => items<ListedCourse>('/courses', { show }),
  });
export const courseQuery = (id: string) =>
  queryOptions({ queryKey: ['training-draft', id], queryFn: () => call<Course>('GET', `/courses/${id}`) });
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'versions', id],
    queryFn: () => items<Version>(`/courses/${id}/versions`),
  });
export const levelsQuery = (id: string) =>
  queryOptions({
    queryKey: ['training', 'levels', id],
    queryFn: () => call<Levels>('GET', `/courses/${id}/levels`),
  });
export const learnersQuery = queryOptions({
  queryKey: ['training', 'learners'],
  queryFn: () => items<Learner>('/learners'),
});
export const assignmentsQuery = (state: 'open' | 'late' | 'done') =>
  queryOptions({
    queryKey: ['training', 'assignments', state],
    queryFn: () => items<Assignment>('/training-assignments', { state }),
  });
export const toMarkQuery = queryOptions({
  queryKey: ['training', 'to-mark'],
  queryFn: () => items<ToMark>('/tries-to-mark'),
});
export const pathsQuery = queryOptions({
  queryKey: ['training', 'paths'],
  queryFn: () => items<TrainingPath>('/training-paths'),
});

export const markRead = (id: string, lesson: string) =>
  call<{ read: string[]; certificateId: string | null }>('PUT', `/me/courses/${id}/lessons/${lesson}`);
export const startTry = (id: string, phase: 'before' | 'after') =>
  call<{ id: string }>('POST', `/me/courses/${id}/tries`, { body: { phase } });
export const handIn = (id: string, answers: (Answer & { key: string })[]) =>
  call<Outcome>('PUT', `/me/tries/${id}/answers`, { body: { answers } });
export const sayReaction = (id: string, rating: number, words: string) =>
  call<void>('PUT', `/me/courses/${id}/reaction`, { body: { rating, words } });
export const answerCard = (body: { courseId: string; questionKey: string; chosen: string[]; sure: Sure }) =>
  call<CardAnswer>('POST', '/me/cards', { body });

export const createCourse = (content: Partial<Content>) =>
  call<{ id: string }>('POST', '/courses', { body: { content } });
export const importCourse = (text: string) =>
  call<{ id: string }>('POST', '/courses/import', { body: { text } });
export const layExamples = () => call<{ ids: string[] }>('POST', '/courses/examples', { body: {} });
export const draftWeek = () =>
  call<{ courseId: string; isNew: boolean }>('POST', '/courses/week', { body: {} });
export const saveDraft = (id: string, body: { draftVersion: number; content: Content }, keepalive = false) =>
  call<Standing>('PATCH', `/courses/${id}`, { body, keepalive });
export const publish = (id: string, body: { draftVersion: number; note: string; asksAgain: boolean }) =>
  call<{ version: number }>('POST', `/courses/${id}/versions`, { body });
export const restoreVersion = (id: string, version: number) =>
  call<Standing>('PUT', `/courses/${id}/draft`, { body: { version } });
export const setRetired = (id: string, retired: boolean) =>
  call<void>(retired ? 'PUT' : 'DELETE', `/courses/${id}/retirement`);
export const exportMarkdown = (id: string) => callFile(`/courses/${id}/markdown`);
export const freezeRequest = (number: number) => call<Example>('GET', `/requests/${number}/example`);

export const ask = (body: { courseId: string; memberIds: string[]; dueOn: string }) =>
  call<{ assignmentIds: string[] }>('POST', '/training-assignments', { body });
export const withdraw = (id: string) => call<void>('DELETE', `/training-assignments/${id}`);
export const mark = (id: string, marks: { key: string; points: Record<string, number>; words: string }[]) =>
  call<Outcome>('PUT', `/tries/${id}/marks`, { body: { marks } });
export const savePath = ({ id, ...body }: Omit<TrainingPath, 'id'> & { id?: string }) =>
  call<{ id: string }>(id ? 'PUT' : 'POST', id ? `/training-paths/${id}` : '/training-paths', { body });
export const removePath = (id: string) => call<void>('DELETE', `/training-paths/${id}`);
export const askPath = (id: string) =>
  call<{ asked: number }>('POST', `/training-paths/${id}/assignments`, { body: {} });

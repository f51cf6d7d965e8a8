import { queryOptions } from '@tanstack/react-query';
import type { Language } from '../../../server/kernel/language.ts';
import { call, type Query } from '../../platform/client/call.ts';
import type {
  Agreement,
  Appeal,
  Card,
  Change,
  Consistency,
  Content,
  Opening,
  PersonRecord,
  Plan,
  Precision,
  QueueItem,
  Rates,
  Result,
  ResultInFull,
  Review,
  Score,
  Session,
  SessionItem,
  Settings,
  TraitLevel,
  Traits,
} from './types.ts';

/** Looks at something of the room, under the key that says what. */
const look = <T>(key: readonly unknown[], path: string, query?: Query) =>
  queryOptions({
    queryKey: ['quality', ...key],
    queryFn: () => call<T>('GET', `/quality${path}`, { query }),
  });
const looks = <T>(key: readonly unknown[], path: string, query?: Query) =>
  queryOptions({
    queryKey: ['quality', ...key],
    queryFn: async () => (await call<{ items: T[] }>('GET', `/quality${path}`, { query })).items,
  });

/** From when to when measures look. */
export interface Span {
  from: string;
  to: string;
}
export type Grouping = 'team' | 'provider' | 'channel';

export const cardsQuery = looks<Card>(['cards'], '/cards');
export const plansQuery = looks<Plan>(['plans'], '/plans');
export const queueQuery = (given: boolean) =>
  looks<QueueItem>(['queue', given], '/queue', { given: given ? '1' : undefined });
export const reviewQuery = (id: string) => look<Review>(['review', id], `/reviews/${id}`);
export const resultsQuery = looks<Result>(['results'], '/results', { limit: 100 });
export const resultQuery = (id: string) => look<ResultInFull>(['result', id], `/results/${id}`);
export const appealsQuery = looks<Appeal>(['appeals'], '/appeals');
export const ownTraitsQuery = looks<TraitLevel>(['own-traits'], '/own-traits');
export const openingsQuery = looks<Opening>(['openings'], '/openings');
export const sessionsQuery = looks<SessionItem>(['sessions'], '/sessions');
export const sessionQuery = (id: string) => look<Session>(['session', id], `/sessions/${id}`);
export const traitsQuery = (span: Span, by: Grouping) =>
  look<Traits>(['traits', span.from, by], '/traits', { ...span, by });
export const consistencyQuery = (span: Span) =>
  look<Consistency>(['consistency', span.from], '/consistency', { ...span });
export const ratesQuery = (span: Span) => look<Rates>(['rates', span.from], '/rates', { ...span });
export const agreementQuery = (span: Span, card: string) =>
  look<Agreement>(['agreement', span.from, card], '/agreement', { ...span, card });
export const precisionQuery = looks<Precision>(['precision'], '/check-precision');
export const settingsQuery = look<Settings>(['settings'], '/settings');
export const hintsQuery = look<{ offered: boolean; wanted: boolean; shown: boolean }>(['hints'], '/hints');
/** Fails with `record-closed` until a reason was given. */
export const recordQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['quality', 'record', memberId],
    queryFn: () => call<PersonRecord>('GET', `/quality/records/${memberId}`),
    retry: false,
  });

const send = <T = void>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown = {}) =>
  call<T>(method, `/quality${path}`, { body });
type Scored = { scores: Score[]; words: string };
export const makeCard = (content?: Content) => send<{ cardId: string }>('POST', '/cards', { content });
export const changeCard = (id: string, version: number, content: Content) =>
  send<{ version: number }>('PUT', `/cards/${id}`, { version, content });
export const retireCard = (id: string, retired: boolean) =>
  send('PUT', `/cards/${id}/retirement`, { retired });
export type NewPlan = Pick<
  Plan,
  'name' | 'cardId' | 'stratum' | 'atRandom' | 'forRisk' | 'risks' | 'twicePercent' | 'teamIds'
>;
export const makePlan = (plan: NewPlan) => send<{ drawn: number }>('POST', '/plans', plan);
export const changePlan = (id: string, change: Partial<Plan>) => send('PATCH', `/plans/${id}`, change);
export const keepReview = (id: string, body: Scored) => send('PUT', `/reviews/${id}`, body);
export const giveReview = (id: string, body: Scored) =>
  send<{ isWhole: boolean }>('POST', `/reviews/${id}/submission`, body);
export const readResult = (id: string) => call<void>('PUT', `/quality/results/${id}/reading`);
export const answerResult = (id: string, answer: string) => send('PUT', `/results/${id}/answer`, { answer });
export const appealResult = (id: string, words: string) => send('POST', `/results/${id}/appeal`, { words });
export const decideAppeal = (
  id: string,
  outcome: 'stands' | 'struck' | 'changed',
  words: string,
  scores: readonly Score[] | null,
) => send('PUT', `/appeals/${id}/decision`, { outcome, words, ...(scores && { scores }) });
export const beginSession = (body: { title: string; requests: string[]; reviewerIds: string[] }) =>
  send<{ sessionId: string }>('POST', '/sessions', body);
export const revealSession = (id: string) => call<void>('PUT', `/quality/sessions/${id}/revelation`);
export const sayInSession = (id: string, unitId: string, words: string) =>
  send('POST', `/sessions/${id}/words`, { unitId, words });
export const agreePoints = (id: string, body: { unitId: string; key: string; points: number | null }) =>
  send('PUT', `/sessions/${id}/agreed`, body);
export const openRecord = (memberId: string, reason: string) =>
  send('POST', `/records/${memberId}/openings`, { reason });
export const changeSettings = (change: Partial<Settings>) => send<Settings>('PATCH', '/settings', change);
export const chooseHints = (wanted: boolean) => send('PUT', '/hints', { wanted });

/** A lesson that trains a trait. */
export interface Course {
  id: string;
  names: Record<Language, string>;
}
/** Lessons by trait; none where there is no training. */
export const coursesQuery = (trait: string) =>
  queryOptions({
    queryKey: ['quality', 'courses', trait],
    queryFn: async () => {
      const items = (await call<{ items: Course[] }>('GET', '/courses', { query: { trait } })).items;
      return items;
    },
    retry: false,
  });
export const assignCourse = (courseId: string, memberIds: readonly string[], dueOn: string, trait: string) =>
  call<void>('POST', '/training-assignments', { body: { courseId, memberIds, dueOn, because: { trait } } });

/** A lesson for a trait: asked until a day, or passed. */
export interface LessonTaken extends Pick<Course, 'names'> {
  courseId: string;
  trait: string;
  dueOn: string | null;
  passedAt: string | null;
}
type Asked = Omit<LessonTaken, 'trait' | 'passedAt'> & { trait: string | null; doneAt: string | null };
/** What somebody was given to learn for a weak trait, the open ones first; nothing for whoever may not ask people to learn. */
export const lessonsOfQuery = (memberId: string) =>
  queryOptions({
    queryKey: ['quality', 'lessons', memberId],
    queryFn: async () => {
      const of = async (state: 'open' | 'done') =>
        (
          await call<{ items: Asked[] }>('GET', '/training-assignments', {
            query: { member: memberId, state },
          })
        ).items;
      const all = [...(await of('open')), ...(await of('done'))];
      return all.flatMap(({ trait, doneAt, ...one }): LessonTaken[] =>
        trait ? [{ ...one, trait, passedAt: doneAt }] : [],
      );
    },
    retry: false,
  });
type Mine = {
  items: (Pick<LessonTaken, 'courseId' | 'names'> & {
    traits: string[];
    assignment: { trait: string | null; dueOn: string } | null;
    certificate: { passedAt: string } | null;
  })[];
};
/** What I was given to learn for a trait, and what I passed that trains one. */
export const ownLessonsQuery = queryOptions({
  queryKey: ['quality', 'lessons'],
  queryFn: async () => {
    const { items } = await call<Mine>('GET', '/me/training');
    return items.flatMap(({ courseId, names, traits, assignment, certificate }): LessonTaken[] => {
      const passed = certificate
        ? traits.map((trait) => ({ courseId, names, trait, dueOn: null, passedAt: certificate.passedAt }))
        : [];
      if (!assignment?.trait) return passed;
      const { trait, dueOn } = assignment;
      return [{ courseId, names, trait, dueOn, passedAt: null }, ...passed];
    });
  },
  retry: false,
});
/** What became of a trait since a moment: of a member whose record is open, else of oneself. */
export const changeQuery = (trait: string, at: string, member?: string) =>
  look<Change>(['change', trait, at, member], '/changes', { trait, at, member });

import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

/** Where things are; the one place that knows the addresses of the pages of a workspace. */
export const paths = {
  home: (slug: string) => `/w/${slug}/home`,
  requests: (slug: string) => `/w/${slug}/requests`,
  request: (slug: string, number: number | string) => `/w/${slug}/requests/${number}`,
  customers: (slug: string) => `/w/${slug}/customers`,
  customer: (slug: string, id: string) => `/w/${slug}/customers/${id}`,
  customerImports: (slug: string) => `/w/${slug}/customers/imports`,
  customerImport: (slug: string, id: string) => `/w/${slug}/customers/imports/${id}`,
  staying: (slug: string) => `/w/${slug}/customers/staying`,
  duplicates: (slug: string) => `/w/${slug}/customers/duplicates`,
  organisations: (slug: string) => `/w/${slug}/customers/organisations`,
  organisation: (slug: string, id: string) => `/w/${slug}/customers/organisations/${id}`,
  articles: (slug: string) => `/w/${slug}/articles`,
  article: (slug: string, id: string) => `/w/${slug}/articles/${id}`,
  procedures: (slug: string) => `/w/${slug}/procedures`,
  procedure: (slug: string, id: string) => `/w/${slug}/procedures/${id}`,
  feedback: (slug: string) => `/w/${slug}/feedback`,
  policies: (slug: string) => `/w/${slug}/policies`,
  policy: (slug: string, id: string) => `/w/${slug}/policies/${id}`,
  training: (slug: string) => `/w/${slug}/training`,
  course: (slug: string, id: string) => `/w/${slug}/training/${id}`,
  courseEditor: (slug: string, id: string) => `/w/${slug}/training/${id}/edit`,
  insights: (slug: string, part = '') => `/w/${slug}/insights${part && `/${part}`}`,
  dashboard: (slug: string, id: string) => `/w/${slug}/insights/dashboards/${id}`,
  wall: (slug: string, id: string) => `/wall/${slug}/${id}`,
  chain: (slug: string) => `/w/${slug}/insights/chain`,
  goals: (slug: string, part = '') => `/w/${slug}/goals${part && `/${part}`}`,
  promises: (slug: string) => `/w/${slug}/promises`,
  groups: (slug: string) => `/w/${slug}/groups`,
  group: (slug: string, id: string) => `/w/${slug}/groups/${id}`,
  ideas: (slug: string) => `/w/${slug}/ideas`,
  idea: (slug: string, id: string) => `/w/${slug}/ideas/${id}`,
  problems: (slug: string) => `/w/${slug}/problems`,
  problem: (slug: string, id: string) => `/w/${slug}/problems/${id}`,
  quality: (slug: string, part = '') => `/w/${slug}/quality${part && `/${part}`}`,
  review: (slug: string, id: string) => `/w/${slug}/quality/reviews/${id}`,
  qualityResult: (slug: string, id: string) => `/w/${slug}/quality/results/${id}`,
  qualityRecord: (slug: string, member: string) => `/w/${slug}/quality/people/${member}`,
  calibration: (slug: string, id: string) => `/w/${slug}/quality/calibration/${id}`,
  providers: (slug: string) => `/w/${slug}/providers`,
  provider: (slug: string, id: string) => `/w/${slug}/providers/${id}`,
  workforce: (slug: string, part = '') => `/w/${slug}/workforce${part && `/${part}`}`,
  floor: (slug: string) => `/w/${slug}/floor`,
  handover: (slug: string, absence: string) => `/w/${slug}/absences/${absence}`,
  search: (slug: string) => `/w/${slug}/search`,
  mailLog: (slug: string) => `/w/${slug}/mail-log`,
  settings: (slug: string, part: string) => `/w/${slug}/settings/${part}`,
};

/** The workspace in the address. */
export const useSlug = (): string => (useParams({ strict: false }) as { slug?: string }).slug ?? '';

/** The number of the open request, or null in the list alone. */
export const useOpenNumber = (): string | null =>
  (useParams({ strict: false }) as { number?: string }).number ?? null;

/** What stands behind the "?" of the address; each screen reads its own words out of it. */
export const useSearchWords = (): Record<string, unknown> =>
  useSearch({ strict: false }) as Record<string, unknown>;

/** Goes to a page; `search` is what stands behind the "?", the present one when left out. */
export function useGo() {
  const navigate = useNavigate();
  return (to: string, search?: object, replace = false) =>
    void navigate({ to, search: (present: object) => search ?? present, replace } as Parameters<
      typeof navigate
    >[0]);
}

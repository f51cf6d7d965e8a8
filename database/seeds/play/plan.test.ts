import { expect, test } from 'vitest';
import { siamParcel } from '../siam-parcel.ts';
import { tokoRina } from '../toko-rina.ts';
import { planCompany } from './plan.ts';

const now = new Date('2026-11-26T02:42:00Z');
const companies = [tokoRina, siamParcel];

test.each(companies)('the story of $name is the same each time', (company) => {
  const told = (at: Date) =>
    planCompany(company, at).map(({ script, person, owner, steps }) => ({
      ...{
        subject: script.subject,
        name: person.name,
        email: person.email,
        owner: owner?.key,
        steps: steps.length,
      },
    }));
  expect(told(now)).toEqual(told(now));
});

test.each(companies)('at $name everybody writes and is answered in a language they speak', (company) => {
  for (const { script, person, owner } of planCompany(company, now)) {
    expect(person.language).toBe(script.language);
    if (owner) expect(owner.speaks).toContain(script.language);
    expect(person.email).toMatch(/^[a-z0-9._]+@[a-z-]+\.example$/);
  }
});

test.each(companies)(
  'at $name every story begins with the customer and belongs to a team that is there',
  (company) => {
    for (const theme of company.themes) {
      expect(company.teams).toContain(theme.team);
      for (const { steps } of theme.scripts) {
        expect(steps[0]?.does).toBe('customer');
        for (const step of steps) if (step.does === 'give') expect(company.teams).toContain(step.team);
      }
    }
  },
);

test('in the weeks of the flood the carrier hears of little else', () => {
  const about = (from: number, to: number) =>
    planCompany(siamParcel, now).filter(({ theme, opened }) => {
      const weeksAgo = (now.getTime() - opened.getTime()) / (7 * 86_400_000);
      return theme.name === 'floods' && weeksAgo >= from && weeksAgo < to;
    }).length;
  expect(about(4, 6)).toBeGreaterThan(10);
  expect(about(0, 2)).toBe(0);
});

import { expect, test } from 'vitest';
import { chromiumProgram, visit } from '../harness/browser.ts';
import { goToView, rowOf, signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** A rule is written and tried in the browser, a mail comes in, the rule acts, and the log says why. */
const slug = 'siam-parcel';
let dewi: Staff;

const given = useProgram({ company: 'Siam Parcel', owner: 'sari@siam-parcel.example' }, async () => {
  dewi = await hire(slug, 'Dewi Lestari', 'administrator');
});

const write = (subject: string, text: string) =>
  given.program.deliver(
    [
      'From: Somchai <somchai@example.com>',
      'To: support@localhost',
      `Subject: ${subject}`,
      `Message-ID: <${subject.replaceAll(' ', '-')}@example.com>`,
      `Date: ${new Date().toUTCString()}`,
      '',
      text,
      '',
    ].join('\r\n'),
    { to: 'support@localhost' },
  );

test.skipIf(!chromiumProgram)('a rule: written, tried, at work, explained', async () => {
  const { page, problems } = await visit(given.browser, `${given.program.address}/`);
  await signIn(page, dewi.email);
  await write('Bowl broken', 'It arrived broken.');
  await goToView(page, 'Unassigned');
  await rowOf(page, 'Bowl broken').waitFor();

  await page.goto(`${given.program.address}/w/${slug}/settings/automation`);
  await page.getByRole('button', { name: 'New rule' }).click();
  await page.getByLabel('Name of the rule').fill('Broken things first');
  await page.getByRole('textbox', { name: 'Value' }).fill('broken');
  await page.getByRole('button', { name: 'What would it have done last week?' }).click();
  await page.getByText('It would have acted once').waitFor();
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await page.getByRole('switch', { name: '“Broken things first” is on' }).click();
  await page.getByRole('switch', { name: '“Broken things first” is on', checked: true }).waitFor();

  await write('Plate broken', 'The plate is broken as well.');
  const log = page.getByRole('article').filter({ hasText: 'Plate broken' });
  await log.getByText('acted').waitFor();
  await log.getByText('Why').click();
  await log.getByText('subject or last words contains “broken”').waitFor();

  await log.getByRole('link').click();
  await thread(page).getByText('Rule “Broken things first”: set the priority').waitFor();
  expect(problems).toEqual([]);
});

import { expect, test } from 'vitest';
import { chromiumProgram, patience, visit } from '../harness/browser.ts';
import { act, goToView, rowOf, signIn } from '../harness/pages.ts';
import { useProgram } from '../harness/use-program.ts';

/** Whoever begins to write while the editor is still on its way loses no letter, and does nothing to the request. */
const owner = 'sari@toko-rina.example';
const subjects = { click: 'Taplak biru', key: 'Taplak merah' };
const letter = (subject: string) =>
  [
    'From: Rina <rina@example.com>',
    'To: support@localhost',
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Masih ada?',
    '',
  ].join('\r\n');
const given = useProgram({ company: 'Toko Rina', owner }, async () => {
  for (const subject of Object.values(subjects))
    await given.program.deliver(letter(subject), { from: 'rina@example.com', to: 'support@localhost' });
});

test.skipIf(!chromiumProgram).each(['click', 'key'] as const)(
  'what is typed before the editor has come stands in it, begun by %s',
  async (way) => {
    const subject = subjects[way];
    const { page, problems, leave } = await visit(given.browser, `${given.program.address}/sign-in`);
    let comes = () => {};
    const written = new Promise<void>((resolve) => {
      comes = resolve;
    });
    await page.route(/RichEditor[^/]*\.js/, async (route) => {
      await written;
      await route.continue();
    });
    await signIn(page, owner);
    await goToView(page, 'Unassigned');
    await rowOf(page, subject).click();
    const asleep = page.getByRole('button', { name: /^Write to/ });
    await asleep.waitFor();
    if (way === 'click') await asleep.click();
    else await page.keyboard.press('r');
    // As keys of the request these letters would solve it, assign it and put it to sleep.
    await page.keyboard.type('eas, tentu masih');
    comes();
    const editor = page.getByRole('textbox', { name: /^Reply to/ }).and(page.locator('[contenteditable]'));
    await expect.poll(() => editor.innerText(), { timeout: patience }).toContain('eas, tentu masih');
    await page.keyboard.type(' ada');
    await expect.poll(() => editor.innerText(), { timeout: patience }).toContain('eas, tentu masih ada');
    await act(page, 'Solve').waitFor();
    expect(problems).toEqual([]);
    await leave();
  },
);

import { expect, test } from 'vitest';
import { at, type Caller, signedIn } from '../harness/api.ts';
import { chromiumProgram, type Visitor, visit } from '../harness/browser.ts';
import { letter } from '../harness/mail-room.ts';
import { rowOf, signIn, thread } from '../harness/pages.ts';
import { hire, type Staff } from '../harness/staff.ts';
import { useProgram } from '../harness/use-program.ts';

/** Requests find their owner by themselves, by language and in turns; whoever pauses gets none; a supervisor helps. */
const slug = 'toko-rina';
let dewi: Staff;
let adi: Staff;
let nok: Staff;
let asDewi: Caller;

const given = useProgram({ company: 'Toko Rina', owner: 'sari@toko-rina.example' }, async () => {
  dewi = await hire(slug, 'Dewi Lestari', 'supervisor');
  adi = await hire(slug, 'Adi Wijaya', 'agent');
  nok = await hire(slug, 'Nok Charoen', 'agent');
  asDewi = await signedIn(at(given.program.address), dewi.email, slug);
});

const mail = (subject: string, text: string, from = 'Rina <rina@example.com>') =>
  given.program.deliver(letter({ subject, text, from }), { to: 'support@localhost' });

test.skipIf(!chromiumProgram)(
  'requests are given out, a pause is kept, the supervisor takes over',
  async () => {
    const dewiHere = await comeIn(dewi);
    const adiHere = await comeIn(adi);
    await nokPauses();
    await dewiLetsRequestsBeGiven(dewiHere);
    await mail('Paket terlambat', 'Di mana paket saya?');
    await mail('Ukuran salah', 'Bajunya kekecilan.');
    await adiGetsBoth(adiHere);
    await nokIsBackAndGetsTheNext();
    await dewiSeesWhoLooksAndTakesOver(dewiHere, adiHere);
    expect([...dewiHere.problems, ...adiHere.problems]).toEqual([]);
  },
);

async function comeIn(who: Staff): Promise<Visitor> {
  const visitor = await visit(given.browser, `${given.program.address}/`);
  await signIn(visitor.page, who.email);
  return visitor;
}

/** Nok has a break; Dewi, who only watches today, is busy. */
async function nokPauses(): Promise<void> {
  const answers = [
    await asDewi('PUT', `/members/${nok.id}/status`, { status: 'break' }),
    await asDewi('PUT', '/me/status', { status: 'busy' }),
  ];
  for (const { status } of answers) expect(status).toBeLessThan(300);
}

async function dewiLetsRequestsBeGiven({ page }: Visitor): Promise<void> {
  await page.goto(`${given.program.address}/w/${slug}/settings/assignment`);
  const policy = page.getByRole('region', { name: 'Without a team' });
  await policy.getByRole('switch', { name: 'Give out requests by themselves' }).click();
  await policy.getByRole('checkbox', { name: 'In turns' }).waitFor();
}

const owners = async () => {
  const { body } = await asDewi('GET', '/requests?sort=-createdAt');
  const { items } = body as { items: { subject: string; assignee: { name: string } | null }[] };
  return Object.fromEntries(items.map((one) => [one.subject, one.assignee?.name ?? null]));
};

async function adiGetsBoth({ page }: Visitor): Promise<void> {
  await rowOf(page, 'Paket terlambat').waitFor();
  await rowOf(page, 'Ukuran salah').waitFor();
  expect(await owners()).toEqual({ 'Paket terlambat': adi.name, 'Ukuran salah': adi.name });
}

async function nokIsBackAndGetsTheNext(): Promise<void> {
  const nokHere = await comeIn(nok);
  await nokHere.page.getByRole('button', { name: /Nok Charoen/ }).click();
  await nokHere.page.getByRole('menuitemradio', { name: 'Available' }).click();
  await nokHere.page.getByRole('button', { name: /Nok Charoen/ }).click();
  await nokHere.page.getByRole('menuitemradio', { name: 'Available', checked: true }).waitFor();
  await nokHere.page.keyboard.press('Escape');
  // Adi knows Rina, so a customer whom nobody knows: it goes to who carries the least.
  await mail('Vas retak', 'Vasnya retak di sudut.', 'Budi <budi@example.com>');
  await rowOf(nokHere.page, 'Vas retak').waitFor();
  expect(await owners()).toMatchObject({ 'Vas retak': nok.name });
  expect(nokHere.problems).toEqual([]);
}

async function dewiSeesWhoLooksAndTakesOver(dewiHere: Visitor, adiHere: Visitor): Promise<void> {
  await rowOf(adiHere.page, 'Ukuran salah').click();
  await thread(adiHere.page).getByText('Bajunya kekecilan.').waitFor();
  const { page } = dewiHere;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Floor' }).click();
  const row = page.getByRole('listitem', { name: 'Adi Wijaya' });
  await row.getByText('looks at R-2').waitFor();
  await row.getByText('2 / 20').waitFor();
  await page.getByRole('button', { name: 'Act for Adi Wijaya' }).click();
  await page.getByRole('menuitem', { name: 'Take over R-2' }).click();
  await page.getByText('R-2 is yours').waitFor();
  await row.getByText('1 / 20').waitFor();
  await rowOf(adiHere.page, 'Ukuran salah').waitFor({ state: 'detached' });
  expect(await owners()).toMatchObject({ 'Ukuran salah': dewi.name });
}

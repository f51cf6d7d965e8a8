import { storeFile } from '../../../server/domains/files/index.ts';
import { planAction } from '../../../server/domains/providers/actions/keep-action.ts';
import { keepContract } from '../../../server/domains/providers/index.ts';
import { providerEvidence } from '../../../server/domains/providers/schema.ts';
import { findScorecard } from '../../../server/domains/providers/scorecards/find-scorecard.ts';
import { createProvider } from '../../../server/domains/team/providers/keep-provider.ts';
import { newId } from '../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { asOwner, counted, type Makers, somebody } from '../belonging-parts.ts';
import type { Place } from '../principals.ts';

/** What has an address among the contracts. */
export const belongingsOfProviders: Makers = {
  '/providers/{id}/contract': makeContracted,
  '/providers/{id}/scorecard': makeContracted,
  '/providers/{id}/observations': makeContracted,
  '/providers/{id}/sample': makeContracted,
  '/providers/{id}/shared-months': makeContracted,
  '/providers/{id}/shared-months/{month}': async (place) => `${await makeContracted(place)}/2026-11`,
  '/providers/{id}/corrective-actions': makeContracted,
  '/providers/{id}/evidence': makeContracted,
  '/corrective-actions/{id}': async (place) => {
    const words = { cause: 'Kurang orang', action: 'Dua orang lagi', ownerId: await somebody(place) };
    const about = { month: '2026-11', measure: 'promises' as const, dueOn: '2030-01-01' };
    const asked = { providerId: await makeContracted(place), ...about, ...words };
    return (await planAction(asOwner(place), asked)).id;
  },
  '/provider-evidence/{id}': async (place) => {
    const { context, workspaceId } = place;
    const providerId = await makeContracted(place);
    const scorecard = await findScorecard(asOwner(place), { providerId, month: '2026-11' });
    const id = newId();
    const owner = { type: 'provider-evidence', id };
    const kept = await storeFile(context, {
      ...{ name: 'a.pdf', type: 'application/pdf', content: Buffer.from('%PDF-'), owner },
    });
    const files = { pdfFileId: kept.id, pdfHash: kept.sha256, csvFileId: kept.id, csvHash: kept.sha256 };
    const row = { workspaceId, id, providerId, month: '2026-11', scorecard, ...files };
    await inWorkspace(workspaceId, (tx) =>
      tx.insert(providerEvidence).values({ ...row, madeBy: null, madeAt: new Date() }),
    );
    return id;
  },
};

/** A provider with a contract. */
async function makeContracted(place: Place): Promise<string> {
  counted.made += 1;
  const about = { name: `Contracted ${counted.made}`, kind: 'third-party' as const };
  const { id: providerId } = await createProvider(place.context, about);
  const money = { fee: 1_000_000, currency: 'IDR' };
  await keepContract(asOwner(place), {
    ...{ providerId, validFrom: '2026-01-01', validUntil: null, ...money },
    targets: [{ measure: 'promises', atLeast: 0.9 }],
  });
  return providerId;
}

import { join } from 'node:path';
import { type Figure, ratio, share } from './figures.ts';
import { readLabels } from './folders.ts';
import type { Reading } from './read-all.ts';

type Bounceparser = Record<string, { is_bounce?: number; addresses?: string[] } | null>;
type Flufl = Record<
  string,
  { detectors?: Record<string, { failed_addresses?: string[]; temporary?: boolean }> } | null
>;
type Discourse = Record<string, { is_bounce?: boolean; raw_eq?: string }[]>;
type Label = { name: string; isBounce: boolean; addresses: string[] };

/** Bounces against every label there is; a mail that is only late is no bounce. */
export function bounceFigures(folder: string, readings: Map<string, Reading>): Figure[] {
  const labels = [...bounceparser(folder), ...flufl(folder), ...discourse(folder)];
  const known = labels.filter((label) => readings.has(label.name));
  if (known.length === 0) return [];
  let [right, wrong, missed, named, toName] = [0, 0, 0, 0, 0];
  for (const label of known) {
    const mail = readings.get(label.name)?.mail;
    const isBounce = mail?.automatic?.kind === 'bounce';
    if (isBounce && label.isBounce) right += 1;
    if (isBounce && !label.isBounce) wrong += 1;
    if (!isBounce && label.isBounce) missed += 1;
    if (isBounce !== label.isBounce)
      console.error(`${label.name}: bounce ${isBounce}, labelled ${label.isBounce}`);
    const found = mail?.bounce?.recipients.map((recipient) => recipient.address.toLowerCase()) ?? [];
    const hits = label.addresses.filter((address) => found.includes(address.toLowerCase())).length;
    if (hits < label.addresses.length)
      console.error(`${label.name}: found ${found}, labelled ${label.addresses}`);
    toName += label.addresses.length;
    named += hits;
  }
  return [
    share('bounce.precision', right + wrong === 0 ? 1 : right / (right + wrong), 1),
    share('bounce.recall', right + missed === 0 ? 1 : right / (right + missed), 0.95),
    ratio('bounce.found', right, right + missed),
    ratio('bounce.addresses', named, toName),
  ];
}

function bounceparser(folder: string): Label[] {
  const labels = readLabels<Bounceparser>(join(folder, 'bounceparser', 'expected.json')) ?? {};
  return Object.entries(labels).flatMap(([file, label]) => {
    if (label?.is_bounce === undefined) return [];
    return [
      { name: `bounceparser/${file}`, isBounce: label.is_bounce === 1, addresses: label.addresses ?? [] },
    ];
  });
}

function flufl(folder: string): Label[] {
  const labels = readLabels<Flufl>(join(folder, 'flufl-bounce', 'expected.json')) ?? {};
  return Object.entries(labels).flatMap(([file, label]) => {
    const detectors = Object.values(label?.detectors ?? {});
    if (detectors.length === 0) return [];
    const addresses = detectors.flatMap((detector) => detector.failed_addresses ?? []);
    const isBounce = detectors.some(
      (detector) => !detector.temporary && (detector.failed_addresses ?? []).length > 0,
    );
    return [{ name: `flufl-bounce/${file}`, isBounce, addresses }];
  });
}

/** Mails with an expected reply text were written by people. */
function discourse(folder: string): Label[] {
  const labels = readLabels<Discourse>(join(folder, 'discourse', 'expected.json')) ?? {};
  return Object.entries(labels).flatMap(([file, cases]) => {
    const isBounce = cases.some((label) => label.is_bounce === true);
    if (!isBounce && !cases.some((label) => label.raw_eq !== undefined)) return [];
    return [{ name: `discourse/${file}`, isBounce, addresses: [] }];
  });
}

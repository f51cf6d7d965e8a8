import type { Authentication } from '../../schema.ts';
import { resolverForOneMail } from './resolver.ts';

/** Read with the first mail: an idle installation holds nothing of it. */
const library = () => import('mailauth');

/** What is known of how a mail came. */
export type Transport = { remoteAddress: string | null; helo: string | null; envelopeFrom: string | null };

/**
 * SPF, DKIM and DMARC of a mail. `alignedDomain` is the domain of its From when that domain itself vouches for the
 * mail (DMARC, or where there is no such policy an aligned signature or sender), and null otherwise: then From is
 * only a claim. Never throws; what cannot be found out in time counts as unauthenticated.
 */
export async function authenticateMail(
  raw: Buffer,
  transport: Transport,
  now: number,
): Promise<Authentication> {
  try {
    const { authenticate } = await library();
    const { spf, dkim, dmarc } = await authenticate(raw, {
      ...(transport.remoteAddress ? { ip: transport.remoteAddress } : {}),
      ...(transport.helo ? { helo: transport.helo } : {}),
      sender: transport.envelopeFrom || `postmaster@${transport.helo || 'unknown.invalid'}`,
      mta: 'sapa',
      resolver: resolverForOneMail(now),
      trustReceived: false,
      disableArc: true,
      disableBimi: true,
    });
    const results = dkim.results ?? [];
    const spfResult = transport.remoteAddress && spf ? spf.status.result : 'none';
    const from = fromDomain(dkim.headerFrom);
    return {
      spf: spfResult,
      dkim: strongest(results.map(({ status }) => status.result)),
      dmarc: dmarc ? dmarc.status.result : 'none',
      alignedDomain: from && vouchedFor(from, { dmarc, spf: spfResult === 'pass' ? spf : false, results }),
    };
  } catch {
    // What could not be looked up proves nothing: the mail is treated as nobody's.
    return { spf: 'temperror', dkim: 'temperror', dmarc: 'temperror', alignedDomain: null };
  }
}

type Results = {
  dmarc: { status: { result: string } } | false | undefined;
  spf: { domain?: string } | false | undefined;
  results: { signingDomain?: string; status: { result: string; aligned?: boolean | string } }[];
};

function vouchedFor(from: string, { dmarc, spf, results }: Results): string | null {
  if (dmarc && dmarc.status.result === 'pass') return from;
  if (dmarc === false || dmarc?.status.result !== 'none') return null;
  const signed = results.some(
    ({ status, signingDomain }) =>
      status.result === 'pass' && Boolean(status.aligned) && isSameOrAbove(signingDomain ?? '', from),
  );
  return signed || (spf && spf.domain?.toLowerCase() === from) ? from : null;
}

/** A parent domain may vouch for its children; a mere top-level domain never signs. */
function isSameOrAbove(domain: string, from: string): boolean {
  const signer = domain.toLowerCase();
  return from === signer || (signer.includes('.') && from.endsWith(`.${signer}`));
}

/** The one domain of From; a mail with several authors, or none, has nobody to vouch for. */
function fromDomain(header: string | string[] | undefined): string | null {
  const all = [header ?? []].flat();
  const [only] = all;
  if (all.length !== 1 || !only) return null;
  return (
    only
      .slice(only.lastIndexOf('@') + 1)
      .toLowerCase()
      .trim() || null
  );
}

function strongest(results: string[]): string {
  return results.includes('pass') ? 'pass' : (results[0] ?? 'none');
}

/** A bucket of an object store that speaks S3, and who we are there. */
export type BucketAddress = {
  /** The address of the bucket by path, without a slash at the end: `https://host/bucket`. */
  url: string;
  /** Before every key: empty, or words with a slash at the end. */
  prefix: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/**
 * Reads `https://KEY:SECRET@host[:port]/bucket[/prefix][?region=…]`; the key and the secret are percent-encoded. The
 * region is taken from an address of Amazon, else it is `us-east-1`, as other stores expect. Null when it is none.
 */
export function parseBucketAddress(given: string): BucketAddress | null {
  if (!URL.canParse(given)) return null;
  const { protocol, username, password, host, pathname, searchParams, hash } = new URL(given);
  const [bucket, ...prefix] = pathname.split('/').filter(Boolean);
  const isPlain = [bucket, ...prefix].every((one) => one && /^[\w.-]+$/.test(one) && !/^\.+$/.test(one));
  const knows = [...searchParams.keys()].every((one) => one === 'region');
  if (!/^https?:$/.test(protocol) || !username || !password || !isPlain || !knows || hash) return null;
  const region = searchParams.get('region') ?? regionOf(host) ?? 'us-east-1';
  try {
    const accessKeyId = decodeURIComponent(username);
    const secretAccessKey = decodeURIComponent(password);
    const url = `${protocol}//${host}/${bucket}`;
    return { url, prefix: prefix.map((one) => `${one}/`).join(''), region, accessKeyId, secretAccessKey };
  } catch {
    // No address: whoever reads the settings says so.
    return null;
  }
}

function regionOf(host: string): string | undefined {
  return /^s3[.-]([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/.exec(host)?.[1];
}

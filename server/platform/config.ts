import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isLineChosen } from './database/address.ts';
import type { LanguageModel } from './model/language-model.ts';
import { type MasterKeys, readMasterKeys } from './secrets/master-key.ts';
import { type BucketAddress, parseBucketAddress } from './storage/s3-address.ts';

const port = z.coerce.number().int().min(0).max(65535);

const bucket = z.string().transform((given, context) => {
  const address = parseBucketAddress(given);
  if (address) return address;
  context.addIssue('https://KEY:SECRET@host/bucket, with ?region=… where the store needs it');
  return z.NEVER;
});

const settings = z.object({
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  SMTP_PORT: port.default(2525),
  SMTP_HOST: z.string().default('127.0.0.1'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  SAPA_KEY_FILE: z.string().optional(),
  TRUSTED_PROXIES: z.string().optional(),
  HSTS_SUBDOMAINS: z.stringbool().default(false),
  DATABASE_URL: z.string().optional(),
  DATABASE_APP_URL: z.string().optional(),
  DATABASE_DIRECT_URL: z.string().optional(),
  DATABASE_REPLICA_URL: z.string().optional(),
  DATABASE_POOLED: z.stringbool().default(false),
  S3_URL: bucket.optional(),
  FILES_QUOTA: z.coerce.number().positive().max(1_000_000).optional(),
  CLAMAV_SOCKET: z.string().optional(),
  SAPA_MODEL_URL: z.url({ protocol: /^https$/ }).optional(),
  SAPA_MODEL_NAME: z.string().max(200).optional(),
  SAPA_MODEL_KEY: z.string().optional(),
  SAPA_EXCHANGES: z.string().optional(),
  SAPA_HOME: z.string().default('.sapa'),
  SAPA_BACKUPS: z.string().optional(),
  SAPA_BACKUP_DAILY: z.stringbool().default(true),
  SAPA_REWIND_DAYS: z.coerce.number().int().min(0).max(90).default(0),
  SAPA_REWIND_GB: z.coerce.number().positive().max(100_000).default(20),
  SAPA_ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  SAPA_TRAIL_LOG: z.stringbool().default(false),
  SAPA_STUCK_SECONDS: z.coerce.number().int().min(0).max(3_600).default(10),
  SAPA_EMBEDDINGS_URL: z.url({ protocol: /^https$/ }).optional(),
  SAPA_EMBEDDINGS_KEY: z.string().optional(),
  SAPA_EMBEDDINGS_MODEL: z.string().max(200).default('text-embedding-3-small'),
  SAPA_DEMO: z.enum(['toko-rina', 'siam-parcel']).optional(),
  SAPA_COMPANY: z.string().min(1).max(200).optional(),
  SAPA_LANGUAGE: z.enum(['en', 'id', 'th']).default('en'),
  SAPA_OWNER_EMAIL: z.email().optional(),
  SAPA_OWNER_PASSWORD: z.string().min(8).optional(),
  SAPA_API_TOKEN: z.string().min(16).optional(),
});

export type Config = {
  port: number;
  host: string;
  smtpPort: number;
  smtpHost: string;
  smtpUrl: string | null;
  publicUrl: string | null;
  /** Certificate and key themselves, in PEM. */
  tls: { certificate: string; key: string } | null;
  /** Keys from outside the database that lock those of the secret box; none where there is no such file. */
  masterKeys: MasterKeys;
  trustedProxies: string[];
  /** Whether browsers are told that all hosts below this one are reached by https too. */
  strictSubdomains: boolean;
  databaseUrl: string | null;
  databaseAppUrl: string | null;
  databaseDirectUrl: string | null;
  databaseReplicaUrl: string | null;
  databasePooled: boolean;
  home: string;
  /** Where backups lie, and whether the program takes one every day. */
  backups: { folder: string; daily: boolean };
  /** How far back any moment of the embedded database can be brought back (0: not), and what that may take on disk. */
  rewind: { days: number; bytes: number };
  /** Where contents lie instead of the home. */
  bucket: BucketAddress | null;
  /** Bytes of files that one workspace may keep. */
  filesQuota: number | null;
  /** Where the virus scanner (clamd) listens: a path, or host and port. */
  scanner: string | null;
  /** The model that is asked what requests are alike; null: none. */
  embeddings: LanguageModel | null;
  /** A language model that puts drafts into better words. */
  model: LanguageModel | null;
  /** Exchanges in the operator's own network that may be called, as origins. */
  exchanges: string[];
  role: 'web' | 'worker' | 'all';
  /** How long this process may answer nobody before it ends itself; 0: for ever. */
  stuckSeconds: number;
  /** Whether what enters the trail is said on the console too, for a system that collects it. */
  trailLog: boolean;
  first: {
    demo: 'toko-rina' | 'siam-parcel' | null;
    company: string | null;
    language: 'en' | 'id' | 'th';
    ownerEmail: string | null;
    ownerPassword: string | null;
    apiToken: string | null;
  };
};

/** A setting that cannot be used: its message names every wrong variable and never repeats its value. */
export class ConfigError extends Error {}

/**
 * Reads the environment variables of `docs/guides/settings.md`; empty ones count as not set.
 * @throws ConfigError that names each wrong variable.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`These settings cannot be used:\n  ${wrong.join('\n  ')}`);
  }
  const set = parsed.data;
  return {
    port: set.PORT,
    host: set.HOST,
    smtpPort: set.SMTP_PORT,
    smtpHost: set.SMTP_HOST,
    smtpUrl: set.SMTP_URL ?? null,
    publicUrl: set.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    tls: readTls(set.TLS_CERT, set.TLS_KEY),
    masterKeys: readKeyFile(set.SAPA_KEY_FILE),
    trustedProxies: (set.TRUSTED_PROXIES ?? '').split(',').flatMap((one) => one.trim() || []),
    strictSubdomains: set.HSTS_SUBDOMAINS,
    databaseUrl: readDatabase('DATABASE_URL', set.DATABASE_URL),
    databaseAppUrl: readDatabase('DATABASE_APP_URL', set.DATABASE_APP_URL),
    databaseDirectUrl: readDatabase('DATABASE_DIRECT_URL', set.DATABASE_DIRECT_URL),
    databaseReplicaUrl: readDatabase('DATABASE_REPLICA_URL', set.DATABASE_REPLICA_URL),
    databasePooled: set.DATABASE_POOLED,
    home: resolve(set.SAPA_HOME),
    backups: {
      folder: resolve(set.SAPA_BACKUPS ?? join(set.SAPA_HOME, 'backups')),
      daily: set.SAPA_BACKUP_DAILY,
    },
    rewind: { days: set.SAPA_REWIND_DAYS, bytes: set.SAPA_REWIND_GB * 1024 ** 3 },
    bucket: set.S3_URL ?? null,
    filesQuota: set.FILES_QUOTA === undefined ? null : Math.floor(set.FILES_QUOTA * 1024 ** 3),
    scanner: set.CLAMAV_SOCKET ?? null,
    embeddings: set.SAPA_EMBEDDINGS_URL
      ? {
          url: set.SAPA_EMBEDDINGS_URL,
          name: set.SAPA_EMBEDDINGS_MODEL,
          key: set.SAPA_EMBEDDINGS_KEY ?? null,
        }
      : null,
    model: readModel(set),
    exchanges: readExchanges(set.SAPA_EXCHANGES),
    role: set.SAPA_ROLE,
    stuckSeconds: set.SAPA_STUCK_SECONDS,
    trailLog: set.SAPA_TRAIL_LOG,
    first: {
      demo: set.SAPA_DEMO ?? null,
      company: set.SAPA_COMPANY ?? null,
      language: set.SAPA_LANGUAGE,
      ownerEmail: set.SAPA_OWNER_EMAIL ?? null,
      ownerPassword: set.SAPA_OWNER_PASSWORD ?? null,
      apiToken: set.SAPA_API_TOKEN ?? null,
    },
  };
}

function readDatabase(name: string, address: string | undefined): string | null {
  if (address === undefined || isLineChosen(address)) return address ?? null;
  throw new ConfigError(
    `${name} leads across a network and does not say whether the line is encrypted. Add sslmode=verify-full to it, or sslmode=disable where the network is your own.`,
  );
}

function readModel(set: z.output<typeof settings>): Config['model'] {
  const { SAPA_MODEL_URL: url, SAPA_MODEL_NAME: name, SAPA_MODEL_KEY: key = null } = set;
  if (!url && !name) return null;
  if (!url || !name)
    throw new ConfigError('SAPA_MODEL_URL and SAPA_MODEL_NAME are set together or not at all.');
  return { url: url.replace(/\/$/, ''), name, key };
}

/** Whole origins, so that it is one door of one machine that is opened, and no network. */
function readExchanges(list = ''): string[] {
  return list
    .split(',')
    .flatMap((one) => one.trim() || [])
    .map((one) => {
      const url = URL.canParse(one) ? new URL(one) : null;
      const isOrigin = url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
      if (!isOrigin)
        throw new ConfigError(
          `SAPA_EXCHANGES names an exchange as http://192.168.1.20:8088, without a path; ${one} is none.`,
        );
      return url.origin;
    });
}

function readTls(certificate: string | undefined, key: string | undefined): Config['tls'] {
  if (!certificate && !key) return null;
  if (!certificate || !key) throw new ConfigError('TLS_CERT and TLS_KEY are set together or not at all.');
  try {
    return { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') };
  } catch {
    throw new ConfigError('The files of TLS_CERT and TLS_KEY cannot be read.');
  }
}

function readKeyFile(path: string | undefined): MasterKeys {
  if (!path) return [];
  try {
    return readMasterKeys(path);
  } catch {
    throw new ConfigError('The file of SAPA_KEY_FILE cannot be read, or a line of it is no key of 32 bytes.');
  }
}

/** Where people and links reach this installation. */
export function publicUrl(config: Config): string {
  return config.publicUrl ?? `${config.tls ? 'https' : 'http'}://localhost:${config.port}`;
}

/** Whether only this machine can reach the web address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

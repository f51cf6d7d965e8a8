import { z } from 'zod';
import { languages } from '../../../../kernel/language.ts';

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\r\n\0]*$/);

/** Where mail is collected from. */
export const imapInput = z.strictObject({
  host: z
    .string()
    .trim()
    .regex(/^[\w.:[\]-]{1,253}$/),
  port: z.number().int().min(1).max(65_535).default(993),
  secure: z.boolean().default(true),
  user: oneLine(320),
  folder: oneLine(200).default('INBOX'),
  auth: z.enum(['password', 'oauth-google', 'oauth-microsoft']).default('password'),
  takeOldMail: z.boolean().optional(),
});

/** An address that customers write to; a `+` is ours, for the addresses of answers. */
export const addressInput = z
  .union([z.email(), z.string().regex(/^[\w.-]+@localhost$/)])
  .refine((address) => !address.includes('+') && address.length <= 254)
  .transform((address) => address.toLowerCase());

const settings = {
  name: oneLine(200),
  language: z.enum(languages),
  brandId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  isDefault: z.boolean(),
  receiptOn: z.boolean(),
  linkOn: z.boolean(),
  /** By which calendar it says when somebody is there; null: as its team works. */
  calendarId: z.uuid().nullable(),
  expectedMinutes: z
    .number()
    .int()
    .min(1)
    .max(60 * 24 * 30),
  plusAddress: z.boolean(),
  /** It plays a customer for mystery mail; nobody else writes from it. */
  playsCustomer: z.boolean(),
  imap: imapInput.nullable(),
  /** Password or refresh token; kept encrypted and never shown again. */
  imapSecret: z.string().min(1).max(8000),
};

export const newMailboxInput = z.strictObject({
  address: addressInput,
  ...z.object(settings).partial().shape,
  name: settings.name,
});

export const mailboxChanges = z.strictObject(z.object(settings).partial().shape);

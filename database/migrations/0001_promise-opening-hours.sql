ALTER TABLE "mailboxes" ADD COLUMN "hours" jsonb;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "expected_minutes" integer DEFAULT 480 NOT NULL;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "plus_address" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD COLUMN "accepted" text[] DEFAULT '{}' NOT NULL;
ALTER TABLE "brands" ADD COLUMN "hue" smallint;--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "calendar_id" uuid;--> statement-breakpoint
ALTER TABLE "customer_imports" ADD COLUMN "total_rows" integer;
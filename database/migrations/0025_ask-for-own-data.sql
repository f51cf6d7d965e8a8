ALTER TABLE "privacy_requests" ADD COLUMN "asked_by" text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE "privacy_requests" ADD COLUMN "received_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "privacy_requests" ADD COLUMN "settled_told_at" timestamp (3) with time zone;
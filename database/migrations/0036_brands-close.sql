ALTER TABLE "brands" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "closed_at" timestamp (3) with time zone;
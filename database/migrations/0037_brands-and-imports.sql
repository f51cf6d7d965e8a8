ALTER TABLE "brands" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customer_imports" ADD COLUMN "unknown_organisations" text DEFAULT 'create' NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_imports" ADD COLUMN "new_organisations" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "import_id" uuid;
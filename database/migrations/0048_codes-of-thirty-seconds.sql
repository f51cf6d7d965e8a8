ALTER TABLE "second_factors" ADD COLUMN "drift" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "second_factors" ADD COLUMN "stray_step" bigint;--> statement-breakpoint
ALTER TABLE "second_factors" ADD COLUMN "stray_off" integer;
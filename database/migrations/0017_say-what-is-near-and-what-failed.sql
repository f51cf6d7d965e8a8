ALTER TABLE "notifications" ALTER COLUMN "request_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_imports" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "date_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "falls_on" date;
CREATE TABLE "help_notices" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"texts" jsonb NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "help_notices_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
ALTER TABLE "brands" ADD COLUMN "help_domain" text;--> statement-breakpoint
ALTER TABLE "forms" ADD COLUMN "topic_id" uuid;--> statement-breakpoint
ALTER TABLE "brands" ADD CONSTRAINT "brands_help_domain" UNIQUE("help_domain");
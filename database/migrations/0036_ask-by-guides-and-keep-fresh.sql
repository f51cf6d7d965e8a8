CREATE TABLE "guides" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"names" jsonb NOT NULL,
	"topic_ids" uuid[] NOT NULL,
	"questions" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guides_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "forms" ADD COLUMN "names" jsonb DEFAULT '{"en":"","id":"","th":""}'::jsonb NOT NULL;
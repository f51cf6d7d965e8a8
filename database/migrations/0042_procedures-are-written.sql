CREATE TABLE "procedure_versions" (
	"workspace_id" uuid NOT NULL,
	"procedure_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "procedure_versions_workspace_id_procedure_id_version_pk" PRIMARY KEY("workspace_id","procedure_id","version")
);
--> statement-breakpoint
CREATE TABLE "procedures" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_version" integer DEFAULT 1 NOT NULL,
	"published_version" integer,
	"published_draft" integer,
	"owner_id" uuid,
	"retired_at" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "procedures_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "procedure_versions" ADD CONSTRAINT "procedure_versions_workspace_id_procedure_id_procedures_workspace_id_id_fk" FOREIGN KEY ("workspace_id","procedure_id") REFERENCES "public"."procedures"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "procedures_updated" ON "procedures" USING btree ("workspace_id","updated_at");
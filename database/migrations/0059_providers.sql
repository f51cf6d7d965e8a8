CREATE TABLE "provider_actions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"month" text NOT NULL,
	"measure" text NOT NULL,
	"cause" text NOT NULL,
	"action" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" uuid,
	"outcome" text,
	"checked_at" timestamp (3) with time zone,
	"checked_by" uuid,
	CONSTRAINT "provider_actions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "provider_alerts" (
	"workspace_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"at" text NOT NULL,
	"about" text NOT NULL,
	"kind" text NOT NULL,
	"told_ids" uuid[] NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_alerts_workspace_id_provider_id_at_about_pk" PRIMARY KEY("workspace_id","provider_id","at","about")
);
--> statement-breakpoint
CREATE TABLE "provider_contracts" (
	"workspace_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"targets" jsonb NOT NULL,
	"fee" bigint NOT NULL,
	"currency" text NOT NULL,
	"most_percent" double precision NOT NULL,
	"required_hours" double precision,
	"lead_id" uuid,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_contracts_workspace_id_provider_id_version_pk" PRIMARY KEY("workspace_id","provider_id","version")
);
--> statement-breakpoint
CREATE TABLE "provider_evidence" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"month" text NOT NULL,
	"scorecard" jsonb NOT NULL,
	"pdf_file_id" uuid NOT NULL,
	"pdf_hash" text NOT NULL,
	"csv_file_id" uuid NOT NULL,
	"csv_hash" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_evidence_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "provider_shared_months" (
	"workspace_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"month" text NOT NULL,
	"shared_by" uuid,
	"shared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_shared_months_workspace_id_provider_id_month_pk" PRIMARY KEY("workspace_id","provider_id","month")
);
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "provider_id" uuid;--> statement-breakpoint
ALTER TABLE "quality_units" ADD COLUMN "is_blind" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "quality_plans" ADD COLUMN "is_blind" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "providers" ADD COLUMN "ends_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "provider_actions" ADD CONSTRAINT "provider_actions_workspace_id_provider_id_providers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","provider_id") REFERENCES "public"."providers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_alerts" ADD CONSTRAINT "provider_alerts_workspace_id_provider_id_providers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","provider_id") REFERENCES "public"."providers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_contracts" ADD CONSTRAINT "provider_contracts_workspace_id_provider_id_providers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","provider_id") REFERENCES "public"."providers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_evidence" ADD CONSTRAINT "provider_evidence_workspace_id_provider_id_providers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","provider_id") REFERENCES "public"."providers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_shared_months" ADD CONSTRAINT "provider_shared_months_workspace_id_provider_id_providers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","provider_id") REFERENCES "public"."providers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provider_actions_provider" ON "provider_actions" USING btree ("workspace_id","provider_id","due_on");--> statement-breakpoint
CREATE INDEX "provider_evidence_month" ON "provider_evidence" USING btree ("workspace_id","provider_id","month");--> statement-breakpoint
CREATE UNIQUE INDEX "provider_evidence_clock" ON "provider_evidence" USING btree ("workspace_id","provider_id","month") WHERE made_by is null;
CREATE TABLE "moved_by_merges" (
	"workspace_id" uuid NOT NULL,
	"merge_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"row_id" uuid NOT NULL,
	"role" text,
	CONSTRAINT "moved_by_merges_workspace_id_merge_id_kind_row_id_pk" PRIMARY KEY("workspace_id","merge_id","kind","row_id")
);
--> statement-breakpoint
CREATE TABLE "customer_fields" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"about" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"choices" text[] DEFAULT '{}' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "customer_fields_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "customer_fields_key" UNIQUE("workspace_id","about","key")
);
--> statement-breakpoint
CREATE TABLE "customer_import_rows" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"kind" text NOT NULL,
	"customer_id" uuid,
	"column_name" text,
	"reason" text,
	"cells" jsonb,
	"before" jsonb,
	"after" jsonb,
	"address_ids" jsonb,
	CONSTRAINT "customer_import_rows_workspace_id_import_id_kind_row_pk" PRIMARY KEY("workspace_id","import_id","kind","row")
);
--> statement-breakpoint
CREATE TABLE "customer_imports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"columns" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"state" text NOT NULL,
	"done_rows" integer DEFAULT 0 NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"counts" jsonb NOT NULL,
	"preview" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "customer_imports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_merges" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kept_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"moved" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"merged_by" uuid,
	"merged_at" timestamp (3) with time zone NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "customer_merges_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "organisation_domains" (
	"workspace_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "organisation_domains_workspace_id_domain_pk" PRIMARY KEY("workspace_id","domain")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"shares_requests" boolean DEFAULT false NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_dates" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"day" date NOT NULL,
	"is_yearly" boolean NOT NULL,
	"remind_days" integer DEFAULT 3 NOT NULL,
	"remind_on" date,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customer_dates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_notes" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid,
	"organisation_id" uuid,
	"text" text NOT NULL,
	"author_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "customer_notes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_terms" (
	"workspace_id" uuid NOT NULL,
	"term" text NOT NULL,
	"customer_id" uuid NOT NULL,
	CONSTRAINT "customer_terms_workspace_id_customer_id_term_pk" PRIMARY KEY("workspace_id","customer_id","term")
);
--> statement-breakpoint
CREATE TABLE "customer_segments" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"filters" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customer_segments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
DROP INDEX "customers_name";--> statement-breakpoint
ALTER TABLE "customer_addresses" ADD COLUMN "is_primary" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "organisation_is_guess" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "fields" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "blocked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "blocked_by" uuid;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "last_contact_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "open_requests" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "request_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "customer_import_rows" ADD CONSTRAINT "customer_import_rows_workspace_id_import_id_customer_imports_workspace_id_id_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."customer_imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_merges" ADD CONSTRAINT "customer_merges_workspace_id_kept_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","kept_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_merges" ADD CONSTRAINT "customer_merges_workspace_id_merged_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","merged_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_domains" ADD CONSTRAINT "organisation_domains_workspace_id_organisation_id_organisations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","organisation_id") REFERENCES "public"."organisations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_dates" ADD CONSTRAINT "customer_dates_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_workspace_id_organisation_id_organisations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","organisation_id") REFERENCES "public"."organisations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_terms" ADD CONSTRAINT "customer_terms_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_imports_created" ON "customer_imports" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "customer_merges_kept" ON "customer_merges" USING btree ("workspace_id","kept_id","merged_at");--> statement-breakpoint
CREATE INDEX "organisation_domains_organisation" ON "organisation_domains" USING btree ("workspace_id","organisation_id");--> statement-breakpoint
CREATE INDEX "organisations_name" ON "organisations" USING btree ("workspace_id","name","id");--> statement-breakpoint
CREATE INDEX "customer_dates_customer" ON "customer_dates" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "customer_dates_remind" ON "customer_dates" USING btree ("workspace_id","remind_on") WHERE remind_on is not null;--> statement-breakpoint
CREATE INDEX "customer_notes_customer" ON "customer_notes" USING btree ("workspace_id","customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "customer_notes_organisation" ON "customer_notes" USING btree ("workspace_id","organisation_id","created_at","id");--> statement-breakpoint
CREATE INDEX "customer_notes_removed" ON "customer_notes" USING btree ("workspace_id","removed_at") WHERE removed_at is not null;--> statement-breakpoint
CREATE INDEX "customer_terms_term" ON "customer_terms" USING btree ("workspace_id",term collate "C","customer_id");--> statement-breakpoint
CREATE INDEX "customer_segments_name" ON "customer_segments" USING btree ("workspace_id","name");--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_workspace_id_organisation_id_organisations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","organisation_id") REFERENCES "public"."organisations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customers_created" ON "customers" USING btree ("workspace_id","created_at","id") WHERE merged_into_id is null;--> statement-breakpoint
CREATE INDEX "customers_contact" ON "customers" USING btree ("workspace_id",coalesce(last_contact_at, '0001-01-01 00:00:00+00'::timestamptz),"id") WHERE merged_into_id is null;--> statement-breakpoint
CREATE INDEX "customers_organisation" ON "customers" USING btree ("workspace_id","organisation_id","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_language" ON "customers" USING btree ("workspace_id","language","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_open" ON "customers" USING btree ("workspace_id","created_at","id") WHERE open_requests > 0;--> statement-breakpoint
CREATE INDEX "customers_blocked" ON "customers" USING btree ("workspace_id","created_at","id") WHERE blocked_at is not null;--> statement-breakpoint
CREATE INDEX "customers_merged" ON "customers" USING btree ("workspace_id","merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "customers_import" ON "customers" USING btree ("workspace_id","import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "customers_name" ON "customers" USING btree ("workspace_id","name","id") WHERE merged_into_id is null;
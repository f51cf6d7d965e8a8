CREATE TABLE "customer_consents" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"way" text NOT NULL,
	"notice_version" integer,
	"proof" text DEFAULT '' NOT NULL,
	"recorded_by" uuid,
	"given_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "customer_consents_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_holds" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"placed_by" uuid,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"released_by" uuid,
	"released_at" timestamp (3) with time zone,
	CONSTRAINT "customer_holds_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_restrictions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"placed_by" uuid,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "customer_restrictions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "privacy_notices" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"texts" jsonb NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "privacy_notices_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "privacy_notices_version" UNIQUE("workspace_id","version")
);
--> statement-breakpoint
CREATE TABLE "privacy_requests" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"country" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"request_id" uuid,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp (3) with time zone,
	"bundle_asked_at" timestamp (3) with time zone,
	"bundle_made_at" timestamp (3) with time zone,
	"bundle_key" text,
	"bundle_size" integer,
	"bundle_expires_at" timestamp (3) with time zone,
	CONSTRAINT "privacy_requests_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "breach_people" (
	"workspace_id" uuid NOT NULL,
	"breach_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "breach_people_workspace_id_breach_id_customer_id_pk" PRIMARY KEY("workspace_id","breach_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "breach_steps" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"breach_id" uuid NOT NULL,
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	"note" text NOT NULL,
	"told_by" uuid,
	CONSTRAINT "breach_steps_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "breach_steps_once" UNIQUE("workspace_id","breach_id","country","kind")
);
--> statement-breakpoint
CREATE TABLE "breaches" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"data_kinds" text NOT NULL,
	"measures" text NOT NULL,
	"risk" text NOT NULL,
	"countries" text[] NOT NULL,
	"happened_at" timestamp (3) with time zone,
	"found_at" timestamp (3) with time zone NOT NULL,
	"opened_by" uuid,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_by" uuid,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "breaches_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_ids" uuid[] NOT NULL,
	"address_hashes" text[] NOT NULL,
	"emptied" jsonb NOT NULL,
	"cause" text NOT NULL,
	"privacy_request_id" uuid,
	"erased_by" uuid,
	"erased_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "erasures_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"workspace_id" uuid NOT NULL,
	"data_class" text NOT NULL,
	"days" integer,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "retention_rules_workspace_id_data_class_pk" PRIMARY KEY("workspace_id","data_class")
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"data_class" text NOT NULL,
	"days" integer NOT NULL,
	"removed" integer NOT NULL,
	"held" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "retention_runs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "privacy_settings" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"officer_name" text NOT NULL,
	"officer_email" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "processing_notes" (
	"workspace_id" uuid NOT NULL,
	"activity" text NOT NULL,
	"purpose" text NOT NULL,
	"basis" text NOT NULL,
	"recipients" text NOT NULL,
	"transfers" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "processing_notes_workspace_id_activity_pk" PRIMARY KEY("workspace_id","activity")
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "restricted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "customer_consents" ADD CONSTRAINT "customer_consents_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_holds" ADD CONSTRAINT "customer_holds_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_restrictions" ADD CONSTRAINT "customer_restrictions_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breach_people" ADD CONSTRAINT "breach_people_workspace_id_breach_id_breaches_workspace_id_id_fk" FOREIGN KEY ("workspace_id","breach_id") REFERENCES "public"."breaches"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breach_steps" ADD CONSTRAINT "breach_steps_workspace_id_breach_id_breaches_workspace_id_id_fk" FOREIGN KEY ("workspace_id","breach_id") REFERENCES "public"."breaches"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_consents_customer" ON "customer_consents" USING btree ("workspace_id","customer_id","given_at");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_consents_standing" ON "customer_consents" USING btree ("workspace_id","customer_id","purpose") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "customer_holds_customer" ON "customer_holds" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "customer_holds_standing" ON "customer_holds" USING btree ("workspace_id","customer_id") WHERE released_at is null;--> statement-breakpoint
CREATE INDEX "customer_restrictions_customer" ON "customer_restrictions" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_restrictions_standing" ON "customer_restrictions" USING btree ("workspace_id","customer_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "privacy_requests_customer" ON "privacy_requests" USING btree ("workspace_id","customer_id","asked_at");--> statement-breakpoint
CREATE INDEX "privacy_requests_due" ON "privacy_requests" USING btree ("workspace_id","due_at","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "privacy_requests_asked" ON "privacy_requests" USING btree ("workspace_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "privacy_requests_bundle" ON "privacy_requests" USING btree ("workspace_id","bundle_expires_at") WHERE bundle_key is not null;--> statement-breakpoint
CREATE INDEX "breaches_found" ON "breaches" USING btree ("workspace_id","found_at","id");--> statement-breakpoint
CREATE INDEX "erasures_erased" ON "erasures" USING btree ("workspace_id","erased_at","id");--> statement-breakpoint
CREATE INDEX "retention_runs_at" ON "retention_runs" USING btree ("workspace_id","at","id");--> statement-breakpoint
CREATE INDEX "customers_restricted" ON "customers" USING btree ("workspace_id","id") WHERE restricted_at is not null;
CREATE TABLE "policy_readings" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"major" integer NOT NULL,
	"version" integer NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"reminded" integer NOT NULL,
	"passed_version" integer,
	"signed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "policy_readings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "policy_readings_once" UNIQUE("workspace_id","policy_id","member_id","major")
);
--> statement-breakpoint
CREATE TABLE "policy_signatures" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reading_id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "policy_signatures_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "policy_tries" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reading_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"chosen" jsonb NOT NULL,
	"right" integer NOT NULL,
	"of" integer NOT NULL,
	"has_passed" boolean NOT NULL,
	"tried_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "policy_tries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "clause_complaints" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"raised_by" uuid,
	"raised_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clause_complaints_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "clause_complaints_once" UNIQUE("workspace_id","review_id","decision_id","cause")
);
--> statement-breakpoint
CREATE TABLE "clause_reviews" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"clause_key" text NOT NULL,
	"number" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"late_told_at" timestamp (3) with time zone,
	"outcome" text,
	"answer" text DEFAULT '' NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "clause_reviews_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "policy_decisions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"clause_key" text NOT NULL,
	"number" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"run_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"message_id" uuid,
	"told_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"exception_at" timestamp (3) with time zone,
	CONSTRAINT "policy_decisions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "clause_answers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"clause_key" text NOT NULL,
	"form_id" uuid NOT NULL,
	"experienced" integer,
	"expected" integer,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clause_answers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_version" integer DEFAULT 1 NOT NULL,
	"draft_by" uuid,
	"published_version" integer,
	"published_draft" integer,
	"asked_at" timestamp (3) with time zone,
	"asked_by" uuid,
	"asked_major" boolean,
	"asked_note" text DEFAULT '' NOT NULL,
	"sent_back_words" text,
	"owner_id" uuid,
	"retired_at" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "policies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "policy_comments" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"clause_key" text,
	"words" text NOT NULL,
	"written_by" uuid,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "policy_comments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "policy_links" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"for_whom" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "policy_links_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "policy_links_token" UNIQUE("workspace_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "policy_proposals" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"clause_key" text,
	"title" text NOT NULL,
	"words" text NOT NULL,
	"language" text NOT NULL,
	"why" text NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone,
	"late_told_at" timestamp (3) with time zone,
	CONSTRAINT "policy_proposals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"workspace_id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"major" integer NOT NULL,
	"minor" integer NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"effective_from" date NOT NULL,
	"written_by" uuid,
	"approved_by" uuid,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "policy_versions_workspace_id_policy_id_version_pk" PRIMARY KEY("workspace_id","policy_id","version")
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "clauses" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "policy_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "procedure_id" uuid;--> statement-breakpoint
ALTER TABLE "procedures" ADD COLUMN "flagged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "carried_by" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "policy_readings" ADD CONSTRAINT "policy_readings_workspace_id_policy_id_policies_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_id") REFERENCES "public"."policies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_signatures" ADD CONSTRAINT "policy_signatures_workspace_id_reading_id_policy_readings_workspace_id_id_fk" FOREIGN KEY ("workspace_id","reading_id") REFERENCES "public"."policy_readings"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_tries" ADD CONSTRAINT "policy_tries_workspace_id_reading_id_policy_readings_workspace_id_id_fk" FOREIGN KEY ("workspace_id","reading_id") REFERENCES "public"."policy_readings"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_complaints" ADD CONSTRAINT "clause_complaints_workspace_id_review_id_clause_reviews_workspace_id_id_fk" FOREIGN KEY ("workspace_id","review_id") REFERENCES "public"."clause_reviews"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_complaints" ADD CONSTRAINT "clause_complaints_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_reviews" ADD CONSTRAINT "clause_reviews_workspace_id_policy_id_policies_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_id") REFERENCES "public"."policies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_decisions" ADD CONSTRAINT "policy_decisions_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_decisions" ADD CONSTRAINT "policy_decisions_workspace_id_policy_id_policies_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_id") REFERENCES "public"."policies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clause_answers" ADD CONSTRAINT "clause_answers_workspace_id_policy_id_policies_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_id") REFERENCES "public"."policies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_comments" ADD CONSTRAINT "policy_comments_workspace_id_policy_id_policies_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_id") REFERENCES "public"."policies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_links" ADD CONSTRAINT "policy_links_workspace_id_policy_id_policies_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_id") REFERENCES "public"."policies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_proposals" ADD CONSTRAINT "policy_proposals_workspace_id_policy_id_policies_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_id") REFERENCES "public"."policies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_workspace_id_policy_id_policies_workspace_id_id_fk" FOREIGN KEY ("workspace_id","policy_id") REFERENCES "public"."policies"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "policy_readings_member" ON "policy_readings" USING btree ("workspace_id","member_id");--> statement-breakpoint
CREATE INDEX "policy_readings_due" ON "policy_readings" USING btree ("workspace_id","due_at") WHERE signed_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "policy_signatures_member" ON "policy_signatures" USING btree ("workspace_id","member_id","policy_id");--> statement-breakpoint
CREATE INDEX "policy_tries_reading" ON "policy_tries" USING btree ("workspace_id","reading_id","tried_at");--> statement-breakpoint
CREATE INDEX "clause_complaints_decision" ON "clause_complaints" USING btree ("workspace_id","decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clause_reviews_open" ON "clause_reviews" USING btree ("workspace_id","policy_id","clause_key") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "policy_decisions_request" ON "policy_decisions" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "policy_decisions_clause" ON "policy_decisions" USING btree ("workspace_id","policy_id","clause_key");--> statement-breakpoint
CREATE INDEX "policy_decisions_member" ON "policy_decisions" USING btree ("workspace_id","decided_by","decided_at");--> statement-breakpoint
CREATE INDEX "clause_answers_policy" ON "clause_answers" USING btree ("workspace_id","policy_id","answered_at");--> statement-breakpoint
CREATE INDEX "policies_updated" ON "policies" USING btree ("workspace_id","updated_at");--> statement-breakpoint
CREATE INDEX "policy_comments_policy" ON "policy_comments" USING btree ("workspace_id","policy_id","written_at");--> statement-breakpoint
CREATE INDEX "policy_links_policy" ON "policy_links" USING btree ("workspace_id","policy_id");--> statement-breakpoint
CREATE INDEX "policy_proposals_policy" ON "policy_proposals" USING btree ("workspace_id","policy_id");--> statement-breakpoint
CREATE INDEX "policy_proposals_open" ON "policy_proposals" USING btree ("workspace_id","answer_by") WHERE state = 'open';
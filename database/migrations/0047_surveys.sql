CREATE TABLE "feedback_settings" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"recovers" boolean NOT NULL,
	"recover_minutes" integer NOT NULL,
	"again_days" integer
);
--> statement-breakpoint
CREATE TABLE "recoveries" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"invitation_id" uuid,
	"score" integer NOT NULL,
	"best" integer NOT NULL,
	"owner_id" uuid,
	"team_id" uuid,
	"brand_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"outcome" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"escalated_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "recoveries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_answers" (
	"workspace_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"question" text NOT NULL,
	"number" integer,
	"choice" text,
	"words" text,
	"answered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "survey_answers_workspace_id_invitation_id_question_pk" PRIMARY KEY("workspace_id","invitation_id","question")
);
--> statement-breakpoint
CREATE TABLE "survey_invitations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"request_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"member_id" uuid,
	"team_id" uuid,
	"brand_id" uuid,
	"channel" text NOT NULL,
	"language" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"withheld" text,
	"recovery_id" uuid,
	"secret_hash" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "survey_invitations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "survey_invitations_secret" UNIQUE("workspace_id","secret_hash")
);
--> statement-breakpoint
CREATE TABLE "survey_versions" (
	"workspace_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"questions" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "survey_versions_workspace_id_survey_id_version_pk" PRIMARY KEY("workspace_id","survey_id","version")
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"questions" jsonb NOT NULL,
	"is_active" boolean DEFAULT false NOT NULL,
	"delay_minutes" integer NOT NULL,
	"share" integer DEFAULT 100 NOT NULL,
	"channels" text[] DEFAULT '{}' NOT NULL,
	"team_ids" uuid[] DEFAULT '{}' NOT NULL,
	"brand_ids" uuid[] DEFAULT '{}' NOT NULL,
	"quiet_days" integer NOT NULL,
	"while_open" boolean DEFAULT false NOT NULL,
	"expires_days" integer DEFAULT 14 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "surveys_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_workspace_id_invitation_id_survey_invitations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","invitation_id") REFERENCES "public"."survey_invitations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_versions" ADD CONSTRAINT "survey_versions_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recoveries_open" ON "recoveries" USING btree ("workspace_id","due_at","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "recoveries_opened" ON "recoveries" USING btree ("workspace_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "recoveries_request" ON "recoveries" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "survey_invitations_due" ON "survey_invitations" USING btree ("workspace_id","due_at","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "survey_invitations_customer" ON "survey_invitations" USING btree ("workspace_id","customer_id","sent_at");--> statement-breakpoint
CREATE INDEX "survey_invitations_request" ON "survey_invitations" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "survey_invitations_sent" ON "survey_invitations" USING btree ("workspace_id","survey_id","sent_at");--> statement-breakpoint
CREATE INDEX "survey_invitations_answered" ON "survey_invitations" USING btree ("workspace_id","survey_id","answered_at","id");--> statement-breakpoint
CREATE INDEX "survey_invitations_member" ON "survey_invitations" USING btree ("workspace_id","member_id","answered_at");
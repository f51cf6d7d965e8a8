CREATE TABLE "idea_boards" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"brand_id" uuid,
	"access" text NOT NULL,
	CONSTRAINT "idea_boards_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "idea_boards_brand" UNIQUE NULLS NOT DISTINCT("workspace_id","brand_id")
);
--> statement-breakpoint
CREATE TABLE "idea_reports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"state" text NOT NULL,
	"customer_id" uuid,
	"member_id" uuid,
	"fate" text DEFAULT 'waiting' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "idea_reports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "idea_reports_once" UNIQUE NULLS NOT DISTINCT("workspace_id","idea_id","state","customer_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "idea_requests" (
	"workspace_id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"linked_by" uuid,
	"linked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idea_requests_workspace_id_idea_id_request_id_pk" PRIMARY KEY("workspace_id","idea_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "idea_settings" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"staff_days" integer NOT NULL,
	"customer_days" integer NOT NULL,
	"staff_owner_id" uuid,
	"customer_owner_id" uuid
);
--> statement-breakpoint
CREATE TABLE "idea_steps" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"state" text NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idea_steps_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "idea_votes" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"customer_id" uuid,
	"member_id" uuid,
	"voted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idea_votes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "idea_votes_person" UNIQUE NULLS NOT DISTINCT("workspace_id","idea_id","customer_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"board" text NOT NULL,
	"brand_id" uuid,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"language" text,
	"state" text NOT NULL,
	"duplicate_of_id" uuid,
	"root_id" uuid NOT NULL,
	"state_before" text,
	"is_hidden" boolean DEFAULT false NOT NULL,
	"customer_id" uuid,
	"member_id" uuid,
	"owner_id" uuid,
	"due_on" date NOT NULL,
	"answer" jsonb NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"outcome" jsonb NOT NULL,
	"carried_out_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"due_told_at" timestamp (3) with time zone,
	"late_told_at" timestamp (3) with time zone,
	CONSTRAINT "ideas_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD COLUMN "message_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "idea_id" uuid;--> statement-breakpoint
ALTER TABLE "idea_reports" ADD CONSTRAINT "idea_reports_workspace_id_idea_id_ideas_workspace_id_id_fk" FOREIGN KEY ("workspace_id","idea_id") REFERENCES "public"."ideas"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_reports" ADD CONSTRAINT "idea_reports_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_requests" ADD CONSTRAINT "idea_requests_workspace_id_idea_id_ideas_workspace_id_id_fk" FOREIGN KEY ("workspace_id","idea_id") REFERENCES "public"."ideas"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_requests" ADD CONSTRAINT "idea_requests_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_steps" ADD CONSTRAINT "idea_steps_workspace_id_idea_id_ideas_workspace_id_id_fk" FOREIGN KEY ("workspace_id","idea_id") REFERENCES "public"."ideas"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_workspace_id_idea_id_ideas_workspace_id_id_fk" FOREIGN KEY ("workspace_id","idea_id") REFERENCES "public"."ideas"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_reports_waiting" ON "idea_reports" USING btree ("workspace_id","created_at") WHERE fate = 'waiting';--> statement-breakpoint
CREATE INDEX "idea_requests_request" ON "idea_requests" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "idea_steps_idea" ON "idea_steps" USING btree ("workspace_id","idea_id","at");--> statement-breakpoint
CREATE INDEX "ideas_board" ON "ideas" USING btree ("workspace_id","board","state","created_at");--> statement-breakpoint
CREATE INDEX "ideas_root" ON "ideas" USING btree ("workspace_id","root_id");--> statement-breakpoint
CREATE INDEX "ideas_waiting" ON "ideas" USING btree ("workspace_id","due_on") WHERE answered_at is null and state in ('new', 'under-review');--> statement-breakpoint
CREATE INDEX "survey_invitations_message" ON "survey_invitations" USING btree ("workspace_id","message_id");
CREATE TABLE "burst_alarms" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"count" integer NOT NULL,
	"days" integer NOT NULL,
	"usual" double precision NOT NULL,
	"ratio" double precision,
	"low" double precision NOT NULL,
	"adjusted" double precision NOT NULL,
	"request_ids" uuid[] NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "burst_alarms_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "problem_groups" (
	"workspace_id" uuid NOT NULL,
	"problem_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"linked_by" uuid,
	"linked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "problem_groups_workspace_id_problem_id_group_id_pk" PRIMARY KEY("workspace_id","problem_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "problem_requests" (
	"workspace_id" uuid NOT NULL,
	"problem_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"is_affected" boolean NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "problem_requests_workspace_id_problem_id_request_id_pk" PRIMARY KEY("workspace_id","problem_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "problem_settings" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"alarm_to" uuid[] NOT NULL,
	"hour_cost_minor" bigint,
	"currency" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "problem_steps" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"problem_id" uuid NOT NULL,
	"state" text NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "problem_steps_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "problem_tellings" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"problem_id" uuid NOT NULL,
	"words" jsonb NOT NULL,
	"to_closed" boolean NOT NULL,
	"bulk_act_ids" uuid[] NOT NULL,
	"customers" integer NOT NULL,
	"told_by" uuid,
	"told_at" timestamp (3) with time zone NOT NULL,
	"taken_back_at" timestamp (3) with time zone,
	CONSTRAINT "problem_tellings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "problems" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"symptom" text DEFAULT '' NOT NULL,
	"causes" text[] NOT NULL,
	"workaround" jsonb,
	"fix" text DEFAULT '' NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"state" text NOT NULL,
	"fixed_at" timestamp (3) with time zone,
	"refund_minor" bigint,
	"lost_customers" integer,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"due_told_at" timestamp (3) with time zone,
	"late_told_at" timestamp (3) with time zone,
	CONSTRAINT "problems_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "problem_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "burst_alarms" ADD CONSTRAINT "burst_alarms_workspace_id_group_id_request_groups_workspace_id_id_fk" FOREIGN KEY ("workspace_id","group_id") REFERENCES "public"."request_groups"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_groups" ADD CONSTRAINT "problem_groups_workspace_id_problem_id_problems_workspace_id_id_fk" FOREIGN KEY ("workspace_id","problem_id") REFERENCES "public"."problems"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_groups" ADD CONSTRAINT "problem_groups_workspace_id_group_id_request_groups_workspace_id_id_fk" FOREIGN KEY ("workspace_id","group_id") REFERENCES "public"."request_groups"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_requests" ADD CONSTRAINT "problem_requests_workspace_id_problem_id_problems_workspace_id_id_fk" FOREIGN KEY ("workspace_id","problem_id") REFERENCES "public"."problems"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_requests" ADD CONSTRAINT "problem_requests_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_steps" ADD CONSTRAINT "problem_steps_workspace_id_problem_id_problems_workspace_id_id_fk" FOREIGN KEY ("workspace_id","problem_id") REFERENCES "public"."problems"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_tellings" ADD CONSTRAINT "problem_tellings_workspace_id_problem_id_problems_workspace_id_id_fk" FOREIGN KEY ("workspace_id","problem_id") REFERENCES "public"."problems"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "burst_alarms_group" ON "burst_alarms" USING btree ("workspace_id","group_id","told_at");--> statement-breakpoint
CREATE INDEX "problem_groups_group" ON "problem_groups" USING btree ("workspace_id","group_id");--> statement-breakpoint
CREATE INDEX "problem_requests_request" ON "problem_requests" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "problem_steps_problem" ON "problem_steps" USING btree ("workspace_id","problem_id","at");--> statement-breakpoint
CREATE INDEX "problem_tellings_problem" ON "problem_tellings" USING btree ("workspace_id","problem_id","told_at");--> statement-breakpoint
CREATE INDEX "problems_state" ON "problems" USING btree ("workspace_id","state","created_at");
CREATE TABLE "goal_openings" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "goal_openings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "goal_reviews" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"reviewed_at" timestamp (3) with time zone,
	"reviewed_by" uuid,
	"words" text DEFAULT '' NOT NULL,
	"level" double precision,
	"low" double precision,
	"high" double precision,
	"verdict" text,
	CONSTRAINT "goal_reviews_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"measure" text NOT NULL,
	"is_business" boolean DEFAULT false NOT NULL,
	"team_id" uuid,
	"provider_id" uuid,
	"member_id" uuid,
	"target" double precision NOT NULL,
	"direction" text NOT NULL,
	"period" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"zone" text NOT NULL,
	"baseline" double precision,
	"baseline_periods" integer DEFAULT 0 NOT NULL,
	"owner_id" uuid NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	"told_of" date,
	CONSTRAINT "goals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "goals_for_one" CHECK (num_nonnulls(team_id, provider_id, member_id) <= 1)
);
--> statement-breakpoint
CREATE TABLE "dashboards" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"team_ids" uuid[] NOT NULL,
	"owner_id" uuid NOT NULL,
	"parts" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dashboards_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "report_deliveries" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"receiver_id" uuid,
	"asked_by" uuid,
	"due_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"why" text,
	"mail_id" uuid,
	"stop_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "report_deliveries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "report_deliveries_once" UNIQUE("workspace_id","schedule_id","receiver_id","due_at")
);
--> statement-breakpoint
CREATE TABLE "report_receivers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"member_id" uuid,
	"address" text,
	"language" text,
	"confirm_hash" text,
	"confirmed_at" timestamp (3) with time zone,
	"stopped_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_receivers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "report_schedules" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"rhythm" text NOT NULL,
	"days" integer[] NOT NULL,
	"time" text NOT NULL,
	"format" text NOT NULL,
	"is_paused" boolean DEFAULT false NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_schedules_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"definition" jsonb NOT NULL,
	"is_shared" boolean NOT NULL,
	"team_ids" uuid[] NOT NULL,
	"owner_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "measure_cells" (
	"workspace_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"dimension" text NOT NULL,
	"step" text NOT NULL,
	"at" timestamp NOT NULL,
	"key" text NOT NULL,
	"n" integer NOT NULL,
	"good" integer NOT NULL,
	"sum" double precision NOT NULL,
	"squares" double precision NOT NULL,
	"sketch" "bytea",
	CONSTRAINT "measure_cells_workspace_id_measure_dimension_step_at_key_pk" PRIMARY KEY("workspace_id","measure","dimension","step","at","key")
);
--> statement-breakpoint
CREATE TABLE "measure_facts" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"value" double precision,
	"business" double precision,
	"ours" double precision,
	"theirs" double precision,
	"answers" integer,
	"is_good" boolean,
	"is_first" boolean,
	"is_moved" boolean,
	"team_id" uuid,
	"provider_id" uuid,
	"member_id" uuid,
	"channel" text,
	"brand_id" uuid,
	"topic_id" uuid,
	"group_id" uuid,
	"labels" text[] DEFAULT '{}' NOT NULL,
	"priority" text,
	"language" text,
	"organisation_id" uuid,
	CONSTRAINT "measure_facts_workspace_id_kind_id_pk" PRIMARY KEY("workspace_id","kind","id")
);
--> statement-breakpoint
CREATE TABLE "measure_marks" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid,
	"kind" text,
	"day" date,
	CONSTRAINT "measure_marks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "measure_months" (
	"workspace_id" uuid NOT NULL,
	"month" date NOT NULL,
	CONSTRAINT "measure_months_workspace_id_month_pk" PRIMARY KEY("workspace_id","month")
);
--> statement-breakpoint
CREATE TABLE "measure_states" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"zone" text NOT NULL,
	"phase" text NOT NULL,
	"done_up_to" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"moved_at" timestamp (3) with time zone,
	"built_at" timestamp (3) with time zone,
	"refreshed_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"differences" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quality_experiences" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"company" text NOT NULL,
	"channel" text NOT NULL,
	"is_with_person" boolean NOT NULL,
	"happened_on" date NOT NULL,
	"words" text NOT NULL,
	"verdict" text NOT NULL,
	"differences" text[] NOT NULL,
	"otherwise" text DEFAULT '' NOT NULL,
	"lesson" text DEFAULT '' NOT NULL,
	"is_shared" boolean NOT NULL,
	"idea_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quality_experiences_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "quality_visits" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"channel" text NOT NULL,
	"subject" jsonb NOT NULL,
	"script" jsonb NOT NULL,
	"language" text NOT NULL,
	"identity_id" uuid,
	"mailbox_id" uuid,
	"visitor_id" uuid NOT NULL,
	"planned_by" uuid,
	"due_on" date NOT NULL,
	"card_id" uuid NOT NULL,
	"card_version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"message_id" text,
	"request_id" uuid,
	"verdict" text,
	"scores" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"differences" text[] DEFAULT '{}' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"judged_at" timestamp (3) with time zone,
	CONSTRAINT "quality_visits_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "gesture_budgets" (
	"workspace_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"month_minor" bigint NOT NULL,
	CONSTRAINT "gesture_budgets_workspace_id_team_id_pk" PRIMARY KEY("workspace_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "gesture_kinds" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"names" jsonb NOT NULL,
	"words" jsonb,
	"cost_minor" bigint NOT NULL,
	"is_offered" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "gesture_kinds_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "gesture_settings" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"occasions" jsonb NOT NULL,
	"loyal_orders" integer NOT NULL,
	"loyal_minor" bigint NOT NULL,
	"incident_days" integer NOT NULL,
	"silent_days" integer NOT NULL,
	"rest_days" integer NOT NULL,
	"month_minor" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gestures" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"occasion_id" text NOT NULL,
	"suggested_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'suggested' NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp (3) with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"gesture_kind_id" uuid,
	"request_id" uuid,
	"team_id" uuid,
	"cost_minor" bigint,
	"month" integer,
	"is_over_budget" boolean DEFAULT false NOT NULL,
	CONSTRAINT "gestures_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "gestures_occasion" UNIQUE("workspace_id","customer_id","kind","occasion_id")
);
--> statement-breakpoint
ALTER TABLE "mailboxes" ADD COLUMN "plays_customer" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "goal_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "result_id" uuid;--> statement-breakpoint
ALTER TABLE "goal_openings" ADD CONSTRAINT "goal_openings_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_reviews" ADD CONSTRAINT "goal_reviews_workspace_id_goal_id_goals_workspace_id_id_fk" FOREIGN KEY ("workspace_id","goal_id") REFERENCES "public"."goals"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_workspace_id_team_id_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","team_id") REFERENCES "public"."teams"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_workspace_id_provider_id_providers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","provider_id") REFERENCES "public"."providers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_deliveries" ADD CONSTRAINT "report_deliveries_workspace_id_schedule_id_report_schedules_workspace_id_id_fk" FOREIGN KEY ("workspace_id","schedule_id") REFERENCES "public"."report_schedules"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_receivers" ADD CONSTRAINT "report_receivers_workspace_id_schedule_id_report_schedules_workspace_id_id_fk" FOREIGN KEY ("workspace_id","schedule_id") REFERENCES "public"."report_schedules"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_experiences" ADD CONSTRAINT "quality_experiences_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gesture_budgets" ADD CONSTRAINT "gesture_budgets_workspace_id_team_id_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","team_id") REFERENCES "public"."teams"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_workspace_id_gesture_kind_id_gesture_kinds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","gesture_kind_id") REFERENCES "public"."gesture_kinds"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "goal_openings_member" ON "goal_openings" USING btree ("workspace_id","member_id","opened_at");--> statement-breakpoint
CREATE INDEX "goal_reviews_goal" ON "goal_reviews" USING btree ("workspace_id","goal_id","due_on");--> statement-breakpoint
CREATE INDEX "goal_reviews_open" ON "goal_reviews" USING btree ("workspace_id","due_on") WHERE reviewed_at is null;--> statement-breakpoint
CREATE INDEX "goals_member" ON "goals" USING btree ("workspace_id","member_id") WHERE member_id is not null;--> statement-breakpoint
CREATE INDEX "goals_running" ON "goals" USING btree ("workspace_id","starts_on") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "dashboards_owner" ON "dashboards" USING btree ("workspace_id","owner_id");--> statement-breakpoint
CREATE INDEX "report_deliveries_stop" ON "report_deliveries" USING btree ("workspace_id","stop_hash");--> statement-breakpoint
CREATE INDEX "report_deliveries_created" ON "report_deliveries" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "report_receivers_schedule" ON "report_receivers" USING btree ("workspace_id","schedule_id");--> statement-breakpoint
CREATE INDEX "report_receivers_confirm" ON "report_receivers" USING btree ("workspace_id","confirm_hash");--> statement-breakpoint
CREATE INDEX "report_schedules_next" ON "report_schedules" USING btree ("workspace_id","next_at");--> statement-breakpoint
CREATE INDEX "report_schedules_owner" ON "report_schedules" USING btree ("workspace_id","owner_id");--> statement-breakpoint
CREATE INDEX "reports_owner" ON "reports" USING btree ("workspace_id","owner_id");--> statement-breakpoint
CREATE INDEX "measure_cells_at" ON "measure_cells" USING btree ("workspace_id","step","at");--> statement-breakpoint
CREATE INDEX "measure_facts_at" ON "measure_facts" USING btree ("workspace_id","kind","at");--> statement-breakpoint
CREATE INDEX "measure_facts_days" ON "measure_facts" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "measure_facts_request" ON "measure_facts" USING btree ("workspace_id","request_id") WHERE request_id is not null;--> statement-breakpoint
CREATE INDEX "quality_experiences_day" ON "quality_experiences" USING btree ("workspace_id","happened_on");--> statement-breakpoint
CREATE INDEX "quality_visits_visitor" ON "quality_visits" USING btree ("workspace_id","visitor_id");--> statement-breakpoint
CREATE INDEX "quality_visits_request" ON "quality_visits" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "gestures_open" ON "gestures" USING btree ("workspace_id","suggested_at") WHERE state = 'suggested';--> statement-breakpoint
CREATE INDEX "gestures_month" ON "gestures" USING btree ("workspace_id","month") WHERE state = 'given';--> statement-breakpoint
CREATE INDEX "gestures_settled" ON "gestures" USING btree ("workspace_id","settled_at") WHERE settled_at is not null;--> statement-breakpoint
CREATE INDEX "gestures_request" ON "gestures" USING btree ("workspace_id","request_id") WHERE request_id is not null;
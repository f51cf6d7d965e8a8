CREATE TABLE "past_standings" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"priority" text NOT NULL,
	"team_id" uuid,
	CONSTRAINT "past_standings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "clock_acts" (
	"workspace_id" uuid NOT NULL,
	"clock_id" uuid NOT NULL,
	"place" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL,
	"told_ids" uuid[] NOT NULL,
	CONSTRAINT "clock_acts_workspace_id_clock_id_place_pk" PRIMARY KEY("workspace_id","clock_id","place")
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"policy_id" uuid NOT NULL,
	"policy_version" integer NOT NULL,
	"target_seconds" integer NOT NULL,
	"elapsed_seconds" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"paused_at" timestamp (3) with time zone,
	"warn_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"measured_at" timestamp (3) with time zone NOT NULL,
	"next_act_at" timestamp (3) with time zone,
	CONSTRAINT "clocks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "clocks_run" UNIQUE("workspace_id","request_id","kind","started_at")
);
--> statement-breakpoint
CREATE TABLE "service_levels" (
	"workspace_id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"position" integer NOT NULL,
	"is_removed" boolean DEFAULT false NOT NULL,
	"content" jsonb NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "service_levels_workspace_id_policy_id_version_pk" PRIMARY KEY("workspace_id","policy_id","version")
);
--> statement-breakpoint
CREATE TABLE "calendar_uses" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"team_id" uuid,
	"calendar_id" uuid,
	"valid_from" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_uses_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "calendar_versions" (
	"workspace_id" uuid NOT NULL,
	"calendar_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"zone" text NOT NULL,
	"hours" jsonb NOT NULL,
	"holidays" jsonb NOT NULL,
	CONSTRAINT "calendar_versions_workspace_id_calendar_id_version_pk" PRIMARY KEY("workspace_id","calendar_id","version")
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "calendars_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "request_dues" ADD COLUMN "warn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "next_warn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "past_standings" ADD CONSTRAINT "past_standings_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_acts" ADD CONSTRAINT "clock_acts_workspace_id_clock_id_clocks_workspace_id_id_fk" FOREIGN KEY ("workspace_id","clock_id") REFERENCES "public"."clocks"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clocks_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_uses" ADD CONSTRAINT "calendar_uses_workspace_id_calendar_id_calendars_workspace_id_id_fk" FOREIGN KEY ("workspace_id","calendar_id") REFERENCES "public"."calendars"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_versions" ADD CONSTRAINT "calendar_versions_workspace_id_calendar_id_calendars_workspace_id_id_fk" FOREIGN KEY ("workspace_id","calendar_id") REFERENCES "public"."calendars"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "past_standings_request" ON "past_standings" USING btree ("workspace_id","request_id","until");--> statement-breakpoint
CREATE INDEX "clocks_acts" ON "clocks" USING btree ("workspace_id","next_act_at") WHERE next_act_at is not null;--> statement-breakpoint
CREATE INDEX "clocks_ended" ON "clocks" USING btree ("workspace_id","ended_at");--> statement-breakpoint
CREATE INDEX "calendar_uses_team" ON "calendar_uses" USING btree ("workspace_id","team_id","valid_from");
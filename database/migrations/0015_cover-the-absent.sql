CREATE TABLE "assignment_policies" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"team_id" uuid,
	"is_on" boolean NOT NULL,
	"modes" text[] NOT NULL,
	"capacity" integer NOT NULL,
	"when_away" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assignment_policies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "assignment_policies_team" UNIQUE NULLS NOT DISTINCT("workspace_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"member_id" uuid,
	"before_member_id" uuid,
	"team_id" uuid,
	"way" text NOT NULL,
	"reason_codes" text[] NOT NULL,
	"made_by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assignments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "handover_items" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"handover_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"before_team_id" uuid,
	"to_member_id" uuid,
	"to_team_id" uuid,
	"last_message_id" uuid,
	"due_at" timestamp (3) with time zone,
	"snoozed_until" timestamp (3) with time zone,
	"had_draft" boolean NOT NULL,
	"passed_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "handover_items_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "handover_items_request" UNIQUE("workspace_id","handover_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"absence_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"over_at" timestamp (3) with time zone,
	CONSTRAINT "handovers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "handovers_absence" UNIQUE("workspace_id","absence_id")
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"reason_code" text NOT NULL,
	"cover_member_id" uuid,
	"cover_team_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"is_sudden" boolean NOT NULL,
	"made_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"begun_at" timestamp (3) with time zone,
	"over_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "absences_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "member_profiles" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"capacity" integer,
	"hours" jsonb,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_profiles_workspace_id_member_id_pk" PRIMARY KEY("workspace_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "member_sightings" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_sightings_workspace_id_member_id_pk" PRIMARY KEY("workspace_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "member_skills" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"skill" text NOT NULL,
	"level" integer NOT NULL,
	CONSTRAINT "member_skills_workspace_id_member_id_skill_pk" PRIMARY KEY("workspace_id","member_id","skill")
);
--> statement-breakpoint
CREATE TABLE "member_statuses" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	CONSTRAINT "member_statuses_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "assignment_policies" ADD CONSTRAINT "assignment_policies_workspace_id_team_id_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","team_id") REFERENCES "public"."teams"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_items" ADD CONSTRAINT "handover_items_workspace_id_handover_id_handovers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","handover_id") REFERENCES "public"."handovers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_items" ADD CONSTRAINT "handover_items_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_workspace_id_absence_id_absences_workspace_id_id_fk" FOREIGN KEY ("workspace_id","absence_id") REFERENCES "public"."absences"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_workspace_id_cover_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cover_member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_workspace_id_cover_team_id_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","cover_team_id") REFERENCES "public"."teams"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_profiles" ADD CONSTRAINT "member_profiles_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_sightings" ADD CONSTRAINT "member_sightings_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_skills" ADD CONSTRAINT "member_skills_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_statuses" ADD CONSTRAINT "member_statuses_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignments_request" ON "assignments" USING btree ("workspace_id","request_id","at","id");--> statement-breakpoint
CREATE INDEX "assignments_member" ON "assignments" USING btree ("workspace_id","member_id","at");--> statement-breakpoint
CREATE INDEX "handover_items_of" ON "handover_items" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "absences_member" ON "absences" USING btree ("workspace_id","member_id","starts_at");--> statement-breakpoint
CREATE INDEX "absences_time" ON "absences" USING btree ("workspace_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "member_statuses_present" ON "member_statuses" USING btree ("workspace_id","member_id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "member_statuses_story" ON "member_statuses" USING btree ("workspace_id","member_id","since");
CREATE TABLE "rosters" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"week_of" date NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "rosters_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "rosters_week" UNIQUE("workspace_id","week_of")
);
--> statement-breakpoint
CREATE TABLE "shift_swaps" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"shift_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"state" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" uuid,
	CONSTRAINT "shift_swaps_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "shift_templates" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"starts_at" text NOT NULL,
	"minutes" integer NOT NULL,
	"break_after" integer,
	"break_minutes" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shift_templates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "shift_templates_name" UNIQUE("workspace_id","name")
);
--> statement-breakpoint
CREATE TABLE "shifts" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"roster_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"break_starts_at" timestamp (3) with time zone,
	"break_ends_at" timestamp (3) with time zone,
	CONSTRAINT "shifts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "workforce_forecasts" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"first_day" date NOT NULL,
	"method" text NOT NULL,
	"days" jsonb NOT NULL,
	"baseline" jsonb NOT NULL,
	"factor" double precision NOT NULL,
	"gain" double precision NOT NULL,
	"tested_weeks" integer NOT NULL,
	"tested_wape" double precision,
	"tested_baseline_wape" double precision,
	"came" double precision,
	"expected" double precision,
	"wape" double precision,
	"baseline_wape" double precision,
	"made_at" timestamp (3) with time zone NOT NULL,
	"judged_at" timestamp (3) with time zone,
	CONSTRAINT "workforce_forecasts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "workforce_forecasts_day" UNIQUE("workspace_id","channel","first_day")
);
--> statement-breakpoint
CREATE TABLE "workforce_settings" (
	"workspace_id" uuid NOT NULL,
	"settings" jsonb NOT NULL,
	CONSTRAINT "workforce_settings_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
ALTER TABLE "shift_swaps" ADD CONSTRAINT "shift_swaps_workspace_id_shift_id_shifts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","shift_id") REFERENCES "public"."shifts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_swaps" ADD CONSTRAINT "shift_swaps_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_workspace_id_roster_id_rosters_workspace_id_id_fk" FOREIGN KEY ("workspace_id","roster_id") REFERENCES "public"."rosters"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shifts" ADD CONSTRAINT "shifts_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shift_swaps_shift" ON "shift_swaps" USING btree ("workspace_id","shift_id");--> statement-breakpoint
CREATE INDEX "shifts_time" ON "shifts" USING btree ("workspace_id","starts_at");--> statement-breakpoint
CREATE INDEX "shifts_member" ON "shifts" USING btree ("workspace_id","member_id","starts_at");
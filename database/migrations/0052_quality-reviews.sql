CREATE TABLE "quality_agreed" (
	"workspace_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"criterion_key" text NOT NULL,
	"points" integer,
	"agreed_by" uuid,
	"agreed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quality_agreed_workspace_id_unit_id_criterion_key_pk" PRIMARY KEY("workspace_id","unit_id","criterion_key")
);
--> statement-breakpoint
CREATE TABLE "quality_session_words" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"words" text NOT NULL,
	"said_by" uuid,
	"said_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quality_session_words_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "quality_sessions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"card_id" uuid NOT NULL,
	"card_version" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revealed_at" timestamp (3) with time zone,
	"revealed_by" uuid,
	CONSTRAINT "quality_sessions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "quality_card_versions" (
	"workspace_id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quality_card_versions_workspace_id_card_id_version_pk" PRIMARY KEY("workspace_id","card_id","version")
);
--> statement-breakpoint
CREATE TABLE "quality_cards" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quality_cards_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "quality_hint_choices" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"hints" boolean NOT NULL,
	CONSTRAINT "quality_hint_choices_workspace_id_member_id_pk" PRIMARY KEY("workspace_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "quality_reply_checks" (
	"workspace_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"team_id" uuid,
	"provider_id" uuid,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"hour" integer NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"found" jsonb NOT NULL,
	CONSTRAINT "quality_reply_checks_workspace_id_message_id_pk" PRIMARY KEY("workspace_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "quality_settings" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"private_days" integer NOT NULL,
	"long_wait_hours" integer NOT NULL,
	"hints" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quality_openings" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quality_openings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "quality_appeals" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"words" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"decision" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "quality_appeals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "quality_appeals_once" UNIQUE("workspace_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "quality_reviews" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"score" double precision,
	"failed" boolean,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"is_of_appeal" boolean DEFAULT false NOT NULL,
	"replaced_at" timestamp (3) with time zone,
	CONSTRAINT "quality_reviews_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "quality_reviews_once" UNIQUE("workspace_id","unit_id","reviewer_id")
);
--> statement-breakpoint
CREATE TABLE "quality_scores" (
	"workspace_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"criterion_key" text NOT NULL,
	"points" integer,
	"words" text DEFAULT '' NOT NULL,
	"message_id" uuid,
	"quote" text DEFAULT '' NOT NULL,
	CONSTRAINT "quality_scores_workspace_id_review_id_criterion_key_pk" PRIMARY KEY("workspace_id","review_id","criterion_key")
);
--> statement-breakpoint
CREATE TABLE "quality_units" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"team_id" uuid,
	"provider_id" uuid,
	"channel" text NOT NULL,
	"card_id" uuid NOT NULL,
	"card_version" integer NOT NULL,
	"because" text NOT NULL,
	"draw_id" uuid,
	"session_id" uuid,
	"wanted" integer NOT NULL,
	"worked_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"score" double precision,
	"failed" boolean,
	"is_disputed" boolean DEFAULT false NOT NULL,
	"told_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"struck_at" timestamp (3) with time zone,
	CONSTRAINT "quality_units_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "quality_draws" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"week_of" date NOT NULL,
	"seed" text NOT NULL,
	"population" integer NOT NULL,
	"drawn" integer NOT NULL,
	"unassigned" integer NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quality_draws_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "quality_draws_week" UNIQUE("workspace_id","plan_id","week_of")
);
--> statement-breakpoint
CREATE TABLE "quality_plans" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"card_id" uuid NOT NULL,
	"stratum" text NOT NULL,
	"at_random" integer NOT NULL,
	"for_risk" integer NOT NULL,
	"risks" text[] NOT NULL,
	"twice_percent" integer NOT NULL,
	"team_ids" uuid[] DEFAULT '{}' NOT NULL,
	"provider_ids" uuid[] DEFAULT '{}' NOT NULL,
	"channels" text[] DEFAULT '{}' NOT NULL,
	"member_ids" uuid[] DEFAULT '{}' NOT NULL,
	"reviewer_ids" uuid[] DEFAULT '{}' NOT NULL,
	"seed" integer NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quality_plans_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "quality_agreed" ADD CONSTRAINT "quality_agreed_workspace_id_session_id_quality_sessions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","session_id") REFERENCES "public"."quality_sessions"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_session_words" ADD CONSTRAINT "quality_session_words_workspace_id_session_id_quality_sessions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","session_id") REFERENCES "public"."quality_sessions"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_card_versions" ADD CONSTRAINT "quality_card_versions_workspace_id_card_id_quality_cards_workspace_id_id_fk" FOREIGN KEY ("workspace_id","card_id") REFERENCES "public"."quality_cards"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_hint_choices" ADD CONSTRAINT "quality_hint_choices_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_reply_checks" ADD CONSTRAINT "quality_reply_checks_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_openings" ADD CONSTRAINT "quality_openings_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_appeals" ADD CONSTRAINT "quality_appeals_workspace_id_unit_id_quality_units_workspace_id_id_fk" FOREIGN KEY ("workspace_id","unit_id") REFERENCES "public"."quality_units"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_reviews" ADD CONSTRAINT "quality_reviews_workspace_id_unit_id_quality_units_workspace_id_id_fk" FOREIGN KEY ("workspace_id","unit_id") REFERENCES "public"."quality_units"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_scores" ADD CONSTRAINT "quality_scores_workspace_id_review_id_quality_reviews_workspace_id_id_fk" FOREIGN KEY ("workspace_id","review_id") REFERENCES "public"."quality_reviews"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_units" ADD CONSTRAINT "quality_units_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_units" ADD CONSTRAINT "quality_units_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_units" ADD CONSTRAINT "quality_units_workspace_id_card_id_card_version_quality_card_versions_workspace_id_card_id_version_fk" FOREIGN KEY ("workspace_id","card_id","card_version") REFERENCES "public"."quality_card_versions"("workspace_id","card_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_units" ADD CONSTRAINT "quality_units_workspace_id_draw_id_quality_draws_workspace_id_id_fk" FOREIGN KEY ("workspace_id","draw_id") REFERENCES "public"."quality_draws"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_units" ADD CONSTRAINT "quality_units_workspace_id_session_id_quality_sessions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","session_id") REFERENCES "public"."quality_sessions"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_draws" ADD CONSTRAINT "quality_draws_workspace_id_plan_id_quality_plans_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."quality_plans"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quality_plans" ADD CONSTRAINT "quality_plans_workspace_id_card_id_quality_cards_workspace_id_id_fk" FOREIGN KEY ("workspace_id","card_id") REFERENCES "public"."quality_cards"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "quality_session_words_session" ON "quality_session_words" USING btree ("workspace_id","session_id","said_at");--> statement-breakpoint
CREATE INDEX "quality_reply_checks_written" ON "quality_reply_checks" USING btree ("workspace_id","written_at");--> statement-breakpoint
CREATE INDEX "quality_reply_checks_request" ON "quality_reply_checks" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "quality_openings_member" ON "quality_openings" USING btree ("workspace_id","member_id","opened_at");--> statement-breakpoint
CREATE INDEX "quality_appeals_open" ON "quality_appeals" USING btree ("workspace_id","opened_at") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "quality_reviews_open" ON "quality_reviews" USING btree ("workspace_id","reviewer_id","asked_at") WHERE submitted_at is null;--> statement-breakpoint
CREATE INDEX "quality_units_member" ON "quality_units" USING btree ("workspace_id","member_id","worked_at");--> statement-breakpoint
CREATE INDEX "quality_units_worked" ON "quality_units" USING btree ("workspace_id","worked_at");--> statement-breakpoint
CREATE INDEX "quality_units_request" ON "quality_units" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "quality_units_session" ON "quality_units" USING btree ("workspace_id","session_id") WHERE session_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "quality_units_drawn" ON "quality_units" USING btree ("workspace_id","request_id","member_id","card_id") WHERE session_id is null;
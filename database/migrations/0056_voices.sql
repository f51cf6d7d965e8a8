CREATE TABLE "pulse_marks" (
	"workspace_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "pulse_marks_workspace_id_round_id_member_id_pk" PRIMARY KEY("workspace_id","round_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "pulse_results" (
	"workspace_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"part" text NOT NULL,
	"people" integer NOT NULL,
	"counted" integer NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "pulse_results_workspace_id_round_id_part_pk" PRIMARY KEY("workspace_id","round_id","part")
);
--> statement-breakpoint
CREATE TABLE "pulse_roster" (
	"workspace_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"team_id" uuid,
	CONSTRAINT "pulse_roster_workspace_id_round_id_member_id_pk" PRIMARY KEY("workspace_id","round_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "pulse_rounds" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"month" text NOT NULL,
	"statements" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"is_ending" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"people" integer NOT NULL,
	"answered" integer,
	CONSTRAINT "pulse_rounds_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "pulse_rounds_month" UNIQUE("workspace_id","month")
);
--> statement-breakpoint
CREATE TABLE "pulse_settings" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"every" text NOT NULL,
	"open_days" integer NOT NULL,
	"own" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pulse_urns" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "pulse_urns_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "pulse_words" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "pulse_words_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "survey_invitations" ALTER COLUMN "request_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "feedback_settings" ADD COLUMN "promise_days" integer;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD COLUMN "order_id" uuid;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD COLUMN "conversation_id" uuid;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD COLUMN "repair_of" uuid;--> statement-breakpoint
ALTER TABLE "pulse_marks" ADD CONSTRAINT "pulse_marks_workspace_id_round_id_pulse_rounds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "public"."pulse_rounds"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_results" ADD CONSTRAINT "pulse_results_workspace_id_round_id_pulse_rounds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "public"."pulse_rounds"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_roster" ADD CONSTRAINT "pulse_roster_workspace_id_round_id_pulse_rounds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "public"."pulse_rounds"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_urns" ADD CONSTRAINT "pulse_urns_workspace_id_round_id_pulse_rounds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "public"."pulse_rounds"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_words" ADD CONSTRAINT "pulse_words_workspace_id_round_id_pulse_rounds_workspace_id_id_fk" FOREIGN KEY ("workspace_id","round_id") REFERENCES "public"."pulse_rounds"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_invitations_order" ON "survey_invitations" USING btree ("workspace_id","order_id") WHERE order_id is not null;
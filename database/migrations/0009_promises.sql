CREATE TABLE "promise_settings" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"tell_customers" boolean NOT NULL,
	"remind_minutes" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "promise_steps" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"promise_id" uuid NOT NULL,
	"deed" text NOT NULL,
	"done_by" uuid,
	"done_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "promise_steps_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"message_id" uuid,
	"words" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"precision" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"made_by" uuid,
	"owner_id" uuid,
	"team_id" uuid,
	"follows_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"remind_at" timestamp (3) with time zone NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "promises_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "promise_steps" ADD CONSTRAINT "promise_steps_workspace_id_promise_id_promises_workspace_id_id_fk" FOREIGN KEY ("workspace_id","promise_id") REFERENCES "public"."promises"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "promise_steps_promise" ON "promise_steps" USING btree ("workspace_id","promise_id");--> statement-breakpoint
CREATE INDEX "promises_request" ON "promises" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "promises_message" ON "promises" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "promises_open" ON "promises" USING btree ("workspace_id","due_at","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "promises_due" ON "promises" USING btree ("workspace_id","due_at","id");
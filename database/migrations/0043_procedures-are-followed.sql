CREATE TABLE "solve_holds" (
	"workspace_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"source" text NOT NULL,
	"held_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "solve_holds_workspace_id_request_id_source_pk" PRIMARY KEY("workspace_id","request_id","source")
);
--> statement-breakpoint
CREATE TABLE "run_evidence" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"step_key" text NOT NULL,
	"kind" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"message_id" uuid,
	"added_by" uuid,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "run_evidence_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "run_offers" (
	"workspace_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"procedure_id" uuid NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "run_offers_workspace_id_request_id_procedure_id_pk" PRIMARY KEY("workspace_id","request_id","procedure_id")
);
--> statement-breakpoint
CREATE TABLE "run_questions" (
	"workspace_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"inner_id" uuid NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "run_questions_workspace_id_run_id_inner_id_pk" PRIMARY KEY("workspace_id","run_id","inner_id")
);
--> statement-breakpoint
CREATE TABLE "run_steps" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"step_key" text NOT NULL,
	"outcome" text,
	"answer" text,
	"note" text DEFAULT '' NOT NULL,
	"message_id" uuid,
	"reached_at" timestamp (3) with time zone NOT NULL,
	"done_by" uuid,
	"done_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "run_steps_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"procedure_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"current_key" text,
	"reached_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"late_told_at" timestamp (3) with time zone,
	"waits_until" timestamp (3) with time zone,
	"started_by" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"left_because" text,
	CONSTRAINT "runs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "solve_holds" ADD CONSTRAINT "solve_holds_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_evidence" ADD CONSTRAINT "run_evidence_workspace_id_run_id_runs_workspace_id_id_fk" FOREIGN KEY ("workspace_id","run_id") REFERENCES "public"."runs"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_offers" ADD CONSTRAINT "run_offers_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_questions" ADD CONSTRAINT "run_questions_workspace_id_run_id_runs_workspace_id_id_fk" FOREIGN KEY ("workspace_id","run_id") REFERENCES "public"."runs"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_steps" ADD CONSTRAINT "run_steps_workspace_id_run_id_runs_workspace_id_id_fk" FOREIGN KEY ("workspace_id","run_id") REFERENCES "public"."runs"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_workspace_id_procedure_id_version_procedure_versions_workspace_id_procedure_id_version_fk" FOREIGN KEY ("workspace_id","procedure_id","version") REFERENCES "public"."procedure_versions"("workspace_id","procedure_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "run_evidence_run" ON "run_evidence" USING btree ("workspace_id","run_id");--> statement-breakpoint
CREATE INDEX "run_offers_procedure" ON "run_offers" USING btree ("workspace_id","procedure_id","offered_at");--> statement-breakpoint
CREATE INDEX "run_questions_inner" ON "run_questions" USING btree ("workspace_id","inner_id");--> statement-breakpoint
CREATE INDEX "run_steps_run" ON "run_steps" USING btree ("workspace_id","run_id","done_at");--> statement-breakpoint
CREATE INDEX "runs_request" ON "runs" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "runs_procedure" ON "runs" USING btree ("workspace_id","procedure_id","started_at");--> statement-breakpoint
CREATE INDEX "runs_due" ON "runs" USING btree ("workspace_id","due_at") WHERE state = 'running' and due_at is not null;--> statement-breakpoint
CREATE INDEX "runs_waiting" ON "runs" USING btree ("workspace_id","waits_until") WHERE state = 'running' and waits_until is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "runs_standing" ON "runs" USING btree ("workspace_id","request_id","procedure_id") WHERE state = 'running';
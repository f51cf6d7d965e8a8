CREATE TABLE "bulk_act_requests" (
	"workspace_id" uuid NOT NULL,
	"bulk_act_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "bulk_act_requests_workspace_id_bulk_act_id_request_id_pk" PRIMARY KEY("workspace_id","bulk_act_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "bulk_acts" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"act" jsonb NOT NULL,
	"doer" jsonb NOT NULL,
	"state" text NOT NULL,
	"total" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"taken_back_at" timestamp (3) with time zone,
	CONSTRAINT "bulk_acts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "bulk_act_requests" ADD CONSTRAINT "bulk_act_requests_workspace_id_bulk_act_id_bulk_acts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","bulk_act_id") REFERENCES "public"."bulk_acts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_act_requests" ADD CONSTRAINT "bulk_act_requests_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_act_requests_request" ON "bulk_act_requests" USING btree ("workspace_id","request_id");
CREATE TABLE "request_dues" (
	"workspace_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"source" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "request_dues_workspace_id_request_id_source_pk" PRIMARY KEY("workspace_id","request_id","source")
);
--> statement-breakpoint
ALTER TABLE "request_dues" ADD CONSTRAINT "request_dues_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
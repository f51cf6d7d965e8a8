CREATE TABLE "request_followers" (
	"workspace_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"added_by" uuid,
	"followed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "request_followers_workspace_id_request_id_member_id_pk" PRIMARY KEY("workspace_id","request_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "inner_requests" (
	"workspace_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"outer_id" uuid NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"waits_since" timestamp (3) with time zone,
	CONSTRAINT "inner_requests_workspace_id_request_id_pk" PRIMARY KEY("workspace_id","request_id")
);
--> statement-breakpoint
ALTER TABLE "request_followers" ADD CONSTRAINT "request_followers_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inner_requests" ADD CONSTRAINT "inner_requests_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inner_requests" ADD CONSTRAINT "inner_requests_workspace_id_outer_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","outer_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_followers_member" ON "request_followers" USING btree ("workspace_id","member_id");--> statement-breakpoint
CREATE INDEX "inner_requests_outer" ON "inner_requests" USING btree ("workspace_id","outer_id");
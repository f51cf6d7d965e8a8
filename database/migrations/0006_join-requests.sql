CREATE TABLE "merges" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"moved" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"version_after" integer NOT NULL,
	"merged_by" uuid,
	"merged_at" timestamp (3) with time zone NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "merges_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "request_links" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"linked_by" uuid,
	"linked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "request_links_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "request_links_once" UNIQUE("workspace_id","request_id","other_id")
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_workspace_id_from_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","from_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_workspace_id_into_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","into_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_links" ADD CONSTRAINT "request_links_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_links" ADD CONSTRAINT "request_links_workspace_id_other_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","other_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "merges_standing" ON "merges" USING btree ("workspace_id","from_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "merges_into" ON "merges" USING btree ("workspace_id","into_id");--> statement-breakpoint
CREATE UNIQUE INDEX "request_links_parent" ON "request_links" USING btree ("workspace_id","request_id") WHERE kind = 'parent';--> statement-breakpoint
CREATE INDEX "request_links_other" ON "request_links" USING btree ("workspace_id","other_id");--> statement-breakpoint
CREATE INDEX "conversations_merged" ON "conversations" USING btree ("workspace_id","merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "requests_merged" ON "requests" USING btree ("workspace_id","merged_into_id") WHERE merged_into_id is not null;
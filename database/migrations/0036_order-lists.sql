CREATE TABLE "view_orders" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"view_ids" uuid[] NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "view_orders_workspace_id_member_id_pk" PRIMARY KEY("workspace_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "customer_wrote_at" timestamp (3) with time zone;--> statement-breakpoint
-- Only of what waits to be done: the rest is millions of rows, and is ordered by its beginning until a customer writes again.
UPDATE "requests" SET "customer_wrote_at" = (SELECT max("created_at") FROM "messages" WHERE "messages"."workspace_id" = "requests"."workspace_id" AND "messages"."conversation_id" = "requests"."conversation_id" AND "kind" = 'incoming' AND NOT "automatic") WHERE "folder" = 'work' AND "status" IN ('open', 'waiting');--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "sort" text;--> statement-breakpoint
CREATE INDEX "requests_by_due" ON "requests" USING btree ("workspace_id","folder","status",(coalesce(next_due_at, 'infinity'::timestamptz)),"id");--> statement-breakpoint
CREATE INDEX "requests_by_urgency" ON "requests" USING btree ("workspace_id","folder","status",(case priority when 'urgent' then 0 when 'high' then 1 when 'normal' then 2 else 3 end),"created_at","id");--> statement-breakpoint
CREATE INDEX "requests_by_customers_word" ON "requests" USING btree ("workspace_id","folder","status",(coalesce(customer_wrote_at, created_at)),"id");
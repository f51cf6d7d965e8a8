CREATE TABLE "stopped_addresses" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"address" text NOT NULL,
	"words" text,
	"stopped_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stopped_addresses_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "stopped_addresses_address" UNIQUE("workspace_id","address")
);
--> statement-breakpoint
CREATE TABLE "customer_objections" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"placed_by" uuid,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "customer_objections_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_objections" ADD CONSTRAINT "customer_objections_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_objections_customer" ON "customer_objections" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_objections_standing" ON "customer_objections" USING btree ("workspace_id","customer_id") WHERE ended_at is null;
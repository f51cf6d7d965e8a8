CREATE TABLE "order_import_rows" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"column_name" text NOT NULL,
	"reason" text NOT NULL,
	"cells" jsonb NOT NULL,
	CONSTRAINT "order_import_rows_workspace_id_import_id_row_pk" PRIMARY KEY("workspace_id","import_id","row")
);
--> statement-breakpoint
CREATE TABLE "order_imports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"columns" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"writing" jsonb NOT NULL,
	"source" text DEFAULT 'file' NOT NULL,
	"state" text NOT NULL,
	"failure" text,
	"done_rows" integer DEFAULT 0 NOT NULL,
	"total_rows" integer,
	"counts" jsonb NOT NULL,
	"preview" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "order_imports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "shop_deliveries" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"shop_id" uuid NOT NULL,
	"repeat_key" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"body" text,
	"fate" text NOT NULL,
	"reason" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"processed_at" timestamp (3) with time zone,
	CONSTRAINT "shop_deliveries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "shop_deliveries_repeat" UNIQUE("workspace_id","shop_id","repeat_key")
);
--> statement-breakpoint
CREATE TABLE "shop_hooks" (
	"key" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"shop_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shops" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"secret" text NOT NULL,
	"hook_key" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_heard_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "shops_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "order_import_rows" ADD CONSTRAINT "order_import_rows_workspace_id_import_id_order_imports_workspace_id_id_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."order_imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_deliveries" ADD CONSTRAINT "shop_deliveries_workspace_id_shop_id_shops_workspace_id_id_fk" FOREIGN KEY ("workspace_id","shop_id") REFERENCES "public"."shops"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_imports_created" ON "order_imports" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "shop_deliveries_waiting" ON "shop_deliveries" USING btree ("workspace_id","received_at") WHERE processed_at is null;--> statement-breakpoint
CREATE INDEX "shop_deliveries_shop" ON "shop_deliveries" USING btree ("workspace_id","shop_id","received_at");
CREATE TABLE "sentiment_models" (
	"workspace_id" uuid NOT NULL,
	"language" text NOT NULL,
	"examples" integer NOT NULL,
	"good" integer NOT NULL,
	"said_good" integer NOT NULL,
	"right_good" integer NOT NULL,
	"said_bad" integer NOT NULL,
	"right_bad" integer NOT NULL,
	"weights" "bytea",
	"step" real DEFAULT 0 NOT NULL,
	"bias" real DEFAULT 0 NOT NULL,
	"learned_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sentiment_models_workspace_id_language_pk" PRIMARY KEY("workspace_id","language")
);
--> statement-breakpoint
CREATE TABLE "order_import_orders" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"why" text,
	CONSTRAINT "order_import_orders_workspace_id_import_id_order_id_pk" PRIMARY KEY("workspace_id","import_id","order_id")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "signature" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "own_reaction" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "visit_id" uuid;--> statement-breakpoint
ALTER TABLE "order_imports" ADD COLUMN "undone" jsonb;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "unsigned_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "quality_visits" ADD COLUMN "due_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "shifts" ADD COLUMN "training" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "order_import_orders" ADD CONSTRAINT "order_import_orders_workspace_id_import_id_order_imports_workspace_id_id_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."order_imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_import_orders" ADD CONSTRAINT "order_import_orders_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_import_orders_order" ON "order_import_orders" USING btree ("workspace_id","order_id");
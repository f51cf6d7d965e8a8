CREATE TABLE "currency_rates" (
	"workspace_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"day" date NOT NULL,
	"rate" numeric(24, 12) NOT NULL,
	CONSTRAINT "currency_rates_workspace_id_currency_day_pk" PRIMARY KEY("workspace_id","currency","day")
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"workspace_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"product_id" uuid,
	"sku" text,
	"name" text NOT NULL,
	"quantity" integer NOT NULL,
	"price_minor" bigint,
	CONSTRAINT "order_lines_workspace_id_order_id_line_pk" PRIMARY KEY("workspace_id","order_id","line")
);
--> statement-breakpoint
CREATE TABLE "order_refunds" (
	"workspace_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_order_id" text NOT NULL,
	"external_id" text NOT NULL,
	"order_id" uuid,
	"amount_minor" bigint NOT NULL,
	"refunded_at" timestamp (3) with time zone,
	CONSTRAINT "order_refunds_workspace_id_source_external_order_id_external_id_pk" PRIMARY KEY("workspace_id","source","external_order_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "order_settings" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"currency" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"number" text NOT NULL,
	"customer_id" uuid,
	"external_customer_id" text,
	"carried_by" uuid[] DEFAULT '{}' NOT NULL,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"shipped_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	"currency" text NOT NULL,
	"total_minor" bigint NOT NULL,
	"refunded_minor" bigint DEFAULT 0 NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "orders_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "orders_external" UNIQUE("workspace_id","source","external_id")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"follow_up_days" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "products_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "products_sku" UNIQUE("workspace_id","sku")
);
--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_workspace_id_product_id_products_workspace_id_id_fk" FOREIGN KEY ("workspace_id","product_id") REFERENCES "public"."products"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_refunds" ADD CONSTRAINT "order_refunds_workspace_id_order_id_orders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","order_id") REFERENCES "public"."orders"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "order_lines_product" ON "order_lines" USING btree ("workspace_id","product_id");--> statement-breakpoint
CREATE INDEX "order_refunds_order" ON "order_refunds" USING btree ("workspace_id","order_id");--> statement-breakpoint
CREATE INDEX "orders_customer" ON "orders" USING btree ("workspace_id","customer_id","ordered_at","id");--> statement-breakpoint
CREATE INDEX "orders_ordered" ON "orders" USING btree ("workspace_id","ordered_at","id");--> statement-breakpoint
CREATE INDEX "orders_delivered" ON "orders" USING btree ("workspace_id","delivered_at") WHERE delivered_at is not null;--> statement-breakpoint
CREATE INDEX "orders_external_customer" ON "orders" USING btree ("workspace_id","source","external_customer_id") WHERE external_customer_id is not null;
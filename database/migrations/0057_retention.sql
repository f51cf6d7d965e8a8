CREATE TABLE "opportunities" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"request_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"customer_id" uuid NOT NULL,
	"referred_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"ordered_at" timestamp (3) with time zone,
	"value_minor" bigint,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "opportunities_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "retention_figures" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"orders" integer NOT NULL,
	"total_minor" bigint NOT NULL,
	"mean_minor" double precision NOT NULL,
	"first_on" date NOT NULL,
	"last_on" date NOT NULL,
	"rhythm_days" real,
	"next_on" date,
	"alive" double precision,
	"expected" double precision,
	"next_chance" double precision,
	"value_minor" bigint,
	"lost_chance" double precision,
	"lost_minor" bigint,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "retention_figures_workspace_id_customer_id_pk" PRIMARY KEY("workspace_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "retention_fits" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"fitted_at" timestamp (3) with time zone NOT NULL,
	"until" date NOT NULL,
	"currency" text NOT NULL,
	"customers" integer NOT NULL,
	"repeaters" integer NOT NULL,
	"orders" integer NOT NULL,
	"left_out" integer NOT NULL,
	"fit" jsonb,
	"overview" jsonb NOT NULL,
	CONSTRAINT "retention_fits_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "retention_settings" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"margin_percent" integer NOT NULL,
	"discount_percent" integer NOT NULL,
	"horizon_months" integer NOT NULL,
	"winning_minor" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "value_minor" bigint;--> statement-breakpoint
ALTER TABLE "problems" ADD COLUMN "reckoned_lost" double precision;--> statement-breakpoint
ALTER TABLE "problems" ADD COLUMN "reckoned_loss_minor" bigint;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "customer_value_minor" bigint;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_workspace_id_referred_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","referred_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_figures" ADD CONSTRAINT "retention_figures_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opportunities_request" ON "opportunities" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "opportunities_customer" ON "opportunities" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "opportunities_referred" ON "opportunities" USING btree ("workspace_id","referred_id") WHERE referred_id is not null;--> statement-breakpoint
CREATE INDEX "opportunities_open" ON "opportunities" USING btree ("workspace_id","recorded_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "retention_figures_rhythm" ON "retention_figures" USING btree ("workspace_id","last_on") WHERE rhythm_days is not null;--> statement-breakpoint
CREATE INDEX "retention_figures_lost" ON "retention_figures" USING btree ("workspace_id","lost_chance") WHERE lost_chance > 0;--> statement-breakpoint
CREATE INDEX "retention_fits_newest" ON "retention_fits" USING btree ("workspace_id","fitted_at");--> statement-breakpoint
CREATE INDEX "requests_by_value" ON "requests" USING btree ("workspace_id","folder","status",(coalesce(customer_value_minor, -1)),"id");
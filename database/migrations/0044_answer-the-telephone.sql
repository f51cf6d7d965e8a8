CREATE TABLE "call_backs" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"promise_id" uuid NOT NULL,
	"team_id" uuid,
	"state" text DEFAULT 'waiting' NOT NULL,
	"missed" integer DEFAULT 1 NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"last_missed_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "call_backs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "call_reports" (
	"workspace_id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"report_id" text NOT NULL,
	"call_id" uuid NOT NULL,
	"type" text NOT NULL,
	"leg" text,
	"extensions" text[] DEFAULT '{}' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "call_reports_workspace_id_connection_id_report_id_pk" PRIMARY KEY("workspace_id","connection_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"connection_id" uuid,
	"external_id" text,
	"direction" text DEFAULT 'in' NOT NULL,
	"number" text,
	"line" text,
	"state" text NOT NULL,
	"customer_id" uuid,
	"request_id" uuid,
	"member_id" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"recording_address" text,
	"recording_ref" text,
	"recording_seconds" integer,
	"wrap_up" text,
	"notes" text DEFAULT '' NOT NULL,
	"wrapped_up_by" uuid,
	"wrapped_up_at" timestamp (3) with time zone,
	CONSTRAINT "calls_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "calls_external" UNIQUE("workspace_id","connection_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "phone_lines" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"extension" text NOT NULL,
	CONSTRAINT "phone_lines_workspace_id_member_id_pk" PRIMARY KEY("workspace_id","member_id"),
	CONSTRAINT "phone_lines_extension" UNIQUE("workspace_id","connection_id","extension")
);
--> statement-breakpoint
CREATE TABLE "wrap_up_codes" (
	"workspace_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"is_offered" boolean DEFAULT true NOT NULL,
	CONSTRAINT "wrap_up_codes_workspace_id_key_pk" PRIMARY KEY("workspace_id","key")
);
--> statement-breakpoint
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_reports" ADD CONSTRAINT "call_reports_workspace_id_call_id_calls_workspace_id_id_fk" FOREIGN KEY ("workspace_id","call_id") REFERENCES "public"."calls"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_workspace_id_connection_id_channel_connections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","connection_id") REFERENCES "public"."channel_connections"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_lines" ADD CONSTRAINT "phone_lines_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_lines" ADD CONSTRAINT "phone_lines_workspace_id_connection_id_channel_connections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","connection_id") REFERENCES "public"."channel_connections"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "call_backs_waiting" ON "call_backs" USING btree ("workspace_id","number") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "call_backs_line" ON "call_backs" USING btree ("workspace_id","state","asked_at","id");--> statement-breakpoint
CREATE INDEX "call_backs_request" ON "call_backs" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "call_reports_call" ON "call_reports" USING btree ("workspace_id","call_id","at");--> statement-breakpoint
CREATE INDEX "call_reports_leg" ON "call_reports" USING btree ("workspace_id","connection_id","leg") WHERE leg is not null;--> statement-breakpoint
CREATE INDEX "calls_started" ON "calls" USING btree ("workspace_id","started_at","id");--> statement-breakpoint
CREATE INDEX "calls_customer" ON "calls" USING btree ("workspace_id","customer_id","started_at","id");--> statement-breakpoint
CREATE INDEX "calls_request" ON "calls" USING btree ("workspace_id","request_id","started_at","id");--> statement-breakpoint
CREATE INDEX "calls_number" ON "calls" USING btree ("workspace_id","number");--> statement-breakpoint
CREATE INDEX "calls_member" ON "calls" USING btree ("workspace_id","member_id","started_at") WHERE wrapped_up_at is null;
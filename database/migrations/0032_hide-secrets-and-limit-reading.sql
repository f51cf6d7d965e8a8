CREATE TABLE "bulk_readings" (
	"workspace_id" uuid NOT NULL,
	"reader_type" text NOT NULL,
	"reader_id" uuid NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"count" integer NOT NULL,
	"told_at" timestamp (3) with time zone,
	"stopped_at" timestamp (3) with time zone,
	CONSTRAINT "bulk_readings_workspace_id_reader_type_reader_id_hour_pk" PRIMARY KEY("workspace_id","reader_type","reader_id","hour")
);
--> statement-breakpoint
CREATE TABLE "reading_limits" (
	"workspace_id" uuid NOT NULL,
	"members_tell_at" integer NOT NULL,
	"members_stop_at" integer NOT NULL,
	"programs_tell_at" integer NOT NULL,
	"programs_stop_at" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reading_limits_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
CREATE TABLE "message_secrets" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_secrets_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "member_factor_resets" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_factor_resets_workspace_id_member_id_pk" PRIMARY KEY("workspace_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "networks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "hidden_secrets" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "message_secrets" ADD CONSTRAINT "message_secrets_workspace_id_message_id_messages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","message_id") REFERENCES "public"."messages"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_readings_hour" ON "bulk_readings" USING btree ("workspace_id","hour");--> statement-breakpoint
CREATE INDEX "message_secrets_message" ON "message_secrets" USING btree ("workspace_id","message_id");
CREATE TABLE "channel_arrivals" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"body" text,
	"sha256" text NOT NULL,
	"fate" text NOT NULL,
	"rules" text[] DEFAULT '{}' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"processed_at" timestamp (3) with time zone,
	CONSTRAINT "channel_arrivals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "channel_connections" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"name" text NOT NULL,
	"account" text NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"secrets" text NOT NULL,
	"hook_key" text NOT NULL,
	"team_id" uuid,
	"brand_id" uuid,
	"language" text NOT NULL,
	"state" text DEFAULT 'working' NOT NULL,
	"reason" text,
	"quota" jsonb,
	"checked_at" timestamp (3) with time zone,
	"last_arrival_at" timestamp (3) with time zone,
	"paused_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "channel_connections_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "channel_connections_account" UNIQUE("workspace_id","channel","account")
);
--> statement-breakpoint
CREATE TABLE "channel_hooks" (
	"key" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"connection_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channel_messages" (
	"workspace_id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"thread_id" uuid,
	"conversation_id" uuid,
	"message_id" uuid,
	"parcel_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "channel_messages_workspace_id_connection_id_external_id_pk" PRIMARY KEY("workspace_id","connection_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "channel_parcels" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"extra" jsonb,
	"state" text NOT NULL,
	"reason" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"send_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"status_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "channel_parcels_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "channel_templates" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"category" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"body" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "channel_templates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "channel_templates_name" UNIQUE("workspace_id","connection_id","name","language")
);
--> statement-breakpoint
CREATE TABLE "channel_threads" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"peer" text NOT NULL,
	"is_group" boolean DEFAULT false NOT NULL,
	"conversation_id" uuid,
	"last_words_at" timestamp (3) with time zone,
	"reply_token" text,
	"reply_token_at" timestamp (3) with time zone,
	"left_at" timestamp (3) with time zone,
	"came_by" text,
	"sending_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "channel_threads_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "channel_threads_peer" UNIQUE("workspace_id","connection_id","peer")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "customer_reaction" text;--> statement-breakpoint
ALTER TABLE "channel_arrivals" ADD CONSTRAINT "channel_arrivals_workspace_id_connection_id_channel_connections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","connection_id") REFERENCES "public"."channel_connections"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_messages" ADD CONSTRAINT "channel_messages_workspace_id_connection_id_channel_connections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","connection_id") REFERENCES "public"."channel_connections"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_parcels" ADD CONSTRAINT "channel_parcels_workspace_id_thread_id_channel_threads_workspace_id_id_fk" FOREIGN KEY ("workspace_id","thread_id") REFERENCES "public"."channel_threads"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_templates" ADD CONSTRAINT "channel_templates_workspace_id_connection_id_channel_connections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","connection_id") REFERENCES "public"."channel_connections"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel_threads" ADD CONSTRAINT "channel_threads_workspace_id_connection_id_channel_connections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","connection_id") REFERENCES "public"."channel_connections"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "channel_arrivals_waiting" ON "channel_arrivals" USING btree ("workspace_id","received_at") WHERE processed_at is null;--> statement-breakpoint
CREATE INDEX "channel_arrivals_connection" ON "channel_arrivals" USING btree ("workspace_id","connection_id","received_at","id");--> statement-breakpoint
CREATE INDEX "channel_messages_message" ON "channel_messages" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "channel_messages_conversation" ON "channel_messages" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE INDEX "channel_parcels_waiting" ON "channel_parcels" USING btree ("workspace_id","thread_id","created_at","position") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "channel_parcels_message" ON "channel_parcels" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "channel_parcels_conversation" ON "channel_parcels" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE INDEX "channel_threads_conversation" ON "channel_threads" USING btree ("workspace_id","conversation_id");
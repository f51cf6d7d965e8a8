CREATE TABLE "message_reactions" (
	"workspace_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"reaction" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_reactions_workspace_id_message_id_member_id_reaction_pk" PRIMARY KEY("workspace_id","message_id","member_id","reaction")
);
--> statement-breakpoint
CREATE TABLE "notification_choices" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"in_program" boolean NOT NULL,
	"by_digest" boolean NOT NULL,
	"by_push" boolean NOT NULL,
	CONSTRAINT "notification_choices_workspace_id_member_id_kind_pk" PRIMARY KEY("workspace_id","member_id","kind")
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"digest_hour" integer NOT NULL,
	"zone" text NOT NULL,
	"quiet_from" text,
	"quiet_to" text,
	"may_quote" boolean NOT NULL,
	"digested_at" timestamp (3) with time zone,
	CONSTRAINT "notification_settings_workspace_id_member_id_pk" PRIMARY KEY("workspace_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "push_keys" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"private_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "push_subscriptions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "push_subscriptions_endpoint" UNIQUE("workspace_id","endpoint")
);
--> statement-breakpoint
CREATE TABLE "macro_uses" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"macro_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"member_id" uuid,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"message_ids" uuid[] NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "macro_uses_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "macros" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"acts" jsonb NOT NULL,
	"is_shared" boolean NOT NULL,
	"owner_id" uuid NOT NULL,
	"team_id" uuid,
	"uses" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "macros_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "canned_replies" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"shortcut" text NOT NULL,
	"text" jsonb NOT NULL,
	"is_shared" boolean NOT NULL,
	"owner_id" uuid NOT NULL,
	"team_id" uuid,
	"uses" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "canned_replies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "side_conversations" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"party" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "side_conversations_workspace_id_conversation_id_pk" PRIMARY KEY("workspace_id","conversation_id")
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "sharing" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "checker_id" uuid;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "is_shown" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "is_for_digest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "message_reactions" ADD CONSTRAINT "message_reactions_workspace_id_message_id_messages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","message_id") REFERENCES "public"."messages"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro_uses" ADD CONSTRAINT "macro_uses_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "side_conversations" ADD CONSTRAINT "side_conversations_workspace_id_conversation_id_conversations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "side_conversations" ADD CONSTRAINT "side_conversations_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "push_subscriptions_member" ON "push_subscriptions" USING btree ("workspace_id","member_id");--> statement-breakpoint
CREATE INDEX "macro_uses_request" ON "macro_uses" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "macros_owner" ON "macros" USING btree ("workspace_id","owner_id");--> statement-breakpoint
CREATE INDEX "canned_replies_owner" ON "canned_replies" USING btree ("workspace_id","owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "canned_replies_shared" ON "canned_replies" USING btree ("workspace_id","shortcut") WHERE is_shared;--> statement-breakpoint
CREATE UNIQUE INDEX "canned_replies_own" ON "canned_replies" USING btree ("workspace_id","owner_id","shortcut") WHERE not is_shared;--> statement-breakpoint
CREATE INDEX "side_conversations_request" ON "side_conversations" USING btree ("workspace_id","request_id","created_at");--> statement-breakpoint
CREATE INDEX "notifications_digest" ON "notifications" USING btree ("workspace_id","member_id") WHERE is_for_digest;
CREATE TABLE "event_seals" (
	"workspace_id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"event_id" uuid NOT NULL,
	"event_at" timestamp (3) with time zone NOT NULL,
	"xid" "xid8" NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "event_seals_workspace_id_number_pk" PRIMARY KEY("workspace_id","number")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"actor_type" text NOT NULL,
	"actor_id" uuid,
	"payload" jsonb NOT NULL,
	"cause_id" uuid,
	"depth" integer DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "events_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "events_workspace_id_at_id_pk" PRIMARY KEY("workspace_id","at","id")
) PARTITION BY RANGE ("at");
--> statement-breakpoint
CREATE TABLE "events_rest" PARTITION OF "events" DEFAULT;
--> statement-breakpoint
CREATE TABLE "heard_events" (
	"workspace_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"listener" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "heard_events_workspace_id_event_id_listener_pk" PRIMARY KEY("workspace_id","event_id","listener")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"workspace_id" uuid NOT NULL,
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer,
	"body" text,
	"location" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_workspace_id_actor_id_key_pk" PRIMARY KEY("workspace_id","actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "brands" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_default" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "brands_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "identities_subject" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "secrets" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "tokens_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "tokens_hash" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"zone" text DEFAULT 'Asia/Jakarta' NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workspaces_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "automatic_sends" (
	"workspace_id" uuid NOT NULL,
	"address" text NOT NULL,
	"conversation_id" uuid NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "automatic_sends_workspace_id_address_conversation_id_pk" PRIMARY KEY("workspace_id","address","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "blocked_senders" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pattern" text NOT NULL,
	"blocked_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "blocked_senders_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "blocked_senders_pattern" UNIQUE("workspace_id","pattern")
);
--> statement-breakpoint
CREATE TABLE "imap_cursors" (
	"workspace_id" uuid NOT NULL,
	"mailbox_id" uuid NOT NULL,
	"folder" text NOT NULL,
	"uid_validity" bigint NOT NULL,
	"last_uid" bigint NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "imap_cursors_workspace_id_mailbox_id_folder_uid_validity_pk" PRIMARY KEY("workspace_id","mailbox_id","folder","uid_validity")
);
--> statement-breakpoint
CREATE TABLE "incoming_mails" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"mailbox_id" uuid NOT NULL,
	"way" text NOT NULL,
	"place" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	"envelope_from" text,
	"envelope_to" text[] DEFAULT '{}' NOT NULL,
	"remote_address" text,
	"helo" text,
	"file_key" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"message_id" text,
	"from" text,
	"to" text,
	"subject" text,
	"fate" text NOT NULL,
	"reason" text,
	"authentication" jsonb,
	"spam_score" integer,
	"tries" integer DEFAULT 0 NOT NULL,
	"conversation_id" uuid,
	"stored_message_id" uuid,
	"processed_at" timestamp (3) with time zone,
	CONSTRAINT "incoming_mails_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "incoming_mails_place" UNIQUE("workspace_id","mailbox_id","way","place")
);
--> statement-breakpoint
CREATE TABLE "mail_references" (
	"workspace_id" uuid NOT NULL,
	"message_id" text NOT NULL,
	"conversation_id" uuid NOT NULL,
	"is_ours" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_references_workspace_id_message_id_conversation_id_pk" PRIMARY KEY("workspace_id","message_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "mail_routes" (
	"address" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"mailbox_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailboxes" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"address" text NOT NULL,
	"name" text NOT NULL,
	"brand_id" uuid,
	"team_id" uuid,
	"language" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"receipt_on" boolean DEFAULT true NOT NULL,
	"imap" jsonb,
	"imap_secret" text,
	"imap_state" text DEFAULT 'off' NOT NULL,
	"imap_reason" text,
	"connected_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mailboxes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "mailboxes_address" UNIQUE("workspace_id","address")
);
--> statement-breakpoint
CREATE TABLE "outgoing_mails" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"mailbox_id" uuid NOT NULL,
	"conversation_id" uuid,
	"stored_message_id" uuid,
	"message_id" text NOT NULL,
	"sender" text NOT NULL,
	"recipients" text[] NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"send_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"file_key" text,
	CONSTRAINT "outgoing_mails_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "outgoing_mails_message_id" UNIQUE("workspace_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "reply_tokens" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reply_tokens_workspace_id_conversation_id_pk" PRIMARY KEY("workspace_id","conversation_id"),
	CONSTRAINT "reply_tokens_token" UNIQUE("workspace_id","token")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel" text NOT NULL,
	"subject" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"language" text,
	"team_id" uuid,
	"assignee_id" uuid,
	"brand_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_message_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conversations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"html" text NOT NULL,
	"cc" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"file_ids" uuid[] NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_workspace_id_conversation_id_member_id_pk" PRIMARY KEY("workspace_id","conversation_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "mentions" (
	"workspace_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mentions_workspace_id_message_id_member_id_pk" PRIMARY KEY("workspace_id","message_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "message_files" (
	"workspace_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content_id" text,
	"is_inline" boolean NOT NULL,
	CONSTRAINT "message_files_workspace_id_message_id_file_id_pk" PRIMARY KEY("workspace_id","message_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"html" text,
	"quoted_text" text,
	"quoted_html" text,
	"author_type" text NOT NULL,
	"author_id" uuid,
	"channel" text NOT NULL,
	"language" text,
	"to" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cc" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"bcc" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"source" jsonb,
	"verified" boolean DEFAULT true NOT NULL,
	"automatic" boolean DEFAULT false NOT NULL,
	"remote_pictures" integer DEFAULT 0 NOT NULL,
	"delivery_state" text,
	"delivery_reason" text,
	"send_at" timestamp (3) with time zone,
	"redacted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "messages_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "participants_workspace_id_conversation_id_customer_id_pk" PRIMARY KEY("workspace_id","conversation_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "read_marks" (
	"workspace_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "read_marks_workspace_id_member_id_conversation_id_pk" PRIMARY KEY("workspace_id","member_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "customer_addresses" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customer_addresses_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "customer_addresses_value" UNIQUE("workspace_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"preferred_name" text,
	"honorific" text,
	"language" text,
	"name_is_guess" boolean DEFAULT true NOT NULL,
	"language_is_guess" boolean DEFAULT true NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"is_internal" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "customers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"owner_type" text,
	"owner_id" uuid,
	CONSTRAINT "files_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"request_id" uuid NOT NULL,
	"message_id" uuid,
	"actor_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "request_counters" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"next" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"conversation_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"status" text NOT NULL,
	"priority" text DEFAULT 'normal' NOT NULL,
	"channel" text NOT NULL,
	"language" text,
	"customer_id" uuid NOT NULL,
	"assignee_id" uuid,
	"team_id" uuid,
	"brand_id" uuid,
	"labels" text[] DEFAULT '{}' NOT NULL,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"folder" text DEFAULT 'work' NOT NULL,
	"folder_expires_at" timestamp (3) with time zone,
	"preview" text DEFAULT '' NOT NULL,
	"customer_spoke_last" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"last_message_at" timestamp (3) with time zone NOT NULL,
	"first_answered_at" timestamp (3) with time zone,
	"solved_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"next_due_at" timestamp (3) with time zone,
	"snoozed_until" timestamp (3) with time zone,
	"follows_id" uuid,
	"perhaps_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "requests_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "requests_number" UNIQUE("workspace_id","number"),
	CONSTRAINT "requests_conversation" UNIQUE("workspace_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "solutions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"solved_by" uuid,
	"solved_at" timestamp (3) with time zone NOT NULL,
	"reopened_at" timestamp (3) with time zone,
	"reopened_by" uuid,
	CONSTRAINT "solutions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "views" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"owner_id" uuid NOT NULL,
	"filters" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "views_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"workspace_id" uuid NOT NULL,
	"type" text NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid,
	"conversation_id" uuid,
	"customer_id" uuid,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"words" "tsvector" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "search_entries_workspace_id_type_id_pk" PRIMARY KEY("workspace_id","type","id")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"team_ids" uuid[] DEFAULT '{}' NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "invitations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "invitations_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"language" text NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"signature" text DEFAULT '' NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "members_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "members_account" UNIQUE("workspace_id","account_id"),
	CONSTRAINT "members_email" UNIQUE("workspace_id","email")
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"workspace_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "team_members_workspace_id_team_id_member_id_pk" PRIMARY KEY("workspace_id","team_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_private" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "teams_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "teams_name" UNIQUE("workspace_id","name")
);
--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_accounts_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_accounts_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_mails" ADD CONSTRAINT "outgoing_mails_workspace_id_mailbox_id_mailboxes_workspace_id_id_fk" FOREIGN KEY ("workspace_id","mailbox_id") REFERENCES "public"."mailboxes"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_workspace_id_conversation_id_conversations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_workspace_id_message_id_messages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","message_id") REFERENCES "public"."messages"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_files" ADD CONSTRAINT "message_files_workspace_id_message_id_messages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","message_id") REFERENCES "public"."messages"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_workspace_id_conversation_id_conversations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_workspace_id_conversation_id_conversations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_addresses" ADD CONSTRAINT "customer_addresses_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_workspace_id_conversation_id_conversations_workspace_id_id_fk" FOREIGN KEY ("workspace_id","conversation_id") REFERENCES "public"."conversations"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solutions" ADD CONSTRAINT "solutions_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_workspace_id_team_id_teams_workspace_id_id_fk" FOREIGN KEY ("workspace_id","team_id") REFERENCES "public"."teams"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_cursor" ON "events" USING btree ("workspace_id","xid","position");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("workspace_id","subject_id","at");--> statement-breakpoint
CREATE INDEX "identities_account" ON "identities" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "automatic_sends_at" ON "automatic_sends" USING btree ("workspace_id","address","sent_at");--> statement-breakpoint
CREATE INDEX "incoming_mails_received" ON "incoming_mails" USING btree ("workspace_id","received_at","id");--> statement-breakpoint
CREATE INDEX "incoming_mails_fate" ON "incoming_mails" USING btree ("workspace_id","fate","received_at","id");--> statement-breakpoint
CREATE INDEX "incoming_mails_same" ON "incoming_mails" USING btree ("workspace_id","mailbox_id","sha256");--> statement-breakpoint
CREATE INDEX "incoming_mails_message_id" ON "incoming_mails" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "incoming_mails_conversation" ON "incoming_mails" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE INDEX "outgoing_mails_created" ON "outgoing_mails" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "outgoing_mails_stored" ON "outgoing_mails" USING btree ("workspace_id","stored_message_id");--> statement-breakpoint
CREATE INDEX "outgoing_mails_recipient" ON "outgoing_mails" USING gin ("recipients");--> statement-breakpoint
CREATE INDEX "conversations_customer" ON "conversations" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "mentions_member" ON "mentions" USING btree ("workspace_id","member_id","created_at");--> statement-breakpoint
CREATE INDEX "message_files_file" ON "message_files" USING btree ("workspace_id","file_id");--> statement-breakpoint
CREATE INDEX "messages_conversation" ON "messages" USING btree ("workspace_id","conversation_id","created_at","id");--> statement-breakpoint
CREATE INDEX "customer_addresses_customer" ON "customer_addresses" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "customers_name" ON "customers" USING btree ("workspace_id","name","id");--> statement-breakpoint
CREATE INDEX "files_owner" ON "files" USING btree ("workspace_id","owner_id");--> statement-breakpoint
CREATE INDEX "notifications_member" ON "notifications" USING btree ("workspace_id","member_id","created_at","id");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("workspace_id","member_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "requests_created" ON "requests" USING btree ("workspace_id","folder","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_updated" ON "requests" USING btree ("workspace_id","folder","updated_at","id");--> statement-breakpoint
CREATE INDEX "requests_status" ON "requests" USING btree ("workspace_id","folder","status","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_assignee" ON "requests" USING btree ("workspace_id","assignee_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_team" ON "requests" USING btree ("workspace_id","team_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_customer" ON "requests" USING btree ("workspace_id","customer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "requests_solved" ON "requests" USING btree ("workspace_id","solved_at");--> statement-breakpoint
CREATE INDEX "requests_due" ON "requests" USING btree ("workspace_id","next_due_at","id") WHERE next_due_at is not null;--> statement-breakpoint
CREATE INDEX "requests_snoozed" ON "requests" USING btree ("workspace_id","snoozed_until") WHERE snoozed_until is not null;--> statement-breakpoint
CREATE INDEX "requests_expiry" ON "requests" USING btree ("workspace_id","folder_expires_at") WHERE folder_expires_at is not null;--> statement-breakpoint
CREATE INDEX "requests_labels" ON "requests" USING gin ("labels");--> statement-breakpoint
CREATE INDEX "solutions_request" ON "solutions" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "solutions_standing" ON "solutions" USING btree ("workspace_id","request_id") WHERE reopened_at is null;--> statement-breakpoint
CREATE INDEX "views_owner" ON "views" USING btree ("workspace_id","owner_id");--> statement-breakpoint
CREATE INDEX "search_entries_words" ON "search_entries" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_entries_conversation" ON "search_entries" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE INDEX "members_by_account" ON "members" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "team_members_member" ON "team_members" USING btree ("workspace_id","member_id");
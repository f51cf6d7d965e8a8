CREATE TABLE "chat_identities" (
	"workspace_id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"token_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "chat_identities_workspace_id_connection_id_token_id_pk" PRIMARY KEY("workspace_id","connection_id","token_id")
);
--> statement-breakpoint
CREATE TABLE "chat_sessions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visitor_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "chat_sessions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "chat_sessions_token" UNIQUE("workspace_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "chat_visitors" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"external_id" text,
	"customer_id" uuid,
	"name" text,
	"email" text,
	"email_verified_at" timestamp (3) with time zone,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"page" jsonb,
	"language" text,
	"online_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "chat_visitors_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "chat_visitors_external" UNIQUE("workspace_id","connection_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "chat_widgets" (
	"workspace_id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"origins" text[] NOT NULL,
	"hue" integer,
	"theme" text NOT NULL,
	"welcome" jsonb NOT NULL,
	"greetings" jsonb NOT NULL,
	"asks" text NOT NULL,
	"shows_articles" boolean NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "chat_widgets_workspace_id_connection_id_pk" PRIMARY KEY("workspace_id","connection_id")
);
--> statement-breakpoint
CREATE TABLE "chat_offers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"state" text NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "chat_offers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "chat_identities" ADD CONSTRAINT "chat_identities_workspace_id_connection_id_channel_connections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","connection_id") REFERENCES "public"."channel_connections"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_sessions" ADD CONSTRAINT "chat_sessions_workspace_id_visitor_id_chat_visitors_workspace_id_id_fk" FOREIGN KEY ("workspace_id","visitor_id") REFERENCES "public"."chat_visitors"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_visitors" ADD CONSTRAINT "chat_visitors_workspace_id_connection_id_channel_connections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","connection_id") REFERENCES "public"."channel_connections"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_widgets" ADD CONSTRAINT "chat_widgets_workspace_id_connection_id_channel_connections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","connection_id") REFERENCES "public"."channel_connections"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_offers" ADD CONSTRAINT "chat_offers_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "chat_offers_live" ON "chat_offers" USING btree ("workspace_id","request_id") WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX "chat_offers_member" ON "chat_offers" USING btree ("workspace_id","member_id","state");
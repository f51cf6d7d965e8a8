CREATE TABLE "article_tries" (
	"workspace_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"article_id" uuid NOT NULL,
	"language" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_tries_workspace_id_mark_pk" PRIMARY KEY("workspace_id","mark")
);
--> statement-breakpoint
CREATE TABLE "article_citations" (
	"workspace_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"cited_at" timestamp (3) with time zone NOT NULL,
	"reopened_at" timestamp (3) with time zone,
	CONSTRAINT "article_citations_workspace_id_article_id_request_id_pk" PRIMARY KEY("workspace_id","article_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "group_articles" (
	"workspace_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "group_articles_workspace_id_group_id_article_id_pk" PRIMARY KEY("workspace_id","group_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "guides" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"names" jsonb NOT NULL,
	"topic_ids" uuid[] NOT NULL,
	"questions" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guides_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "article_days" ADD COLUMN "prevented" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "article_id" uuid;--> statement-breakpoint
ALTER TABLE "forms" ADD COLUMN "names" jsonb DEFAULT '{"en":"","id":"","th":""}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "article_tries" ADD CONSTRAINT "article_tries_workspace_id_article_id_articles_workspace_id_id_fk" FOREIGN KEY ("workspace_id","article_id") REFERENCES "public"."articles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_citations" ADD CONSTRAINT "article_citations_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_citations" ADD CONSTRAINT "article_citations_workspace_id_article_id_articles_workspace_id_id_fk" FOREIGN KEY ("workspace_id","article_id") REFERENCES "public"."articles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_articles" ADD CONSTRAINT "group_articles_workspace_id_group_id_request_groups_workspace_id_id_fk" FOREIGN KEY ("workspace_id","group_id") REFERENCES "public"."request_groups"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_articles" ADD CONSTRAINT "group_articles_workspace_id_article_id_articles_workspace_id_id_fk" FOREIGN KEY ("workspace_id","article_id") REFERENCES "public"."articles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_tries_at" ON "article_tries" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "article_citations_request" ON "article_citations" USING btree ("workspace_id","request_id");
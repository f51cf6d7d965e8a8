CREATE TABLE "article_redirects" (
	"workspace_id" uuid NOT NULL,
	"language" text NOT NULL,
	"slug" text NOT NULL,
	"article_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_redirects_workspace_id_language_slug_pk" PRIMARY KEY("workspace_id","language","slug")
);
--> statement-breakpoint
CREATE TABLE "article_translations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"language" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"revision" integer NOT NULL,
	"published_version" integer,
	"published_at" timestamp (3) with time zone,
	"publish_at" timestamp (3) with time zone,
	"outdated_since" timestamp (3) with time zone,
	"review_asked_by" uuid,
	"review_words" text,
	"updated_by" uuid,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_translations_workspace_id_article_id_language_pk" PRIMARY KEY("workspace_id","article_id","language"),
	CONSTRAINT "article_translations_id" UNIQUE("workspace_id","id"),
	CONSTRAINT "article_translations_slug" UNIQUE("workspace_id","language","slug")
);
--> statement-breakpoint
CREATE TABLE "article_versions" (
	"workspace_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" jsonb NOT NULL,
	"words" text NOT NULL,
	"restored_from" integer,
	"published_at" timestamp (3) with time zone,
	"saved_by" uuid,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_versions_workspace_id_article_id_language_version_pk" PRIMARY KEY("workspace_id","article_id","language","version")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"section_id" uuid,
	"topic_id" uuid,
	"audience" text NOT NULL,
	"organisation_id" uuid,
	"team_id" uuid,
	"main_language" text NOT NULL,
	"owner_id" uuid,
	"review_at" timestamp (3) with time zone,
	"review_every_days" integer,
	"flagged_at" timestamp (3) with time zone,
	"flag_reason" text,
	"archived_at" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "articles_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "article_days" (
	"workspace_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"language" text NOT NULL,
	"day" date NOT NULL,
	"reads" integer DEFAULT 0 NOT NULL,
	"replies" integer DEFAULT 0 NOT NULL,
	"helpful" integer DEFAULT 0 NOT NULL,
	"unhelpful" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "article_days_workspace_id_article_id_language_day_pk" PRIMARY KEY("workspace_id","article_id","language","day")
);
--> statement-breakpoint
CREATE TABLE "article_feedback" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"is_helpful" boolean NOT NULL,
	"reason" text,
	"words" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_feedback_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "article_misses" (
	"workspace_id" uuid NOT NULL,
	"language" text NOT NULL,
	"words" text NOT NULL,
	"day" date NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "article_misses_workspace_id_language_words_day_pk" PRIMARY KEY("workspace_id","language","words","day")
);
--> statement-breakpoint
CREATE TABLE "article_sections" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"brand_id" uuid,
	"slug" text NOT NULL,
	"names" jsonb NOT NULL,
	"descriptions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "article_sections_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "article_sections_slug" UNIQUE("workspace_id","slug")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"parent_id" uuid,
	"names" jsonb NOT NULL,
	"position" integer NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "topics_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "topic_id" uuid;--> statement-breakpoint
ALTER TABLE "article_redirects" ADD CONSTRAINT "article_redirects_workspace_id_article_id_articles_workspace_id_id_fk" FOREIGN KEY ("workspace_id","article_id") REFERENCES "public"."articles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_translations" ADD CONSTRAINT "article_translations_workspace_id_article_id_articles_workspace_id_id_fk" FOREIGN KEY ("workspace_id","article_id") REFERENCES "public"."articles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_workspace_id_article_id_language_article_translations_workspace_id_article_id_language_fk" FOREIGN KEY ("workspace_id","article_id","language") REFERENCES "public"."article_translations"("workspace_id","article_id","language") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_workspace_id_section_id_article_sections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","section_id") REFERENCES "public"."article_sections"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_workspace_id_topic_id_topics_workspace_id_id_fk" FOREIGN KEY ("workspace_id","topic_id") REFERENCES "public"."topics"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_days" ADD CONSTRAINT "article_days_workspace_id_article_id_articles_workspace_id_id_fk" FOREIGN KEY ("workspace_id","article_id") REFERENCES "public"."articles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_feedback" ADD CONSTRAINT "article_feedback_workspace_id_article_id_articles_workspace_id_id_fk" FOREIGN KEY ("workspace_id","article_id") REFERENCES "public"."articles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_sections" ADD CONSTRAINT "article_sections_workspace_id_parent_id_article_sections_workspace_id_id_fk" FOREIGN KEY ("workspace_id","parent_id") REFERENCES "public"."article_sections"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_sections" ADD CONSTRAINT "article_sections_workspace_id_brand_id_brands_workspace_id_id_fk" FOREIGN KEY ("workspace_id","brand_id") REFERENCES "public"."brands"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_workspace_id_parent_id_topics_workspace_id_id_fk" FOREIGN KEY ("workspace_id","parent_id") REFERENCES "public"."topics"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_redirects_article" ON "article_redirects" USING btree ("workspace_id","article_id");--> statement-breakpoint
CREATE INDEX "article_translations_due" ON "article_translations" USING btree ("workspace_id","publish_at");--> statement-breakpoint
CREATE INDEX "articles_updated" ON "articles" USING btree ("workspace_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "articles_review" ON "articles" USING btree ("workspace_id","review_at");--> statement-breakpoint
CREATE INDEX "articles_section" ON "articles" USING btree ("workspace_id","section_id");--> statement-breakpoint
CREATE INDEX "article_days_day" ON "article_days" USING btree ("workspace_id","day");--> statement-breakpoint
CREATE INDEX "article_feedback_article" ON "article_feedback" USING btree ("workspace_id","article_id","at");--> statement-breakpoint
CREATE INDEX "article_misses_day" ON "article_misses" USING btree ("workspace_id","day");--> statement-breakpoint
CREATE INDEX "article_sections_parent" ON "article_sections" USING btree ("workspace_id","parent_id","position");--> statement-breakpoint
CREATE INDEX "topics_parent" ON "topics" USING btree ("workspace_id","parent_id","position");--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_workspace_id_topic_id_topics_workspace_id_id_fk" FOREIGN KEY ("workspace_id","topic_id") REFERENCES "public"."topics"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "requests_topic" ON "requests" USING btree ("workspace_id","topic_id") WHERE topic_id is not null;
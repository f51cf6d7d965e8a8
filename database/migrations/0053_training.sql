CREATE TABLE "training_cards" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"asked" jsonb NOT NULL,
	"due_on" date NOT NULL,
	"last_on" date,
	CONSTRAINT "training_cards_workspace_id_member_id_course_id_question_key_pk" PRIMARY KEY("workspace_id","member_id","course_id","question_key")
);
--> statement-breakpoint
CREATE TABLE "course_versions" (
	"workspace_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"asks_again" boolean DEFAULT false NOT NULL,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "course_versions_workspace_id_course_id_version_pk" PRIMARY KEY("workspace_id","course_id","version")
);
--> statement-breakpoint
CREATE TABLE "courses" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_version" integer DEFAULT 1 NOT NULL,
	"published_version" integer,
	"published_draft" integer,
	"week_of" date,
	"retired_at" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "courses_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"score" double precision,
	"passed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "certificates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "course_reactions" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"rating" integer NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "course_reactions_workspace_id_member_id_course_id_pk" PRIMARY KEY("workspace_id","member_id","course_id")
);
--> statement-breakpoint
CREATE TABLE "lesson_readings" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"lesson_key" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lesson_readings_workspace_id_member_id_course_id_version_lesson_key_pk" PRIMARY KEY("workspace_id","member_id","course_id","version","lesson_key")
);
--> statement-breakpoint
CREATE TABLE "training_assignments" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"minutes" integer NOT NULL,
	"reason" text NOT NULL,
	"trait" text,
	"subject_id" uuid,
	"assigned_by" uuid,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"reminded_on" date,
	CONSTRAINT "training_assignments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "training_tries" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"course_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"phase" text NOT NULL,
	"state" text NOT NULL,
	"shown" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"marks" jsonb NOT NULL,
	"score" double precision,
	"own_score" double precision,
	"started_at" timestamp (3) with time zone NOT NULL,
	"handed_in_at" timestamp (3) with time zone,
	"marked_by" uuid,
	"marked_at" timestamp (3) with time zone,
	CONSTRAINT "training_tries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "training_paths" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"names" jsonb NOT NULL,
	"course_ids" uuid[] NOT NULL,
	"roles" text[] NOT NULL,
	"is_induction" boolean NOT NULL,
	"days" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "training_paths_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "course_id" uuid;--> statement-breakpoint
ALTER TABLE "member_skills" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "training_cards" ADD CONSTRAINT "training_cards_workspace_id_course_id_courses_workspace_id_id_fk" FOREIGN KEY ("workspace_id","course_id") REFERENCES "public"."courses"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_versions" ADD CONSTRAINT "course_versions_workspace_id_course_id_courses_workspace_id_id_fk" FOREIGN KEY ("workspace_id","course_id") REFERENCES "public"."courses"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_workspace_id_course_id_courses_workspace_id_id_fk" FOREIGN KEY ("workspace_id","course_id") REFERENCES "public"."courses"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_reactions" ADD CONSTRAINT "course_reactions_workspace_id_course_id_courses_workspace_id_id_fk" FOREIGN KEY ("workspace_id","course_id") REFERENCES "public"."courses"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_readings" ADD CONSTRAINT "lesson_readings_workspace_id_course_id_courses_workspace_id_id_fk" FOREIGN KEY ("workspace_id","course_id") REFERENCES "public"."courses"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_assignments" ADD CONSTRAINT "training_assignments_workspace_id_course_id_courses_workspace_id_id_fk" FOREIGN KEY ("workspace_id","course_id") REFERENCES "public"."courses"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_tries" ADD CONSTRAINT "training_tries_workspace_id_course_id_courses_workspace_id_id_fk" FOREIGN KEY ("workspace_id","course_id") REFERENCES "public"."courses"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "training_cards_due" ON "training_cards" USING btree ("workspace_id","member_id","due_on");--> statement-breakpoint
CREATE INDEX "courses_updated" ON "courses" USING btree ("workspace_id","updated_at");--> statement-breakpoint
CREATE INDEX "certificates_member" ON "certificates" USING btree ("workspace_id","member_id","course_id");--> statement-breakpoint
CREATE INDEX "certificates_course" ON "certificates" USING btree ("workspace_id","course_id");--> statement-breakpoint
CREATE INDEX "certificates_expire" ON "certificates" USING btree ("workspace_id","expires_at") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "training_assignments_open" ON "training_assignments" USING btree ("workspace_id","member_id","course_id") WHERE done_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "training_assignments_course" ON "training_assignments" USING btree ("workspace_id","course_id");--> statement-breakpoint
CREATE INDEX "training_tries_member" ON "training_tries" USING btree ("workspace_id","member_id","course_id");--> statement-breakpoint
CREATE INDEX "training_tries_to_mark" ON "training_tries" USING btree ("workspace_id","handed_in_at") WHERE state = 'to-mark';--> statement-breakpoint
CREATE UNIQUE INDEX "training_tries_open" ON "training_tries" USING btree ("workspace_id","member_id","course_id","phase") WHERE state = 'open';
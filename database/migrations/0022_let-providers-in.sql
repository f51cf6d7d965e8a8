CREATE TABLE "provider_readings" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provider_readings_workspace_id_member_id_file_id_pk" PRIMARY KEY("workspace_id","member_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"team_ids" uuid[] DEFAULT '{}' NOT NULL,
	"brand_ids" uuid[],
	"calendar_id" uuid,
	"networks" text[] DEFAULT '{}' NOT NULL,
	"masks_contacts" boolean DEFAULT true NOT NULL,
	"own_sign_in" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "providers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "providers_name" UNIQUE("workspace_id","name")
);
--> statement-breakpoint
CREATE TABLE "custom_roles" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"base" text NOT NULL,
	"words" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "custom_roles_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "custom_roles_name" UNIQUE("workspace_id","name")
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "custom_role_id" uuid;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "provider_id" uuid;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "custom_role_id" uuid;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "provider_id" uuid;--> statement-breakpoint
ALTER TABLE "provider_readings" ADD CONSTRAINT "provider_readings_workspace_id_member_id_members_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."members"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provider_readings_time" ON "provider_readings" USING btree ("workspace_id","member_id","read_at");--> statement-breakpoint
CREATE INDEX "members_by_provider" ON "members" USING btree ("workspace_id","provider_id") WHERE provider_id is not null;
CREATE TABLE "group_acts" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"deed" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"request_ids" uuid[] NOT NULL,
	"done_by" uuid,
	"done_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "group_acts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "group_placements" (
	"workspace_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"group_id" uuid,
	"likeness" real NOT NULL,
	"placed_by" uuid,
	"placed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_placements_workspace_id_request_id_pk" PRIMARY KEY("workspace_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "group_spaces" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"space" "bytea" NOT NULL,
	"new_below" real NOT NULL,
	"requests" integer NOT NULL,
	"fitted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_groups" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"words" text[] NOT NULL,
	"middle" "bytea",
	"pinned_at" timestamp (3) with time zone,
	"pinned_by" uuid,
	"merged_into_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "request_groups_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "group_acts" ADD CONSTRAINT "group_acts_workspace_id_from_id_request_groups_workspace_id_id_fk" FOREIGN KEY ("workspace_id","from_id") REFERENCES "public"."request_groups"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_acts" ADD CONSTRAINT "group_acts_workspace_id_to_id_request_groups_workspace_id_id_fk" FOREIGN KEY ("workspace_id","to_id") REFERENCES "public"."request_groups"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_placements" ADD CONSTRAINT "group_placements_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_placements" ADD CONSTRAINT "group_placements_workspace_id_group_id_request_groups_workspace_id_id_fk" FOREIGN KEY ("workspace_id","group_id") REFERENCES "public"."request_groups"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_placements_group" ON "group_placements" USING btree ("workspace_id","group_id","likeness","request_id");
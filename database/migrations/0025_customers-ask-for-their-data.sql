CREATE TABLE "privacy_risks" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"activity" text NOT NULL,
	"likelihood" text NOT NULL,
	"harm" text NOT NULL,
	"measures" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "privacy_risks_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "processors" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"service" text NOT NULL,
	"data_kinds" text NOT NULL,
	"place" text NOT NULL,
	"safeguard" text NOT NULL,
	"agreed_on" date,
	"sub_processors" text NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "processors_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "privacy_requests" ADD COLUMN "asked_by" text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE "privacy_requests" ADD COLUMN "received_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "privacy_requests" ADD COLUMN "settled_told_at" timestamp (3) with time zone;
CREATE TABLE "provisionings" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"external_id" text,
	"removed_at" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provisionings_workspace_id_kind_id_pk" PRIMARY KEY("workspace_id","kind","id")
);

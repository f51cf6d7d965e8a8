CREATE TABLE "stopped_addresses" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"address" text NOT NULL,
	"words" text,
	"stopped_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stopped_addresses_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "stopped_addresses_address" UNIQUE("workspace_id","address")
);

CREATE TABLE "request_labels" (
	"workspace_id" uuid NOT NULL,
	"label" text NOT NULL,
	"request_id" uuid NOT NULL,
	CONSTRAINT "request_labels_workspace_id_label_request_id_pk" PRIMARY KEY("workspace_id","label","request_id")
);
--> statement-breakpoint
DROP INDEX "requests_labels";--> statement-breakpoint
ALTER TABLE "request_labels" ADD CONSTRAINT "request_labels_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_labels_request" ON "request_labels" USING btree ("workspace_id","request_id");--> statement-breakpoint
INSERT INTO "request_labels" SELECT DISTINCT "workspace_id", unnest("labels"), "id" FROM "requests";--> statement-breakpoint
-- Whoever writes labels, by whichever way, writes them here too.
CREATE FUNCTION keep_request_labels() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM request_labels AS kept
    WHERE kept.workspace_id = NEW.workspace_id AND kept.request_id = NEW.id AND kept.label <> ALL (NEW.labels);
  END IF;
  INSERT INTO request_labels (workspace_id, label, request_id)
  SELECT DISTINCT NEW.workspace_id, unnest(NEW.labels), NEW.id ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER requests_labels_given AFTER INSERT ON requests
FOR EACH ROW WHEN (cardinality(NEW.labels) > 0) EXECUTE FUNCTION keep_request_labels();--> statement-breakpoint
CREATE TRIGGER requests_labels_changed AFTER UPDATE OF labels ON requests
FOR EACH ROW WHEN (OLD.labels IS DISTINCT FROM NEW.labels) EXECUTE FUNCTION keep_request_labels();

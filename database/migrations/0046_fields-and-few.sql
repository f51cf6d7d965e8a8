CREATE TABLE "request_field_values" (
	"workspace_id" uuid NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"request_id" uuid NOT NULL,
	CONSTRAINT "request_field_values_workspace_id_field_value_request_id_pk" PRIMARY KEY("workspace_id","field","value","request_id")
);
--> statement-breakpoint
ALTER TABLE "request_field_values" ADD CONSTRAINT "request_field_values_workspace_id_request_id_requests_workspace_id_id_fk" FOREIGN KEY ("workspace_id","request_id") REFERENCES "public"."requests"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_field_values_request" ON "request_field_values" USING btree ("workspace_id","request_id");--> statement-breakpoint
CREATE INDEX "requests_channel" ON "requests" USING btree ("workspace_id","channel","id");--> statement-breakpoint
CREATE INDEX "requests_language" ON "requests" USING btree ("workspace_id","language","id");--> statement-breakpoint
CREATE INDEX "requests_priority" ON "requests" USING btree ("workspace_id","priority","id");--> statement-breakpoint
CREATE INDEX "requests_custom_status" ON "requests" USING btree ("workspace_id","custom_status","id") WHERE custom_status is not null;--> statement-breakpoint
CREATE INDEX "requests_brand" ON "requests" USING btree ("workspace_id","brand_id","id") WHERE brand_id is not null;
--> statement-breakpoint
-- The values of a field as texts: each of several choices, a number or yes and no as JSON writes them.
CREATE FUNCTION written_values(fields jsonb) RETURNS TABLE (field text, value text)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT DISTINCT each.key, left(one.value #>> '{}', 200)
  FROM jsonb_each(fields) AS each,
    jsonb_array_elements(CASE jsonb_typeof(each.value) WHEN 'array' THEN each.value ELSE jsonb_build_array(each.value) END) AS one
  WHERE jsonb_typeof(one.value) IN ('string', 'number', 'boolean')
$$;--> statement-breakpoint
INSERT INTO "request_field_values" SELECT "workspace_id", "field", "value", "id"
FROM "requests", written_values("fields") WHERE "fields" <> '{}';--> statement-breakpoint
-- Whoever writes fields, by whichever way, writes them here too.
CREATE FUNCTION keep_request_field_values() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM request_field_values AS kept
    WHERE kept.workspace_id = NEW.workspace_id AND kept.request_id = NEW.id
      AND (kept.field, kept.value) NOT IN (SELECT field, value FROM written_values(NEW.fields));
  END IF;
  INSERT INTO request_field_values (workspace_id, field, value, request_id)
  SELECT NEW.workspace_id, field, value, NEW.id FROM written_values(NEW.fields) ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER requests_fields_given AFTER INSERT ON requests
FOR EACH ROW WHEN (NEW.fields <> '{}') EXECUTE FUNCTION keep_request_field_values();--> statement-breakpoint
CREATE TRIGGER requests_fields_changed AFTER UPDATE OF fields ON requests
FOR EACH ROW WHEN (OLD.fields IS DISTINCT FROM NEW.fields) EXECUTE FUNCTION keep_request_field_values();

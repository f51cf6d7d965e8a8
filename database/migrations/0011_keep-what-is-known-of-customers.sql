-- The one text of each customer becomes a note of theirs; nobody knows any more who wrote it.
INSERT INTO "customer_notes" ("workspace_id", "id", "customer_id", "text", "created_at")
SELECT "workspace_id", gen_random_uuid(), "id", "notes", "updated_at" FROM "customers" WHERE btrim("notes") <> '';--> statement-breakpoint
-- Customers are found by the beginnings of their words from now on.
INSERT INTO "customer_terms" ("workspace_id", "customer_id", "term")
SELECT DISTINCT c."workspace_id", c."id", 'w' || left(w.word, 80)
FROM "customers" c
LEFT JOIN "customer_addresses" a ON a."workspace_id" = c."workspace_id" AND a."customer_id" = c."id"
CROSS JOIN LATERAL (
  SELECT regexp_split_to_table(lower(concat_ws(' ', c."name", c."preferred_name", a."value")), '\s+') AS word
  UNION
  SELECT regexp_split_to_table(lower(concat_ws(' ', c."name", c."preferred_name", a."value")), '[\s.,;:@+_/()"-]+')
) w
WHERE w.word <> ''
ON CONFLICT DO NOTHING;--> statement-breakpoint
-- An address that was blocked and is a customer's: the customer is blocked, and it is said in one place.
UPDATE "customers" c SET "blocked_at" = b."created_at", "blocked_by" = b."blocked_by"
FROM "blocked_senders" b
JOIN "customer_addresses" a ON a."workspace_id" = b."workspace_id" AND a."kind" = 'email' AND a."value" = b."pattern"
WHERE c."workspace_id" = a."workspace_id" AND c."id" = a."customer_id";--> statement-breakpoint
DELETE FROM "blocked_senders" b USING "customer_addresses" a
WHERE a."workspace_id" = b."workspace_id" AND a."kind" = 'email' AND a."value" = b."pattern";--> statement-breakpoint
-- How their requests stand.
UPDATE "customers" c SET "open_requests" = r.open, "request_count" = r.all_of_them, "last_contact_at" = r.last
FROM (
  SELECT "workspace_id", "customer_id", count(*) FILTER (WHERE "status" IN ('open', 'waiting')) AS open,
    count(*) AS all_of_them, max("last_message_at") AS last
  FROM "requests" WHERE "folder" = 'work' GROUP BY 1, 2
) r
WHERE r."workspace_id" = c."workspace_id" AND r."customer_id" = c."id";

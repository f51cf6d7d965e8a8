-- Hours that somebody set for a mailbox become a calendar, which the mailbox chooses; with the holidays that counted for it.
-- What nobody touched, and what its team works by anyway, is not chosen: such a mailbox follows its team from now on.
-- The owner of the tables sees all workspaces while this runs; the start forces its rules on the owner again.
ALTER TABLE "mailboxes" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendars" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendar_versions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendar_uses" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TEMPORARY TABLE "hours_of_mailboxes" ON COMMIT DROP AS
WITH used AS (
  SELECT DISTINCT ON ("workspace_id", "team_id") "workspace_id", "team_id", "calendar_id"
  FROM "calendar_uses" ORDER BY "workspace_id", "team_id", "valid_from" DESC, "id" DESC
), said AS (
  SELECT DISTINCT ON (v."workspace_id", v."calendar_id") v.*
  FROM "calendar_versions" v
  JOIN "calendars" c ON c."workspace_id" = v."workspace_id" AND c."id" = v."calendar_id" AND c."removed_at" IS NULL
  ORDER BY v."workspace_id", v."calendar_id", v."version" DESC
), own AS (
  SELECT m."workspace_id", m."id", m."name", m."created_at", m."hours" ->> 'zone' AS zone, m."hours" -> 'days' AS days,
    coalesce(worked."holidays", '[]'::jsonb) AS holidays
  FROM "mailboxes" m
  JOIN "workspaces" w ON w."id" = m."workspace_id"
  LEFT JOIN used team ON team."workspace_id" = m."workspace_id" AND team."team_id" = m."team_id"
  LEFT JOIN used everybody ON everybody."workspace_id" = m."workspace_id" AND everybody."team_id" IS NULL
  LEFT JOIN said worked ON worked."workspace_id" = m."workspace_id"
    AND worked."calendar_id" = coalesce(team."calendar_id", everybody."calendar_id")
  WHERE m."hours" IS NOT NULL AND m."closed_at" IS NULL AND m."calendar_id" IS NULL
    AND m."hours" <> jsonb_build_object('zone', w."zone", 'days', '{"mon": [["09:00", "17:00"]],
      "tue": [["09:00", "17:00"]], "wed": [["09:00", "17:00"]], "thu": [["09:00", "17:00"]],
      "fri": [["09:00", "17:00"]]}'::jsonb)
    AND (worked."zone" IS DISTINCT FROM m."hours" ->> 'zone' OR worked."hours" IS DISTINCT FROM m."hours" -> 'days')
)
SELECT own.*, first_value(own."id") OVER (
    PARTITION BY own."workspace_id", own.zone, own.days, own.holidays ORDER BY own."id"
  ) AS made_id,
  (
    SELECT s."calendar_id" FROM said s
    WHERE s."workspace_id" = own."workspace_id" AND s."zone" = own.zone AND s."hours" = own.days
      AND s."holidays" = own.holidays
    ORDER BY s."calendar_id" LIMIT 1
  ) AS standing_id
FROM own;--> statement-breakpoint
-- Ids are not made here: a calendar out of a mailbox has the id of that mailbox.
INSERT INTO "calendars" ("workspace_id", "id", "name", "created_at")
SELECT "workspace_id", "id", left("name", 100), "created_at"
FROM "hours_of_mailboxes" WHERE standing_id IS NULL AND "id" = made_id;--> statement-breakpoint
INSERT INTO "calendar_versions" ("workspace_id", "calendar_id", "version", "valid_from", "zone", "hours", "holidays")
SELECT "workspace_id", "id", 1, "created_at", zone, days, holidays
FROM "hours_of_mailboxes" WHERE standing_id IS NULL AND "id" = made_id;--> statement-breakpoint
UPDATE "mailboxes" m SET "calendar_id" = coalesce(h.standing_id, h.made_id)
FROM "hours_of_mailboxes" h WHERE h."workspace_id" = m."workspace_id" AND h."id" = m."id";

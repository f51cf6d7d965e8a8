-- Whoever is asked beside a request is no requester: no mail leads them to the customer's page.
-- The owner of the tables sees all workspaces while this runs; the start forces its rules on the owner again.
ALTER TABLE "participants" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "side_conversations" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "participants" p SET "role" = 'asked'
FROM "side_conversations" s
WHERE p."workspace_id" = s."workspace_id" AND p."conversation_id" = s."conversation_id" AND p."role" = 'requester';

CREATE EXTENSION IF NOT EXISTS btree_gin;--> statement-breakpoint
DROP INDEX "search_entries_words";--> statement-breakpoint
CREATE INDEX "search_entries_words" ON "search_entries" USING gin ("workspace_id","words");--> statement-breakpoint
-- Under row-level security no index serves @@ (it is not leakproof), so the words are looked up with the owner's
-- rights. The workspace is the one of the transaction, never an argument; what comes back are ids and scores.
CREATE FUNCTION find_entries(asked tsquery, ranking tsquery, exact text[], inside text[], kinds text[], seen_at timestamptz, most integer)
RETURNS TABLE (type text, id uuid, conversation_id uuid, score double precision, hits bigint)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 500 SET search_path = pg_catalog, public, pg_temp AS $$
  WITH terms AS MATERIALIZED (
    SELECT e.word::tsquery AS word, e.run FROM unnest(exact, inside) AS e(word, run)
  ), found AS MATERIALIZED (
    SELECT e.type, e.id, e.conversation_id, e.at, e.words
    FROM public.search_entries e
    WHERE e.workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid
      AND e.words @@ asked
      AND e.type = ANY (kinds)
      AND NOT EXISTS (
        SELECT FROM terms t WHERE NOT (e.words @@ t.word OR e.title ~ t.run OR e.body ~ t.run)
      )
    ORDER BY e.at DESC LIMIT most
  )
  SELECT f.type, f.id, f.conversation_id,
    (ts_rank('{0.1, 0.2, 0.4, 1.0}', f.words, ranking, 1) + 0.001)
      * (1 + 1 / (1 + greatest(0, extract(epoch FROM seen_at - f.at)::double precision) / 7776000)),
    count(*) OVER ()
  FROM found f
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION find_entries(tsquery, tsquery, text[], text[], text[], timestamptz, integer) FROM PUBLIC;

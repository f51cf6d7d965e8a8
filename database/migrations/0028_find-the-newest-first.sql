-- Each word is kept under its workspace and month, so that a search reads the newest months first and ends when it has
-- found enough: what it costs does not grow with what lies behind. Customers and articles are a month of their own, the newest.
CREATE FUNCTION search_month(type text, at timestamptz) RETURNS integer
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN type IN ('customer', 'article') THEN 1000000
  ELSE (extract(year FROM at AT TIME ZONE 'UTC') * 12 + extract(month FROM at AT TIME ZONE 'UTC'))::integer END;--> statement-breakpoint
-- Two workspaces may share a prefix: it only narrows, the workspace itself is asked as well.
CREATE FUNCTION search_prefix(workspace_id uuid, month integer) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN left(md5(workspace_id::text || month::text), 6);--> statement-breakpoint
CREATE FUNCTION search_keys(workspace_id uuid, type text, at timestamptz, words tsvector) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  prefix text := public.search_prefix(workspace_id, public.search_month(type, at));
BEGIN
  RETURN array_to_tsvector(ARRAY(SELECT prefix || w.lexeme FROM unnest(words) AS w));
END
$$;--> statement-breakpoint
SET LOCAL maintenance_work_mem = '256MB';--> statement-breakpoint
CREATE INDEX "requests_to_do_counted" ON "requests" USING btree ("workspace_id","status","team_id","assignee_id","snoozed_until","customer_id","brand_id") WHERE folder = 'work' and status in ('open', 'waiting');--> statement-breakpoint
CREATE INDEX "search_entries_keys" ON "search_entries" USING gin (search_keys(workspace_id, type, at, words));--> statement-breakpoint
CREATE INDEX "search_entries_months" ON "search_entries" USING btree ("workspace_id",search_month(type, at));--> statement-breakpoint
-- Under row-level security no index serves @@ (it is not leakproof), so the words are looked up with the owner's
-- rights. The workspace is the one of the transaction, never an argument; what comes back are ids, times and scores:
-- the newest `most` entries between the two times with all that are as old as the last of them, and, when the search
-- begins at the newest, customers and articles.
CREATE FUNCTION find_newest_entries(asked tsquery, ranking tsquery, exact text[], inside text[], kinds text[], seen_at timestamptz, until_at timestamptz, since_at timestamptz, most integer)
RETURNS TABLE (type text, id uuid, conversation_id uuid, at timestamptz, score double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 500
SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan SET max_parallel_workers_per_gather = 0 AS $$
#variable_conflict use_column
DECLARE
  own constant uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  standing constant integer := 1000000;
  -- Positions are not kept in the index: words one after the other are looked up as words beside each other.
  marked constant text := regexp_replace(
    regexp_replace(asked::text, '''((?:[^''\\]|''''|\\\\)*)''', E'''\x01\\1''', 'g'), '<(-|\d+)>', '&', 'g');
  terms constant tsquery[] := (SELECT array_agg(word::tsquery) FROM unnest(exact) AS word);
  this integer := CASE WHEN until_at IS NULL THEN standing + 1 ELSE search_month('', until_at) + 1 END;
  here tsquery;
  found bigint;
  rest integer := most;
BEGIN
  IF numnode(asked) = 0 THEN RETURN; END IF;
  LOOP
    this := (SELECT search_month(e.type, e.at) FROM public.search_entries e
      WHERE e.workspace_id = own AND search_month(e.type, e.at) < this
      ORDER BY search_month(e.type, e.at) DESC LIMIT 1);
    EXIT WHEN this IS NULL OR rest <= 0 OR this < search_month('', since_at)
      OR (this < standing AND kinds <@ '{customer,article}');
    CONTINUE WHEN this = standing AND NOT kinds && '{customer,article}';
    here := replace(marked, E'\x01', search_prefix(own, this))::tsquery;
    RETURN QUERY
      SELECT f.type, f.id, f.conversation_id, f.at,
        (ts_rank('{0.1, 0.2, 0.4, 1.0}', f.words, ranking, 1) + 0.001)
          * (1 + 1 / (1 + greatest(0, extract(epoch FROM seen_at - f.at)::double precision) / 7776000))
      FROM (
        SELECT e.type, e.id, e.conversation_id, e.at, e.words FROM public.search_entries e
        WHERE search_keys(e.workspace_id, e.type, e.at, e.words) @@ here
          AND e.workspace_id = own AND e.type = ANY (kinds)
          AND (this = standing OR ((until_at IS NULL OR e.at < until_at) AND (since_at IS NULL OR e.at >= since_at)))
          AND NOT EXISTS (
            SELECT FROM unnest(terms, inside) AS t(word, run)
            WHERE NOT (e.body ~ t.run OR e.title ~ t.run OR e.words @@ t.word))
        ORDER BY e.at DESC FETCH FIRST rest ROWS WITH TIES
      ) AS f;
    GET DIAGNOSTICS found = ROW_COUNT;
    IF this < standing THEN rest := rest - found; END IF;
  END LOOP;
END
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION find_newest_entries(tsquery, tsquery, text[], text[], text[], timestamptz, timestamptz, timestamptz, integer) FROM PUBLIC;--> statement-breakpoint
-- What the version before asks, as long as it runs beside this one.
CREATE OR REPLACE FUNCTION find_entries(asked tsquery, ranking tsquery, exact text[], inside text[], kinds text[], seen_at timestamptz, most integer)
RETURNS TABLE (type text, id uuid, conversation_id uuid, score double precision, hits bigint)
LANGUAGE sql STABLE SECURITY INVOKER ROWS 500 SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT f.type, f.id, f.conversation_id, f.score, count(*) OVER ()
  FROM find_newest_entries(asked, ranking, exact, inside, kinds, seen_at, NULL, NULL, coalesce(most, 2147483647)) f
$$;--> statement-breakpoint
DROP INDEX "search_entries_words";

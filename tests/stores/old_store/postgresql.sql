--
-- PostgreSQL database dump
--


-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA dbos;


CREATE FUNCTION dbos.enqueue_workflow(workflow_name text, queue_name text, positional_args json[] DEFAULT ARRAY[]::json[], named_args json DEFAULT '{}'::json, class_name text DEFAULT NULL::text, config_name text DEFAULT NULL::text, workflow_id text DEFAULT NULL::text, app_version text DEFAULT NULL::text, timeout_ms bigint DEFAULT NULL::bigint, deadline_epoch_ms bigint DEFAULT NULL::bigint, deduplication_id text DEFAULT NULL::text, priority integer DEFAULT NULL::integer, queue_partition_key text DEFAULT NULL::text, authenticated_user text DEFAULT NULL::text, authenticated_roles text DEFAULT NULL::text, delay_until_epoch_ms bigint DEFAULT NULL::bigint, application_name text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_workflow_id TEXT;
    v_serialized_inputs TEXT;
    v_owner_xid TEXT;
    v_now BIGINT;
    v_recovery_attempts INT4 := 0;
    v_priority INT4;
    v_status TEXT;
BEGIN

    -- Validate required parameters
    IF workflow_name IS NULL OR workflow_name = '' THEN
        RAISE EXCEPTION 'Workflow name cannot be null or empty';
    END IF;
    IF queue_name IS NULL OR queue_name = '' THEN
        RAISE EXCEPTION 'Queue name cannot be null or empty';
    END IF;
    IF named_args IS NOT NULL AND jsonb_typeof(named_args::jsonb) != 'object' THEN
        RAISE EXCEPTION 'Named args must be a JSON object';
    END IF;
    IF workflow_id IS NOT NULL AND workflow_id = '' THEN
        RAISE EXCEPTION 'Workflow ID cannot be an empty string if provided.';
    END IF;
    IF delay_until_epoch_ms IS NOT NULL AND delay_until_epoch_ms < 0 THEN
        RAISE EXCEPTION 'delay_until_epoch_ms must be >= 0';
    END IF;

    v_workflow_id := COALESCE(workflow_id, gen_random_uuid()::TEXT);
    v_owner_xid := gen_random_uuid()::TEXT;
    v_priority := COALESCE(priority, 0);
    v_serialized_inputs := json_build_object(
        'positionalArgs', positional_args,
        'namedArgs', named_args
    )::TEXT;
    v_now := EXTRACT(epoch FROM now()) * 1000;
    v_status := CASE WHEN delay_until_epoch_ms IS NULL THEN 'ENQUEUED' ELSE 'DELAYED' END;

    INSERT INTO "dbos".workflow_status (
        workflow_uuid, status,
        name, class_name, config_name,
        queue_name, deduplication_id, priority, queue_partition_key,
        application_version,
        created_at, updated_at, recovery_attempts,
        workflow_timeout_ms, workflow_deadline_epoch_ms,
        parent_workflow_id, owner_xid, serialization,
        authenticated_user, authenticated_roles,
        delay_until_epoch_ms, application_name
    ) VALUES (
        v_workflow_id, v_status,
        workflow_name, class_name, config_name,
        queue_name, deduplication_id, v_priority, queue_partition_key,
        app_version,
        v_now, v_now, v_recovery_attempts,
        timeout_ms, deadline_epoch_ms,
        NULL, v_owner_xid, 'portable_json',
        authenticated_user, authenticated_roles,
        delay_until_epoch_ms, application_name
    )
    ON CONFLICT (workflow_uuid)
    DO UPDATE SET
        updated_at = EXCLUDED.updated_at;

    INSERT INTO "dbos".workflow_input (
        workflow_uuid, inputs, retention_timestamp
    ) VALUES (
        v_workflow_id, v_serialized_inputs, v_now
    )
    ON CONFLICT (workflow_uuid) DO NOTHING;

    RETURN v_workflow_id;

EXCEPTION
    WHEN unique_violation THEN
        RAISE EXCEPTION 'DBOS queue duplicated'
            USING DETAIL = format('Workflow %s with queue %s and deduplication ID %s already exists', v_workflow_id, queue_name, deduplication_id),
                ERRCODE = 'unique_violation';
END;
$$;


CREATE FUNCTION dbos.notifications_function() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    payload text := NEW.destination_uuid || '::' || NEW.topic;
BEGIN
    PERFORM pg_notify('dbos_notifications_channel', payload);
    RETURN NEW;
END;
$$;


CREATE FUNCTION dbos.send_message(destination_id text, message json, topic text DEFAULT NULL::text, message_id text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_topic TEXT := COALESCE(topic, '__null__topic__');
    v_message_id TEXT := COALESCE(message_id, gen_random_uuid()::TEXT);
BEGIN
    INSERT INTO "dbos".notifications (
        destination_uuid, topic, message, message_uuid, serialization
    ) VALUES (
        destination_id, v_topic, message, v_message_id, 'portable_json'
    )
    ON CONFLICT (message_uuid) DO NOTHING;
EXCEPTION
    WHEN foreign_key_violation THEN
        RAISE EXCEPTION 'DBOS non-existent workflow'
            USING DETAIL = format('Destination workflow %s does not exist', destination_id),
                ERRCODE = 'foreign_key_violation';
END;
$$;


CREATE FUNCTION public.hr_journal_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the journal can only be added to'; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE dbos.application_versions (
    version_id text NOT NULL,
    version_name text NOT NULL,
    version_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_name text
);


CREATE TABLE dbos.dbos_migrations (
    version bigint NOT NULL
);


CREATE TABLE dbos.event_dispatch_kv (
    service_name text NOT NULL,
    workflow_fn_name text NOT NULL,
    key text NOT NULL,
    value text,
    update_seq numeric(38,0),
    update_time numeric(38,15)
);


CREATE TABLE dbos.notifications (
    message_uuid text DEFAULT gen_random_uuid() NOT NULL,
    destination_uuid text NOT NULL,
    topic text,
    message text NOT NULL,
    created_at_epoch_ms bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    serialization text,
    consumed boolean DEFAULT false NOT NULL,
    consumed_by_function_id integer
);


CREATE TABLE dbos.operation_outputs (
    workflow_uuid text NOT NULL,
    function_id integer NOT NULL,
    function_name text DEFAULT ''::text NOT NULL,
    output text,
    error text,
    child_workflow_id text,
    started_at_epoch_ms bigint,
    completed_at_epoch_ms bigint,
    serialization text,
    application_name text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);


CREATE TABLE dbos.queues (
    queue_id text DEFAULT (gen_random_uuid())::text NOT NULL,
    name text NOT NULL,
    concurrency integer,
    worker_concurrency integer,
    rate_limit_max integer,
    rate_limit_period_sec double precision,
    priority_enabled boolean DEFAULT false NOT NULL,
    partition_queue boolean DEFAULT false NOT NULL,
    polling_interval_sec double precision DEFAULT 1.0 NOT NULL,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    updated_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_name text,
    partition_concurrency integer,
    partition_worker_concurrency integer,
    partition_rate_limit_max integer,
    partition_rate_limit_period_sec double precision
);


CREATE TABLE dbos.streams (
    workflow_uuid text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    "offset" integer NOT NULL,
    function_id integer DEFAULT 0 NOT NULL,
    serialization text
);


CREATE TABLE dbos.workflow_events (
    workflow_uuid text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    serialization text
);


CREATE TABLE dbos.workflow_events_history (
    workflow_uuid text NOT NULL,
    function_id integer NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    serialization text
);


CREATE TABLE dbos.workflow_input (
    workflow_uuid text NOT NULL,
    inputs text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);


CREATE TABLE dbos.workflow_output (
    workflow_uuid text NOT NULL,
    output text,
    error text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);


CREATE TABLE dbos.workflow_schedules (
    schedule_id text NOT NULL,
    schedule_name text NOT NULL,
    workflow_name text NOT NULL,
    workflow_class_name text,
    schedule text NOT NULL,
    status text DEFAULT 'ACTIVE'::text NOT NULL,
    context text NOT NULL,
    last_fired_at text,
    automatic_backfill boolean DEFAULT false NOT NULL,
    cron_timezone text,
    queue_name text,
    application_name text
);


CREATE TABLE dbos.workflow_status (
    workflow_uuid text NOT NULL,
    status text,
    name text,
    authenticated_user text,
    assumed_role text,
    authenticated_roles text,
    request text,
    output text,
    error text,
    executor_id text,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    updated_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_version text,
    application_id text,
    class_name character varying(255) DEFAULT NULL::character varying,
    config_name character varying(255) DEFAULT NULL::character varying,
    recovery_attempts bigint DEFAULT 0,
    queue_name text,
    workflow_timeout_ms bigint,
    workflow_deadline_epoch_ms bigint,
    inputs text,
    started_at_epoch_ms bigint,
    deduplication_id text,
    priority integer DEFAULT 0 NOT NULL,
    queue_partition_key text,
    forked_from text,
    owner_xid text,
    parent_workflow_id text,
    serialization text,
    delay_until_epoch_ms bigint,
    was_forked_from boolean DEFAULT false NOT NULL,
    rate_limited boolean DEFAULT false NOT NULL,
    completed_at bigint,
    attributes jsonb,
    schedule_name text,
    debounce_deadline_epoch_ms bigint,
    is_debounced boolean DEFAULT false NOT NULL,
    application_name text,
    creator_xid text
);


CREATE TABLE public.hr_accounts (
    surface text NOT NULL,
    account text NOT NULL,
    staff bigint NOT NULL
);


CREATE TABLE public.hr_cards (
    thread bigint NOT NULL,
    surface text NOT NULL,
    room text NOT NULL,
    ref text NOT NULL,
    version integer NOT NULL
);


CREATE TABLE public.hr_cursors (
    channel text NOT NULL,
    cursor text NOT NULL
);


CREATE TABLE public.hr_digest_quotes (
    thread bigint NOT NULL,
    week text NOT NULL,
    surface text NOT NULL,
    room text NOT NULL,
    zone text NOT NULL
);


CREATE TABLE public.hr_digest_voices (
    id bigint NOT NULL,
    week text NOT NULL,
    staff bigint,
    useful boolean NOT NULL
);


ALTER TABLE public.hr_digest_voices ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.hr_digest_voices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.hr_digests (
    week text NOT NULL,
    zone text NOT NULL,
    due timestamp with time zone NOT NULL,
    told text NOT NULL
);


CREATE TABLE public.hr_drafts (
    thread bigint NOT NULL,
    author bigint NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    asked text,
    seconded text,
    seconded_by bigint,
    pictures text DEFAULT '[]'::text NOT NULL,
    split boolean DEFAULT false NOT NULL
);


CREATE TABLE public.hr_effects (
    id bigint NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    lane text NOT NULL,
    thread bigint NOT NULL,
    payload text NOT NULL,
    reply text,
    state text NOT NULL,
    due timestamp with time zone NOT NULL,
    tries integer NOT NULL,
    handed integer NOT NULL,
    why text NOT NULL
);


ALTER TABLE public.hr_effects ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.hr_effects_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.hr_journal (
    id bigint NOT NULL,
    thread bigint,
    deed text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_staff bigint,
    text text NOT NULL,
    about text NOT NULL
);


ALTER TABLE public.hr_journal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.hr_journal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.hr_pictures (
    id text NOT NULL,
    thread bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    content bytea NOT NULL
);


CREATE TABLE public.hr_posts (
    id bigint NOT NULL,
    thread bigint NOT NULL,
    channel text NOT NULL,
    ref text NOT NULL,
    author text NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    url text,
    by_us boolean NOT NULL,
    edited_at timestamp with time zone,
    former text,
    deleted_at timestamp with time zone,
    quotable boolean DEFAULT false NOT NULL
);


ALTER TABLE public.hr_posts ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.hr_posts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.hr_quotes (
    quoted bigint NOT NULL,
    thread bigint NOT NULL
);


CREATE TABLE public.hr_replies (
    id bigint NOT NULL,
    reply text NOT NULL,
    thread bigint NOT NULL,
    author bigint NOT NULL,
    public_name text NOT NULL,
    public_role text NOT NULL,
    text text NOT NULL,
    to_channel text NOT NULL,
    to_ref text NOT NULL,
    leaves_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    post_channel text,
    post_ref text,
    failure text NOT NULL,
    pictures text DEFAULT '[]'::text NOT NULL,
    parts text DEFAULT '[]'::text NOT NULL,
    posts text DEFAULT '[]'::text NOT NULL
);


ALTER TABLE public.hr_replies ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.hr_replies_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.hr_sequences (
    owner text NOT NULL,
    kind text NOT NULL,
    last bigint NOT NULL
);


CREATE TABLE public.hr_settings (
    name text NOT NULL,
    value text NOT NULL
);


CREATE TABLE public.hr_sheets (
    owner text NOT NULL,
    kind text NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL,
    version integer NOT NULL
);


CREATE TABLE public.hr_staff (
    id bigint NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    public_name text,
    public_role text,
    agreed_at timestamp with time zone,
    active boolean NOT NULL,
    department text DEFAULT ''::text NOT NULL,
    named boolean DEFAULT true NOT NULL,
    offers boolean DEFAULT false NOT NULL,
    weekly_note boolean DEFAULT false NOT NULL
);


ALTER TABLE public.hr_staff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.hr_staff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.hr_stopped (
    channel text NOT NULL,
    customer text NOT NULL,
    at timestamp with time zone NOT NULL
);


CREATE TABLE public.hr_threads (
    id bigint NOT NULL,
    channel text NOT NULL,
    root text NOT NULL,
    latest text NOT NULL,
    customer text NOT NULL,
    customer_name text NOT NULL,
    customer_url text,
    opened_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    holder bigint,
    held_since timestamp with time zone,
    held_until timestamp with time zone,
    helpers text NOT NULL,
    replies integer NOT NULL,
    summoned boolean NOT NULL,
    visibility text NOT NULL,
    stopped boolean NOT NULL,
    reason text NOT NULL,
    followers bigint
);


ALTER TABLE public.hr_threads ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.hr_threads_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.hr_version (
    version_num character varying(32) NOT NULL
);


CREATE TABLE public.hr_words (
    word bigint NOT NULL,
    thread bigint NOT NULL
);


CREATE TABLE public.hr_workers (
    name text NOT NULL,
    until timestamp with time zone NOT NULL
);


INSERT INTO dbos.application_versions VALUES ('5e0dd516-43ce-4e2a-bf61-cd55cb49e115', '1', 1796075660486, 1796075660486, 'handraise');


INSERT INTO dbos.dbos_migrations VALUES (125);








INSERT INTO dbos.queues VALUES ('a4e61334-db6c-40e4-be28-2ec75b3ba953', 'lanes', NULL, 32, NULL, NULL, true, true, 0.05, 1796075660312, 1796076375360, 'handraise', 1, NULL, NULL, NULL);








INSERT INTO dbos.workflow_input VALUES ('effect-000000000385-2', '{"args": [[385], 2], "kwargs": {}}', 1796076389747);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000400', '{"args": [[400]], "kwargs": {}}', 1796076389937);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000401', '{"args": [[401]], "kwargs": {}}', 1796076389937);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000402', '{"args": [[402]], "kwargs": {}}', 1796076389937);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000141', '{"args": [[141]], "kwargs": {}}', 1796075755979);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000402-1', '{"args": [[402], 1], "kwargs": {}}', 1796076391512);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000186', '{"args": [[186]], "kwargs": {}}', 1796075775770);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000401-1', '{"args": [[401], 1], "kwargs": {}}', 1796076391541);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000385-3', '{"args": [[385], 3], "kwargs": {}}', 1796076392781);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000297', '{"args": [[297]], "kwargs": {}}', 1796076125407);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000307', '{"args": [[307]], "kwargs": {}}', 1796076129864);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000317', '{"args": [[317]], "kwargs": {}}', 1796076135125);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000327', '{"args": [[327]], "kwargs": {}}', 1796076141943);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000385', '{"args": [[385]], "kwargs": {}}', 1796076306113);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000389', '{"args": [[389]], "kwargs": {}}', 1796076311284);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000393', '{"args": [[393]], "kwargs": {}}', 1796076317350);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000385-1', '{"args": [[385], 1], "kwargs": {}}', 1796076376031);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000389-1', '{"args": [[389], 1], "kwargs": {}}', 1796076376221);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000393-1', '{"args": [[393], 1], "kwargs": {}}', 1796076376289);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000397', '{"args": [[397]], "kwargs": {}}', 1796076379752);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000398', '{"args": [[398]], "kwargs": {}}', 1796076379752);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000399', '{"args": [[399]], "kwargs": {}}', 1796076379752);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000389-2', '{"args": [[389], 2], "kwargs": {}}', 1796076384474);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000403', '{"args": [[403]], "kwargs": {}}', 1796077267350);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000404', '{"args": [[404]], "kwargs": {}}', 1796077267350);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000405', '{"args": [[405]], "kwargs": {}}', 1796077267350);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000406', '{"args": [[406]], "kwargs": {}}', 1796077268303);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000407', '{"args": [[407]], "kwargs": {}}', 1796077268303);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000408', '{"args": [[408]], "kwargs": {}}', 1796077268303);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000409', '{"args": [[409]], "kwargs": {}}', 1796077268818);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000410', '{"args": [[410]], "kwargs": {}}', 1796077268818);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000411', '{"args": [[411]], "kwargs": {}}', 1796077268818);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000412', '{"args": [[412]], "kwargs": {}}', 1796077276311);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000413', '{"args": [[413]], "kwargs": {}}', 1796077276311);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000414', '{"args": [[414]], "kwargs": {}}', 1796077276311);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000415', '{"args": [[415]], "kwargs": {}}', 1796077278109);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000416', '{"args": [[416]], "kwargs": {}}', 1796077278109);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000417', '{"args": [[417]], "kwargs": {}}', 1796077278109);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000418', '{"args": [[418]], "kwargs": {}}', 1796077278109);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000393-2', '{"args": [[393], 2], "kwargs": {}}', 1796077279972);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000419', '{"args": [[419]], "kwargs": {}}', 1796077280043);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000420', '{"args": [[420]], "kwargs": {}}', 1796077280043);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000421', '{"args": [[421]], "kwargs": {}}', 1796077280043);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000389-3', '{"args": [[389], 3], "kwargs": {}}', 1796077280106);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000401-2', '{"args": [[401], 2], "kwargs": {}}', 1796077280147);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000402-2', '{"args": [[402], 2], "kwargs": {}}', 1796077280325);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000385-4', '{"args": [[385], 4], "kwargs": {}}', 1796077280410);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000422', '{"args": [[422, 427, 429]], "kwargs": {}}', 1796077280856);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000423', '{"args": [[423, 428]], "kwargs": {}}', 1796077280856);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000424', '{"args": [[424, 425, 426]], "kwargs": {}}', 1796077280856);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000430', '{"args": [[430]], "kwargs": {}}', 1796077282144);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000431', '{"args": [[431]], "kwargs": {}}', 1796077342688);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000432', '{"args": [[432]], "kwargs": {}}', 1796077342688);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000433', '{"args": [[433]], "kwargs": {}}', 1796077342688);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000434', '{"args": [[434]], "kwargs": {}}', 1796077342688);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000435', '{"args": [[435]], "kwargs": {}}', 1796077356198);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000436', '{"args": [[436]], "kwargs": {}}', 1796077356198);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000437', '{"args": [[437]], "kwargs": {}}', 1796077356198);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000438', '{"args": [[438]], "kwargs": {}}', 1796077356198);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000439', '{"args": [[439]], "kwargs": {}}', 1796077356706);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000440', '{"args": [[440]], "kwargs": {}}', 1796077356706);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000441', '{"args": [[441]], "kwargs": {}}', 1796077356706);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000442', '{"args": [[442]], "kwargs": {}}', 1796077357044);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000443', '{"args": [[443]], "kwargs": {}}', 1796077357044);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000444', '{"args": [[444]], "kwargs": {}}', 1796077357044);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000445', '{"args": [[445]], "kwargs": {}}', 1796077357701);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000446', '{"args": [[446]], "kwargs": {}}', 1796077357701);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000447', '{"args": [[447]], "kwargs": {}}', 1796077357701);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000448', '{"args": [[448]], "kwargs": {}}', 1796077364064);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000449', '{"args": [[449]], "kwargs": {}}', 1796077364064);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000450', '{"args": [[450]], "kwargs": {}}', 1796077364064);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000451', '{"args": [[451]], "kwargs": {}}', 1796077364064);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000452', '{"args": [[452]], "kwargs": {}}', 1796077364929);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000453', '{"args": [[453]], "kwargs": {}}', 1796077364929);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000454', '{"args": [[454]], "kwargs": {}}', 1796077364929);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000455', '{"args": [[455]], "kwargs": {}}', 1796077364929);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000456', '{"args": [[456]], "kwargs": {}}', 1796077365478);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000457', '{"args": [[457, 460, 463]], "kwargs": {}}', 1796077365478);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000458', '{"args": [[458, 461, 464]], "kwargs": {}}', 1796077365478);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000459', '{"args": [[459, 462, 465]], "kwargs": {}}', 1796077365478);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000466', '{"args": [[466]], "kwargs": {}}', 1796077374050);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000467', '{"args": [[467]], "kwargs": {}}', 1796077374050);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000468', '{"args": [[468]], "kwargs": {}}', 1796077374050);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000469', '{"args": [[469]], "kwargs": {}}', 1796077374050);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000470', '{"args": [[470, 473, 476, 479]], "kwargs": {}}', 1796077381430);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000471', '{"args": [[471, 474, 477, 480]], "kwargs": {}}', 1796077381430);
INSERT INTO dbos.workflow_input VALUES ('effect-000000000472', '{"args": [[472, 475, 478, 481]], "kwargs": {}}', 1796077381430);


INSERT INTO dbos.workflow_output VALUES ('effect-000000000141', 'null', NULL, 1796076389893);
INSERT INTO dbos.workflow_output VALUES ('effect-000000000385-1', 'null', NULL, 1796076389979);
INSERT INTO dbos.workflow_output VALUES ('effect-000000000400', 'null', NULL, 1796076390360);
INSERT INTO dbos.workflow_output VALUES ('effect-000000000398', 'null', NULL, 1796076390879);
INSERT INTO dbos.workflow_output VALUES ('effect-000000000402', 'null', NULL, 1796076391666);
INSERT INTO dbos.workflow_output VALUES ('effect-000000000399', 'null', NULL, 1796076390950);
INSERT INTO dbos.workflow_output VALUES ('effect-000000000401', 'null', NULL, 1796076391658);
INSERT INTO dbos.workflow_output VALUES ('effect-000000000385-2', 'null', NULL, 1796076392805);
INSERT INTO dbos.workflow_output VALUES ('effect-000000000186', 'null', NULL, 1796076378844);
INSERT INTO dbos.workflow_output VALUES ('effect-000000000397', 'null', NULL, 1796076384526);
INSERT INTO dbos.workflow_output VALUES ('effect-000000000389-1', 'null', NULL, 1796076384868);




INSERT INTO dbos.workflow_status VALUES ('effect-000000000385-2', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076389747, 1796076392805, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076392567, NULL, 0, 'channel/mastodon', NULL, NULL, NULL, 'json', 1796076391991, false, false, 1796076392805, 'null', NULL, NULL, false, 'handraise', 'c534761a-645b-4d36-80d7-b4f3ede48fbd');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000400', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076389937, 1796076390360, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076390110, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, 1796076390360, 'null', NULL, NULL, false, 'handraise', '9dcd5153-2bfb-46f9-bbb2-e2c70db38412');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000401', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076389937, 1796076391658, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076390928, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, 1796076391658, 'null', NULL, NULL, false, 'handraise', 'd85bb241-e0e5-4159-a6c9-83cb7ed2b03d');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000402', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076389937, 1796076391666, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076390928, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, 1796076391666, 'null', NULL, NULL, false, 'handraise', 'e2e60f00-24cb-48bd-9a84-714e7cee418b');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000402-1', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796076391512, 1796076391512, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', 1796076421510, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'd0d7badb-8a56-4a99-b1c2-ccdc86e46530');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000327', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796076141943, 1796076141943, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/wall', NULL, NULL, NULL, 'json', 1796076741968, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '6be50e59-7f75-4675-a047-41b23a6abf42');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000401-1', 'PENDING', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076391541, 1796076392567, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076392567, NULL, 0, 'room/slack/#customers', NULL, '2193fc30-3e3f-49ea-a630-fd0799c853a9', NULL, 'json', 1796076392358, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '168e229d-2e89-4848-bec5-b189f32232d6');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000385-3', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796076392781, 1796076392781, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/mastodon', NULL, NULL, NULL, 'json', 1796076452772, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'd5df455c-1bbd-43db-b0ec-6379d65dced7');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000297', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796076125407, 1796076125407, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/wall', NULL, NULL, NULL, 'json', 1796076725417, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '24138f36-1107-4bfb-bc32-7ef081a30dc5');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000186', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796075775770, 1796076378844, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076376702, NULL, 0, 'channel/wall', NULL, NULL, NULL, 'json', 1796076376087, false, false, 1796076378844, 'null', NULL, NULL, false, 'handraise', '1bb8d555-4c78-49a5-850a-30e8247aa948');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000307', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796076129864, 1796076129864, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/wall', NULL, NULL, NULL, 'json', 1796076729919, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '3ef4c15a-a483-4562-8f6a-2cd2d3829ac0');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000317', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796076135125, 1796076135125, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/wall', NULL, NULL, NULL, 'json', 1796076735141, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '0431fb73-7981-4d0d-8d36-1c45235b1890');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000385', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796076306113, 1796076306113, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/mastodon', NULL, NULL, NULL, 'json', 1796076906429, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '8a58cce2-9f8e-4c26-adbe-b5005534be9b');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000389-2', 'PENDING', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076384474, 1796076387449, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076387449, NULL, 0, 'channel/bluesky', NULL, '1e716636-9816-4940-aaef-a09d3e2639a9', NULL, 'json', 1796076385272, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '71cf7f89-ac1f-4acb-bde6-4f429ceea300');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000141', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796075755979, 1796076389893, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076375688, NULL, 0, 'channel/mastodon', NULL, NULL, NULL, 'json', 1796076356094, false, false, 1796076389893, 'null', NULL, NULL, false, 'handraise', '780bf6a8-95a4-4c93-98ac-e00ace6e87a7');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000389', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796076311284, 1796076311284, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/bluesky', NULL, NULL, NULL, 'json', 1796076911513, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '32af76de-4505-4f1a-b89e-53b4ebaa7fd1');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000385-1', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076376031, 1796076389979, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076389930, NULL, 0, 'channel/mastodon', NULL, NULL, NULL, 'json', NULL, false, false, 1796076389979, 'null', NULL, NULL, false, 'handraise', 'f62f849c-465d-4d14-b1e5-3a874ba26dfe');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000398', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076379752, 1796076390879, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076380128, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, 1796076390879, 'null', NULL, NULL, false, 'handraise', 'd63afd32-f686-4fc9-a5b3-4ec58a907f81');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000393', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796076317350, 1796076317350, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/x', NULL, NULL, NULL, 'json', 1796076917489, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '1e74c43a-879b-4002-96af-43d04eebe718');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000399', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076379752, 1796076390950, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076380128, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, 1796076390950, 'null', NULL, NULL, false, 'handraise', '4ec14be4-0c8c-498e-bf83-399936e83cd3');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000393-1', 'PENDING', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076376289, 1796076376317, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076376317, NULL, 0, 'channel/x', NULL, 'eb0ffb5a-98f6-4d92-8703-5fec2f0905c3', NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '0da3d4a0-8ed5-44bd-a1d1-395db1f71f46');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000397', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076379752, 1796076384526, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076380128, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, 1796076384526, 'null', NULL, NULL, false, 'handraise', 'd7c90d9f-d58f-4a62-ae3e-c29267ac2f50');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000389-1', 'SUCCESS', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, 'old-1b7be7a3', 1796076376221, 1796076384868, '1', NULL, NULL, NULL, 1, 'lanes', NULL, NULL, NULL, 1796076376317, NULL, 0, 'channel/bluesky', NULL, NULL, NULL, 'json', NULL, false, false, 1796076384868, 'null', NULL, NULL, false, 'handraise', '1e92e2a2-e6aa-4570-87c3-946723945bd7');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000403', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077267350, 1796077267350, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'c049b7e3-c4bf-44e0-9236-4093893e604f');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000404', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077267350, 1796077267350, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'c35f0fd9-4fb8-43a5-826c-472c0dbe3a45');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000405', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077267350, 1796077267350, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'b49efc79-c2e9-4ee9-906b-d731d149c6eb');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000406', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077268303, 1796077268303, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '45591d69-a57e-49d6-934a-5cc3bad51554');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000407', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077268303, 1796077268303, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'da55e897-5192-4c73-9cb5-03250b68bae4');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000408', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077268303, 1796077268303, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '917ad477-b84d-4198-b91e-93a7d0a9b8ec');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000409', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077268818, 1796077268818, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '202aee00-431a-4ed3-951c-a924806788c7');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000410', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077268818, 1796077268818, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'a213a705-6cf8-4be8-bc5f-15b266908c3f');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000411', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077268818, 1796077268818, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'bc4c8e96-4799-4637-9411-210690a95fbc');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000412', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077276311, 1796077276311, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '1a967bdb-51f0-4cb5-a279-17e47aeacbf7');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000413', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077276311, 1796077276311, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '07c7b3e5-2565-4ac0-9a9b-b624c59bc204');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000415', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077278109, 1796077278109, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '6d97998f-124e-4007-8de4-75d5174ebc28');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000414', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077276311, 1796077276311, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'f9933ac5-38d2-4396-84f4-3595f7c8f2ee');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000419', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077280043, 1796077280043, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'b5991a8f-7aeb-4b18-8936-2b2bb9faf870');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000420', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077280043, 1796077280043, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '0a0f4930-cd58-4990-a799-0bf1e295a2df');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000421', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077280043, 1796077280043, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '357a0c1a-45c2-47a4-978c-ade856f20d84');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000385-4', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077280410, 1796077280410, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/mastodon', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '119286d3-189c-412a-b687-6e91e826f89e');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000416', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077278109, 1796077278109, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '07b79e6d-75c4-4ea0-a517-440c74bee03a');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000417', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077278109, 1796077278109, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'cc485eba-dc5f-4098-b3e5-a72ef4bc39e6');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000418', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077278109, 1796077278109, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'person/2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '75453511-4903-4c30-aeba-7498ac19dc63');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000393-2', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077279972, 1796077279972, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/x', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '3d7a4ce5-1123-46e2-8fc1-283f007d9eee');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000389-3', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077280106, 1796077280106, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/bluesky', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '509e568f-673b-46c7-a347-3e5752183446');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000402-2', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077280325, 1796077280325, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '3d0b8c8b-c260-4c06-b5c6-2879647b309f');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000422', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077280856, 1796077280856, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'person/2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'b6f3f952-6870-4954-99d3-625fb2192974');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000423', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077280856, 1796077280856, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'person/7', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '256eeb3b-5f5c-4eb9-a93b-9976f0853d8a');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000424', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077280856, 1796077280856, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'person/10', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'b835afe0-025f-4df6-995a-74c169a1d02a');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000431', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077342688, 1796077342688, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/wall', NULL, NULL, NULL, 'json', 1796077942748, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '359ebe16-ae4f-49cb-8d1a-e1f169792e7a');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000432', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077342688, 1796077342688, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'ab2b421b-726b-4baa-b2f7-6a551e7e2b09');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000433', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077342688, 1796077342688, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'bba6203c-9274-4d1e-a317-7c88b47c90f5');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000434', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077342688, 1796077342688, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '63952816-4f49-405e-b086-4ca4e893e3d4');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000401-2', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077280147, 1796077280147, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '07ac0bb5-b87e-4132-9aea-b94745006a4a');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000430', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077282144, 1796077282144, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'person/2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'c680a425-8bc2-4e44-9a27-88365f2a75d6');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000435', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077356198, 1796077356198, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/mastodon', NULL, NULL, NULL, 'json', 1796077956283, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '189985e0-9fdc-417f-8dce-fa7dd9bc1eb9');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000436', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077356198, 1796077356198, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '0a5231c0-786e-4e59-9fd4-36c5c863eba8');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000437', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077356198, 1796077356198, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '9cb275f2-aab1-4bc4-85b4-043063a145f8');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000438', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077356198, 1796077356198, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '9fdf271d-53d3-411d-aee9-d56e5af2a4ac');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000439', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077356706, 1796077356706, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '26c1299e-bf8a-492a-b786-0e9fe9e55fd1');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000440', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077356706, 1796077356706, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '6afdb574-3968-4b93-831f-34b565aabac2');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000441', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077356706, 1796077356706, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '22d4f883-d969-41b4-a173-22a8cd64ad8c');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000442', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077357044, 1796077357044, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'c76b8cc0-6e4c-4bae-bd96-2508501f7ed3');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000443', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077357044, 1796077357044, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '13fb2f70-b644-403f-82ed-2c7943c57174');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000444', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077357044, 1796077357044, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '2cd42786-4abd-443d-bcb1-31d87a88012d');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000445', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077357701, 1796077357701, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '04059b04-a626-4ea2-b004-2b863bbe3f6e');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000446', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077357701, 1796077357701, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '0ef5686d-0414-4fbe-b91e-915247f4353c');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000447', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077357701, 1796077357701, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '9eb4e76d-23f7-4756-83e3-cc0c51b4cae7');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000448', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077364064, 1796077364064, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/wall', NULL, NULL, NULL, 'json', 1796077964087, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'ea8d1359-7902-484c-9f82-c66e05049467');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000449', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077364064, 1796077364064, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '109296eb-554f-476b-aa39-819f1839f554');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000450', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077364064, 1796077364064, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '1a114652-9b51-4c5f-96e5-a870c78aa101');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000451', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077364064, 1796077364064, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '8958def2-273e-47a3-8689-7817d0ed8638');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000452', 'DELAYED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077364929, 1796077364929, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/wall', NULL, NULL, NULL, 'json', 1796077964938, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '3bad8e67-23a5-49b2-8f57-415013f42687');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000453', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077364929, 1796077364929, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '45edae39-7edc-4dbd-ad74-a01f450c52e8');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000454', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077364929, 1796077364929, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '97f8d895-7288-47ae-a285-faa8e8a4e075');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000455', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077364929, 1796077364929, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'df33d875-fb44-455b-bc88-b94883bf5fd3');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000456', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077365478, 1796077365478, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'channel/bluesky', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '1c88a187-4b15-478b-9881-dade1f06c22e');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000457', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077365478, 1796077365478, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '837e843b-4e17-4216-aa94-d284298690db');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000458', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077365478, 1796077365478, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '2aa5f7a4-39b6-45cd-9be6-747be0421a57');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000459', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077365478, 1796077365478, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '6b934772-ab10-471a-9e24-e04322655b92');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000466', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077374050, 1796077374050, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'person/2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '3cf563c1-a3d7-4de1-8377-b07cbc7512aa');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000467', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077374050, 1796077374050, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '36b12ec0-99af-401b-9252-fef348800fd3');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000468', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077374050, 1796077374050, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', 'ea670a6b-d111-4509-a73c-4ea0af82163f');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000469', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077374050, 1796077374050, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '764b3ae7-ab62-4838-a16d-75126cbeb5d0');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000470', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077381430, 1796077381430, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/staffroom/main', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '987c5b87-3d34-4ed7-91a0-1e6e0a26c374');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000471', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077381430, 1796077381430, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/slack/#customers', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '41fc224b-eb5b-415c-8539-edaf89a74f7c');
INSERT INTO dbos.workflow_status VALUES ('effect-000000000472', 'ENQUEUED', 'carry', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1796077381430, 1796077381430, '1', NULL, NULL, NULL, 0, 'lanes', NULL, NULL, NULL, NULL, NULL, 0, 'room/teams/19:customers00000000000000000000000@thread.tacv2', NULL, NULL, NULL, 'json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'handraise', '0e68bf98-4961-4041-b522-2644f9aeef13');


INSERT INTO public.hr_accounts VALUES ('staffroom', '1', 1);
INSERT INTO public.hr_accounts VALUES ('slack', 'U1ANA', 2);
INSERT INTO public.hr_accounts VALUES ('slack', 'U2BEN', 3);
INSERT INTO public.hr_accounts VALUES ('slack', 'U4DAN', 4);
INSERT INTO public.hr_accounts VALUES ('slack', 'U6IVY', 5);
INSERT INTO public.hr_accounts VALUES ('slack', 'U3CHO', 6);
INSERT INTO public.hr_accounts VALUES ('teams', '44444444-dddd-4ddd-8ddd-000000000001', 7);
INSERT INTO public.hr_accounts VALUES ('teams', '44444444-dddd-4ddd-8ddd-000000000002', 8);
INSERT INTO public.hr_accounts VALUES ('teams', '44444444-dddd-4ddd-8ddd-000000000003', 9);
INSERT INTO public.hr_accounts VALUES ('staffroom', '10', 10);
INSERT INTO public.hr_accounts VALUES ('teams', '44444444-dddd-4ddd-8ddd-000000000009', 10);
INSERT INTO public.hr_accounts VALUES ('staffroom', '11', 11);
INSERT INTO public.hr_accounts VALUES ('staffroom', '12', 12);


INSERT INTO public.hr_cards VALUES (14, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000044', 3);
INSERT INTO public.hr_cards VALUES (7, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000030', 2);
INSERT INTO public.hr_cards VALUES (7, 'slack', '#customers', 'C1CUSTOMERS/1795690330.675198', 2);
INSERT INTO public.hr_cards VALUES (8, 'staffroom', 'main', '8', 4);
INSERT INTO public.hr_cards VALUES (1, 'staffroom', 'main', '1', 6);
INSERT INTO public.hr_cards VALUES (1, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000002', 6);
INSERT INTO public.hr_cards VALUES (1, 'slack', '#customers', 'C1CUSTOMERS/1795687218.209881', 6);
INSERT INTO public.hr_cards VALUES (8, 'slack', '#customers', 'C1CUSTOMERS/1795690333.638754', 4);
INSERT INTO public.hr_cards VALUES (8, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000032', 4);
INSERT INTO public.hr_cards VALUES (9, 'staffroom', 'main', '9', 2);
INSERT INTO public.hr_cards VALUES (2, 'staffroom', 'main', '2', 10);
INSERT INTO public.hr_cards VALUES (2, 'slack', '#customers', 'C1CUSTOMERS/1795687834.625853', 10);
INSERT INTO public.hr_cards VALUES (2, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000004', 10);
INSERT INTO public.hr_cards VALUES (9, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000034', 2);
INSERT INTO public.hr_cards VALUES (9, 'slack', '#customers', 'C1CUSTOMERS/1795690337.114571', 2);
INSERT INTO public.hr_cards VALUES (13, 'staffroom', 'main', '13', 8);
INSERT INTO public.hr_cards VALUES (13, 'slack', '#customers', 'C1CUSTOMERS/1795691582.581803', 8);
INSERT INTO public.hr_cards VALUES (13, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000041', 8);
INSERT INTO public.hr_cards VALUES (10, 'staffroom', 'main', '10', 8);
INSERT INTO public.hr_cards VALUES (4, 'staffroom', 'main', '4', 6);
INSERT INTO public.hr_cards VALUES (4, 'slack', '#customers', 'C1CUSTOMERS/1795688456.530614', 6);
INSERT INTO public.hr_cards VALUES (4, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000022', 6);
INSERT INTO public.hr_cards VALUES (10, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000035', 8);
INSERT INTO public.hr_cards VALUES (10, 'slack', '#customers', 'C1CUSTOMERS/1795690340.966587', 8);
INSERT INTO public.hr_cards VALUES (5, 'staffroom', 'main', '5', 6);
INSERT INTO public.hr_cards VALUES (5, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000023', 6);
INSERT INTO public.hr_cards VALUES (5, 'slack', '#customers', 'C1CUSTOMERS/1795688467.522173', 6);
INSERT INTO public.hr_cards VALUES (6, 'staffroom', 'main', '6', 2);
INSERT INTO public.hr_cards VALUES (6, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000028', 2);
INSERT INTO public.hr_cards VALUES (7, 'staffroom', 'main', '7', 2);
INSERT INTO public.hr_cards VALUES (6, 'slack', '#customers', 'C1CUSTOMERS/1795690327.506296', 2);
INSERT INTO public.hr_cards VALUES (15, 'staffroom', 'main', '15', 7);
INSERT INTO public.hr_cards VALUES (14, 'staffroom', 'main', '14', 3);
INSERT INTO public.hr_cards VALUES (15, 'slack', '#customers', 'C1CUSTOMERS/1795691595.528472', 7);
INSERT INTO public.hr_cards VALUES (15, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000045', 7);
INSERT INTO public.hr_cards VALUES (14, 'slack', '#customers', 'C1CUSTOMERS/1795691592.965072', 3);
INSERT INTO public.hr_cards VALUES (16, 'staffroom', 'main', '16', 1);
INSERT INTO public.hr_cards VALUES (16, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000052', 1);
INSERT INTO public.hr_cards VALUES (17, 'staffroom', 'main', '17', 1);
INSERT INTO public.hr_cards VALUES (18, 'staffroom', 'main', '18', 1);
INSERT INTO public.hr_cards VALUES (19, 'staffroom', 'main', '19', 1);
INSERT INTO public.hr_cards VALUES (20, 'staffroom', 'main', '20', 1);
INSERT INTO public.hr_cards VALUES (21, 'staffroom', 'main', '21', 1);
INSERT INTO public.hr_cards VALUES (22, 'staffroom', 'main', '22', 1);
INSERT INTO public.hr_cards VALUES (19, 'slack', '#customers', 'C1CUSTOMERS/1796029239.065254', 1);
INSERT INTO public.hr_cards VALUES (17, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000053', 1);
INSERT INTO public.hr_cards VALUES (20, 'slack', '#customers', 'C1CUSTOMERS/1796029240.277169', 1);
INSERT INTO public.hr_cards VALUES (18, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000054#18~1', 1);
INSERT INTO public.hr_cards VALUES (19, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000054#19~1', 1);
INSERT INTO public.hr_cards VALUES (20, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000054#20~1', 1);
INSERT INTO public.hr_cards VALUES (21, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000054#21~1', 1);
INSERT INTO public.hr_cards VALUES (22, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000054#22~1', 1);
INSERT INTO public.hr_cards VALUES (17, 'slack', '#customers', 'C1CUSTOMERS/1796029242.682373#17~1', 1);
INSERT INTO public.hr_cards VALUES (18, 'slack', '#customers', 'C1CUSTOMERS/1796029242.682373#18~1', 1);
INSERT INTO public.hr_cards VALUES (21, 'slack', '#customers', 'C1CUSTOMERS/1796029242.682373#21~1', 1);
INSERT INTO public.hr_cards VALUES (22, 'slack', '#customers', 'C1CUSTOMERS/1796029242.682373#22~1', 1);
INSERT INTO public.hr_cards VALUES (23, 'staffroom', 'main', '23', 2);
INSERT INTO public.hr_cards VALUES (23, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000055', 2);
INSERT INTO public.hr_cards VALUES (23, 'slack', '#customers', 'C1CUSTOMERS/1796029245.264919', 2);
INSERT INTO public.hr_cards VALUES (24, 'staffroom', 'main', '24', 2);
INSERT INTO public.hr_cards VALUES (24, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000056', 2);
INSERT INTO public.hr_cards VALUES (24, 'slack', '#customers', 'C1CUSTOMERS/1796029251.473790', 2);
INSERT INTO public.hr_cards VALUES (25, 'slack', '#customers', 'C1CUSTOMERS/1796029255.945541', 2);
INSERT INTO public.hr_cards VALUES (25, 'staffroom', 'main', '25', 2);
INSERT INTO public.hr_cards VALUES (25, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000060', 2);
INSERT INTO public.hr_cards VALUES (26, 'staffroom', 'main', '26', 4);
INSERT INTO public.hr_cards VALUES (27, 'staffroom', 'main', '27', 5);
INSERT INTO public.hr_cards VALUES (26, 'slack', '#customers', 'C1CUSTOMERS/1796029259.443069', 4);
INSERT INTO public.hr_cards VALUES (3, 'staffroom', 'main', '3', 8);
INSERT INTO public.hr_cards VALUES (11, 'staffroom', 'main', '11', 6);
INSERT INTO public.hr_cards VALUES (3, 'slack', '#customers', 'C1CUSTOMERS/1795688452.440065', 8);
INSERT INTO public.hr_cards VALUES (12, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000039', 8);
INSERT INTO public.hr_cards VALUES (11, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000038', 6);
INSERT INTO public.hr_cards VALUES (11, 'slack', '#customers', 'C1CUSTOMERS/1795690963.101076', 6);
INSERT INTO public.hr_cards VALUES (12, 'staffroom', 'main', '12', 8);
INSERT INTO public.hr_cards VALUES (12, 'slack', '#customers', 'C1CUSTOMERS/1795690968.512070', 8);
INSERT INTO public.hr_cards VALUES (27, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000063', 5);
INSERT INTO public.hr_cards VALUES (29, 'staffroom', 'main', '29', 2);
INSERT INTO public.hr_cards VALUES (26, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000061', 4);
INSERT INTO public.hr_cards VALUES (27, 'slack', '#customers', 'C1CUSTOMERS/1796029265.473222', 5);
INSERT INTO public.hr_cards VALUES (29, 'slack', '#customers', 'C1CUSTOMERS/1796029277.137560', 2);
INSERT INTO public.hr_cards VALUES (29, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000066', 2);
INSERT INTO public.hr_cards VALUES (28, 'slack', '#customers', 'C1CUSTOMERS/1796029273.731393', 2);
INSERT INTO public.hr_cards VALUES (28, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000065', 2);
INSERT INTO public.hr_cards VALUES (28, 'staffroom', 'main', '28', 2);
INSERT INTO public.hr_cards VALUES (30, 'staffroom', 'main', '30', 5);
INSERT INTO public.hr_cards VALUES (30, 'slack', '#customers', 'C1CUSTOMERS/1796029281.857038', 5);
INSERT INTO public.hr_cards VALUES (30, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000073', 5);
INSERT INTO public.hr_cards VALUES (31, 'staffroom', 'main', '31', 6);
INSERT INTO public.hr_cards VALUES (31, 'slack', '#customers', 'C1CUSTOMERS/1796029292.111913', 6);
INSERT INTO public.hr_cards VALUES (31, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000082', 6);
INSERT INTO public.hr_cards VALUES (32, 'staffroom', 'main', '32', 6);
INSERT INTO public.hr_cards VALUES (32, 'slack', '#customers', 'C1CUSTOMERS/1796029295.430741', 6);
INSERT INTO public.hr_cards VALUES (33, 'staffroom', 'main', '33', 6);
INSERT INTO public.hr_cards VALUES (32, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000083', 6);
INSERT INTO public.hr_cards VALUES (34, 'staffroom', 'main', '34', 6);
INSERT INTO public.hr_cards VALUES (33, 'slack', '#customers', 'C1CUSTOMERS/1796029301.830917', 6);
INSERT INTO public.hr_cards VALUES (33, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000088', 6);
INSERT INTO public.hr_cards VALUES (34, 'slack', '#customers', 'C1CUSTOMERS/1796029305.741699', 6);
INSERT INTO public.hr_cards VALUES (34, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000089', 6);
INSERT INTO public.hr_cards VALUES (3, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000021', 8);
INSERT INTO public.hr_cards VALUES (39, 'staffroom', 'main', '39', 1);
INSERT INTO public.hr_cards VALUES (39, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000108', 1);
INSERT INTO public.hr_cards VALUES (39, 'slack', '#customers', 'C1CUSTOMERS/1796631638.247636', 1);
INSERT INTO public.hr_cards VALUES (38, 'staffroom', 'main', '38', 2);
INSERT INTO public.hr_cards VALUES (38, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000107', 2);
INSERT INTO public.hr_cards VALUES (38, 'slack', '#customers', 'C1CUSTOMERS/1796631634.749893', 2);
INSERT INTO public.hr_cards VALUES (36, 'staffroom', 'main', '36', 4);
INSERT INTO public.hr_cards VALUES (36, 'slack', '#customers', 'C1CUSTOMERS/1796631627.030395', 4);
INSERT INTO public.hr_cards VALUES (36, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000104', 4);
INSERT INTO public.hr_cards VALUES (37, 'staffroom', 'main', '37', 4);
INSERT INTO public.hr_cards VALUES (37, 'slack', '#customers', 'C1CUSTOMERS/1796631631.281824', 4);
INSERT INTO public.hr_cards VALUES (37, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000106', 4);
INSERT INTO public.hr_cards VALUES (35, 'staffroom', 'main', '35', 7);
INSERT INTO public.hr_cards VALUES (35, 'slack', '#customers', 'C1CUSTOMERS/1796631623.096086', 7);
INSERT INTO public.hr_cards VALUES (35, 'teams', '19:customers00000000000000000000000@thread.tacv2', '19:customers00000000000000000000000@thread.tacv2/1795000000103', 7);
INSERT INTO public.hr_cards VALUES (40, 'staffroom', 'main', '40', 1);


INSERT INTO public.hr_cursors VALUES ('bluesky', '2026-12-07T08:20:07.348Z');
INSERT INTO public.hr_cursors VALUES ('x', '2129853458428198915');
INSERT INTO public.hr_cursors VALUES ('mastodon', '{"after": "1000", "since": "2026-11-25T10:00:14.544652+00:00"}');


INSERT INTO public.hr_digest_quotes VALUES (3, '2026-W48', 'staffroom', 'main', 'UTC');
INSERT INTO public.hr_digest_quotes VALUES (3, '2026-W48', 'slack', '#customers', 'UTC');
INSERT INTO public.hr_digest_quotes VALUES (3, '2026-W48', 'teams', '19:customers00000000000000000000000@thread.tacv2', 'UTC');


INSERT INTO public.hr_digest_voices VALUES (1, '2026-W48', 2, true);
INSERT INTO public.hr_digest_voices VALUES (2, '2026-W48', 7, false);


INSERT INTO public.hr_digests VALUES ('2026-W48', 'UTC', '2026-11-30 14:30:00+05:30', '{"week":{"monday":"2026-11-23","zone":"UTC"},"made_at":"2026-11-30T09:00:22.661293Z","heard":15,"answered":7,"in_time":{"part":7,"whole":14},"to_claim":{"count":12,"median":"PT1.321424S","ninetieth":"PT10M31.491655S"},"to_answer":{"count":7,"median":"PT10M16.98972S","ninetieth":"PT31M3.098502S"},"waiting":{"count":3,"oldest":[{"thread":10,"since":"2026-11-26T10:52:17.748914Z","url":"http://house.standin/p/00000007"},{"thread":13,"since":"2026-11-26T11:13:02.186615Z","url":"http://house.standin/p/00000009"},{"thread":14,"since":"2026-11-26T11:13:10.279503Z","url":"http://house.standin/p/00000010"}]},"freed":2,"follow_ups":0,"retracted":1,"seconds":0,"people":{"count":4,"names":["Ana Lima","Ana Ruiz","Fay"]},"departments":1,"outside":{"part":4,"whole":4},"first_timers":{"count":4,"names":["Ana Lima","Ana Ruiz","Fay"]},"helpers":{"count":0,"names":[]},"thanks":1,"quotes":[{"thread":3,"by":"","text":"","url":null,"post":{"channel":"mastodon","id":"99998"}}],"small":{"part":3,"whole":4},"famous":{"part":0,"whole":0},"words":[],"spend":[{"currency":"USD","amount":"0.032"}],"earlier":[{"week":{"monday":"2026-11-16","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}},{"week":{"monday":"2026-11-09","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}},{"week":{"monday":"2026-11-02","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}},{"week":{"monday":"2026-10-26","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}}]}');
INSERT INTO public.hr_digests VALUES ('2026-W49', 'UTC', '2026-12-07 14:30:00+05:30', '{"week":{"monday":"2026-11-30","zone":"UTC"},"made_at":"2026-12-07T09:22:08.686041Z","heard":19,"answered":4,"in_time":{"part":4,"whole":19},"to_claim":{"count":12,"median":"PT1.610584S","ninetieth":"PT3.362251S"},"to_answer":{"count":4,"median":"PT10M25.702886S","ninetieth":"PT10M30.142793S"},"waiting":{"count":12,"oldest":[{"thread":3,"since":"2026-11-26T10:20:51.792000Z","url":"https://town.example/@maya/99996"},{"thread":10,"since":"2026-11-26T10:52:17.748914Z","url":"http://house.standin/p/00000007"},{"thread":11,"since":"2026-11-26T11:02:41.695643Z","url":"http://house.standin/p/00000008"},{"thread":13,"since":"2026-11-26T11:13:02.186615Z","url":"http://house.standin/p/00000009"},{"thread":14,"since":"2026-11-26T11:13:10.279503Z","url":"http://house.standin/p/00000010"},{"thread":16,"since":"2026-11-30T09:00:30.161659Z","url":"http://house.standin/p/00000012"},{"thread":17,"since":"2026-11-30T09:00:32.301875Z","url":"http://house.standin/p/00000013"},{"thread":18,"since":"2026-11-30T09:00:33.008420Z","url":"http://house.standin/p/00000014"},{"thread":19,"since":"2026-11-30T09:00:35.061219Z","url":"http://house.standin/p/00000015"},{"thread":20,"since":"2026-11-30T09:00:36.340667Z","url":"http://house.standin/p/00000016"}]},"freed":0,"follow_ups":0,"retracted":0,"seconds":1,"people":{"count":2,"names":["Ana Lima","Ana Ruiz"]},"departments":0,"outside":{"part":0,"whole":0},"first_timers":{"count":0,"names":[]},"helpers":{"count":1,"names":[]},"thanks":0,"quotes":[],"small":{"part":0,"whole":0},"famous":{"part":0,"whole":0},"words":[{"word":"fresh","now":6,"before":0},{"word":"tart","now":6,"before":0},{"word":"which","now":6,"before":0}],"spend":[{"currency":"USD","amount":"0.026"}],"earlier":[{"week":{"monday":"2026-11-23","zone":"UTC"},"heard":15,"answered":7,"in_time":{"part":7,"whole":14}},{"week":{"monday":"2026-11-16","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}},{"week":{"monday":"2026-11-09","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}},{"week":{"monday":"2026-11-02","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}}]}');


INSERT INTO public.hr_drafts VALUES (11, 10, 'Very near.', '2026-11-26 16:32:43.574135+05:30', NULL, NULL, NULL, '[]', false);
INSERT INTO public.hr_drafts VALUES (23, 2, 'Like this.', '2026-11-30 14:30:49.302361+05:30', NULL, NULL, NULL, '[{"id": "ae3030942199b292222b73cf20865d98", "alt": "A stollen", "media": "image/png", "width": 4, "height": 3, "size": 77, "sha256": "a8befa87e81905265d5688421243021cb2ede01b5bf6b616770155edbb8bab67"}]', false);
INSERT INTO public.hr_drafts VALUES (24, 7, 'Like that.', '2026-11-30 14:30:54.515692+05:30', NULL, NULL, NULL, '[{"id": "b623ed3facfdc0a43b6fbf90ba377478", "alt": "A brezel", "media": "image/png", "width": 20, "height": 20, "size": 86, "sha256": "639df29814971de6b388e59d21b7c6f851498b79ca458abdc7f62c0ad8962f7d"}]', false);
INSERT INTO public.hr_drafts VALUES (25, 10, 'Of course, if it is', '2026-11-30 14:30:58.515495+05:30', NULL, NULL, NULL, '[]', false);
INSERT INTO public.hr_drafts VALUES (26, 10, 'Call our night baker: +49 30 1234567.', '2026-11-30 14:31:00.680517+05:30', '9be4e4e769fd819265c5e7f8e06520aaa7d728bf2276c093945ace99043fd6d7', NULL, NULL, '[]', false);
INSERT INTO public.hr_drafts VALUES (27, 10, 'Call our night baker: +49 30 1234567.', '2026-11-30 14:31:04.232366+05:30', '9be4e4e769fd819265c5e7f8e06520aaa7d728bf2276c093945ace99043fd6d7', '9be4e4e769fd819265c5e7f8e06520aaa7d728bf2276c093945ace99043fd6d7', 3, '[]', false);
INSERT INTO public.hr_drafts VALUES (35, 10, 'We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt.', '2026-12-07 13:50:46.461759+05:30', NULL, NULL, NULL, '[]', true);
INSERT INTO public.hr_drafts VALUES (36, 10, 'Two kinds of them.', '2026-12-07 13:50:57.740738+05:30', NULL, NULL, NULL, '[]', false);
INSERT INTO public.hr_drafts VALUES (37, 10, 'For up to fifty guests.', '2026-12-07 13:51:03.270654+05:30', NULL, NULL, NULL, '[]', false);
INSERT INTO public.hr_drafts VALUES (38, 10, 'On Tuesdays.', '2026-12-07 14:53:14.861411+05:30', NULL, NULL, NULL, '[]', false);
INSERT INTO public.hr_drafts VALUES (12, 10, 'Behind the house.', '2026-12-07 14:53:16.717185+05:30', NULL, NULL, NULL, '[]', false);
INSERT INTO public.hr_drafts VALUES (30, 2, 'About two days.', '2026-12-07 14:53:36.928187+05:30', NULL, NULL, NULL, '[]', false);
INSERT INTO public.hr_drafts VALUES (29, 7, 'From the next village.', '2026-12-07 14:53:37.666383+05:30', NULL, NULL, NULL, '[]', false);
INSERT INTO public.hr_drafts VALUES (28, 2, 'Wheat flour, type 550.', '2026-12-07 14:54:04.357318+05:30', NULL, NULL, NULL, '[]', false);


INSERT INTO public.hr_effects VALUES (1, 'card/1/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 1, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 15:30:16.457863+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (3, 'card/1/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 1, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 15:30:16.457863+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (2, 'card/1/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 1, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 15:30:16.457863+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (4, 'card/1/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 1, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 15:30:18.626321+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (6, 'card/1/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 1, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 15:30:18.626321+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (5, 'card/1/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 1, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 15:30:18.626321+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (8, 'card/1/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 1, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-26 15:40:31.459104+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (10, 'card/1/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 1, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-26 15:30:21.29001+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (9, 'card/1/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 1, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-26 15:40:31.575736+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (7, 'publish/29e0039f453a5a721323ef750f14b25f', 'Publish', 'channel/wall', 1, '{}', '29e0039f453a5a721323ef750f14b25f', 'done', '2026-11-26 15:40:31.731015+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (11, 'card/1/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 1, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-26 15:40:32.001249+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (13, 'card/1/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 1, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-26 15:40:32.001249+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (12, 'card/1/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 1, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-26 15:40:32.001249+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (14, 'card/2/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 2, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 15:40:33.491666+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (16, 'card/2/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 2, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 15:40:33.491666+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (15, 'card/2/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 2, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 15:40:33.491666+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (17, 'card/2/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 2, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 15:40:34.947214+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (19, 'card/2/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 2, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 15:40:34.947214+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (18, 'card/2/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 2, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 15:40:34.947214+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (21, 'card/2/staffroom/main/8', 'DrawCard', 'room/staffroom/main', 2, '{"surface": "staffroom", "room": "main", "version": 8}', NULL, 'done', '2026-11-26 15:40:38.567271+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (22, 'card/2/slack/#customers/8', 'DrawCard', 'room/slack/#customers', 2, '{"surface": "slack", "room": "#customers", "version": 8}', NULL, 'done', '2026-11-26 15:40:38.567271+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (23, 'card/2/teams/19:customers00000000000000000000000@thread.tacv2/8', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 2, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}', NULL, 'done', '2026-11-26 15:40:38.567271+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (20, 'publish/9e2bf528d5b4a77c007280ea744fadea', 'Publish', 'channel/wall', 2, '{}', '9e2bf528d5b4a77c007280ea744fadea', 'done', '2026-11-26 15:50:49.4685+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (24, 'card/2/staffroom/main/10', 'DrawCard', 'room/staffroom/main', 2, '{"surface": "staffroom", "room": "main", "version": 10}', NULL, 'done', '2026-11-26 15:50:49.896183+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (25, 'card/2/slack/#customers/10', 'DrawCard', 'room/slack/#customers', 2, '{"surface": "slack", "room": "#customers", "version": 10}', NULL, 'done', '2026-11-26 15:50:49.896183+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (26, 'card/2/teams/19:customers00000000000000000000000@thread.tacv2/10', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 2, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 10}', NULL, 'done', '2026-11-26 15:50:49.896183+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (27, 'card/3/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 3, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 15:50:51.851399+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (28, 'card/3/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 3, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 15:50:51.851399+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (36, 'card/3/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 3, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 15:51:08.131676+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (37, 'card/3/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 3, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 15:51:08.131676+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (38, 'card/3/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 3, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 15:51:08.131676+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (44, 'card/3/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 3, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-26 16:01:20.828575+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (46, 'card/4/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 4, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:01:23.411241+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (29, 'card/3/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 3, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 15:50:51.851399+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (31, 'card/4/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 4, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 15:50:55.877268+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (79, 'card/7/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 7, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 16:22:07.906244+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (78, 'card/7/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 7, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 16:22:07.906244+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (33, 'card/5/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 5, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 15:51:05.904396+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (34, 'card/5/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 5, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 15:51:05.904396+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (35, 'card/5/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 5, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 15:51:05.904396+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (88, 'card/8/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 8, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:22:09.498551+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (87, 'card/8/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 8, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:22:09.498551+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (98, 'card/9/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 9, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:22:17.643649+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (100, 'card/9/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 9, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:22:17.643649+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (40, 'card/3/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 3, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-26 16:01:19.820398+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (99, 'card/9/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 9, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:22:17.643649+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (39, 'publish/ca8c06f274de2792b8d8873b0f2df5c7', 'Publish', 'channel/mastodon', 3, '{}', 'ca8c06f274de2792b8d8873b0f2df5c7', 'done', '2026-11-26 16:01:19.993178+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (41, 'card/3/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 3, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-26 16:01:19.855545+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (42, 'card/3/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 3, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-26 16:01:19.92241+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (111, 'card/10/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 10, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-26 16:32:34.052063+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (53, 'card/4/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 4, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-26 16:11:40.277883+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (54, 'card/4/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 4, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-26 16:11:40.277883+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (55, 'card/4/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 4, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-26 16:11:40.277883+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (77, 'card/7/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 7, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 16:22:07.906244+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (113, 'card/10/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 10, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-26 16:32:34.052063+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (112, 'card/10/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 10, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-26 16:32:34.052063+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (125, 'card/11/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 11, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:32:42.521561+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (126, 'card/11/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 11, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:32:42.521561+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (127, 'card/11/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 11, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:32:42.521561+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (138, 'card/12/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 12, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:32:46.789761+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (148, 'card/12/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 12, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-26 16:42:59.82624+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (151, 'card/13/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 13, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 16:43:02.232169+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (159, 'card/13/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 13, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-26 16:43:03.618067+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (157, 'card/13/slack/#customers/3', 'DrawCard', 'room/slack/#customers', 13, '{"surface": "slack", "room": "#customers", "version": 3}', NULL, 'done', '2026-11-26 16:43:03.327971+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (160, 'card/13/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 13, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-26 16:43:03.618067+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (86, 'card/8/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 8, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:22:09.498551+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (89, 'card/8/staffroom/main/3', 'DrawCard', 'room/staffroom/main', 8, '{"surface": "staffroom", "room": "main", "version": 3}', NULL, 'done', '2026-11-26 16:22:11.02381+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (30, 'card/4/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 4, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 15:50:55.877268+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (32, 'card/4/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 4, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 15:50:55.877268+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (84, 'card/8/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 8, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 16:22:08.890107+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (85, 'card/8/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 8, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 16:22:08.890107+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (56, 'card/5/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 5, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:11:44.547621+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (57, 'card/5/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 5, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:11:44.547621+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (58, 'card/5/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 5, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:11:44.547621+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (83, 'card/8/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 8, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 16:22:08.890107+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (91, 'card/8/teams/19:customers00000000000000000000000@thread.tacv2/3', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 8, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 3}', NULL, 'done', '2026-11-26 16:22:11.02381+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (90, 'card/8/slack/#customers/3', 'DrawCard', 'room/slack/#customers', 8, '{"surface": "slack", "room": "#customers", "version": 3}', NULL, 'done', '2026-11-26 16:22:11.02381+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (101, 'card/10/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 10, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 16:22:17.844245+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (104, 'card/10/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 10, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:22:18.700579+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (103, 'card/10/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 10, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 16:22:17.844245+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (102, 'card/10/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 10, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 16:22:17.844245+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (108, 'card/10/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 10, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-26 16:22:21.719188+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (106, 'card/10/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 10, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:32:32.714939+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (105, 'card/10/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 10, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:32:32.551839+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (107, 'publish/432769bd9e049eb804b33ea2bd54c2dc', 'Publish', 'channel/wall', 10, '{}', '432769bd9e049eb804b33ea2bd54c2dc', 'done', '2026-11-26 16:32:33.284487+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (110, 'card/10/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 10, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-26 16:32:33.088118+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (109, 'card/10/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 10, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-26 16:32:32.880188+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (118, 'whisper/10/10/retracted-432769bd9e049eb804b33ea2bd54c2dc', 'Whisper', 'person/10', 10, '{"to": 10, "text": "Your reply in #10 has been taken back.", "name": "retracted-432769bd9e049eb804b33ea2bd54c2dc"}', NULL, 'done', '2026-11-26 16:32:39.281377+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (119, 'card/10/staffroom/main/8', 'DrawCard', 'room/staffroom/main', 10, '{"surface": "staffroom", "room": "main", "version": 8}', NULL, 'done', '2026-11-26 16:32:39.281377+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (121, 'card/10/teams/19:customers00000000000000000000000@thread.tacv2/8', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 10, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}', NULL, 'done', '2026-11-26 16:32:39.281377+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (120, 'card/10/slack/#customers/8', 'DrawCard', 'room/slack/#customers', 10, '{"surface": "slack", "room": "#customers", "version": 8}', NULL, 'done', '2026-11-26 16:32:39.281377+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (122, 'card/11/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 11, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 16:32:41.777552+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (124, 'card/11/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 11, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 16:32:41.777552+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (123, 'card/11/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 11, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 16:32:41.777552+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (129, 'card/11/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 11, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-26 16:32:43.976029+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (139, 'card/12/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 12, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:42:59.303033+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (43, 'card/3/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 3, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-26 16:01:20.828575+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (45, 'card/3/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 3, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-26 16:01:20.828575+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (92, 'card/8/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 8, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-26 16:22:11.511892+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (52, 'card/4/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 4, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-26 16:01:26.455949+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (50, 'card/4/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 4, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-26 16:01:26.455949+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (82, 'card/7/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 7, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:22:08.622401+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (51, 'card/4/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 4, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-26 16:11:38.283336+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (81, 'card/7/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 7, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:22:08.622401+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (94, 'card/8/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 8, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-26 16:22:11.511892+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (49, 'publish/0457cfa98796a21bb573d996e177da4d', 'Publish', 'channel/bluesky', 4, '{}', '0457cfa98796a21bb573d996e177da4d', 'done', '2026-11-26 16:11:38.65559+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (93, 'card/8/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 8, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-26 16:22:11.511892+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (60, 'card/5/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 5, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-26 16:21:57.807552+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (132, 'card/11/staffroom/main/5', 'DrawCard', 'room/staffroom/main', 11, '{"surface": "staffroom", "room": "main", "version": 5}', NULL, 'done', '2026-11-26 16:32:45.06125+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (62, 'card/5/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 5, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-26 16:21:58.128615+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (130, 'card/11/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 11, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-26 16:32:43.976029+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (61, 'card/5/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 5, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-26 16:21:57.984231+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (131, 'card/11/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 11, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-26 16:32:43.976029+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (59, 'publish/0311b609dbf92e4103508f93ea88f09b', 'Publish', 'channel/x', 5, '{}', '0311b609dbf92e4103508f93ea88f09b', 'done', '2026-11-26 16:21:58.384089+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (133, 'card/11/slack/#customers/5', 'DrawCard', 'room/slack/#customers', 11, '{"surface": "slack", "room": "#customers", "version": 5}', NULL, 'done', '2026-11-26 16:32:45.06125+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (134, 'card/11/teams/19:customers00000000000000000000000@thread.tacv2/5', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 11, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}', NULL, 'done', '2026-11-26 16:32:45.06125+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (67, 'card/3/staffroom/main/7', 'DrawCard', 'room/staffroom/main', 3, '{"surface": "staffroom", "room": "main", "version": 7}', NULL, 'done', '2026-11-26 16:22:01.528365+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (66, 'whisper/3/10/follow-99998', 'Whisper', 'person/10', 3, '{"to": 10, "text": "Maya wrote again in #3.", "name": "follow-99998"}', NULL, 'done', '2026-11-26 16:22:01.528365+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (69, 'card/3/teams/19:customers00000000000000000000000@thread.tacv2/7', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 3, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}', NULL, 'done', '2026-11-26 16:22:01.528365+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (68, 'card/3/slack/#customers/7', 'DrawCard', 'room/slack/#customers', 3, '{"surface": "slack", "room": "#customers", "version": 7}', NULL, 'done', '2026-11-26 16:22:01.528365+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (80, 'card/7/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 7, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:22:08.622401+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (142, 'card/12/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 12, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-26 16:32:48.23219+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (128, 'publish/0eab05752841060ec1c1f2325080bcd7', 'Publish', 'channel/wall', 11, '{}', '0eab05752841060ec1c1f2325080bcd7', 'cancelled', '2026-11-26 16:42:59.379878+05:30', 0, 2, 'undone');
INSERT INTO public.hr_effects VALUES (141, 'publish/270598c17a84c43af68a2a04ed66f901', 'Publish', 'channel/mastodon', 12, '{}', '270598c17a84c43af68a2a04ed66f901', 'cancelled', '2026-11-26 16:42:59.403009+05:30', 1, 2, 'The Mastodon server does not take it: “not that” (422).');
INSERT INTO public.hr_effects VALUES (143, 'card/12/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 12, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-26 16:42:59.344562+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (144, 'card/12/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 12, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-26 16:42:59.368264+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (149, 'card/13/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 13, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 16:43:02.232169+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (47, 'card/4/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 4, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:01:23.411241+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (48, 'card/4/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 4, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:01:23.411241+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (95, 'card/9/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 9, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 16:22:12.432659+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (63, 'card/5/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 5, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-26 16:21:59.30005+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (65, 'card/5/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 5, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-26 16:21:59.30005+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (64, 'card/5/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 5, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-26 16:21:59.30005+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (70, 'whisper/4/10/like-at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4', 'Whisper', 'person/10', 4, '{"to": 10, "text": "Maya liked your answer in #4.", "name": "like-at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4"}', NULL, 'done', '2026-11-26 16:22:05.010823+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (97, 'card/9/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 9, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 16:22:12.432659+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (96, 'card/9/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 9, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 16:22:12.432659+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (71, 'card/6/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 6, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 16:22:05.93008+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (73, 'card/6/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 6, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 16:22:05.93008+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (74, 'card/6/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 6, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:22:07.26631+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (72, 'card/6/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 6, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 16:22:05.93008+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (76, 'card/6/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 6, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:22:07.26631+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (75, 'card/6/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 6, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:22:07.26631+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (115, 'card/10/staffroom/main/7', 'DrawCard', 'room/staffroom/main', 10, '{"surface": "staffroom", "room": "main", "version": 7}', NULL, 'done', '2026-11-26 16:32:37.439498+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (116, 'card/10/slack/#customers/7', 'DrawCard', 'room/slack/#customers', 10, '{"surface": "slack", "room": "#customers", "version": 7}', NULL, 'done', '2026-11-26 16:32:37.439498+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (114, 'retract/432769bd9e049eb804b33ea2bd54c2dc/6', 'Retract', 'channel/wall', 10, '{"channel": "wall", "post": "00000007-1", "version": 6}', '432769bd9e049eb804b33ea2bd54c2dc', 'done', '2026-11-26 16:32:37.439498+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (117, 'card/10/teams/19:customers00000000000000000000000@thread.tacv2/7', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 10, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}', NULL, 'done', '2026-11-26 16:32:37.439498+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (135, 'card/12/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 12, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 16:32:46.430867+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (136, 'card/12/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 12, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 16:32:46.430867+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (137, 'card/12/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 12, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 16:32:46.430867+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (146, 'card/12/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 12, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-26 16:42:59.82624+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (145, 'whisper/12/10/failed-270598c17a84c43af68a2a04ed66f901', 'Whisper', 'person/10', 12, '{"to": 10, "text": "Your reply in #12 was not published: The Mastodon server does not take it: “not that” (422). Your draft is kept.", "name": "failed-270598c17a84c43af68a2a04ed66f901"}', NULL, 'done', '2026-11-26 16:42:59.82624+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (140, 'card/12/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 12, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:42:59.324563+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (147, 'card/12/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 12, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-26 16:42:59.82624+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (150, 'card/13/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 13, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 16:43:02.232169+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (152, 'card/13/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 13, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:43:03.208174+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (153, 'card/13/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 13, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:43:03.208174+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (154, 'card/13/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 13, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:43:03.208174+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (158, 'card/13/teams/19:customers00000000000000000000000@thread.tacv2/3', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 13, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 3}', NULL, 'done', '2026-11-26 16:43:03.327971+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (183, 'card/15/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 15, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:43:14.501661+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (184, 'card/15/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 15, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:43:14.501661+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (185, 'card/15/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 15, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:43:14.501661+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (155, 'whisper/13/3/handed-2', 'Whisper', 'person/3', 13, '{"to": 3, "text": "Ana Ruiz handed you #13.", "name": "handed-2"}', NULL, 'done', '2026-11-26 16:43:03.327971+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (174, 'card/14/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 14, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 16:43:10.343866+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (175, 'card/14/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 14, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 16:43:10.343866+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (176, 'card/14/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 14, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 16:43:10.343866+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (187, 'card/15/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 15, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-26 16:43:18.072214+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (188, 'card/15/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 15, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-26 16:53:29.060328+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (189, 'card/15/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 15, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-26 16:53:29.087285+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (186, 'publish/87e0873497089297e52a5693e512c550', 'Publish', 'channel/wall', 15, '{}', '87e0873497089297e52a5693e512c550', 'done', '2026-11-26 16:53:29.12905+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (156, 'card/13/staffroom/main/3', 'DrawCard', 'room/staffroom/main', 13, '{"surface": "staffroom", "room": "main", "version": 3}', NULL, 'done', '2026-11-26 16:43:03.327971+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (180, 'card/15/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 15, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-26 16:43:13.521582+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (181, 'card/15/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 15, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-26 16:43:13.521582+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (182, 'card/15/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 15, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-26 16:43:13.521582+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (190, 'card/15/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 15, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-26 16:53:30.199422+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (191, 'card/15/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 15, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-26 16:53:30.199422+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (192, 'card/15/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 15, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-26 16:53:30.199422+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (162, 'card/13/staffroom/main/5', 'DrawCard', 'room/staffroom/main', 13, '{"surface": "staffroom", "room": "main", "version": 5}', NULL, 'done', '2026-11-26 16:43:04.83605+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (165, 'card/13/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 13, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-26 16:43:07.338584+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (171, 'card/13/staffroom/main/8', 'DrawCard', 'room/staffroom/main', 13, '{"surface": "staffroom", "room": "main", "version": 8}', NULL, 'done', '2026-11-26 16:43:08.997092+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (161, 'card/13/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 13, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-26 16:43:03.618067+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (163, 'card/13/slack/#customers/5', 'DrawCard', 'room/slack/#customers', 13, '{"surface": "slack", "room": "#customers", "version": 5}', NULL, 'done', '2026-11-26 16:43:04.83605+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (164, 'card/13/teams/19:customers00000000000000000000000@thread.tacv2/5', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 13, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}', NULL, 'done', '2026-11-26 16:43:04.83605+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (166, 'card/13/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 13, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-26 16:43:07.338584+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (167, 'card/13/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 13, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-26 16:43:07.338584+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (173, 'card/13/teams/19:customers00000000000000000000000@thread.tacv2/8', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 13, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}', NULL, 'done', '2026-11-26 16:43:08.997092+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (172, 'card/13/slack/#customers/8', 'DrawCard', 'room/slack/#customers', 13, '{"surface": "slack", "room": "#customers", "version": 8}', NULL, 'done', '2026-11-26 16:43:08.997092+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (168, 'card/13/staffroom/main/7', 'DrawCard', 'room/staffroom/main', 13, '{"surface": "staffroom", "room": "main", "version": 7}', NULL, 'done', '2026-11-26 16:43:08.331441+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (169, 'card/13/slack/#customers/7', 'DrawCard', 'room/slack/#customers', 13, '{"surface": "slack", "room": "#customers", "version": 7}', NULL, 'done', '2026-11-26 16:43:08.331441+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (170, 'card/13/teams/19:customers00000000000000000000000@thread.tacv2/7', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 13, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}', NULL, 'done', '2026-11-26 16:43:08.331441+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (177, 'card/14/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 14, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-26 16:43:11.601125+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (178, 'card/14/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 14, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-26 16:43:11.601125+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (179, 'card/14/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 14, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-26 16:43:11.601125+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (193, 'card/15/staffroom/main/7', 'DrawCard', 'room/staffroom/main', 15, '{"surface": "staffroom", "room": "main", "version": 7}', NULL, 'done', '2026-11-26 16:53:32.099284+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (196, 'card/14/staffroom/main/3', 'DrawCard', 'room/staffroom/main', 14, '{"surface": "staffroom", "room": "main", "version": 3}', NULL, 'done', '2026-11-26 16:53:32.140015+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (194, 'card/15/slack/#customers/7', 'DrawCard', 'room/slack/#customers', 15, '{"surface": "slack", "room": "#customers", "version": 7}', NULL, 'done', '2026-11-26 16:53:32.099284+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (195, 'card/15/teams/19:customers00000000000000000000000@thread.tacv2/7', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 15, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}', NULL, 'done', '2026-11-26 16:53:32.099284+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (197, 'card/14/slack/#customers/3', 'DrawCard', 'room/slack/#customers', 14, '{"surface": "slack", "room": "#customers", "version": 3}', NULL, 'done', '2026-11-26 16:53:32.140015+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (198, 'card/14/teams/19:customers00000000000000000000000@thread.tacv2/3', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 14, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 3}', NULL, 'done', '2026-11-26 16:53:32.140015+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (201, 'digest/2026-W48/teams/19:customers00000000000000000000000@thread.tacv2', 'PostDigest', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 0, '{"week": "2026-W48", "zone": "UTC", "due": "2026-11-30T09:00:00+00:00", "surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2"}', NULL, 'done', '2026-11-30 14:30:24.815316+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (200, 'digest/2026-W48/slack/#customers', 'PostDigest', 'room/slack/#customers', 0, '{"week": "2026-W48", "zone": "UTC", "due": "2026-11-30T09:00:00+00:00", "surface": "slack", "room": "#customers"}', NULL, 'done', '2026-11-30 14:30:24.815316+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (199, 'digest/2026-W48/staffroom/main', 'PostDigest', 'room/staffroom/main', 0, '{"week": "2026-W48", "zone": "UTC", "due": "2026-11-30T09:00:00+00:00", "surface": "staffroom", "room": "main"}', NULL, 'done', '2026-11-30 14:30:24.815316+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (275, 'card/30/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 30, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:31:20.915298+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (276, 'card/30/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 30, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:31:20.915298+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (202, 'card/16/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 16, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:30.180491+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (203, 'card/16/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 16, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'parked', '2026-11-30 14:30:30.180491+05:30', 1, 1, 'Slack would not take it (restricted_action).');
INSERT INTO public.hr_effects VALUES (204, 'card/16/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 16, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:30.180491+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (205, 'card/17/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 17, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:32.512591+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (208, 'card/18/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 18, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:34.300047+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (211, 'card/19/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 19, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:35.316417+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (214, 'card/20/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 20, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:36.549755+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (217, 'card/21/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 21, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:37.390053+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (220, 'card/22/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 22, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:37.824624+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (212, 'card/19/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 19, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:30:35.316417+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (207, 'card/17/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 17, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:32.512591+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (215, 'card/20/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 20, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:30:36.549755+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (210, 'card/18/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 18, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:34.300047+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (213, 'card/19/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 19, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:35.316417+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (216, 'card/20/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 20, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:36.549755+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (219, 'card/21/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 21, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:37.390053+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (222, 'card/22/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 22, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:37.824624+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (206, 'card/17/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 17, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:30:39.593101+05:30', 3, 3, '');
INSERT INTO public.hr_effects VALUES (209, 'card/18/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 18, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:30:38.001243+05:30', 2, 2, '');
INSERT INTO public.hr_effects VALUES (218, 'card/21/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 21, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:30:37.390053+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (221, 'card/22/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 22, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:30:37.824624+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (223, 'card/23/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 23, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:43.393571+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (226, 'card/23/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 23, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:30:45.287982+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (228, 'card/23/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 23, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:30:45.287982+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (227, 'card/23/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 23, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:30:45.287982+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (229, 'card/24/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 24, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:50.468152+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (231, 'card/24/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 24, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:50.468152+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (232, 'card/24/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 24, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:30:51.932726+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (233, 'card/24/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 24, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:30:51.932726+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (274, 'card/29/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 29, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:31:18.575311+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (278, 'card/30/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 30, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:31:21.989218+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (225, 'card/23/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 23, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:43.393571+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (224, 'card/23/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 23, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:30:43.393571+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (279, 'card/30/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 30, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:31:21.989218+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (261, 'card/27/slack/#customers/5', 'DrawCard', 'room/slack/#customers', 27, '{"surface": "slack", "room": "#customers", "version": 5}', NULL, 'done', '2026-11-30 14:31:10.853319+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (280, 'card/30/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 30, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:31:21.989218+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (239, 'card/25/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 25, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:30:57.11985+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (238, 'card/25/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 25, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:30:57.11985+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (240, 'card/25/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 25, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:30:57.11985+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (294, 'card/31/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 31, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:31:32.131957+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (244, 'card/26/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 26, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:30:59.858272+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (245, 'card/26/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 26, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:30:59.858272+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (295, 'card/31/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 31, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:31:32.131957+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (296, 'card/31/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 31, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:31:32.131957+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (246, 'card/26/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 26, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:30:59.858272+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (250, 'card/27/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 27, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:31:02.046005+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (252, 'card/27/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 27, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:31:02.046005+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (304, 'card/32/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 32, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:31:36.382777+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (251, 'card/27/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 27, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:31:02.046005+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (260, 'card/27/staffroom/main/5', 'DrawCard', 'room/staffroom/main', 27, '{"surface": "staffroom", "room": "main", "version": 5}', NULL, 'done', '2026-11-30 14:31:10.853319+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (305, 'card/32/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 32, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:31:36.382777+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (306, 'card/32/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 32, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:31:36.382777+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (266, 'card/28/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 28, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:31:13.840286+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (267, 'card/28/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 28, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:31:13.840286+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (268, 'card/28/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 28, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:31:13.840286+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (272, 'card/29/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 29, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:31:18.575311+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (273, 'card/29/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 29, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:31:18.575311+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (314, 'card/33/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 33, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:31:41.912175+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (315, 'card/33/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 33, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:31:41.912175+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (322, 'card/34/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 34, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:31:43.138651+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (323, 'card/34/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 34, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:31:43.138651+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (335, 'card/32/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 32, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-30 14:42:03.247377+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (340, 'card/34/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 34, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-30 14:42:05.680335+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (277, 'card/30/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 30, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:31:20.915298+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (234, 'card/24/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 24, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:30:51.932726+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (281, 'whisper/30/2/help-3', 'Whisper', 'person/2', 30, '{"to": 2, "text": "Ben Okafor can help with #30 too.", "name": "help-3"}', NULL, 'done', '2026-11-30 14:31:24.210168+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (256, 'card/27/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 27, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-30 14:31:06.452883+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (258, 'card/27/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 27, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-30 14:31:06.452883+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (257, 'card/27/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 27, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-30 14:31:06.452883+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (269, 'card/29/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 29, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:31:15.53078+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (270, 'card/29/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 29, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:31:15.53078+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (291, 'card/31/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 31, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:31:31.531313+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (271, 'card/29/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 29, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:31:15.53078+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (293, 'card/31/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 31, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:31:31.531313+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (292, 'card/31/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 31, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:31:31.531313+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (313, 'card/33/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 33, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:31:38.753384+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (318, 'card/33/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 33, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-30 14:31:42.634661+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (321, 'card/34/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 34, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:31:43.138651+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (319, 'card/33/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 33, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-30 14:31:42.634661+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (320, 'card/33/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 33, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-30 14:31:42.634661+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (324, 'card/34/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 34, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:31:47.435718+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (325, 'card/34/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 34, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:31:47.435718+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (326, 'card/34/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 34, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:31:47.435718+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (317, 'publish/e16f6800e58224fe2a39e784a39e95fa', 'Publish', 'channel/wall', 33, '{}', 'e16f6800e58224fe2a39e784a39e95fa', 'done', '2026-11-30 14:42:01.035855+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (337, 'card/33/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 33, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-30 14:42:04.579666+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (338, 'card/33/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 33, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-30 14:42:04.579666+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (339, 'card/33/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 33, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-30 14:42:04.579666+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (230, 'card/24/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 24, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:30:50.468152+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (285, 'card/30/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 30, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-30 14:31:24.509475+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (235, 'card/25/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 25, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:55.220222+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (236, 'card/25/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 25, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:30:55.220222+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (237, 'card/25/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 25, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:55.220222+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (283, 'card/30/slack/#customers/3', 'DrawCard', 'room/slack/#customers', 30, '{"surface": "slack", "room": "#customers", "version": 3}', NULL, 'done', '2026-11-30 14:31:24.210168+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (284, 'card/30/teams/19:customers00000000000000000000000@thread.tacv2/3', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 30, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 3}', NULL, 'done', '2026-11-30 14:31:24.210168+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (286, 'card/30/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 30, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-30 14:31:24.509475+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (287, 'card/30/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 30, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-30 14:31:24.509475+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (241, 'card/26/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 26, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:30:59.185658+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (242, 'card/26/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 26, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:30:59.185658+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (243, 'card/26/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 26, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:30:59.185658+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (298, 'card/31/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 31, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-30 14:31:32.911533+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (247, 'card/26/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 26, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-30 14:31:01.396757+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (248, 'card/26/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 26, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-30 14:31:01.396757+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (249, 'card/26/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 26, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-30 14:31:01.396757+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (253, 'card/27/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 27, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-11-30 14:31:03.283726+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (255, 'card/27/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 27, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:31:03.283726+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (254, 'card/27/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 27, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-11-30 14:31:03.283726+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (259, 'whisper/27/10/second-9be4e4e769fd8192-3', 'Whisper', 'person/10', 27, '{"to": 10, "text": "Ben Okafor seconded your draft for #27. You can send it.", "name": "second-9be4e4e769fd8192-3"}', NULL, 'done', '2026-11-30 14:31:10.853319+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (301, 'card/32/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 32, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:31:33.393903+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (299, 'card/31/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 31, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-30 14:31:32.911533+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (302, 'card/32/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 32, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:31:33.393903+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (263, 'card/28/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 28, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:31:12.255344+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (300, 'card/31/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 31, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-30 14:31:32.911533+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (264, 'card/28/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 28, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:31:12.255344+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (265, 'card/28/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 28, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:31:12.255344+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (303, 'card/32/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 32, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-11-30 14:31:33.393903+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (311, 'card/33/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 33, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-11-30 14:31:38.753384+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (312, 'card/33/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 33, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-11-30 14:31:38.753384+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (297, 'publish/7e61c7bc56a43cf629d7265400607f24', 'Publish', 'channel/wall', 31, '{}', '7e61c7bc56a43cf629d7265400607f24', 'done', '2026-11-30 14:42:00.807993+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (341, 'card/34/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 34, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-30 14:42:05.680335+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (282, 'card/30/staffroom/main/3', 'DrawCard', 'room/staffroom/main', 30, '{"surface": "staffroom", "room": "main", "version": 3}', NULL, 'done', '2026-11-30 14:31:24.210168+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (262, 'card/27/teams/19:customers00000000000000000000000@thread.tacv2/5', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 27, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}', NULL, 'done', '2026-11-30 14:31:10.853319+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (288, 'card/30/staffroom/main/5', 'DrawCard', 'room/staffroom/main', 30, '{"surface": "staffroom", "room": "main", "version": 5}', NULL, 'done', '2026-11-30 14:31:25.306765+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (289, 'card/30/slack/#customers/5', 'DrawCard', 'room/slack/#customers', 30, '{"surface": "slack", "room": "#customers", "version": 5}', NULL, 'done', '2026-11-30 14:31:25.306765+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (290, 'card/30/teams/19:customers00000000000000000000000@thread.tacv2/5', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 30, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}', NULL, 'done', '2026-11-30 14:31:25.306765+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (308, 'card/32/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 32, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-30 14:31:37.400166+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (309, 'card/32/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 32, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-30 14:31:37.400166+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (310, 'card/32/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 32, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-30 14:31:37.400166+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (316, 'card/33/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 33, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-11-30 14:31:41.912175+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (328, 'card/34/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 34, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-11-30 14:31:49.461207+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (329, 'card/34/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 34, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-11-30 14:31:49.461207+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (330, 'card/34/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 34, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-11-30 14:42:00.626266+05:30', 0, 2, '');
INSERT INTO public.hr_effects VALUES (331, 'card/31/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 31, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-30 14:42:01.606203+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (307, 'publish/1a229ac5412afa69646386d3755daf68', 'Publish', 'channel/wall', 32, '{}', '1a229ac5412afa69646386d3755daf68', 'done', '2026-11-30 14:42:00.947487+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (332, 'card/31/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 31, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-11-30 14:42:01.606203+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (333, 'card/31/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 31, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-30 14:42:01.606203+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (334, 'card/32/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 32, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-11-30 14:42:03.247377+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (327, 'publish/863100795ccc86e60c59ffb5a9d53bcd', 'Publish', 'channel/wall', 34, '{}', '863100795ccc86e60c59ffb5a9d53bcd', 'done', '2026-11-30 14:42:01.147718+05:30', 1, 2, '');
INSERT INTO public.hr_effects VALUES (452, 'publish/9aac7ae82a8876ba2185ddf6b98a067a', 'Publish', 'channel/wall', 29, '{}', '9aac7ae82a8876ba2185ddf6b98a067a', 'due', '2026-12-07 15:03:38.019256+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (336, 'card/32/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 32, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-30 14:42:03.247377+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (342, 'card/34/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 34, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-11-30 14:42:05.680335+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (344, 'card/3/staffroom/main/8', 'DrawCard', 'room/staffroom/main', 3, '{"surface": "staffroom", "room": "main", "version": 8}', NULL, 'done', '2026-12-07 13:50:02.16671+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (343, 'whisper/3/10/lease-7', 'Whisper', 'person/10', 3, '{"to": 10, "text": "Your claim of #3 has run out, so others can take it. Your draft is kept.", "name": "lease-7"}', NULL, 'done', '2026-12-07 13:50:02.16671+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (348, 'card/11/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 11, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'done', '2026-12-07 13:50:02.447443+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (347, 'whisper/11/10/lease-5', 'Whisper', 'person/10', 11, '{"to": 10, "text": "Your claim of #11 has run out, so others can take it. Your draft is kept.", "name": "lease-5"}', NULL, 'done', '2026-12-07 13:50:02.447443+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (346, 'card/3/teams/19:customers00000000000000000000000@thread.tacv2/8', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 3, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}', NULL, 'done', '2026-12-07 13:50:02.16671+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (345, 'card/3/slack/#customers/8', 'DrawCard', 'room/slack/#customers', 3, '{"surface": "slack", "room": "#customers", "version": 8}', NULL, 'done', '2026-12-07 13:50:02.16671+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (352, 'card/12/staffroom/main/7', 'DrawCard', 'room/staffroom/main', 12, '{"surface": "staffroom", "room": "main", "version": 7}', NULL, 'done', '2026-12-07 13:50:02.868347+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (351, 'whisper/12/10/lease-6', 'Whisper', 'person/10', 12, '{"to": 10, "text": "Your claim of #12 has run out, so others can take it. Your draft is kept.", "name": "lease-6"}', NULL, 'done', '2026-12-07 13:50:02.868347+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (355, 'card/35/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 35, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-12-07 13:50:04.759681+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (350, 'card/11/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 11, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'done', '2026-12-07 13:50:02.447443+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (349, 'card/11/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 11, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'done', '2026-12-07 13:50:02.447443+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (358, 'card/36/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 36, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-12-07 13:50:08.6177+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (353, 'card/12/slack/#customers/7', 'DrawCard', 'room/slack/#customers', 12, '{"surface": "slack", "room": "#customers", "version": 7}', NULL, 'done', '2026-12-07 13:50:02.868347+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (354, 'card/12/teams/19:customers00000000000000000000000@thread.tacv2/7', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 12, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}', NULL, 'done', '2026-12-07 13:50:02.868347+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (361, 'card/37/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 37, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-12-07 13:50:20.909091+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (356, 'card/35/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 35, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-12-07 13:50:04.759681+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (357, 'card/35/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 35, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-12-07 13:50:04.759681+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (364, 'card/38/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 38, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-12-07 13:50:22.492338+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (367, 'card/39/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 39, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-12-07 13:50:24.132588+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (359, 'card/36/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 36, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-12-07 13:50:08.6177+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (360, 'card/36/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 36, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-12-07 13:50:08.6177+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (370, 'card/12/staffroom/main/8', 'DrawCard', 'room/staffroom/main', 12, '{"surface": "staffroom", "room": "main", "version": 8}', NULL, 'done', '2026-12-07 13:50:29.493665+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (362, 'card/37/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 37, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-12-07 13:50:20.909091+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (373, 'card/35/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 35, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-12-07 13:50:32.332851+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (365, 'card/38/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 38, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-12-07 13:50:22.492338+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (376, 'card/36/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 36, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-12-07 13:50:36.381784+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (371, 'card/12/slack/#customers/8', 'DrawCard', 'room/slack/#customers', 12, '{"surface": "slack", "room": "#customers", "version": 8}', NULL, 'done', '2026-12-07 13:50:29.493665+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (374, 'card/35/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 35, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-12-07 13:50:32.332851+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (377, 'card/36/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 36, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-12-07 13:50:36.381784+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (372, 'card/12/teams/19:customers00000000000000000000000@thread.tacv2/8', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 12, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}', NULL, 'done', '2026-12-07 13:50:29.493665+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (363, 'card/37/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 37, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-12-07 13:50:20.909091+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (366, 'card/38/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 38, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-12-07 13:50:22.492338+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (369, 'card/39/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 39, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'done', '2026-12-07 13:50:24.132588+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (382, 'card/38/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 38, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-12-07 13:50:43.131555+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (384, 'card/38/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 38, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-12-07 13:50:43.131555+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (383, 'card/38/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 38, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-12-07 13:50:43.131555+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (386, 'card/35/staffroom/main/5', 'DrawCard', 'room/staffroom/main', 35, '{"surface": "staffroom", "room": "main", "version": 5}', NULL, 'done', '2026-12-07 13:50:54.31973+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (387, 'card/35/slack/#customers/5', 'DrawCard', 'room/slack/#customers', 35, '{"surface": "slack", "room": "#customers", "version": 5}', NULL, 'done', '2026-12-07 13:50:54.31973+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (388, 'card/35/teams/19:customers00000000000000000000000@thread.tacv2/5', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 35, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}', NULL, 'done', '2026-12-07 13:50:54.31973+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (368, 'card/39/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 39, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'done', '2026-12-07 13:50:24.132588+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (379, 'card/37/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 37, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'done', '2026-12-07 13:50:39.963779+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (375, 'card/35/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 35, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-12-07 13:50:32.332851+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (381, 'card/37/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 37, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-12-07 13:50:39.963779+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (380, 'card/37/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 37, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'done', '2026-12-07 13:50:39.963779+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (378, 'card/36/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 36, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'done', '2026-12-07 13:50:36.381784+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (390, 'card/36/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 36, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-12-07 13:50:59.384835+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (391, 'card/36/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 36, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-12-07 13:50:59.384835+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (392, 'card/36/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 36, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-12-07 13:50:59.384835+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (394, 'card/37/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 37, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'done', '2026-12-07 13:51:05.416202+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (395, 'card/37/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 37, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'done', '2026-12-07 13:51:05.416202+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (396, 'card/37/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 37, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'done', '2026-12-07 13:51:05.416202+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (397, 'card/35/staffroom/main/7', 'DrawCard', 'room/staffroom/main', 35, '{"surface": "staffroom", "room": "main", "version": 7}', NULL, 'done', '2026-12-07 14:16:42.465405+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (398, 'card/35/slack/#customers/7', 'DrawCard', 'room/slack/#customers', 35, '{"surface": "slack", "room": "#customers", "version": 7}', NULL, 'done', '2026-12-07 14:16:42.465405+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (399, 'card/35/teams/19:customers00000000000000000000000@thread.tacv2/7', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 35, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}', NULL, 'done', '2026-12-07 14:16:42.465405+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (400, 'card/40/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 40, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'done', '2026-12-07 14:16:52.479478+05:30', 1, 1, '');
INSERT INTO public.hr_effects VALUES (403, 'card/41/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 41, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'due', '2026-12-07 14:52:00.436759+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (404, 'card/41/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 41, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'due', '2026-12-07 14:52:00.436759+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (405, 'card/41/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 41, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'due', '2026-12-07 14:52:00.436759+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (406, 'card/42/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 42, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'due', '2026-12-07 14:52:01.390427+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (407, 'card/42/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 42, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'due', '2026-12-07 14:52:01.390427+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (412, 'card/44/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 44, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'due', '2026-12-07 14:52:09.397444+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (401, 'card/40/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 40, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'doing', '2026-12-07 14:52:01.993219+05:30', 2, 3, 'its carrier got lost');
INSERT INTO public.hr_effects VALUES (402, 'card/40/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 40, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'doing', '2026-12-07 14:52:01.993219+05:30', 1, 3, 'its carrier got lost');
INSERT INTO public.hr_effects VALUES (408, 'card/42/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 42, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'due', '2026-12-07 14:52:01.390427+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (409, 'card/43/staffroom/main/1', 'DrawCard', 'room/staffroom/main', 43, '{"surface": "staffroom", "room": "main", "version": 1}', NULL, 'due', '2026-12-07 14:52:01.895226+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (410, 'card/43/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 43, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'due', '2026-12-07 14:52:01.895226+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (411, 'card/43/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 43, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'due', '2026-12-07 14:52:01.895226+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (415, 'digest/2026-W49/staffroom/main', 'PostDigest', 'room/staffroom/main', 0, '{"week": "2026-W49", "zone": "UTC", "due": "2026-12-07T09:00:00+00:00", "surface": "staffroom", "room": "main"}', NULL, 'due', '2026-12-07 14:52:11.24113+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (416, 'digest/2026-W49/slack/#customers', 'PostDigest', 'room/slack/#customers', 0, '{"week": "2026-W49", "zone": "UTC", "due": "2026-12-07T09:00:00+00:00", "surface": "slack", "room": "#customers"}', NULL, 'due', '2026-12-07 14:52:11.24113+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (417, 'digest/2026-W49/teams/19:customers00000000000000000000000@thread.tacv2', 'PostDigest', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 0, '{"week": "2026-W49", "zone": "UTC", "due": "2026-12-07T09:00:00+00:00", "surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2"}', NULL, 'due', '2026-12-07 14:52:11.24113+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (418, 'note/2026-W49/2', 'WeeklyNote', 'person/2', 0, '{"week": "2026-W49", "zone": "UTC", "due": "2026-12-07T09:00:00+00:00", "to": 2}', NULL, 'due', '2026-12-07 14:52:11.24113+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (430, 'nudge/39/2/offer/', 'Nudge', 'person/2', 39, '{"to": 2, "prompt": "offer", "name": ""}', NULL, 'due', '2026-12-07 14:52:15.255725+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (413, 'card/44/slack/#customers/1', 'DrawCard', 'room/slack/#customers', 44, '{"surface": "slack", "room": "#customers", "version": 1}', NULL, 'due', '2026-12-07 14:52:09.397444+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (414, 'card/44/teams/19:customers00000000000000000000000@thread.tacv2/1', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 44, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}', NULL, 'due', '2026-12-07 14:52:09.397444+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (393, 'publish/644ca9f1f4d7b5082cb6ae9d702d15c4', 'Publish', 'channel/x', 37, '{}', '644ca9f1f4d7b5082cb6ae9d702d15c4', 'doing', '2026-12-07 14:52:01.993219+05:30', 1, 3, 'its carrier got lost');
INSERT INTO public.hr_effects VALUES (419, 'card/41/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 41, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'due', '2026-12-07 14:52:13.146006+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (420, 'card/41/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 41, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'due', '2026-12-07 14:52:13.146006+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (421, 'card/41/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 41, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'due', '2026-12-07 14:52:13.146006+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (389, 'publish/16bf0828aaf83c51c7d3658bb0d0a89e', 'Publish', 'channel/bluesky', 36, '{}', '16bf0828aaf83c51c7d3658bb0d0a89e', 'doing', '2026-12-07 14:52:01.993219+05:30', 1, 4, 'its carrier got lost');
INSERT INTO public.hr_effects VALUES (385, 'publish/fcd7984e0b7db5729fd9b93b38253f78', 'Publish', 'channel/mastodon', 35, '{}', 'fcd7984e0b7db5729fd9b93b38253f78', 'doing', '2026-12-07 14:52:01.993219+05:30', 3, 5, 'its carrier got lost');
INSERT INTO public.hr_effects VALUES (422, 'nudge/23/2/ending/2026-11-30T09:00:45.287812+00:00/00000019', 'Nudge', 'person/2', 23, '{"to": 2, "prompt": "ending", "name": "2026-11-30T09:00:45.287812+00:00/00000019"}', NULL, 'due', '2026-12-07 14:52:13.942091+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (423, 'nudge/24/7/ending/2026-11-30T09:00:51.932579+00:00/00000020', 'Nudge', 'person/7', 24, '{"to": 7, "prompt": "ending", "name": "2026-11-30T09:00:51.932579+00:00/00000020"}', NULL, 'due', '2026-12-07 14:52:13.942091+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (424, 'nudge/25/10/ending/2026-11-30T09:00:57.119704+00:00/00000021', 'Nudge', 'person/10', 25, '{"to": 10, "prompt": "ending", "name": "2026-11-30T09:00:57.119704+00:00/00000021"}', NULL, 'due', '2026-12-07 14:52:13.942091+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (425, 'nudge/26/10/ending/2026-11-30T09:00:59.858117+00:00/00000022', 'Nudge', 'person/10', 26, '{"to": 10, "prompt": "ending", "name": "2026-11-30T09:00:59.858117+00:00/00000022"}', NULL, 'due', '2026-12-07 14:52:13.942091+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (426, 'nudge/27/10/ending/2026-11-30T09:01:03.283575+00:00/00000023', 'Nudge', 'person/10', 27, '{"to": 10, "prompt": "ending", "name": "2026-11-30T09:01:03.283575+00:00/00000023"}', NULL, 'due', '2026-12-07 14:52:13.942091+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (427, 'nudge/28/2/ending/2026-11-30T09:01:13.839896+00:00/00000024', 'Nudge', 'person/2', 28, '{"to": 2, "prompt": "ending", "name": "2026-11-30T09:01:13.839896+00:00/00000024"}', NULL, 'due', '2026-12-07 14:52:13.942091+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (428, 'nudge/29/7/ending/2026-11-30T09:01:18.575150+00:00/00000025', 'Nudge', 'person/7', 29, '{"to": 7, "prompt": "ending", "name": "2026-11-30T09:01:18.575150+00:00/00000025"}', NULL, 'due', '2026-12-07 14:52:13.942091+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (429, 'nudge/30/2/ending/2026-11-30T09:01:21.989083+00:00/00000026', 'Nudge', 'person/2', 30, '{"to": 2, "prompt": "ending", "name": "2026-11-30T09:01:21.989083+00:00/00000026"}', NULL, 'due', '2026-12-07 14:52:13.942091+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (431, 'publish/8c73e4958a469f9070d4274cae69e0d0', 'Publish', 'channel/wall', 38, '{}', '8c73e4958a469f9070d4274cae69e0d0', 'due', '2026-12-07 15:03:15.793656+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (432, 'card/38/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 38, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'due', '2026-12-07 14:53:15.79391+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (433, 'card/38/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 38, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'due', '2026-12-07 14:53:15.79391+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (434, 'card/38/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 38, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'due', '2026-12-07 14:53:15.79391+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (435, 'publish/e67d9def47737e9ef9ebb2d57d6c92d0', 'Publish', 'channel/mastodon', 12, '{}', 'e67d9def47737e9ef9ebb2d57d6c92d0', 'due', '2026-12-07 15:03:29.329508+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (436, 'card/12/staffroom/main/10', 'DrawCard', 'room/staffroom/main', 12, '{"surface": "staffroom", "room": "main", "version": 10}', NULL, 'due', '2026-12-07 14:53:29.329718+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (437, 'card/12/slack/#customers/10', 'DrawCard', 'room/slack/#customers', 12, '{"surface": "slack", "room": "#customers", "version": 10}', NULL, 'due', '2026-12-07 14:53:29.329718+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (438, 'card/12/teams/19:customers00000000000000000000000@thread.tacv2/10', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 12, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 10}', NULL, 'due', '2026-12-07 14:53:29.329718+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (439, 'card/30/staffroom/main/6', 'DrawCard', 'room/staffroom/main', 30, '{"surface": "staffroom", "room": "main", "version": 6}', NULL, 'due', '2026-12-07 14:53:29.806536+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (440, 'card/30/slack/#customers/6', 'DrawCard', 'room/slack/#customers', 30, '{"surface": "slack", "room": "#customers", "version": 6}', NULL, 'due', '2026-12-07 14:53:29.806536+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (441, 'card/30/teams/19:customers00000000000000000000000@thread.tacv2/6', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 30, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}', NULL, 'due', '2026-12-07 14:53:29.806536+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (442, 'card/23/staffroom/main/5', 'DrawCard', 'room/staffroom/main', 23, '{"surface": "staffroom", "room": "main", "version": 5}', NULL, 'due', '2026-12-07 14:53:30.141468+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (443, 'card/23/slack/#customers/5', 'DrawCard', 'room/slack/#customers', 23, '{"surface": "slack", "room": "#customers", "version": 5}', NULL, 'due', '2026-12-07 14:53:30.141468+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (444, 'card/23/teams/19:customers00000000000000000000000@thread.tacv2/5', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 23, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}', NULL, 'due', '2026-12-07 14:53:30.141468+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (445, 'card/24/staffroom/main/5', 'DrawCard', 'room/staffroom/main', 24, '{"surface": "staffroom", "room": "main", "version": 5}', NULL, 'due', '2026-12-07 14:53:30.789486+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (446, 'card/24/slack/#customers/5', 'DrawCard', 'room/slack/#customers', 24, '{"surface": "slack", "room": "#customers", "version": 5}', NULL, 'due', '2026-12-07 14:53:30.789486+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (447, 'card/24/teams/19:customers00000000000000000000000@thread.tacv2/5', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 24, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}', NULL, 'due', '2026-12-07 14:53:30.789486+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (448, 'publish/383e9a4da236d57808e683132e903156', 'Publish', 'channel/wall', 30, '{}', '383e9a4da236d57808e683132e903156', 'due', '2026-12-07 15:03:37.161857+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (449, 'card/30/staffroom/main/8', 'DrawCard', 'room/staffroom/main', 30, '{"surface": "staffroom", "room": "main", "version": 8}', NULL, 'due', '2026-12-07 14:53:37.162114+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (450, 'card/30/slack/#customers/8', 'DrawCard', 'room/slack/#customers', 30, '{"surface": "slack", "room": "#customers", "version": 8}', NULL, 'due', '2026-12-07 14:53:37.162114+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (451, 'card/30/teams/19:customers00000000000000000000000@thread.tacv2/8', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 30, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}', NULL, 'due', '2026-12-07 14:53:37.162114+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (466, 'whisper/1/2/follow-00000001-2', 'Whisper', 'person/2', 1, '{"to": 2, "text": "Cleo wrote again in #1.", "name": "follow-00000001-2"}', NULL, 'due', '2026-12-07 14:53:47.137472+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (467, 'card/1/staffroom/main/7', 'DrawCard', 'room/staffroom/main', 1, '{"surface": "staffroom", "room": "main", "version": 7}', NULL, 'due', '2026-12-07 14:53:47.137472+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (468, 'card/1/slack/#customers/7', 'DrawCard', 'room/slack/#customers', 1, '{"surface": "slack", "room": "#customers", "version": 7}', NULL, 'due', '2026-12-07 14:53:47.137472+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (469, 'card/1/teams/19:customers00000000000000000000000@thread.tacv2/7', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 1, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}', NULL, 'due', '2026-12-07 14:53:47.137472+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (453, 'card/29/staffroom/main/5', 'DrawCard', 'room/staffroom/main', 29, '{"surface": "staffroom", "room": "main", "version": 5}', NULL, 'due', '2026-12-07 14:53:38.019469+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (454, 'card/29/slack/#customers/5', 'DrawCard', 'room/slack/#customers', 29, '{"surface": "slack", "room": "#customers", "version": 5}', NULL, 'due', '2026-12-07 14:53:38.019469+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (455, 'card/29/teams/19:customers00000000000000000000000@thread.tacv2/5', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 29, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}', NULL, 'due', '2026-12-07 14:53:38.019469+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (470, 'card/3/staffroom/main/9', 'DrawCard', 'room/staffroom/main', 3, '{"surface": "staffroom", "room": "main", "version": 9}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (471, 'card/3/slack/#customers/9', 'DrawCard', 'room/slack/#customers', 3, '{"surface": "slack", "room": "#customers", "version": 9}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (472, 'card/3/teams/19:customers00000000000000000000000@thread.tacv2/9', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 3, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 9}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (473, 'card/14/staffroom/main/4', 'DrawCard', 'room/staffroom/main', 14, '{"surface": "staffroom", "room": "main", "version": 4}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (474, 'card/14/slack/#customers/4', 'DrawCard', 'room/slack/#customers', 14, '{"surface": "slack", "room": "#customers", "version": 4}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (475, 'card/14/teams/19:customers00000000000000000000000@thread.tacv2/4', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 14, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (476, 'card/40/staffroom/main/2', 'DrawCard', 'room/staffroom/main', 40, '{"surface": "staffroom", "room": "main", "version": 2}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (477, 'card/40/slack/#customers/2', 'DrawCard', 'room/slack/#customers', 40, '{"surface": "slack", "room": "#customers", "version": 2}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (478, 'card/40/teams/19:customers00000000000000000000000@thread.tacv2/2', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 40, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (479, 'digest/2026-W48/staffroom/main/3/9', 'DrawDigest', 'room/staffroom/main', 3, '{"week": "2026-W48", "zone": "UTC", "surface": "staffroom", "room": "main", "version": 9}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (480, 'digest/2026-W48/slack/#customers/3/9', 'DrawDigest', 'room/slack/#customers', 3, '{"week": "2026-W48", "zone": "UTC", "surface": "slack", "room": "#customers", "version": 9}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (481, 'digest/2026-W48/teams/19:customers00000000000000000000000@thread.tacv2/3/9', 'DrawDigest', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 3, '{"week": "2026-W48", "zone": "UTC", "surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 9}', NULL, 'due', '2026-12-07 14:53:54.532828+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (456, 'retract/0457cfa98796a21bb573d996e177da4d/7', 'Retract', 'channel/bluesky', 4, '{"channel": "bluesky", "post": "at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4", "version": 7}', '0457cfa98796a21bb573d996e177da4d', 'due', '2026-12-07 14:53:38.577581+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (457, 'card/4/staffroom/main/8', 'DrawCard', 'room/staffroom/main', 4, '{"surface": "staffroom", "room": "main", "version": 8}', NULL, 'due', '2026-12-07 14:53:38.577581+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (458, 'card/4/slack/#customers/8', 'DrawCard', 'room/slack/#customers', 4, '{"surface": "slack", "room": "#customers", "version": 8}', NULL, 'due', '2026-12-07 14:53:38.577581+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (459, 'card/4/teams/19:customers00000000000000000000000@thread.tacv2/8', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 4, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}', NULL, 'due', '2026-12-07 14:53:38.577581+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (460, 'card/34/staffroom/main/7', 'DrawCard', 'room/staffroom/main', 34, '{"surface": "staffroom", "room": "main", "version": 7}', NULL, 'due', '2026-12-07 14:53:38.577581+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (461, 'card/34/slack/#customers/7', 'DrawCard', 'room/slack/#customers', 34, '{"surface": "slack", "room": "#customers", "version": 7}', NULL, 'due', '2026-12-07 14:53:38.577581+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (462, 'card/34/teams/19:customers00000000000000000000000@thread.tacv2/7', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 34, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}', NULL, 'due', '2026-12-07 14:53:38.577581+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (463, 'card/33/staffroom/main/7', 'DrawCard', 'room/staffroom/main', 33, '{"surface": "staffroom", "room": "main", "version": 7}', NULL, 'due', '2026-12-07 14:53:38.577581+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (464, 'card/33/slack/#customers/7', 'DrawCard', 'room/slack/#customers', 33, '{"surface": "slack", "room": "#customers", "version": 7}', NULL, 'due', '2026-12-07 14:53:38.577581+05:30', 0, 1, '');
INSERT INTO public.hr_effects VALUES (465, 'card/33/teams/19:customers00000000000000000000000@thread.tacv2/7', 'DrawCard', 'room/teams/19:customers00000000000000000000000@thread.tacv2', 33, '{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}', NULL, 'due', '2026-12-07 14:53:38.577581+05:30', 0, 1, '');


INSERT INTO public.hr_journal VALUES (1, 1, 'opened', '2026-11-26 15:30:16.457625+05:30', NULL, '', '00000001');
INSERT INTO public.hr_journal VALUES (2, NULL, 'refused', '2026-11-26 15:30:18.386896+05:30', 2, 'claim: not enrolled yet', 'slack/U1ANA');
INSERT INTO public.hr_journal VALUES (3, NULL, 'enrolled', '2026-11-26 15:30:18.501921+05:30', 2, '— Ana, baker', '');
INSERT INTO public.hr_journal VALUES (4, 1, 'claimed', '2026-11-26 15:30:18.626197+05:30', 2, '', '');
INSERT INTO public.hr_journal VALUES (5, NULL, 'enrolled', '2026-11-26 15:30:19.515174+05:30', 3, '— Ben, driver', '');
INSERT INTO public.hr_journal VALUES (6, NULL, 'enrolled', '2026-11-26 15:30:20.564231+05:30', 4, '— Dan', '');
INSERT INTO public.hr_journal VALUES (7, NULL, 'enrolled', '2026-11-26 15:30:20.816764+05:30', 5, '— Ivy', '');
INSERT INTO public.hr_journal VALUES (8, NULL, 'refused', '2026-11-26 15:30:21.098489+05:30', 6, 'home: not enrolled yet', 'slack/U3CHO');
INSERT INTO public.hr_journal VALUES (9, 1, 'sent', '2026-11-26 15:30:21.289767+05:30', 2, 'Yes, until noon.
— Ana, baker', '29e0039f453a5a721323ef750f14b25f');
INSERT INTO public.hr_journal VALUES (10, 1, 'published', '2026-11-26 15:40:31.995283+05:30', 2, 'Yes, until noon.
— Ana, baker', '29e0039f453a5a721323ef750f14b25f');
INSERT INTO public.hr_journal VALUES (11, 2, 'opened', '2026-11-26 15:40:33.491455+05:30', NULL, '', '00000002');
INSERT INTO public.hr_journal VALUES (12, NULL, 'refused', '2026-11-26 15:40:34.599579+05:30', 7, 'claim: not enrolled yet', 'teams/44444444-dddd-4ddd-8ddd-000000000001');
INSERT INTO public.hr_journal VALUES (13, NULL, 'enrolled', '2026-11-26 15:40:34.926025+05:30', 7, '— Ana Lima, miller', '');
INSERT INTO public.hr_journal VALUES (14, 2, 'claimed', '2026-11-26 15:40:34.947109+05:30', 7, '', '');
INSERT INTO public.hr_journal VALUES (15, NULL, 'refused', '2026-11-26 15:40:35.155654+05:30', 8, 'claim: not enrolled yet', 'teams/44444444-dddd-4ddd-8ddd-000000000002');
INSERT INTO public.hr_journal VALUES (16, NULL, 'enrolled', '2026-11-26 15:40:35.275761+05:30', 8, '— Ben O.', '');
INSERT INTO public.hr_journal VALUES (17, 2, 'sent', '2026-11-26 15:40:38.567051+05:30', 7, 'Every Friday.
— Ana Lima, miller', '9e2bf528d5b4a77c007280ea744fadea');
INSERT INTO public.hr_journal VALUES (18, 2, 'enclosed a picture', '2026-11-26 15:40:38.567051+05:30', 7, '18940e5fd6a8cb0aa78445d9f7389023c2901de76f7fd364cba78fbb94872d42 A loaf of rye', '9e2bf528d5b4a77c007280ea744fadea');
INSERT INTO public.hr_journal VALUES (19, 2, 'published', '2026-11-26 15:50:49.880505+05:30', 7, 'Every Friday.
— Ana Lima, miller', '9e2bf528d5b4a77c007280ea744fadea');
INSERT INTO public.hr_journal VALUES (20, NULL, 'enrolled', '2026-11-26 15:50:51.599956+05:30', 10, '— Fay, florist', '');
INSERT INTO public.hr_journal VALUES (21, 3, 'opened', '2026-11-26 15:50:51.850775+05:30', NULL, '', '99996');
INSERT INTO public.hr_journal VALUES (22, 4, 'opened', '2026-11-26 15:50:55.876964+05:30', NULL, '', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha6vgc723');
INSERT INTO public.hr_journal VALUES (23, 5, 'opened', '2026-11-26 15:51:05.903886+05:30', NULL, '', '2125897584974233601');
INSERT INTO public.hr_journal VALUES (24, 3, 'claimed', '2026-11-26 15:51:08.131513+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (25, 3, 'sent', '2026-11-26 15:51:09.703343+05:30', 10, '@maya@town.example No nuts at all.
— Fay, florist', 'ca8c06f274de2792b8d8873b0f2df5c7');
INSERT INTO public.hr_journal VALUES (26, 3, 'published', '2026-11-26 16:01:20.712875+05:30', 10, '@maya@town.example No nuts at all.
— Fay, florist', 'ca8c06f274de2792b8d8873b0f2df5c7');
INSERT INTO public.hr_journal VALUES (27, 4, 'claimed', '2026-11-26 16:01:23.402655+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (28, 4, 'sent', '2026-11-26 16:01:26.45572+05:30', 10, 'Oat milk and soy.
— Fay, florist', '0457cfa98796a21bb573d996e177da4d');
INSERT INTO public.hr_journal VALUES (29, 4, 'published', '2026-11-26 16:11:40.168648+05:30', 10, 'Oat milk and soy.
— Fay, florist', '0457cfa98796a21bb573d996e177da4d');
INSERT INTO public.hr_journal VALUES (30, 5, 'claimed', '2026-11-26 16:11:44.547495+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (31, 5, 'sent', '2026-11-26 16:11:47.001077+05:30', 10, 'All of it is spelt.
— Fay, florist', '0311b609dbf92e4103508f93ea88f09b');
INSERT INTO public.hr_journal VALUES (32, 5, 'published', '2026-11-26 16:21:59.280502+05:30', 10, 'All of it is spelt.
— Fay, florist', '0311b609dbf92e4103508f93ea88f09b');
INSERT INTO public.hr_journal VALUES (33, 3, 'followed up', '2026-11-26 16:22:01.526554+05:30', NULL, '', '99998');
INSERT INTO public.hr_journal VALUES (34, 4, 'liked', '2026-11-26 16:22:04.841134+05:30', NULL, '', 'at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4');
INSERT INTO public.hr_journal VALUES (35, 6, 'opened', '2026-11-26 16:22:05.929808+05:30', NULL, '', '00000003');
INSERT INTO public.hr_journal VALUES (36, 6, 'deleted', '2026-11-26 16:22:07.097927+05:30', NULL, '', '00000003');
INSERT INTO public.hr_journal VALUES (37, 7, 'opened', '2026-11-26 16:22:07.905809+05:30', NULL, '', '00000004');
INSERT INTO public.hr_journal VALUES (38, 7, 'stopped', '2026-11-26 16:22:08.529046+05:30', NULL, '', '');
INSERT INTO public.hr_journal VALUES (39, 8, 'opened', '2026-11-26 16:22:08.88987+05:30', NULL, '', '00000005');
INSERT INTO public.hr_journal VALUES (40, 8, 'claimed', '2026-11-26 16:22:09.498438+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (41, 8, 'noted', '2026-11-26 16:22:11.023678+05:30', 10, 'She is my aunt.', '');
INSERT INTO public.hr_journal VALUES (42, 8, 'closed', '2026-11-26 16:22:11.511765+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (43, 9, 'opened', '2026-11-26 16:22:12.432416+05:30', NULL, '', '00000006');
INSERT INTO public.hr_journal VALUES (44, 9, 'not for us', '2026-11-26 16:22:17.64352+05:30', 3, 'Advertising.', '');
INSERT INTO public.hr_journal VALUES (45, 10, 'opened', '2026-11-26 16:22:17.843894+05:30', NULL, '', '00000007');
INSERT INTO public.hr_journal VALUES (46, 10, 'claimed', '2026-11-26 16:22:18.700476+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (47, 10, 'sent', '2026-11-26 16:22:21.718913+05:30', 10, 'A mile or two.
— Fay, florist', '432769bd9e049eb804b33ea2bd54c2dc');
INSERT INTO public.hr_journal VALUES (48, 10, 'published', '2026-11-26 16:32:34.006068+05:30', 10, 'A mile or two.
— Fay, florist', '432769bd9e049eb804b33ea2bd54c2dc');
INSERT INTO public.hr_journal VALUES (49, 10, 'took back', '2026-11-26 16:32:37.439353+05:30', 10, '', '432769bd9e049eb804b33ea2bd54c2dc');
INSERT INTO public.hr_journal VALUES (50, 10, 'retracted', '2026-11-26 16:32:39.281066+05:30', 10, '', '432769bd9e049eb804b33ea2bd54c2dc');
INSERT INTO public.hr_journal VALUES (51, 11, 'opened', '2026-11-26 16:32:41.777276+05:30', NULL, '', '00000008');
INSERT INTO public.hr_journal VALUES (52, 11, 'claimed', '2026-11-26 16:32:42.521456+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (53, 11, 'sent', '2026-11-26 16:32:43.975804+05:30', 10, 'Very near.
— Fay, florist', '0eab05752841060ec1c1f2325080bcd7');
INSERT INTO public.hr_journal VALUES (54, 11, 'undone', '2026-11-26 16:32:45.05576+05:30', 10, '', '0eab05752841060ec1c1f2325080bcd7');
INSERT INTO public.hr_journal VALUES (55, 12, 'opened', '2026-11-26 16:32:46.43049+05:30', NULL, '', '99999');
INSERT INTO public.hr_journal VALUES (56, 12, 'claimed', '2026-11-26 16:32:46.789658+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (57, 12, 'sent', '2026-11-26 16:32:48.231934+05:30', 10, '@maya@town.example Right behind the house.
— Fay, florist', '270598c17a84c43af68a2a04ed66f901');
INSERT INTO public.hr_journal VALUES (58, 12, 'failed', '2026-11-26 16:42:59.814756+05:30', 10, 'The Mastodon server does not take it: “not that” (422).', '270598c17a84c43af68a2a04ed66f901');
INSERT INTO public.hr_journal VALUES (59, 13, 'opened', '2026-11-26 16:43:02.231959+05:30', NULL, '', '00000009');
INSERT INTO public.hr_journal VALUES (60, 13, 'claimed', '2026-11-26 16:43:03.208049+05:30', 2, '', '');
INSERT INTO public.hr_journal VALUES (61, 13, 'handed off', '2026-11-26 16:43:03.327794+05:30', 2, '', '3');
INSERT INTO public.hr_journal VALUES (62, 13, 'released', '2026-11-26 16:43:03.617977+05:30', 3, '', '');
INSERT INTO public.hr_journal VALUES (63, 13, 'claimed', '2026-11-26 16:43:04.835936+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (64, 13, 'closed', '2026-11-26 16:43:07.338461+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (65, 13, 'reopened', '2026-11-26 16:43:08.331279+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (66, 13, 'edited', '2026-11-26 16:43:08.992209+05:30', NULL, '', '00000009');
INSERT INTO public.hr_journal VALUES (67, NULL, 'placed', '2026-11-26 16:43:09.111901+05:30', NULL, '', '10');
INSERT INTO public.hr_journal VALUES (68, NULL, 'linked', '2026-11-26 16:43:09.224943+05:30', NULL, 'teams/44444444-dddd-4ddd-8ddd-000000000009', '10');
INSERT INTO public.hr_journal VALUES (69, NULL, 'paused', '2026-11-26 16:43:09.391001+05:30', 5, '', '');
INSERT INTO public.hr_journal VALUES (70, NULL, 'resumed', '2026-11-26 16:43:09.538161+05:30', 5, '', '');
INSERT INTO public.hr_journal VALUES (71, NULL, 'enrolled', '2026-11-26 16:43:09.98444+05:30', 11, '— Eva', '');
INSERT INTO public.hr_journal VALUES (72, 14, 'opened', '2026-11-26 16:43:10.343609+05:30', NULL, '', '00000010');
INSERT INTO public.hr_journal VALUES (73, 14, 'claimed', '2026-11-26 16:43:11.600927+05:30', 11, '', '');
INSERT INTO public.hr_journal VALUES (74, 15, 'opened', '2026-11-26 16:43:13.52112+05:30', NULL, '', '00000011');
INSERT INTO public.hr_journal VALUES (75, 15, 'claimed', '2026-11-26 16:43:14.501512+05:30', 11, '', '');
INSERT INTO public.hr_journal VALUES (76, 15, 'sent', '2026-11-26 16:43:18.071905+05:30', 11, 'I do.
— Eva', '87e0873497089297e52a5693e512c550');
INSERT INTO public.hr_journal VALUES (77, 15, 'published', '2026-11-26 16:53:30.159978+05:30', 11, 'I do.
— Eva', '87e0873497089297e52a5693e512c550');
INSERT INTO public.hr_journal VALUES (78, NULL, 'left', '2026-11-26 16:53:31.942578+05:30', NULL, '', '11');
INSERT INTO public.hr_journal VALUES (79, 15, 'lease ended', '2026-11-26 16:53:32.023892+05:30', NULL, '', '11');
INSERT INTO public.hr_journal VALUES (80, 14, 'lease ended', '2026-11-26 16:53:32.023892+05:30', NULL, '', '11');
INSERT INTO public.hr_journal VALUES (81, 16, 'opened', '2026-11-30 14:30:30.180176+05:30', NULL, '', '00000012');
INSERT INTO public.hr_journal VALUES (82, 17, 'opened', '2026-11-30 14:30:32.512262+05:30', NULL, '', '00000013');
INSERT INTO public.hr_journal VALUES (83, 18, 'opened', '2026-11-30 14:30:34.29142+05:30', NULL, '', '00000014');
INSERT INTO public.hr_journal VALUES (84, 19, 'opened', '2026-11-30 14:30:35.316185+05:30', NULL, '', '00000015');
INSERT INTO public.hr_journal VALUES (85, 20, 'opened', '2026-11-30 14:30:36.549426+05:30', NULL, '', '00000016');
INSERT INTO public.hr_journal VALUES (86, 21, 'opened', '2026-11-30 14:30:37.389894+05:30', NULL, '', '00000017');
INSERT INTO public.hr_journal VALUES (87, 22, 'opened', '2026-11-30 14:30:37.824378+05:30', NULL, '', '00000018');
INSERT INTO public.hr_journal VALUES (88, 23, 'opened', '2026-11-30 14:30:43.387193+05:30', NULL, '', '00000019');
INSERT INTO public.hr_journal VALUES (89, 23, 'claimed', '2026-11-30 14:30:45.287812+05:30', 2, '', '');
INSERT INTO public.hr_journal VALUES (90, 24, 'opened', '2026-11-30 14:30:50.467854+05:30', NULL, '', '00000020');
INSERT INTO public.hr_journal VALUES (91, 24, 'claimed', '2026-11-30 14:30:51.932579+05:30', 7, '', '');
INSERT INTO public.hr_journal VALUES (92, 25, 'opened', '2026-11-30 14:30:55.219858+05:30', NULL, '', '00000021');
INSERT INTO public.hr_journal VALUES (93, 25, 'claimed', '2026-11-30 14:30:57.119704+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (94, 26, 'opened', '2026-11-30 14:30:59.18543+05:30', NULL, '', '00000022');
INSERT INTO public.hr_journal VALUES (95, 26, 'claimed', '2026-11-30 14:30:59.858117+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (97, 27, 'opened', '2026-11-30 14:31:02.045795+05:30', NULL, '', '00000023');
INSERT INTO public.hr_journal VALUES (98, 27, 'claimed', '2026-11-30 14:31:03.283575+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (99, 27, 'asked for a second', '2026-11-30 14:31:06.452699+05:30', 10, 'Call our night baker: +49 30 1234567.
— Fay, florist', '');
INSERT INTO public.hr_journal VALUES (100, 27, 'seconded', '2026-11-30 14:31:10.853118+05:30', 3, 'Call our night baker: +49 30 1234567.
— Fay, florist', '10');
INSERT INTO public.hr_journal VALUES (101, 28, 'opened', '2026-11-30 14:31:12.25513+05:30', NULL, '', '00000024');
INSERT INTO public.hr_journal VALUES (102, 28, 'claimed', '2026-11-30 14:31:13.839896+05:30', 2, '', '');
INSERT INTO public.hr_journal VALUES (103, 29, 'opened', '2026-11-30 14:31:15.530374+05:30', NULL, '', '00000025');
INSERT INTO public.hr_journal VALUES (104, 29, 'claimed', '2026-11-30 14:31:18.57515+05:30', 7, '', '');
INSERT INTO public.hr_journal VALUES (96, 26, 'asked for a second', '2026-11-30 14:31:01.396564+05:30', 10, 'Call our night baker: +49 30 1234567.
— Fay, florist', '');
INSERT INTO public.hr_journal VALUES (105, 30, 'opened', '2026-11-30 14:31:20.915066+05:30', NULL, '', '00000026');
INSERT INTO public.hr_journal VALUES (106, 30, 'claimed', '2026-11-30 14:31:21.989083+05:30', 2, '', '');
INSERT INTO public.hr_journal VALUES (107, 30, 'offered help', '2026-11-30 14:31:24.210063+05:30', 3, '', '');
INSERT INTO public.hr_journal VALUES (108, 30, 'noted', '2026-11-30 14:31:24.509371+05:30', 2, 'Ask the mill first.', '');
INSERT INTO public.hr_journal VALUES (109, 30, 'noted', '2026-11-30 14:31:25.306667+05:30', 8, 'Two days at least.', '');
INSERT INTO public.hr_journal VALUES (110, 31, 'opened', '2026-11-30 14:31:31.530926+05:30', NULL, '', '00000027');
INSERT INTO public.hr_journal VALUES (111, 31, 'claimed', '2026-11-30 14:31:32.131851+05:30', 2, '', '');
INSERT INTO public.hr_journal VALUES (112, 31, 'sent', '2026-11-30 14:31:32.911219+05:30', 2, 'Green and black.
— Ana, baker', '7e61c7bc56a43cf629d7265400607f24');
INSERT INTO public.hr_journal VALUES (113, 32, 'opened', '2026-11-30 14:31:33.393695+05:30', NULL, '', '00000028');
INSERT INTO public.hr_journal VALUES (114, 32, 'claimed', '2026-11-30 14:31:36.38262+05:30', 7, '', '');
INSERT INTO public.hr_journal VALUES (115, 32, 'sent', '2026-11-30 14:31:37.399913+05:30', 7, 'Black and white.
— Ana Lima, miller', '1a229ac5412afa69646386d3755daf68');
INSERT INTO public.hr_journal VALUES (116, 33, 'opened', '2026-11-30 14:31:38.752959+05:30', NULL, '', '00000029');
INSERT INTO public.hr_journal VALUES (117, 33, 'claimed', '2026-11-30 14:31:41.912018+05:30', 2, '', '');
INSERT INTO public.hr_journal VALUES (118, 33, 'sent', '2026-11-30 14:31:42.634457+05:30', 2, 'Plum and cherry.
— Ana, baker', 'e16f6800e58224fe2a39e784a39e95fa');
INSERT INTO public.hr_journal VALUES (119, 34, 'opened', '2026-11-30 14:31:43.138472+05:30', NULL, '', '00000030');
INSERT INTO public.hr_journal VALUES (120, 34, 'claimed', '2026-11-30 14:31:47.379597+05:30', 7, '', '');
INSERT INTO public.hr_journal VALUES (121, 34, 'sent', '2026-11-30 14:31:49.460919+05:30', 7, 'Lime and clover.
— Ana Lima, miller', '863100795ccc86e60c59ffb5a9d53bcd');
INSERT INTO public.hr_journal VALUES (122, 31, 'published', '2026-11-30 14:42:01.535984+05:30', 2, 'Green and black.
— Ana, baker', '7e61c7bc56a43cf629d7265400607f24');
INSERT INTO public.hr_journal VALUES (123, 32, 'published', '2026-11-30 14:42:03.163018+05:30', 7, 'Black and white.
— Ana Lima, miller', '1a229ac5412afa69646386d3755daf68');
INSERT INTO public.hr_journal VALUES (124, 33, 'published', '2026-11-30 14:42:04.385204+05:30', 2, 'Plum and cherry.
— Ana, baker', 'e16f6800e58224fe2a39e784a39e95fa');
INSERT INTO public.hr_journal VALUES (125, 34, 'published', '2026-11-30 14:42:05.60598+05:30', 7, 'Lime and clover.
— Ana Lima, miller', '863100795ccc86e60c59ffb5a9d53bcd');
INSERT INTO public.hr_journal VALUES (126, 3, 'lease ended', '2026-12-07 13:50:02.012023+05:30', NULL, '', '10');
INSERT INTO public.hr_journal VALUES (127, 11, 'lease ended', '2026-12-07 13:50:02.012023+05:30', NULL, '', '10');
INSERT INTO public.hr_journal VALUES (128, 12, 'lease ended', '2026-12-07 13:50:02.012023+05:30', NULL, '', '10');
INSERT INTO public.hr_journal VALUES (129, 35, 'opened', '2026-12-07 13:50:04.759281+05:30', NULL, '', '100000');
INSERT INTO public.hr_journal VALUES (130, 36, 'opened', '2026-12-07 13:50:08.617175+05:30', NULL, '', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmfz5oq26');
INSERT INTO public.hr_journal VALUES (131, 37, 'opened', '2026-12-07 13:50:20.908912+05:30', NULL, '', '2129853458428198915');
INSERT INTO public.hr_journal VALUES (132, 38, 'opened', '2026-12-07 13:50:22.492024+05:30', NULL, '', '00000031');
INSERT INTO public.hr_journal VALUES (133, 39, 'opened', '2026-12-07 13:50:24.132354+05:30', NULL, '', '00000032');
INSERT INTO public.hr_journal VALUES (134, 12, 'claimed', '2026-12-07 13:50:29.493513+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (135, 35, 'claimed', '2026-12-07 13:50:32.332691+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (136, 36, 'claimed', '2026-12-07 13:50:36.381605+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (137, 37, 'claimed', '2026-12-07 13:50:39.963645+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (138, 38, 'claimed', '2026-12-07 13:50:43.131352+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (139, 35, 'sent', '2026-12-07 13:50:54.319375+05:30', 10, '@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (1/2)
— Fay, florist

@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (2/2)
— Fay, florist', 'fcd7984e0b7db5729fd9b93b38253f78');
INSERT INTO public.hr_journal VALUES (140, 36, 'sent', '2026-12-07 13:50:59.384455+05:30', 10, 'Two kinds of them.
— Fay, florist', '16bf0828aaf83c51c7d3658bb0d0a89e');
INSERT INTO public.hr_journal VALUES (141, 37, 'sent', '2026-12-07 13:51:05.415935+05:30', 10, 'For up to fifty guests.
— Fay, florist', '644ca9f1f4d7b5082cb6ae9d702d15c4');
INSERT INTO public.hr_journal VALUES (142, 40, 'opened', '2026-12-07 14:16:52.479127+05:30', NULL, '', '00000033');
INSERT INTO public.hr_journal VALUES (143, NULL, 'chose', '2026-12-07 14:17:44.732853+05:30', 2, 'offers on', '');
INSERT INTO public.hr_journal VALUES (144, NULL, 'chose', '2026-12-07 14:52:00.330363+05:30', 2, 'note on', '');
INSERT INTO public.hr_journal VALUES (145, 41, 'opened', '2026-12-07 14:52:00.436346+05:30', NULL, '', '00000034');
INSERT INTO public.hr_journal VALUES (146, 42, 'opened', '2026-12-07 14:52:01.390201+05:30', NULL, '', '00000035');
INSERT INTO public.hr_journal VALUES (147, 43, 'opened', '2026-12-07 14:52:01.895006+05:30', NULL, '', '00000036');
INSERT INTO public.hr_journal VALUES (148, 44, 'opened', '2026-12-07 14:52:09.397138+05:30', NULL, '', '00000037');
INSERT INTO public.hr_journal VALUES (149, 41, 'claimed', '2026-12-07 14:52:13.145822+05:30', 10, '', '');
INSERT INTO public.hr_journal VALUES (150, 39, 'offered', '2026-12-07 14:52:01.993219+05:30', NULL, '', '2');
INSERT INTO public.hr_journal VALUES (151, 38, 'sent', '2026-12-07 14:53:15.793656+05:30', 10, 'On Tuesdays.
— Fay, florist', '8c73e4958a469f9070d4274cae69e0d0');
INSERT INTO public.hr_journal VALUES (152, 12, 'sent', '2026-12-07 14:53:29.329508+05:30', 10, '@maya@town.example Behind the house.
— Fay, florist', 'e67d9def47737e9ef9ebb2d57d6c92d0');
INSERT INTO public.hr_journal VALUES (153, 30, 'noted', '2026-12-07 14:53:29.806422+05:30', 10, 'Fay knows the mill.', '');
INSERT INTO public.hr_journal VALUES (154, 23, 'noted', '2026-12-07 14:53:30.14135+05:30', 3, 'It has raisins in it.', '');
INSERT INTO public.hr_journal VALUES (155, 24, 'noted', '2026-12-07 14:53:30.789407+05:30', 8, 'It has salt on it.', '');
INSERT INTO public.hr_journal VALUES (156, 30, 'sent', '2026-12-07 14:53:37.161857+05:30', 2, 'About two days.
— Ana, baker', '383e9a4da236d57808e683132e903156');
INSERT INTO public.hr_journal VALUES (157, 29, 'sent', '2026-12-07 14:53:38.019256+05:30', 7, 'From the next village.
— Ana Lima, miller', '9aac7ae82a8876ba2185ddf6b98a067a');
INSERT INTO public.hr_journal VALUES (158, 4, 'took back', '2026-12-07 14:53:38.577437+05:30', 10, '', '0457cfa98796a21bb573d996e177da4d');
INSERT INTO public.hr_journal VALUES (159, 1, 'followed up', '2026-12-07 14:53:47.137291+05:30', NULL, '', '00000001-2');
INSERT INTO public.hr_journal VALUES (160, 3, 'deleted', '2026-12-07 14:53:54.503367+05:30', NULL, '', '99998');


INSERT INTO public.hr_pictures VALUES ('ae3030942199b292222b73cf20865d98', 23, '2026-11-30 14:30:49.3026+05:30', '\x89504e470d0a1a0a0000000d49484452000000040000000308020000003b963991000000144944415478da63648e3ac100034c0c48008503002a30012b1b9fc2f50000000049454e44ae426082');
INSERT INTO public.hr_pictures VALUES ('b623ed3facfdc0a43b6fbf90ba377478', 24, '2026-11-30 14:30:54.518758+05:30', '\x89504e470d0a1a0a0000000d494844520000001400000014080200000002eb8a5a0000001d4944415478da6364893ac1402e6062a0008c6a1ed53caa795433e59a01da67014e4a07a4600000000049454e44ae426082');


INSERT INTO public.hr_posts VALUES (1, 1, 'wall', '00000001', 'Cleo', 'Do you bake on Sundays?', '2026-11-26 15:30:16.367244+05:30', 'http://house.standin/p/00000001', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (2, 1, 'wall', '00000001-1', 'Ana', 'Yes, until noon.
— Ana, baker', '2026-11-26 15:40:31.995283+05:30', 'http://house.standin/t/1#post-00000001-1', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (3, 2, 'wall', '00000002', 'Dora', 'Is there rye bread?', '2026-11-26 15:40:33.444477+05:30', 'http://house.standin/p/00000002', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (4, 2, 'wall', '00000002-1', 'Ana Lima', 'Every Friday.
— Ana Lima, miller', '2026-11-26 15:50:49.880505+05:30', 'http://house.standin/t/2#post-00000002-1', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (5, 3, 'mastodon', '99996', 'Maya', 'are there nuts in the cake?', '2026-11-26 15:50:51.792+05:30', 'https://town.example/@maya/99996', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (6, 4, 'bluesky', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha6vgc723', 'Maya', 'do you have oat milk?', '2026-11-26 15:50:51.911+05:30', 'https://bsky.app/profile/maya.example/post/3n37ha6vgc723', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (7, 5, 'x', '2125897584974233601', 'Marta', 'is it spelt?', '2026-11-26 15:50:56.182+05:30', 'https://x.com/marta/status/2125897584974233601', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (8, 3, 'mastodon', '99997', 'Fay', '@maya@town.example No nuts at all.
— Fay, florist', '2026-11-26 16:01:20.712875+05:30', 'https://social.example/@acme/99997', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (9, 4, 'bluesky', 'at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4', 'Fay', 'Oat milk and soy.
— Fay, florist', '2026-11-26 16:11:40.168648+05:30', 'https://bsky.app/profile/acme.example/post/3n37iff2c62p4', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (10, 5, 'x', '2125905399281352706', 'Fay', 'All of it is spelt.
— Fay, florist', '2026-11-26 16:21:59.280502+05:30', 'https://x.com/acme/status/2125905399281352706', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (12, 6, 'wall', '00000003', 'Emma', '', '2026-11-26 16:22:05.723888+05:30', 'http://house.standin/p/00000003', false, NULL, NULL, '2026-11-26 16:22:07.007992+05:30', true);
INSERT INTO public.hr_posts VALUES (13, 7, 'wall', '00000004', 'Finn', 'Who are you?', '2026-11-26 16:22:07.728186+05:30', 'http://house.standin/p/00000004', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (14, 8, 'wall', '00000005', 'Gina', 'Nothing, thanks?', '2026-11-26 16:22:08.831628+05:30', 'http://house.standin/p/00000005', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (15, 9, 'wall', '00000006', 'Hugo', 'Buy my watches?', '2026-11-26 16:22:12.400457+05:30', 'http://house.standin/p/00000006', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (16, 10, 'wall', '00000007', 'Ida', 'Is it far?', '2026-11-26 16:22:17.748914+05:30', 'http://house.standin/p/00000007', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (17, 10, 'wall', '00000007-1', 'Fay', '', '2026-11-26 16:32:34.006068+05:30', 'http://house.standin/t/10#post-00000007-1', true, NULL, NULL, '2026-11-26 16:32:39.281066+05:30', true);
INSERT INTO public.hr_posts VALUES (18, 11, 'wall', '00000008', 'Jan', 'Is it near?', '2026-11-26 16:32:41.695643+05:30', 'http://house.standin/p/00000008', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (19, 12, 'mastodon', '99999', 'Maya', 'is there parking?', '2026-11-26 16:32:45.975+05:30', 'https://town.example/@maya/99999', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (20, 13, 'wall', '00000009', 'Lou', 'Is all of it vegan?', '2026-11-26 16:43:02.186615+05:30', 'http://house.standin/p/00000009', false, '2026-11-26 16:43:08.917284+05:30', 'Is it vegan?', NULL, true);
INSERT INTO public.hr_posts VALUES (21, 14, 'wall', '00000010', 'Kim', 'Who won the cake raffle?', '2026-11-26 16:43:10.279503+05:30', 'http://house.standin/p/00000010', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (22, 15, 'wall', '00000011', 'Kim', 'Who bakes the bread?', '2026-11-26 16:43:13.170258+05:30', 'http://house.standin/p/00000011', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (23, 15, 'wall', '00000011-1', 'Eva', 'I do.
— Eva', '2026-11-26 16:53:30.159978+05:30', 'http://house.standin/t/15#post-00000011-1', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (24, 16, 'wall', '00000012', 'Ruth', 'Where do I park?', '2026-11-30 14:30:30.161659+05:30', 'http://house.standin/p/00000012', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (25, 17, 'wall', '00000013', 'Guest 0', 'Is the lemon tart fresh?', '2026-11-30 14:30:32.301875+05:30', 'http://house.standin/p/00000013', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (26, 18, 'wall', '00000014', 'Guest 1', 'Is the plum tart fresh?', '2026-11-30 14:30:33.00842+05:30', 'http://house.standin/p/00000014', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (27, 19, 'wall', '00000015', 'Guest 2', 'Is the cherry tart fresh?', '2026-11-30 14:30:35.061219+05:30', 'http://house.standin/p/00000015', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (28, 20, 'wall', '00000016', 'Guest 3', 'Is the apple tart fresh?', '2026-11-30 14:30:36.340667+05:30', 'http://house.standin/p/00000016', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (29, 21, 'wall', '00000017', 'Guest 4', 'Is the pear tart fresh?', '2026-11-30 14:30:37.198394+05:30', 'http://house.standin/p/00000017', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (30, 22, 'wall', '00000018', 'Guest 5', 'Is the fig tart fresh?', '2026-11-30 14:30:37.742688+05:30', 'http://house.standin/p/00000018', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (31, 23, 'wall', '00000019', 'Lea', 'What does the stollen look like?', '2026-11-30 14:30:43.300337+05:30', 'http://house.standin/p/00000019', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (32, 24, 'wall', '00000020', 'Mo', 'What does the brezel look like?', '2026-11-30 14:30:50.392245+05:30', 'http://house.standin/p/00000020', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (33, 25, 'wall', '00000021', 'Nia', 'May I bring my dog?', '2026-11-30 14:30:54.972993+05:30', 'http://house.standin/p/00000021', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (34, 26, 'wall', '00000022', 'Otto', 'Do I get my money back, asked?', '2026-11-30 14:30:59.148341+05:30', 'http://house.standin/p/00000022', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (35, 27, 'wall', '00000023', 'Pia', 'Do I get my money back, seconded?', '2026-11-30 14:31:02.012338+05:30', 'http://house.standin/p/00000023', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (36, 28, 'wall', '00000024', 'Quentin', 'Which flour is it?', '2026-11-30 14:31:12.229312+05:30', 'http://house.standin/p/00000024', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (37, 29, 'wall', '00000025', 'Rosa', 'Which butter is it?', '2026-11-30 14:31:15.212899+05:30', 'http://house.standin/p/00000025', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (38, 30, 'wall', '00000026', 'Sam', 'How long do you need for 500 rolls?', '2026-11-30 14:31:20.788145+05:30', 'http://house.standin/p/00000026', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (39, 31, 'wall', '00000027', 'Tom', 'Which teas do you serve?', '2026-11-30 14:31:31.393191+05:30', 'http://house.standin/p/00000027', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (40, 32, 'wall', '00000028', 'Uli', 'Which coffees do you serve?', '2026-11-30 14:31:33.20485+05:30', 'http://house.standin/p/00000028', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (41, 33, 'wall', '00000029', 'Walt', 'Which jams do you have?', '2026-11-30 14:31:38.682318+05:30', 'http://house.standin/p/00000029', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (42, 34, 'wall', '00000030', 'Xander', 'Which honeys do you have?', '2026-11-30 14:31:42.886195+05:30', 'http://house.standin/p/00000030', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (43, 31, 'wall', '00000027-1', 'Ana', 'Green and black.
— Ana, baker', '2026-11-30 14:42:01.535984+05:30', 'http://house.standin/t/31#post-00000027-1', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (44, 32, 'wall', '00000028-1', 'Ana Lima', 'Black and white.
— Ana Lima, miller', '2026-11-30 14:42:03.163018+05:30', 'http://house.standin/t/32#post-00000028-1', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (45, 33, 'wall', '00000029-1', 'Ana', 'Plum and cherry.
— Ana, baker', '2026-11-30 14:42:04.385204+05:30', 'http://house.standin/t/33#post-00000029-1', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (46, 34, 'wall', '00000030-1', 'Ana Lima', 'Lime and clover.
— Ana Lima, miller', '2026-11-30 14:42:05.60598+05:30', 'http://house.standin/t/34#post-00000030-1', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (47, 35, 'mastodon', '100000', 'Maya', 'how do you bake rye?', '2026-12-07 13:50:00+05:30', 'https://town.example/@maya/100000', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (48, 36, 'bluesky', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmfz5oq26', 'Maya', 'is there a vegan roll?', '2026-12-07 13:50:07.348+05:30', 'https://bsky.app/profile/maya.example/post/3n42vmfz5oq26', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (49, 37, 'x', '2129853458428198915', 'Marta', 'do you cater?', '2026-12-07 13:50:09.91+05:30', 'https://x.com/marta/status/2129853458428198915', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (50, 38, 'wall', '00000031', 'Vera', 'Do you deliver?', '2026-12-07 13:50:22.047671+05:30', 'http://house.standin/p/00000031', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (51, 39, 'wall', '00000032', 'Bob', 'Do you bake on Sundays?', '2026-12-07 13:50:23.809821+05:30', 'http://house.standin/p/00000032', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (11, 3, 'mastodon', '99998', 'Maya', '', '2026-11-26 16:22:01.356+05:30', 'https://town.example/@maya/99998', false, NULL, NULL, '2026-12-07 14:53:54.503287+05:30', true);
INSERT INTO public.hr_posts VALUES (52, 35, 'mastodon', '100001', 'Fay', '@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (1/2)
— Fay, florist', '2026-12-07 14:16:42.162698+05:30', 'https://social.example/@acme/100001', true, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (53, 40, 'wall', '00000033', 'Will', 'Is there a step at the door?', '2026-12-07 14:16:52.270661+05:30', 'http://house.standin/p/00000033', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (54, 41, 'wall', '00000034', 'Xenia', 'Who is there (new)?', '2026-12-07 14:52:00.343022+05:30', 'http://house.standin/p/00000034', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (55, 42, 'wall', '00000035', 'Yves', 'Who is there (new too)?', '2026-12-07 14:52:01.334487+05:30', 'http://house.standin/p/00000035', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (56, 43, 'wall', '00000036', 'Zoe', 'Who is there (for Ana)?', '2026-12-07 14:52:01.797512+05:30', 'http://house.standin/p/00000036', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (57, 44, 'wall', '00000037', 'Amy', 'Who is there (for Ben)?', '2026-12-07 14:52:08.86816+05:30', 'http://house.standin/p/00000037', false, NULL, NULL, NULL, true);
INSERT INTO public.hr_posts VALUES (58, 1, 'wall', '00000001-2', 'Cleo', 'And on Christmas Day?', '2026-12-07 14:53:47.039342+05:30', 'http://house.standin/p/00000001-2', false, NULL, NULL, NULL, true);


INSERT INTO public.hr_quotes VALUES (15, 14);
INSERT INTO public.hr_quotes VALUES (31, 32);
INSERT INTO public.hr_quotes VALUES (33, 32);
INSERT INTO public.hr_quotes VALUES (32, 33);
INSERT INTO public.hr_quotes VALUES (31, 33);
INSERT INTO public.hr_quotes VALUES (33, 34);
INSERT INTO public.hr_quotes VALUES (32, 34);
INSERT INTO public.hr_quotes VALUES (34, 33);
INSERT INTO public.hr_quotes VALUES (1, 35);
INSERT INTO public.hr_quotes VALUES (1, 39);


INSERT INTO public.hr_replies VALUES (1, '29e0039f453a5a721323ef750f14b25f', 1, 2, 'Ana', 'baker', 'Yes, until noon.
— Ana, baker', 'wall', '00000001', '2026-11-26 15:40:21.289767+05:30', 'sent', 'wall', '00000001-1', '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (2, '9e2bf528d5b4a77c007280ea744fadea', 2, 7, 'Ana Lima', 'miller', 'Every Friday.
— Ana Lima, miller', 'wall', '00000002', '2026-11-26 15:50:38.567051+05:30', 'sent', 'wall', '00000002-1', '', '[{"id": "14f4d69bc4d724f6fe4e1fa9f84ffa8e", "alt": "A loaf of rye", "media": "image/png", "width": 40, "height": 30, "size": 103, "sha256": "18940e5fd6a8cb0aa78445d9f7389023c2901de76f7fd364cba78fbb94872d42"}]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (3, 'ca8c06f274de2792b8d8873b0f2df5c7', 3, 10, 'Fay', 'florist', '@maya@town.example No nuts at all.
— Fay, florist', 'mastodon', '99996', '2026-11-26 16:01:09.703343+05:30', 'sent', 'mastodon', '99997', '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (5, '0311b609dbf92e4103508f93ea88f09b', 5, 10, 'Fay', 'florist', 'All of it is spelt.
— Fay, florist', 'x', '2125897584974233601', '2026-11-26 16:21:47.001077+05:30', 'sent', 'x', '2125905399281352706', '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (6, '432769bd9e049eb804b33ea2bd54c2dc', 10, 10, 'Fay', 'florist', 'A mile or two.
— Fay, florist', 'wall', '00000007', '2026-11-26 16:32:21.718913+05:30', 'retracted', 'wall', '00000007-1', '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (7, '0eab05752841060ec1c1f2325080bcd7', 11, 10, 'Fay', 'florist', 'Very near.
— Fay, florist', 'wall', '00000008', '2026-11-26 16:42:43.975804+05:30', 'undone', NULL, NULL, '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (8, '270598c17a84c43af68a2a04ed66f901', 12, 10, 'Fay', 'florist', '@maya@town.example Right behind the house.
— Fay, florist', 'mastodon', '99999', '2026-11-26 16:42:48.231934+05:30', 'failed', NULL, NULL, 'The Mastodon server does not take it: “not that” (422).', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (9, '87e0873497089297e52a5693e512c550', 15, 11, 'Eva', '', 'I do.
— Eva', 'wall', '00000011', '2026-11-26 16:53:18.071905+05:30', 'sent', 'wall', '00000011-1', '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (10, '7e61c7bc56a43cf629d7265400607f24', 31, 2, 'Ana', 'baker', 'Green and black.
— Ana, baker', 'wall', '00000027', '2026-11-30 14:41:32.911219+05:30', 'sent', 'wall', '00000027-1', '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (11, '1a229ac5412afa69646386d3755daf68', 32, 7, 'Ana Lima', 'miller', 'Black and white.
— Ana Lima, miller', 'wall', '00000028', '2026-11-30 14:41:37.399913+05:30', 'sent', 'wall', '00000028-1', '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (12, 'e16f6800e58224fe2a39e784a39e95fa', 33, 2, 'Ana', 'baker', 'Plum and cherry.
— Ana, baker', 'wall', '00000029', '2026-11-30 14:41:42.634457+05:30', 'sent', 'wall', '00000029-1', '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (13, '863100795ccc86e60c59ffb5a9d53bcd', 34, 7, 'Ana Lima', 'miller', 'Lime and clover.
— Ana Lima, miller', 'wall', '00000030', '2026-11-30 14:41:49.460919+05:30', 'sent', 'wall', '00000030-1', '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (16, '644ca9f1f4d7b5082cb6ae9d702d15c4', 37, 10, 'Fay', 'florist', 'For up to fifty guests.
— Fay, florist', 'x', '2129853458428198915', '2026-12-07 14:01:05.415935+05:30', 'going', NULL, NULL, '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (15, '16bf0828aaf83c51c7d3658bb0d0a89e', 36, 10, 'Fay', 'florist', 'Two kinds of them.
— Fay, florist', 'bluesky', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmfz5oq26', '2026-12-07 14:00:59.384455+05:30', 'going', NULL, NULL, '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (14, 'fcd7984e0b7db5729fd9b93b38253f78', 35, 10, 'Fay', 'florist', '@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (1/2)
— Fay, florist

@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (2/2)
— Fay, florist', 'mastodon', '100000', '2026-12-07 14:00:54.319375+05:30', 'going', 'mastodon', '100001', '', '[]', '["@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (1/2)\n— Fay, florist", "@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (2/2)\n— Fay, florist"]', '["100001"]');
INSERT INTO public.hr_replies VALUES (17, '8c73e4958a469f9070d4274cae69e0d0', 38, 10, 'Fay', 'florist', 'On Tuesdays.
— Fay, florist', 'wall', '00000031', '2026-12-07 15:03:15.793656+05:30', 'leaving', NULL, NULL, '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (18, 'e67d9def47737e9ef9ebb2d57d6c92d0', 12, 10, 'Fay', 'florist', '@maya@town.example Behind the house.
— Fay, florist', 'mastodon', '99999', '2026-12-07 15:03:29.329508+05:30', 'leaving', NULL, NULL, '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (19, '383e9a4da236d57808e683132e903156', 30, 2, 'Ana', 'baker', 'About two days.
— Ana, baker', 'wall', '00000026', '2026-12-07 15:03:37.161857+05:30', 'leaving', NULL, NULL, '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (20, '9aac7ae82a8876ba2185ddf6b98a067a', 29, 7, 'Ana Lima', 'miller', 'From the next village.
— Ana Lima, miller', 'wall', '00000025', '2026-12-07 15:03:38.019256+05:30', 'leaving', NULL, NULL, '', '[]', '[]', '[]');
INSERT INTO public.hr_replies VALUES (4, '0457cfa98796a21bb573d996e177da4d', 4, 10, 'Fay', 'florist', 'Oat milk and soy.
— Fay, florist', 'bluesky', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha6vgc723', '2026-11-26 16:11:26.45572+05:30', 'retracting', 'bluesky', 'at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4', '', '[]', '[]', '[]');


INSERT INTO public.hr_sequences VALUES ('surface/teams', 'burst', 1);
INSERT INTO public.hr_sequences VALUES ('surface/slack', 'burst', 1);
INSERT INTO public.hr_sequences VALUES ('channel/wall', 'root', 37);


INSERT INTO public.hr_settings VALUES ('paused', 'no');


INSERT INTO public.hr_sheets VALUES ('channel/x', 'place', 'begun', '{"at": "2026-11-26T10:00:13.775733+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000009', '{"root": "00000006", "customer": "6087008067709b55a47939b020cd8cb4", "posts": [{"id": "00000006", "author": "Hugo", "text": "Buy my watches?", "at": "2026-11-26T10:52:12.400457Z", "edited_at": null, "gone_at": null, "ours": null, "form": "gcqGXdgNmeUsdo2rY6P5KsvQ4Yqhye2WFBhdnDKv8uE"}], "number": 9, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'secret', 'stamp', '{"key": "52LobpBwkMc1VTWDWWfvX5rFzwDk29JHpp6Uoau5prQ"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', 'd42e807fc78d044ee1868127af3d908d', '{"stopped_at": null, "asked": [["brD6ybvtkJJ9_dChYP8xlA9Kp9hlIWSZ_16xlPu-p6I", "00000001"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000001', '{"number": 1}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/1/staffroom/main', '{"thread": 1}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'room', '19:customers00000000000000000000000@thread.tacv2', '{"shared": false}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'room', '#customers', '{"channel": "C1CUSTOMERS", "shared": false}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/1/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000002", "root": "1795000000002"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '1', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000002", "root": "1795000000002"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'account', '2', '{"account": "U1ANA"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/1/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795687218.209881", "root": "1795687218.209881"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '1', '{"channel": "C1CUSTOMERS", "ts": "1795687218.209881", "root": "1795687218.209881"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'account', '3', '{"account": "U2BEN"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'account', '4', '{"account": "U4DAN"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/2/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000004", "root": "1795000000004"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000002', '{"threads": [1], "drawn": "e6c2ecd2c886431d2e654752", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000003", "drawn": "c412ef23f90cc88c292d51e1"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'account', '5', '{"account": "U6IVY"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'account', '6', '{"account": "U3CHO"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'home', 'U1ANA', '{}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'called', '44444444-dddd-4ddd-8ddd-000000000001', '{"id": "29:1ana-made-up", "name": "Ana Lima"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'account', '7', '{"account": "44444444-dddd-4ddd-8ddd-000000000001"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'words', 'C1CUSTOMERS/1795687221.028674', '{"thread": 1, "by": "U1ANA", "digests": ["cb9b2063775f2e770a300d6e57edacd3cd3a6a4a9cd1b03e43f10e64d57bdfa8"]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '2', '{"channel": "C1CUSTOMERS", "ts": "1795687834.625853", "root": "1795687834.625853"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'account', '8', '{"account": "44444444-dddd-4ddd-8ddd-000000000002"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/1/C1CUSTOMERS/1795687218.209881/0', '{"channel": "C1CUSTOMERS", "ts": "1795687833.245854", "root": "1795687218.209881"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795687218.209881', '{"threads": [1], "drawn": "77f6e0bdbe43b137ba8757cf", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": "U1ANA", "ts": "1795687833.245854", "drawn": "c1f30b9754ff5e96058db499"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000002', '{"number": 2}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/2/staffroom/main', '{"thread": 2}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/9/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795690337.114571", "root": "1795690337.114571"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795687834.625853', '{"threads": [2], "drawn": "02d0b1ce3af782da936b303b", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795688450.394121", "drawn": "9d5c7a50b9931f9919d1784d"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'home', 'U2BEN', '{}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/5/staffroom/main', '{"thread": 5}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/1/19:customers00000000000000000000000@thread.tacv2/1795000000002/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000003", "root": "1795000000002"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', 'a7efdf5d543eacbac38c387c6577bdad', '{"stopped_at": null, "asked": [["7xmlBIBGBUYy40x8WcGaW31vr2lYMTEE3VvWtscxYH8", "00000002"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'picture', '00000002-1/0', '{"media": "image/png", "sha256": "18940e5fd6a8cb0aa78445d9f7389023c2901de76f7fd364cba78fbb94872d42", "content": "iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAALklEQVR42u3NMQEAMAgAIF1M0xjPWIvg6QMFyK6JCy+OiMVisVgsFovFYrF49wHcigHeuobuwwAAAABJRU5ErkJggg=="}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/2/C1CUSTOMERS/1795687834.625853/0', '{"channel": "C1CUSTOMERS", "ts": "1795688450.394121", "root": "1795687834.625853"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '3', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000021", "root": "1795000000021"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'heard', '02125897584974233601', '{"newest": "2125897584974233601", "mark": "4629837efd5edc4c53e07759"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'called', '44444444-dddd-4ddd-8ddd-000000000003', '{"id": "29:1cho-made-up", "name": "Cho Min"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/mastodon', 'ours', '20261126T103120.99997', '{"id": "99997", "edited": null, "key": "publish/ca8c06f274de2792b8d8873b0f2df5c7"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/6/staffroom/main', '{"thread": 6}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/5/19:customers00000000000000000000000@thread.tacv2/1795000000023/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000026", "root": "1795000000023"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000004", "root": "1795000000004"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/2/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795687834.625853", "root": "1795687834.625853"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795690327.506296', '{"threads": [6], "drawn": "c991582aeed30cdebb281894", "begun": null, "parts": [{"begin": 0, "end": 2, "holder": null, "ts": "1795690329.066702", "drawn": "70d1e3d0c1b5af84fe4d2b64"}]}', 4);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/8/staffroom/main', '{"thread": 8}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'hung', '19:customers00000000000000000000000@thread.tacv2/1795000000014', '{"files": [{"id": "0-weu-d1-00000000000000000000000000000001", "name": "", "media": "image/*", "size": 0, "url": "http://teams.standin/amer/v3/attachments/0-weu-d1-00000000000000000000000000000001/views/original", "alt": ""}], "at": "2026-11-26T10:10:35.446503+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795688467.522173', '{"threads": [5], "drawn": "1993981a840343100ea0b238", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795690321.221897", "drawn": "4dd6cc77c712128867001acc"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '66a51cda81cadd451a42bc849a1ef8b7', '{"stopped_at": null, "asked": [["l3_9OsCgMUBt5NshZ1Q5kBTAkjeOLTkmJk8kcME4C0Y", "00000003"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'gone', '000000000006', '{"root": "00000003", "customer": "66a51cda81cadd451a42bc849a1ef8b7", "posts": [{"id": "00000003", "author": "", "text": "", "at": "2026-11-26T10:52:05.723888Z", "edited_at": null, "gone_at": "2026-11-26T10:52:07.007992Z", "ours": null, "form": "l3_9OsCgMUBt5NshZ1Q5kBTAkjeOLTkmJk8kcME4C0Y"}], "number": 6, "acts": 1}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000004', '{"threads": [2], "drawn": "89693cedcf51df7be62d7ef3", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": {"id": "29:1ana-made-up", "name": "Ana Lima"}, "ts": "1795000000020", "drawn": "7ab181e201a39d9ac16c4f9e"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('channel/mastodon', 'heard', '20261126T102051.99996', '{"id": "99996", "edited": null}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/bluesky', 'heard', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha6vgc723', '{"cid": "bafyreihbvbvwij4l4mvin3mjcxb2x3t3nzlfck5jsp6523sw2xpcfz7uq4", "at": "2026-11-26T10:20:51.911Z"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/4/staffroom/main', '{"thread": 4}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/4/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795688456.530614", "root": "1795688456.530614"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '4', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000022", "root": "1795000000022"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '5', '{"channel": "C1CUSTOMERS", "ts": "1795688467.522173", "root": "1795688467.522173"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/6/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795690327.506296", "root": "1795690327.506296"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000004', '{"number": 7}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000022', '{"threads": [4], "drawn": "230144f601839609e299104a", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000025", "drawn": "8e3f7e229f972d4b5a50e999"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000007', '{"root": "00000004", "customer": "f2ea4af9268bdcab922e2cd6ca595022", "posts": [{"id": "00000004", "author": "Finn", "text": "Who are you?", "at": "2026-11-26T10:52:07.728186Z", "edited_at": null, "gone_at": null, "ours": null, "form": "tyWlwXuBT7mzoA8XBKBC-51wk3TxH2EG0UF-FQdkl8w"}], "number": 7, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/6/19:customers00000000000000000000000@thread.tacv2/1795000000028/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000029", "root": "1795000000028"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', 'e6116786f60488dfb1246273f12f952e', '{"stopped_at": null, "asked": [["aTPW4RQ5dAfY4TFjl5EOXCFp6LSsdAG5w9cpsjZ3TbI", "00000005"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/bluesky', 'like', 'at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4 did:plc:mayaexampleaaaaaaaaaaaaa', '{"at": "2026-11-26T10:52:05.463Z"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'called', '44444444-dddd-4ddd-8ddd-000000000002', '{"id": "29:1ben-made-up", "name": "Ben Okafor"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'words', '19:customers00000000000000000000000@thread.tacv2/1795000000014', '{"thread": 2, "by": "44444444-dddd-4ddd-8ddd-000000000001", "digests": ["af647e5a5da55d4459635dc25d8924965c0cd8d656c8a38dcf222b98a5a8f606"]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/2/19:customers00000000000000000000000@thread.tacv2/1795000000004/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000020", "root": "1795000000004"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'account', '10', '{"epoch": 0, "inside": true}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/3/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000021", "root": "1795000000021"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '3', '{"channel": "C1CUSTOMERS", "ts": "1795688452.440065", "root": "1795688452.440065"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/5/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795688467.522173", "root": "1795688467.522173"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', 'f2ea4af9268bdcab922e2cd6ca595022', '{"stopped_at": "2026-11-26T10:52:08.408190Z", "asked": [["tyWlwXuBT7mzoA8XBKBC-51wk3TxH2EG0UF-FQdkl8w", "00000004"]]}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/3/C1CUSTOMERS/1795688452.440065/0', '{"channel": "C1CUSTOMERS", "ts": "1795689082.710809", "root": "1795688452.440065"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/7/staffroom/main', '{"thread": 7}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/4/19:customers00000000000000000000000@thread.tacv2/1795000000022/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000025", "root": "1795000000022"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000003', '{"number": 6}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'session', 'b34dca1ef9b5f14efa38ec26b4828642822a1bea668e9891778578e9bd023e0b', '{"account": "10", "epoch": 0, "expires": "2027-01-06T08:20:24.865218+00:00"}', 3);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'account', '9', '{"account": "44444444-dddd-4ddd-8ddd-000000000003"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/4/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000022", "root": "1795000000022"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '6', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000028", "root": "1795000000028"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/5/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000023", "root": "1795000000023"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '5', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000023", "root": "1795000000023"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '6', '{"channel": "C1CUSTOMERS", "ts": "1795690327.506296", "root": "1795690327.506296"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/40/staffroom/main', '{"thread": 40}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000028', '{"threads": [6], "drawn": "c3394937c50ca06480e9c9b2", "begun": null, "parts": [{"begin": 0, "end": 2, "holder": null, "ts": "1795000000029", "drawn": "bb86ae31e3c0866e1f3db5d5"}]}', 4);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'reply', 'publish/0311b609dbf92e4103508f93ea88f09b', '{"to": "2125897584974233601", "post": "2125905399281352706", "begun": "2026-11-26T10:51:59.236284+00:00", "tried": "2026-11-26T10:51:59.236302+00:00"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000023', '{"threads": [5], "drawn": "df26a2b48d242e9ef48ef9c7", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000026", "drawn": "14b19168d510521b697e379c"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/3/19:customers00000000000000000000000@thread.tacv2/1795000000021/4', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000027", "root": "1795000000021"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'pictures', '2/44444444-dddd-4ddd-8ddd-000000000001', '{"0-weu-d1-00000000000000000000000000000001": "14f4d69bc4d724f6fe4e1fa9f84ffa8e"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/3/staffroom/main', '{"thread": 3}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/3/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795688452.440065", "root": "1795688452.440065"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '4', '{"channel": "C1CUSTOMERS", "ts": "1795688456.530614", "root": "1795688456.530614"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/mastodon', 'reply', 'publish/ca8c06f274de2792b8d8873b0f2df5c7', '{"at": "2026-11-26T10:31:20.691968+00:00", "post": "99997"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/3/19:customers00000000000000000000000@thread.tacv2/1795000000021/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000024", "root": "1795000000021"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/3/C1CUSTOMERS/1795688452.440065/4', '{"channel": "C1CUSTOMERS", "ts": "1795690325.028065", "root": "1795688452.440065"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/bluesky', 'reply', 'publish/0457cfa98796a21bb573d996e177da4d', '{"uri": "at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4", "record": {"$type": "app.bsky.feed.post", "text": "Oat milk and soy.\n\u2014 Fay, florist", "createdAt": "2026-11-26T10:41:39.875Z", "reply": {"root": {"uri": "at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha6vgc723", "cid": "bafyreihbvbvwij4l4mvin3mjcxb2x3t3nzlfck5jsp6523sw2xpcfz7uq4"}, "parent": {"uri": "at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha6vgc723", "cid": "bafyreihbvbvwij4l4mvin3mjcxb2x3t3nzlfck5jsp6523sw2xpcfz7uq4"}}}, "taken_back": false}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/bluesky', 'rkey', 'at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4', '{"key": "publish/0457cfa98796a21bb573d996e177da4d"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/6/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000028", "root": "1795000000028"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/4/C1CUSTOMERS/1795688456.530614/0', '{"channel": "C1CUSTOMERS", "ts": "1795689702.925376", "root": "1795688456.530614"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795688456.530614', '{"threads": [4], "drawn": "e67a3ad6afddca8066770f29", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795689702.925376", "drawn": "d400d24334ddbe315acb42f6"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'ours', '2125905399281352706', '{"key": "publish/0311b609dbf92e4103508f93ea88f09b"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/5/C1CUSTOMERS/1795688467.522173/0', '{"channel": "C1CUSTOMERS", "ts": "1795690321.221897", "root": "1795688467.522173"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000005', '{"number": 8}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000008', '{"root": "00000005", "customer": "e6116786f60488dfb1246273f12f952e", "posts": [{"id": "00000005", "author": "Gina", "text": "Nothing, thanks?", "at": "2026-11-26T10:52:08.831628Z", "edited_at": null, "gone_at": null, "ours": null, "form": "aTPW4RQ5dAfY4TFjl5EOXCFp6LSsdAG5w9cpsjZ3TbI"}], "number": 8, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/6/C1CUSTOMERS/1795690327.506296/0', '{"channel": "C1CUSTOMERS", "ts": "1795690329.066702", "root": "1795690327.506296"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/7/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000030", "root": "1795000000030"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '7', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000030", "root": "1795000000030"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/7/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795690330.675198", "root": "1795690330.675198"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '7', '{"channel": "C1CUSTOMERS", "ts": "1795690330.675198", "root": "1795690330.675198"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/8/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795690333.638754", "root": "1795690333.638754"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/7/19:customers00000000000000000000000@thread.tacv2/1795000000030/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000031", "root": "1795000000030"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000030', '{"threads": [7], "drawn": "7128171859d86c71543cf22e", "begun": null, "parts": [{"begin": 0, "end": 2, "holder": null, "ts": "1795000000031", "drawn": "87a8dc0d55daf27dd3b493f0"}]}', 3);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'spent', '2026-11', '{"thousandths": 58}', 38);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/7/C1CUSTOMERS/1795690330.675198/0', '{"channel": "C1CUSTOMERS", "ts": "1795690331.781201", "root": "1795690330.675198"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795690330.675198', '{"threads": [7], "drawn": "5abe5f6883d8e8499140295f", "begun": null, "parts": [{"begin": 0, "end": 2, "holder": null, "ts": "1795690331.781201", "drawn": "2eeceba938c4d7be4d7c8844"}]}', 3);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '6087008067709b55a47939b020cd8cb4', '{"stopped_at": null, "asked": [["gcqGXdgNmeUsdo2rY6P5KsvQ4Yqhye2WFBhdnDKv8uE", "00000006"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000006', '{"number": 9}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/9/staffroom/main', '{"thread": 9}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/8/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000032", "root": "1795000000032"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '8', '{"channel": "C1CUSTOMERS", "ts": "1795690333.638754", "root": "1795690333.638754"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '8', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000032", "root": "1795000000032"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', 'e8017511e6532d63f63ac6a734522368', '{"stopped_at": null, "asked": [["L2I63X_D6HlclQcdBRypyzeIpX1p2LUyNkwdrshl5oM", "00000007"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795690333.638754', '{"threads": [8], "drawn": "bbe554c054fb81b208b3b125", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795690334.652302", "drawn": "266c7e5ac38669e64aff40e3"}]}', 3);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000007', '{"number": 10}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '10', '{"channel": "C1CUSTOMERS", "ts": "1795690340.966587", "root": "1795690340.966587"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/11/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795690963.101076", "root": "1795690963.101076"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/mastodon', 'heard', '20261126T110245.99999', '{"id": "99999", "edited": null}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/15/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795691595.528472", "root": "1795691595.528472"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000032', '{"threads": [8], "drawn": "d5b7096b2e282e407ce12c73", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000033", "drawn": "340748514e679b19c41cbd24"}]}', 3);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/9/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000034", "root": "1795000000034"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '9', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000034", "root": "1795000000034"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '9', '{"channel": "C1CUSTOMERS", "ts": "1795690337.114571", "root": "1795690337.114571"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000034', '{"threads": [9], "drawn": "c6a3e2393aba36042863d7ee"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795690337.114571', '{"threads": [9], "drawn": "9c678ab5e0630dd40b332021"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/10/19:customers00000000000000000000000@thread.tacv2/1795000000035/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000036", "root": "1795000000035"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/11/staffroom/main', '{"thread": 11}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '11', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000038", "root": "1795000000038"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/13/staffroom/main', '{"thread": 13}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/13/C1CUSTOMERS/1795691582.581803/0', '{"channel": "C1CUSTOMERS", "ts": "1795691584.865173", "root": "1795691582.581803"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/13/19:customers00000000000000000000000@thread.tacv2/1795000000041/4', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000043", "root": "1795000000041"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/14/staffroom/main', '{"thread": 14}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/14/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795691592.965072", "root": "1795691592.965072"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '14', '{"channel": "C1CUSTOMERS", "ts": "1795691592.965072", "root": "1795691592.965072"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '190eec77eb901398e8a32b91fd2d3ded', '{"stopped_at": null, "asked": [["Dr0SIy6owWYcPKWtpY1sbyR9-jTyKkWdEo-oS2IWe-k", "00000010"], ["MK18YeytGtIM9GuLr4s7tkbFkij8vopzd7dbY4E8tXE", "00000011"]]}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000011', '{"number": 15}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '15', '{"channel": "C1CUSTOMERS", "ts": "1795691595.528472", "root": "1795691595.528472"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795691592.965072', '{"threads": [14], "drawn": "1ad0e8ba89508c2ac4382fd4", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1795692214.386028", "drawn": "648dfbe163f6e6e18f198b15"}]}', 4);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000015', '{"root": "00000011", "customer": "190eec77eb901398e8a32b91fd2d3ded", "posts": [{"id": "00000011", "author": "Kim", "text": "Who bakes the bread?", "at": "2026-11-26T11:13:13.170258Z", "edited_at": null, "gone_at": null, "ours": null, "form": "MK18YeytGtIM9GuLr4s7tkbFkij8vopzd7dbY4E8tXE"}, {"id": "00000011-1", "author": "Eva", "text": "I do.\n\u2014 Eva", "at": "2026-11-26T11:23:30.137888Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/87e0873497089297e52a5693e512c550", "role": "", "signature": "\u2014 Eva", "pictures": []}, "form": ""}], "number": 15, "acts": 0}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/14/19:customers00000000000000000000000@thread.tacv2/1795000000044/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000048", "root": "1795000000044"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/15/C1CUSTOMERS/1795691595.528472/0', '{"channel": "C1CUSTOMERS", "ts": "1795692211.487196", "root": "1795691595.528472"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'account', '11', '{"epoch": 1, "inside": false}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795691595.528472', '{"threads": [15], "drawn": "f520af4c8bf98ced452459f6", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795692211.487196", "drawn": "4fd7f55c0cb74d75b466159c"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795692212.832487", "drawn": "6158c07305fdb4221d74bdd4"}]}', 9);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/8/C1CUSTOMERS/1795690333.638754/0', '{"channel": "C1CUSTOMERS", "ts": "1795690334.652302", "root": "1795690333.638754"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/8/19:customers00000000000000000000000@thread.tacv2/1795000000032/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000033", "root": "1795000000032"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'place', 'look', '{"at": "2026-12-07T08:20:02.438538+00:00"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/10/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000035", "root": "1795000000035"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '231e3accb61c5c24789184d0ad551de8', '{"stopped_at": null, "asked": [["F_6skRPVpMp7zmBqAjfH9ESUTdZxduwBKpI8wiD-WyM", "00000009"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/10/C1CUSTOMERS/1795690340.966587/0', '{"channel": "C1CUSTOMERS", "ts": "1795690955.286474", "root": "1795690340.966587"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000009', '{"number": 13}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '13', '{"channel": "C1CUSTOMERS", "ts": "1795691582.581803", "root": "1795691582.581803"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'pigeonhole', 'U2BEN', '{"unread": [{"key": "whisper/13/3/handed-2", "text": "Ana Ruiz handed you #13.", "thread": 13, "at": "2026-11-26T11:13:03.822664+00:00"}], "keys": ["whisper/13/3/handed-2"]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/10/19:customers00000000000000000000000@thread.tacv2/1795000000035/4', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000037", "root": "1795000000035"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795690340.966587', '{"threads": [10], "drawn": "71cba09aece8196a53f1c715", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795690955.286474", "drawn": "9140db41a769ffa99c55abf1"}, {"begin": 4, "end": 6, "holder": null, "ts": "1795690961.044102", "drawn": "de32665bffd7662beb0c4056"}]}', 10);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000008', '{"number": 11}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000011', '{"root": "00000008", "customer": "8a3daef66b8054f2f06f7bbd24899214", "posts": [{"id": "00000008", "author": "Jan", "text": "Is it near?", "at": "2026-11-26T11:02:41.695643Z", "edited_at": null, "gone_at": null, "ours": null, "form": "cjMnA947azY0-mJECoQz5i6tzYK-vWWKRWVvdzGESME"}], "number": 11, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/12/staffroom/main', '{"thread": 12}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '12', '{"channel": "C1CUSTOMERS", "ts": "1795690968.512070", "root": "1795690968.512070"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/13/19:customers00000000000000000000000@thread.tacv2/1795000000041/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000042", "root": "1795000000041"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/13/C1CUSTOMERS/1795691582.581803/4', '{"channel": "C1CUSTOMERS", "ts": "1795691589.562821", "root": "1795691582.581803"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/15/staffroom/main', '{"thread": 15}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000013', '{"root": "00000009", "customer": "231e3accb61c5c24789184d0ad551de8", "posts": [{"id": "00000009", "author": "Lou", "text": "Is all of it vegan?", "at": "2026-11-26T11:13:02.186615Z", "edited_at": "2026-11-26T11:13:08.917284Z", "gone_at": null, "ours": null, "form": "F_6skRPVpMp7zmBqAjfH9ESUTdZxduwBKpI8wiD-WyM"}], "number": 13, "acts": 1}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/15/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000045", "root": "1795000000045"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795691582.581803', '{"threads": [13], "drawn": "46bc41d44ed1597883771767", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795691584.865173", "drawn": "7ed160b47508dcac9de93948"}, {"begin": 4, "end": 8, "holder": null, "ts": "1795691589.562821", "drawn": "a8e53a9043a2d67b50c61f40"}]}', 7);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000010', '{"number": 14}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000014', '{"root": "00000010", "customer": "190eec77eb901398e8a32b91fd2d3ded", "posts": [{"id": "00000010", "author": "Kim", "text": "Who won the cake raffle?", "at": "2026-11-26T11:13:10.279503Z", "edited_at": null, "gone_at": null, "ours": null, "form": "Dr0SIy6owWYcPKWtpY1sbyR9-jTyKkWdEo-oS2IWe-k"}], "number": 14, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'digest files', 'digest/2026-W48/slack/#customers/weeks', '{"file": "F00000091"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/14/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000044", "root": "1795000000044"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '14', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000044", "root": "1795000000044"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/15/19:customers00000000000000000000000@thread.tacv2/1795000000045/4', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000047", "root": "1795000000045"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000044', '{"threads": [14], "drawn": "8ec4e537309676a784593723", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1795000000048", "drawn": "b02106796958a9dd62ee8894"}]}', 4);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/10/staffroom/main', '{"thread": 10}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '10', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000035", "root": "1795000000035"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/14/C1CUSTOMERS/1795691592.965072/0', '{"channel": "C1CUSTOMERS", "ts": "1795692214.386028", "root": "1795691592.965072"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000035', '{"threads": [10], "drawn": "d7b2f75417e0db884065a20e", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000036", "drawn": "cc9b3b43ff2469c749a8bbac"}, {"begin": 4, "end": 6, "holder": null, "ts": "1795000000037", "drawn": "cc7c4313d80aaeb30fe49a4f"}]}', 10);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '11', '{"channel": "C1CUSTOMERS", "ts": "1795690963.101076", "root": "1795690963.101076"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/11/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000038", "root": "1795000000038"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/12/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000039", "root": "1795000000039"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '12', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000039", "root": "1795000000039"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/12/19:customers00000000000000000000000@thread.tacv2/1795000000039/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000040", "root": "1795000000039"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/13/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795691582.581803", "root": "1795691582.581803"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/15/C1CUSTOMERS/1795691595.528472/4', '{"channel": "C1CUSTOMERS", "ts": "1795692212.832487", "root": "1795691595.528472"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/10/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795690340.966587", "root": "1795690340.966587"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000010', '{"root": "00000007", "customer": "e8017511e6532d63f63ac6a734522368", "posts": [{"id": "00000007", "author": "Ida", "text": "Is it far?", "at": "2026-11-26T10:52:17.748914Z", "edited_at": null, "gone_at": null, "ours": null, "form": "L2I63X_D6HlclQcdBRypyzeIpX1p2LUyNkwdrshl5oM"}, {"id": "00000007-1", "author": "Fay", "text": "", "at": "2026-11-26T11:02:33.959468Z", "edited_at": null, "gone_at": "2026-11-26T11:02:38.831440Z", "ours": {"key": "publish/432769bd9e049eb804b33ea2bd54c2dc", "role": "florist", "signature": "\u2014 Fay, florist", "pictures": []}, "form": ""}], "number": 10, "acts": 0}', 3);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/10/C1CUSTOMERS/1795690340.966587/4', '{"channel": "C1CUSTOMERS", "ts": "1795690961.044102", "root": "1795690340.966587"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '8a3daef66b8054f2f06f7bbd24899214', '{"stopped_at": null, "asked": [["cjMnA947azY0-mJECoQz5i6tzYK-vWWKRWVvdzGESME", "00000008"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/12/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1795690968.512070", "root": "1795690968.512070"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/12/C1CUSTOMERS/1795690968.512070/0', '{"channel": "C1CUSTOMERS", "ts": "1795691580.877173", "root": "1795690968.512070"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/13/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000041", "root": "1795000000041"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '13', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000041", "root": "1795000000041"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/29/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029277.137560", "root": "1796029277.137560"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000045', '{"threads": [15], "drawn": "7720eab0f00352e3a6335a86", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000046", "drawn": "0effd6561026ce6fbe0ed735"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795000000047", "drawn": "776a0ddb50f6c2ebe0e897f7"}]}', 9);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000041', '{"threads": [13], "drawn": "b64427051e0338d866a97a08", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000042", "drawn": "38bd03a7eacbbbc5f4e9099b"}, {"begin": 4, "end": 8, "holder": null, "ts": "1795000000043", "drawn": "3ac8f061d0316e6960f75ab9"}]}', 8);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '15', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000045", "root": "1795000000045"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/15/19:customers00000000000000000000000@thread.tacv2/1795000000045/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000046", "root": "1795000000045"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'spent in a day', '2026-11-26', '{"40": 0, "41": 11, "42": 0, "43": 10, "44": 0, "45": 11}', 21);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'home', '11111111-aaaa-4aaa-8aaa-000000000001', '{"address": "http://teams.standin/emea/"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000050', '{"threads": [], "drawn": "78759666571c7a1e88246b52"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'digest/2026-W48/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000050", "root": "1795000000050"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'digest files', 'digest/2026-W48/slack/#customers/times', '{"file": "F00000092"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000052', '{"threads": [16], "drawn": "0eea741686ab7d3bedf20223"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '16', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000052", "root": "1795000000052"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '3a90dd0276a40bb74489e727c1fa01a6', '{"stopped_at": null, "asked": [["hQWK6OoJ5wsaMUAhToL84PRxZMPA9v9JNAitUq5YlHI", "00000013"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/18/staffroom/main', '{"thread": 18}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000015', '{"number": 19}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000019', '{"root": "00000015", "customer": "4f05ed0a1daae9594b1bbfb73d5ac95d", "posts": [{"id": "00000015", "author": "Guest 2", "text": "Is the cherry tart fresh?", "at": "2026-11-30T09:00:35.061219Z", "edited_at": null, "gone_at": null, "ours": null, "form": "GYC5jibh4eSkRsIUS_lNPc_B1n24mHk4IJgbExjg8dQ"}], "number": 19, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '67e008fd0597d2a8cc5ac22075cd1930', '{"stopped_at": null, "asked": [["UBtZQsVm5r_zIEz2wu3D0FPgnTvhnIrIubzCA1JQ41I", "00000016"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '58e6b8219eeeae0a026725d8823ce7c8', '{"stopped_at": null, "asked": [["neSzhb1NtYi_WB9llI6G5AuuO7FCgrpYlUMrNQvbYrU", "00000017"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000017', '{"number": 21}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000021', '{"root": "00000017", "customer": "58e6b8219eeeae0a026725d8823ce7c8", "posts": [{"id": "00000017", "author": "Guest 4", "text": "Is the pear tart fresh?", "at": "2026-11-30T09:00:37.198394Z", "edited_at": null, "gone_at": null, "ours": null, "form": "neSzhb1NtYi_WB9llI6G5AuuO7FCgrpYlUMrNQvbYrU"}], "number": 21, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', 'a97080162eede39a6a37258edbdad5af', '{"stopped_at": null, "asked": [["XVVNIOnjO8mqf4t0f0HWliZ8NxebpMn3Gl4VHjXJCNE", "00000018"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/21/staffroom/main', '{"thread": 21}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/22/staffroom/main', '{"thread": 22}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/17/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000053", "root": "1795000000053"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '25', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000060", "root": "1795000000060"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029255.945541', '{"threads": [25], "drawn": "9ecc13540a1700f285c0e89c"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'burst', '1', '{"lines": [{"thread": 18, "said": "Guest 1 on wall: Is the plum tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 19, "said": "Guest 2 on wall: Is the cherry tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 20, "said": "Guest 3 on wall: Is the apple tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 21, "said": "Guest 4 on wall: Is the pear tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 22, "said": "Guest 5 on wall: Is the fig tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'in-burst', 'card/18/teams/19:customers00000000000000000000000@thread.tacv2', '{"burst": "1"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'in-burst', 'card/19/teams/19:customers00000000000000000000000@thread.tacv2', '{"burst": "1"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'in-burst', 'card/20/teams/19:customers00000000000000000000000@thread.tacv2', '{"burst": "1"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'in-burst', 'card/21/teams/19:customers00000000000000000000000@thread.tacv2', '{"burst": "1"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'in-burst', 'card/22/teams/19:customers00000000000000000000000@thread.tacv2', '{"burst": "1"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000054', '{"threads": [18, 19, 20, 21, 22], "drawn": "598dc4610031fbded1224786"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'burst', '1', '{"lines": [{"thread": 17, "said": "Guest 0 on wall: Is the lemon tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 18, "said": "Guest 1 on wall: Is the plum tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 21, "said": "Guest 4 on wall: Is the pear tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 22, "said": "Guest 5 on wall: Is the fig tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'in-burst', 'card/17/slack/#customers', '{"burst": "1"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'in-burst', 'card/18/slack/#customers', '{"burst": "1"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'in-burst', 'card/21/slack/#customers', '{"burst": "1"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'in-burst', 'card/22/slack/#customers', '{"burst": "1"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '23', '{"channel": "C1CUSTOMERS", "ts": "1796029245.264919", "root": "1796029245.264919"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029245.264919', '{"threads": [23], "drawn": "be8a2090bf9cfdf001323b09"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000020', '{"number": 24}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'pictures', '23/U1ANA', '{"F0000009D": "ae3030942199b292222b73cf20865d98"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', 'a869117bd4a8d834339c494b73561e8b', '{"stopped_at": null, "asked": [["lvVG9Va8IZ-h7hlD353gfZcAUqKCy9QntJEExV9Hqbk", "00000020"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000024', '{"root": "00000020", "customer": "a869117bd4a8d834339c494b73561e8b", "posts": [{"id": "00000020", "author": "Mo", "text": "What does the brezel look like?", "at": "2026-11-30T09:00:50.392245Z", "edited_at": null, "gone_at": null, "ours": null, "form": "lvVG9Va8IZ-h7hlD353gfZcAUqKCy9QntJEExV9Hqbk"}], "number": 24, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/24/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029251.473790", "root": "1796029251.473790"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/25/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029255.945541", "root": "1796029255.945541"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/25/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000060", "root": "1795000000060"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '0d7ef11a85cb711a6cbb5c69aa577404', '{"stopped_at": null, "asked": [["4AOnlEit5yTjsFbBuFBftlMEmlcOPF3ZVeB9NPLQdB0", "00000022"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '26', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000061", "root": "1795000000061"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '33', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000088", "root": "1795000000088"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '33', '{"channel": "C1CUSTOMERS", "ts": "1796029301.830917", "root": "1796029301.830917"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000030', '{"number": 34}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'digest/2026-W48/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029229.054416", "root": "1796029229.054416"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029229.054416', '{"threads": [], "drawn": "b225e4e374965e712a9aa6c5"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000014', '{"number": 18}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000018', '{"root": "00000014", "customer": "97f986ec9f7dfacc12ceb567a5c49f8d", "posts": [{"id": "00000014", "author": "Guest 1", "text": "Is the plum tart fresh?", "at": "2026-11-30T09:00:33.008420Z", "edited_at": null, "gone_at": null, "ours": null, "form": "9qPeQFyTvFKsAa5n6LqezzlDxGMdEtJpBqPPNhb24x0"}], "number": 18, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/19/staffroom/main', '{"thread": 19}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029239.065254', '{"threads": [19], "drawn": "2b17573c5b12bcfb49a48f85"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '19', '{"channel": "C1CUSTOMERS", "ts": "1796029239.065254", "root": "1796029239.065254"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000053', '{"threads": [17], "drawn": "dbe4052014ef0376556415d5"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '17', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000053", "root": "1795000000053"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029240.277169', '{"threads": [20], "drawn": "e55c9ab624c717c9e256658e"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '20', '{"channel": "C1CUSTOMERS", "ts": "1796029240.277169", "root": "1796029240.277169"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'burst/1', '{"channel": "C1CUSTOMERS", "ts": "1796029242.682373", "root": "1796029242.682373"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/23/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000055", "root": "1795000000055"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '24', '{"channel": "C1CUSTOMERS", "ts": "1796029251.473790", "root": "1796029251.473790"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029251.473790', '{"threads": [24], "drawn": "dacf7f65d4e065da99d65d6f"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '56f6bf4a0adb331ad0e337064de68774', '{"stopped_at": null, "asked": [["mGQ4lO-wka82hxlxBrdTn-GXWIci1OR-NMT5_UNt1Zk", "00000021"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '25', '{"channel": "C1CUSTOMERS", "ts": "1796029255.945541", "root": "1796029255.945541"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/25/staffroom/main', '{"thread": 25}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000060', '{"threads": [25], "drawn": "100aec226d7879dce3fe393c"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/26/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029259.443069", "root": "1796029259.443069"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '549f7a84c9d9e00283c05b2486a5665f', '{"stopped_at": null, "asked": [["20AwNjFxefTQOu22CJlEFjjY4qagNwj3oezTSR8dFJs", "00000023"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/27/staffroom/main', '{"thread": 27}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/27/C1CUSTOMERS/1796029265.473222/0', '{"channel": "C1CUSTOMERS", "ts": "1796029268.799055", "root": "1796029265.473222"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000024', '{"number": 28}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000028', '{"root": "00000024", "customer": "16b55da04e467f2920892e1e7ff8e563", "posts": [{"id": "00000024", "author": "Quentin", "text": "Which flour is it?", "at": "2026-11-30T09:01:12.229312Z", "edited_at": null, "gone_at": null, "ours": null, "form": "weytF9nf9_hfGAbWa2Dj7klUMR4AODLPoJzjyGNSH-k"}], "number": 28, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000025', '{"number": 29}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000029', '{"root": "00000025", "customer": "9d6d5734799b4ca9379f5ffb70c7962a", "posts": [{"id": "00000025", "author": "Rosa", "text": "Which butter is it?", "at": "2026-11-30T09:01:15.212899Z", "edited_at": null, "gone_at": null, "ours": null, "form": "ejPVf8dDfCTdvZHKgBHXMMICoIzQ6Rsw7V9RQljzWQI"}], "number": 29, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '4179e1d73eb129624f58761f582674c5', '{"stopped_at": null, "asked": [["MHer0YJb957bML9tWLbyzD-BnL5z_2kBlbyGr-XTGtc", "00000012"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/16/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000052", "root": "1795000000052"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000013', '{"number": 17}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000017', '{"root": "00000013", "customer": "3a90dd0276a40bb74489e727c1fa01a6", "posts": [{"id": "00000013", "author": "Guest 0", "text": "Is the lemon tart fresh?", "at": "2026-11-30T09:00:32.301875Z", "edited_at": null, "gone_at": null, "ours": null, "form": "hQWK6OoJ5wsaMUAhToL84PRxZMPA9v9JNAitUq5YlHI"}], "number": 17, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/17/staffroom/main', '{"thread": 17}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000016', '{"number": 20}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000020', '{"root": "00000016", "customer": "67e008fd0597d2a8cc5ac22075cd1930", "posts": [{"id": "00000016", "author": "Guest 3", "text": "Is the apple tart fresh?", "at": "2026-11-30T09:00:36.340667Z", "edited_at": null, "gone_at": null, "ours": null, "form": "UBtZQsVm5r_zIEz2wu3D0FPgnTvhnIrIubzCA1JQ41I"}], "number": 20, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/20/staffroom/main', '{"thread": 20}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000018', '{"number": 22}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/31/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000082", "root": "1795000000082"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000022', '{"root": "00000018", "customer": "a97080162eede39a6a37258edbdad5af", "posts": [{"id": "00000018", "author": "Guest 5", "text": "Is the fig tart fresh?", "at": "2026-11-30T09:00:37.742688Z", "edited_at": null, "gone_at": null, "ours": null, "form": "XVVNIOnjO8mqf4t0f0HWliZ8NxebpMn3Gl4VHjXJCNE"}], "number": 22, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/19/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029239.065254", "root": "1796029239.065254"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/20/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029240.277169", "root": "1796029240.277169"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029242.682373', '{"threads": [17, 18, 21, 22], "drawn": "2e9637722540a555432f1762"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000019', '{"number": 23}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000023', '{"root": "00000019", "customer": "d785f15d5b330438538225bab75784d6", "posts": [{"id": "00000019", "author": "Lea", "text": "What does the stollen look like?", "at": "2026-11-30T09:00:43.300337Z", "edited_at": null, "gone_at": null, "ours": null, "form": "FNY-C-cMLWfQUWnRu9DyBGxzHKhmZzrU-ATb6lA8GTU"}], "number": 23, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/23/staffroom/main', '{"thread": 23}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '23', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000055", "root": "1795000000055"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000055', '{"threads": [23], "drawn": "33ecffac56d246ec29be10a7"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '24', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000056", "root": "1795000000056"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000056', '{"threads": [24], "drawn": "f022b9b7cd6d29c7f86f527b"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'hung', '19:customers00000000000000000000000@thread.tacv2/1795000000058', '{"files": [{"id": "0-weu-d1-00000000000000000000000000000002", "name": "", "media": "image/*", "size": 0, "url": "http://teams.standin/emea/v3/attachments/0-weu-d1-00000000000000000000000000000002/views/original", "alt": "A brezel"}], "at": "2026-11-30T09:00:53.475214+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'pictures', '24/44444444-dddd-4ddd-8ddd-000000000001', '{"0-weu-d1-00000000000000000000000000000002": "b623ed3facfdc0a43b6fbf90ba377478"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000021', '{"number": 25}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000022', '{"number": 26}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000026', '{"root": "00000022", "customer": "0d7ef11a85cb711a6cbb5c69aa577404", "posts": [{"id": "00000022", "author": "Otto", "text": "Do I get my money back, asked?", "at": "2026-11-30T09:00:59.148341Z", "edited_at": null, "gone_at": null, "ours": null, "form": "4AOnlEit5yTjsFbBuFBftlMEmlcOPF3ZVeB9NPLQdB0"}], "number": 26, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/26/staffroom/main', '{"thread": 26}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '27', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000063", "root": "1795000000063"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/27/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029265.473222", "root": "1796029265.473222"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'quiet', '44444444-dddd-4ddd-8ddd-000000000002', '{"from": "21:00", "until": "06:00", "zone": "UTC"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/27/19:customers00000000000000000000000@thread.tacv2/1795000000063/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000064", "root": "1795000000063"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000063', '{"threads": [27], "drawn": "8073f0618d6b50c14563e43b", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1795000000064", "drawn": "1d5d346bc79621b652f1dfbe"}]}', 7);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000073', '{"threads": [30], "drawn": "5057493280487b45660356cb", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000076", "drawn": "63137959d9561fe202b11eb6"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795000000077", "drawn": "bb16a33d0a6100c25f3b539d"}]}', 8);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'quiet', 'U2BEN', '{"from": "20:00", "until": "07:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '1d372c8a63ed3ff3267d4053cfd88dbb', '{"stopped_at": null, "asked": [["etIPSTfEOa4L0P7CtCq37CwdOXA-3Ku2ng8wmr8qrUk", "00000027"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '31', '{"channel": "C1CUSTOMERS", "ts": "1796029292.111913", "root": "1796029292.111913"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000012', '{"number": 16}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000016', '{"root": "00000012", "customer": "4179e1d73eb129624f58761f582674c5", "posts": [{"id": "00000012", "author": "Ruth", "text": "Where do I park?", "at": "2026-11-30T09:00:30.161659Z", "edited_at": null, "gone_at": null, "ours": null, "form": "MHer0YJb957bML9tWLbyzD-BnL5z_2kBlbyGr-XTGtc"}], "number": 16, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/16/staffroom/main', '{"thread": 16}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '97f986ec9f7dfacc12ceb567a5c49f8d', '{"stopped_at": null, "asked": [["9qPeQFyTvFKsAa5n6LqezzlDxGMdEtJpBqPPNhb24x0", "00000014"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '4f05ed0a1daae9594b1bbfb73d5ac95d', '{"stopped_at": null, "asked": [["GYC5jibh4eSkRsIUS_lNPc_B1n24mHk4IJgbExjg8dQ", "00000015"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'burst/1', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000054", "root": "1795000000054"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', 'd785f15d5b330438538225bab75784d6', '{"stopped_at": null, "asked": [["FNY-C-cMLWfQUWnRu9DyBGxzHKhmZzrU-ATb6lA8GTU", "00000019"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/23/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029245.264919", "root": "1796029245.264919"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/24/staffroom/main', '{"thread": 24}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/24/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000056", "root": "1795000000056"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/28/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029273.731393", "root": "1796029273.731393"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '28', '{"channel": "C1CUSTOMERS", "ts": "1796029273.731393", "root": "1796029273.731393"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'lent', 'C1CUSTOMERS/1796029273.942489/U1ANA', '{"thread": 28, "digest": "62783d3c7f38df8efca5fd2e33a9ac91164e693948591cae72e15a2426989a86"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029273.731393', '{"threads": [28], "drawn": "0a9ba378501d476b1496a2a9"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'asked', '19:customers00000000000000000000000@thread.tacv2/1795000000068/44444444-dddd-4ddd-8ddd-000000000001', '{"owner": "44444444-dddd-4ddd-8ddd-000000000002", "digest": "419998002aa9a16ad2b2f8d489f01f80c51aa5124f0eb7b2f850ca650b7137f7", "thread": 29}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '26', '{"channel": "C1CUSTOMERS", "ts": "1796029259.443069", "root": "1796029259.443069"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/26/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000061", "root": "1795000000061"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000061', '{"threads": [26], "drawn": "29dd1fb0905936922c638904", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1795000000062", "drawn": "b3b7eb730de1523d1e2eee56"}]}', 4);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029259.443069', '{"threads": [26], "drawn": "88a5bb3659b263e8d01faebb", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1796029263.039320", "drawn": "e37fc4a8e47f2be94d5bc5a4"}]}', 5);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '16b55da04e467f2920892e1e7ff8e563', '{"stopped_at": null, "asked": [["weytF9nf9_hfGAbWa2Dj7klUMR4AODLPoJzjyGNSH-k", "00000024"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/28/staffroom/main', '{"thread": 28}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '28', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000065", "root": "1795000000065"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000065', '{"threads": [28], "drawn": "210ed48ba7de15d6bf192113"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/29/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000066", "root": "1795000000066"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '29', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000066", "root": "1795000000066"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000066', '{"threads": [29], "drawn": "f2a5e4a5265ed28c48d978df"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/26/19:customers00000000000000000000000@thread.tacv2/1795000000061/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000062", "root": "1795000000061"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000023', '{"number": 27}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000027', '{"root": "00000023", "customer": "549f7a84c9d9e00283c05b2486a5665f", "posts": [{"id": "00000023", "author": "Pia", "text": "Do I get my money back, seconded?", "at": "2026-11-30T09:01:02.012338Z", "edited_at": null, "gone_at": null, "ours": null, "form": "20AwNjFxefTQOu22CJlEFjjY4qagNwj3oezTSR8dFJs"}], "number": 27, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/26/C1CUSTOMERS/1796029259.443069/0', '{"channel": "C1CUSTOMERS", "ts": "1796029263.039320", "root": "1796029259.443069"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/27/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000063", "root": "1795000000063"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '27', '{"channel": "C1CUSTOMERS", "ts": "1796029265.473222", "root": "1796029265.473222"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029265.473222', '{"threads": [27], "drawn": "79bd692d05dec8509423f6a4", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1796029268.799055", "drawn": "bbc72b26dbd084aa638172e9"}]}', 4);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/28/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000065", "root": "1795000000065"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '9d6d5734799b4ca9379f5ffb70c7962a', '{"stopped_at": null, "asked": [["ejPVf8dDfCTdvZHKgBHXMMICoIzQ6Rsw7V9RQljzWQI", "00000025"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/29/staffroom/main', '{"thread": 29}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '29', '{"channel": "C1CUSTOMERS", "ts": "1796029277.137560", "root": "1796029277.137560"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029277.137560', '{"threads": [29], "drawn": "26e0cc7fbe774a11697d4363"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'lent', '19:customers00000000000000000000000@thread.tacv2/1795000000068/44444444-dddd-4ddd-8ddd-000000000001', '{"thread": 29, "digest": "419998002aa9a16ad2b2f8d489f01f80c51aa5124f0eb7b2f850ca650b7137f7"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '8856158fc31c5bc94ec58996ecbfe053', '{"stopped_at": null, "asked": [["MYwO1HfeAHk57p3VJse5zGTjOXm7-TdSfAU72vUt3vg", "00000026"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000026', '{"number": 30}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000030', '{"root": "00000026", "customer": "8856158fc31c5bc94ec58996ecbfe053", "posts": [{"id": "00000026", "author": "Sam", "text": "How long do you need for 500 rolls?", "at": "2026-11-30T09:01:20.788145Z", "edited_at": null, "gone_at": null, "ours": null, "form": "MYwO1HfeAHk57p3VJse5zGTjOXm7-TdSfAU72vUt3vg"}], "number": 30, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/30/staffroom/main', '{"thread": 30}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/30/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029281.857038", "root": "1796029281.857038"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '30', '{"channel": "C1CUSTOMERS", "ts": "1796029281.857038", "root": "1796029281.857038"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/30/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000073", "root": "1795000000073"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '30', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000073", "root": "1795000000073"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/31/staffroom/main', '{"thread": 31}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'pigeonhole', 'U1ANA', '{"unread": [{"key": "whisper/30/2/help-3", "text": "Ben Okafor can help with #30 too.", "thread": 30, "at": "2026-11-30T09:01:24.806365+00:00"}], "keys": ["whisper/30/2/help-3"]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/30/C1CUSTOMERS/1796029281.857038/4', '{"channel": "C1CUSTOMERS", "ts": "1796029287.953490", "root": "1796029281.857038"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029281.857038', '{"threads": [30], "drawn": "1e1ca08ae228f91ebbbf763f", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": "U1ANA", "ts": "1796029286.026407", "drawn": "d5d3bf48b05709f376311cb1"}, {"begin": 4, "end": 5, "holder": "U1ANA", "ts": "1796029287.953490", "drawn": "9936c06c4ee7288ccf75d9d4"}]}', 7);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/30/C1CUSTOMERS/1796029281.857038/0', '{"channel": "C1CUSTOMERS", "ts": "1796029286.026407", "root": "1796029281.857038"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/37/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796631631.281824", "root": "1796631631.281824"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/30/19:customers00000000000000000000000@thread.tacv2/1795000000073/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000076", "root": "1795000000073"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '31', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000082", "root": "1795000000082"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/30/19:customers00000000000000000000000@thread.tacv2/1795000000073/4', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000077", "root": "1795000000073"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/32/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000083", "root": "1795000000083"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'words', '19:customers00000000000000000000000@thread.tacv2/1795000000085', '{"thread": 32, "by": "44444444-dddd-4ddd-8ddd-000000000001", "digests": ["7ce024c4f1790f8b195b8d4d7ac474f436db289505de5d5cf3960c60da89361c"]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/33/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000088", "root": "1795000000088"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/31/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029292.111913", "root": "1796029292.111913"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '32', '{"channel": "C1CUSTOMERS", "ts": "1796029295.430741", "root": "1796029295.430741"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/33/staffroom/main', '{"thread": 33}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'words', 'C1CUSTOMERS/1796029302.005516', '{"thread": 33, "by": "U1ANA", "digests": ["ad1e1d9913dbc272da60123912935e8203cf9e595518d32b8adb88df3bd275d5"]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '3e02f9df1cc6a5ff498223d9a6bdead9', '{"stopped_at": null, "asked": [["ccHy0S2dzw--PSuT-mJFK0Tqm1OFbSexbU7lsFOYMcI", "00000030"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '34', '{"channel": "C1CUSTOMERS", "ts": "1796029305.741699", "root": "1796029305.741699"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/31/C1CUSTOMERS/1796029292.111913/0', '{"channel": "C1CUSTOMERS", "ts": "1796029923.254643", "root": "1796029292.111913"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000082', '{"threads": [31], "drawn": "3ea064b167ec8b745d2ff2d3", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000094", "drawn": "d5a6f57869231714c809c0b4"}]}', 5);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029295.430741', '{"threads": [32], "drawn": "f2f1dc4724fecf0f20f0ffe8", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1796029925.406734", "drawn": "8c27a3aaebfce10d9de847bc"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029301.830917', '{"threads": [33], "drawn": "716614c8a401e7aa85f3ed37", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": "U1ANA", "ts": "1796029927.393435", "drawn": "0cbf4955d4a05369a502dbc9"}]}', 5);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029305.741699', '{"threads": [34], "drawn": "92c6ccab302d83235d4e57ff", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1796029928.905914", "drawn": "dde1158a510ef9ac8b3075d8"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000027', '{"number": 31}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'words', 'C1CUSTOMERS/1796029292.217315', '{"thread": 31, "by": "U1ANA", "digests": ["30f13710029335c59af6590f26051c6a77cb5d4b04e128d27eb7ff2982c55a41"]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '449ade8a59a6774fd8764ade4566dfb7', '{"stopped_at": null, "asked": [["SEJ10Dg0mZ_DgLsSqz48HrNJ2iTUXDe9qkeNEE-BVe0", "00000028"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'alarm', 'wall', '{"text": "The wall is going to close on Friday."}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/34/staffroom/main', '{"thread": 34}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/34/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029305.741699", "root": "1796029305.741699"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000031', '{"root": "00000027", "customer": "1d372c8a63ed3ff3267d4053cfd88dbb", "posts": [{"id": "00000027", "author": "Tom", "text": "Which teas do you serve?", "at": "2026-11-30T09:01:31.393191Z", "edited_at": null, "gone_at": null, "ours": null, "form": "etIPSTfEOa4L0P7CtCq37CwdOXA-3Ku2ng8wmr8qrUk"}, {"id": "00000027-1", "author": "Ana", "text": "Green and black.\n\u2014 Ana, baker", "at": "2026-11-30T09:12:01.512261Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/7e61c7bc56a43cf629d7265400607f24", "role": "baker", "signature": "\u2014 Ana, baker", "pictures": []}, "form": ""}], "number": 31, "acts": 0}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029292.111913', '{"threads": [31], "drawn": "e4ce7b4eccb11cda2d3b9876", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": "U1ANA", "ts": "1796029923.254643", "drawn": "b1213f05f73384e9da063b22"}]}', 5);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/31/19:customers00000000000000000000000@thread.tacv2/1795000000082/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000094", "root": "1795000000082"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/32/C1CUSTOMERS/1796029295.430741/0', '{"channel": "C1CUSTOMERS", "ts": "1796029925.406734", "root": "1796029295.430741"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000028', '{"number": 32}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/32/staffroom/main', '{"thread": 32}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/32/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029295.430741", "root": "1796029295.430741"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '32', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000083", "root": "1795000000083"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000099', '{"threads": [], "drawn": "59a0f428c23339b4af9ebb69"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '2d158c28206751efcfc2f0bcaf7cc1da', '{"stopped_at": null, "asked": [["oOKkHVWvsSIjzqmqT0Qwuch2j0QQ5sDFXRE8rLaekCQ", "00000029"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000029', '{"number": 33}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/33/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029301.830917", "root": "1796029301.830917"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/34/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000089", "root": "1795000000089"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'words', '19:customers00000000000000000000000@thread.tacv2/1795000000091', '{"thread": 34, "by": "44444444-dddd-4ddd-8ddd-000000000001", "digests": ["7fa174b2609bde966a351f9bc20ac8115814b692a6747c3dd30ecbb1f47e4302"]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000107', '{"threads": [38], "drawn": "d2798aa104d2836f1c60c4c3"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796631627.030395', '{"threads": [36], "drawn": "7de0b9c8f882ed56eca3a6ec"}', 3);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796631623.096086', '{"threads": [35], "drawn": "a6072d3a7fc5d70ca60c8902"}', 4);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/12/19:customers00000000000000000000000@thread.tacv2/1795000000039/4', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000102", "root": "1795000000039"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'heard', '02129853458428198915', '{"newest": "2129853458428198915", "mark": "6a7e75d7327bd3b03eec5e25"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '5f0cf007495e2064ffe2f9ab2155a924', '{"stopped_at": null, "asked": [["oaOUTx5Xvjzc3NTh4A7VdcU_oc_-YiC_zisIEA3E7HE", "00000031"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/37/staffroom/main', '{"thread": 37}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000032', '{"root": "00000028", "customer": "449ade8a59a6774fd8764ade4566dfb7", "posts": [{"id": "00000028", "author": "Uli", "text": "Which coffees do you serve?", "at": "2026-11-30T09:01:33.204850Z", "edited_at": null, "gone_at": null, "ours": null, "form": "SEJ10Dg0mZ_DgLsSqz48HrNJ2iTUXDe9qkeNEE-BVe0"}, {"id": "00000028-1", "author": "Ana Lima", "text": "Black and white.\n\u2014 Ana Lima, miller", "at": "2026-11-30T09:12:03.092469Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/1a229ac5412afa69646386d3755daf68", "role": "miller", "signature": "\u2014 Ana Lima, miller", "pictures": []}, "form": ""}], "number": 32, "acts": 0}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '38', '{"channel": "C1CUSTOMERS", "ts": "1796631634.749893", "root": "1796631634.749893"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796631631.281824', '{"threads": [37], "drawn": "45ddae0eab0a87bdbbba2d60"}', 3);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000033', '{"root": "00000029", "customer": "2d158c28206751efcfc2f0bcaf7cc1da", "posts": [{"id": "00000029", "author": "Walt", "text": "Which jams do you have?", "at": "2026-11-30T09:01:38.682318Z", "edited_at": null, "gone_at": null, "ours": null, "form": "oOKkHVWvsSIjzqmqT0Qwuch2j0QQ5sDFXRE8rLaekCQ"}, {"id": "00000029-1", "author": "Ana", "text": "Plum and cherry.\n\u2014 Ana, baker", "at": "2026-11-30T09:12:04.336020Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/e16f6800e58224fe2a39e784a39e95fa", "role": "baker", "signature": "\u2014 Ana, baker", "pictures": []}, "form": ""}], "number": 33, "acts": 0}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/32/19:customers00000000000000000000000@thread.tacv2/1795000000083/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000095", "root": "1795000000083"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000083', '{"threads": [32], "drawn": "fe9b339028e06bb7db8d0bf2", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": {"id": "29:1ana-made-up", "name": "Ana Lima"}, "ts": "1795000000095", "drawn": "fad12a6f8130c5fe6fc58631"}]}', 5);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000088', '{"threads": [33], "drawn": "84c88ea16557e3eaecf5a56a", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000096", "drawn": "d990685645bb416eaa0a09c7"}]}', 5);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '34', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000089", "root": "1795000000089"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000034', '{"root": "00000030", "customer": "3e02f9df1cc6a5ff498223d9a6bdead9", "posts": [{"id": "00000030", "author": "Xander", "text": "Which honeys do you have?", "at": "2026-11-30T09:01:42.886195Z", "edited_at": null, "gone_at": null, "ours": null, "form": "ccHy0S2dzw--PSuT-mJFK0Tqm1OFbSexbU7lsFOYMcI"}, {"id": "00000030-1", "author": "Ana Lima", "text": "Lime and clover.\n\u2014 Ana Lima, miller", "at": "2026-11-30T09:12:05.561282Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/863100795ccc86e60c59ffb5a9d53bcd", "role": "miller", "signature": "\u2014 Ana Lima, miller", "pictures": []}, "form": ""}], "number": 34, "acts": 0}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/34/19:customers00000000000000000000000@thread.tacv2/1795000000089/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000097", "root": "1795000000089"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000089', '{"threads": [34], "drawn": "a548cac9cf2970d2b6d0b1b1", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": {"id": "29:1ana-made-up", "name": "Ana Lima"}, "ts": "1795000000097", "drawn": "412eae9414dbb56505c54883"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'alarm/wall/1/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000099", "root": "1795000000099"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/33/C1CUSTOMERS/1796029301.830917/0', '{"channel": "C1CUSTOMERS", "ts": "1796029927.393435", "root": "1796029301.830917"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/33/19:customers00000000000000000000000@thread.tacv2/1795000000088/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000096", "root": "1795000000088"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/34/C1CUSTOMERS/1796029305.741699/0', '{"channel": "C1CUSTOMERS", "ts": "1796029928.905914", "root": "1796029305.741699"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'alarm/wall/1/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796029948.304236", "root": "1796029948.304236"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796029948.304236', '{"threads": [], "drawn": "9ea36ae2cbc22db7f4457a44"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'session', 'tokens', '{"sealed": "gAAAAABrDfLc-l_BSKap8nklAmrmg9KiImnPVdJTSBMDwL2Qx8poUbC8GPrfaKCk3O5BE1E3sovgFNkamCszz5t9ADHfLiNbUKNHj8Ey2tgSJsnm0xnYp7maHJu5si576cfLjtG-3YGb3r6EX7xJjpLdCTDz4iUc8aNrf096bfVkr4Q1a-0b6sZdVmtYP3-gYO-U2K4xbEtC"}', 3);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'spent in a day', '2026-11-30', '{"36": 26}', 17);
INSERT INTO public.hr_sheets VALUES ('channel/mastodon', 'heard', '20261207T082000.100000', '{"id": "100000", "edited": null}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/3/19:customers00000000000000000000000@thread.tacv2/1795000000021/5', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000100", "root": "1795000000021"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/bluesky', 'heard', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmfz5oq26', '{"cid": "bafyreibwx72lalrijveu5dk6mpqzimi74pywptfffqmftyac64nkd6h3xi", "at": "2026-12-07T08:20:07.348Z"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '35', '{"channel": "C1CUSTOMERS", "ts": "1796631623.096086", "root": "1796631623.096086"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '6186ae08dff39f020f3375160eef4c39', '{"stopped_at": null, "asked": [["5Y_00n2ZHy9uOcwZhaS9XacsViwlTmbz97jc_LQuYQY", "00000032"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '36', '{"channel": "C1CUSTOMERS", "ts": "1796631627.030395", "root": "1796631627.030395"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000105', '{"threads": [], "drawn": "59a0f428c23339b4af9ebb69"}', 1);
INSERT INTO public.hr_sheets VALUES ('alarms', 'alarm', 'wall', '{"text": "The wall is going to close on Friday.", "since": "2026-12-07T08:20:29.658864+00:00", "nth": 2, "told": ["slack/#customers", "staffroom/main", "teams/19:customers00000000000000000000000@thread.tacv2"]}', 3);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '38', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000107", "root": "1795000000107"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/3/C1CUSTOMERS/1795688452.440065/5', '{"channel": "C1CUSTOMERS", "ts": "1796631610.116764", "root": "1795688452.440065"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795688452.440065', '{"threads": [3], "drawn": "138e0326274f15a21526d4f1", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795689082.710809", "drawn": "97b46ab2d74ca5a49bc728d7"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795690325.028065", "drawn": "3c60a551b60217ece823ff5a"}, {"begin": 5, "end": 6, "holder": null, "ts": "1796631610.116764", "drawn": "d4789cca1ace61a1fc63d6cf"}]}', 12);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/35/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000103", "root": "1795000000103"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000032', '{"number": 39}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000039', '{"root": "00000032", "customer": "6186ae08dff39f020f3375160eef4c39", "posts": [{"id": "00000032", "author": "Bob", "text": "Do you bake on Sundays?", "at": "2026-12-07T08:20:23.809821Z", "edited_at": null, "gone_at": null, "ours": null, "form": "5Y_00n2ZHy9uOcwZhaS9XacsViwlTmbz97jc_LQuYQY"}], "number": 39, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/39/staffroom/main', '{"thread": 39}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/36/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796631627.030395", "root": "1796631627.030395"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/36/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000104", "root": "1795000000104"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'pigeonhole', '10', '{"unread": [{"key": "whisper/3/10/follow-99998", "text": "Maya wrote again in #3.", "thread": 3, "at": "2026-11-26T10:52:02.219303+00:00"}, {"key": "whisper/4/10/like-at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4", "text": "Maya liked your answer in #4.", "thread": 4, "at": "2026-11-26T10:52:05.744444+00:00"}, {"key": "whisper/10/10/retracted-432769bd9e049eb804b33ea2bd54c2dc", "text": "Your reply in #10 has been taken back.", "thread": 10, "at": "2026-11-26T11:02:39.684962+00:00"}, {"key": "whisper/12/10/failed-270598c17a84c43af68a2a04ed66f901", "text": "Your reply in #12 was not published: The Mastodon server does not take it: \u201cnot that\u201d (422). Your draft is kept.", "thread": 12, "at": "2026-11-26T11:13:00.198309+00:00"}, {"key": "whisper/27/10/second-9be4e4e769fd8192-3", "text": "Ben Okafor seconded your draft for #27. You can send it.", "thread": 27, "at": "2026-11-30T09:01:11.234171+00:00"}, {"key": "whisper/3/10/lease-7", "text": "Your claim of #3 has run out, so others can take it. Your draft is kept.", "thread": 3, "at": "2026-12-07T08:20:03.725233+00:00"}, {"key": "whisper/11/10/lease-5", "text": "Your claim of #11 has run out, so others can take it. Your draft is kept.", "thread": 11, "at": "2026-12-07T08:20:08.885693+00:00"}, {"key": "whisper/12/10/lease-6", "text": "Your claim of #12 has run out, so others can take it. Your draft is kept.", "thread": 12, "at": "2026-12-07T08:20:12.959882+00:00"}], "keys": ["whisper/3/10/follow-99998", "whisper/4/10/like-at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37iff2c62p4", "whisper/10/10/retracted-432769bd9e049eb804b33ea2bd54c2dc", "whisper/12/10/failed-270598c17a84c43af68a2a04ed66f901", "whisper/27/10/second-9be4e4e769fd8192-3", "whisper/3/10/lease-7", "whisper/11/10/lease-5", "whisper/12/10/lease-6"]}', 8);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'pigeonhole', '44444444-dddd-4ddd-8ddd-000000000009', '{"unread": [{"key": "whisper/27/10/second-9be4e4e769fd8192-3", "text": "Ben Okafor seconded your draft for #27. You can send it.", "thread": 27, "at": "2026-11-30T09:01:11.469605+00:00"}, {"key": "whisper/3/10/lease-7", "text": "Your claim of #3 has run out, so others can take it. Your draft is kept.", "thread": 3, "at": "2026-12-07T08:20:04.094783+00:00"}, {"key": "whisper/11/10/lease-5", "text": "Your claim of #11 has run out, so others can take it. Your draft is kept.", "thread": 11, "at": "2026-12-07T08:20:09.672991+00:00"}, {"key": "whisper/12/10/lease-6", "text": "Your claim of #12 has run out, so others can take it. Your draft is kept.", "thread": 12, "at": "2026-12-07T08:20:13.110960+00:00"}], "keys": ["whisper/27/10/second-9be4e4e769fd8192-3", "whisper/3/10/lease-7", "whisper/11/10/lease-5", "whisper/12/10/lease-6"]}', 4);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/35/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796631623.096086", "root": "1796631623.096086"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'story/11/19:customers00000000000000000000000@thread.tacv2/1795000000038/0', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000101", "root": "1795000000038"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795690963.101076', '{"threads": [11], "drawn": "24fa32126b81f16ee2ddee3d", "begun": null, "parts": [{"begin": 0, "end": 5, "holder": null, "ts": "1796631614.869953", "drawn": "584a1249e59e969ab6efec96"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/12/C1CUSTOMERS/1795690968.512070/4', '{"channel": "C1CUSTOMERS", "ts": "1796631620.359523", "root": "1795690968.512070"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000031', '{"number": 38}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000038', '{"root": "00000031", "customer": "5f0cf007495e2064ffe2f9ab2155a924", "posts": [{"id": "00000031", "author": "Vera", "text": "Do you deliver?", "at": "2026-12-07T08:20:22.047671Z", "edited_at": null, "gone_at": null, "ours": null, "form": "oaOUTx5Xvjzc3NTh4A7VdcU_oc_-YiC_zisIEA3E7HE"}], "number": 38, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '35', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000103", "root": "1795000000103"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/38/staffroom/main', '{"thread": 38}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '36', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000104", "root": "1795000000104"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'alarm/wall/2/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796631629.677038", "root": "1796631629.677038"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796631629.677038', '{"threads": [], "drawn": "9ea36ae2cbc22db7f4457a44"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'alarm/wall/2/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000105", "root": "1795000000105"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/37/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000106", "root": "1795000000106"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '37', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000106", "root": "1795000000106"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/38/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000107", "root": "1795000000107"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/39/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796631638.247636", "root": "1796631638.247636"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796631638.247636', '{"threads": [39], "drawn": "2db4fa8050455bf8eb3b9b63"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '39', '{"channel": "C1CUSTOMERS", "ts": "1796631638.247636", "root": "1796631638.247636"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000104', '{"threads": [36], "drawn": "66212428748a1ed19e370da3"}', 3);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000106', '{"threads": [37], "drawn": "1be4b7452c16fce2cc41b7c7"}', 3);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000021', '{"threads": [3], "drawn": "e34b6ab7e747a5babefca208", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000024", "drawn": "4bf188ac439aaaacb13bc64c"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795000000027", "drawn": "9770ebdf94304b837ddea441"}, {"begin": 5, "end": 6, "holder": null, "ts": "1795000000100", "drawn": "3c717877027ac8d7341811af"}]}', 12);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/35/staffroom/main', '{"thread": 35}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000033', '{"number": 40}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'story/11/C1CUSTOMERS/1795690963.101076/0', '{"channel": "C1CUSTOMERS", "ts": "1796631614.869953", "root": "1795690963.101076"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000038', '{"threads": [11], "drawn": "ac85bc316b1178f7948f7730", "begun": null, "parts": [{"begin": 0, "end": 5, "holder": null, "ts": "1795000000101", "drawn": "05f033e55163a70af3c04eb7"}]}', 6);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'card', 'card/36/staffroom/main', '{"thread": 36}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'thread', '37', '{"channel": "C1CUSTOMERS", "ts": "1796631631.281824", "root": "1796631631.281824"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/38/slack/#customers', '{"channel": "C1CUSTOMERS", "ts": "1796631634.749893", "root": "1796631634.749893"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/39/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000108", "root": "1795000000108"}', 2);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000108', '{"threads": [39], "drawn": "12f018460096813fdbeff68a"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'thread', '39', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000108", "root": "1795000000108"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000039', '{"threads": [12], "drawn": "392489d6bcd39bb7febbf87f", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000040", "drawn": "8165adde03714e8493154dc9"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795000000102", "drawn": "b86e9413baf2be0a51580648"}]}', 8);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1795690968.512070', '{"threads": [12], "drawn": "ac45826cb4f4d1c7087f8bc4", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795691580.877173", "drawn": "57e026880dff59436e333b0c"}, {"begin": 4, "end": 5, "holder": null, "ts": "1796631620.359523", "drawn": "f9f97b39599951c8f2e640f5"}]}', 8);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'place', 'C1CUSTOMERS/1796631634.749893', '{"threads": [38], "drawn": "0ca74a30ad5e5b9794714d0e"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/mastodon', 'reply', 'publish/fcd7984e0b7db5729fd9b93b38253f78', '{"at": "2026-12-07T08:46:41.701626+00:00", "post": "100001"}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/mastodon', 'ours', '20261207T084641.100001', '{"id": "100001", "edited": null, "key": "publish/fcd7984e0b7db5729fd9b93b38253f78"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/mastodon', 'reply', 'publish/fcd7984e0b7db5729fd9b93b38253f78/2', '{"at": "2026-12-07T08:46:47.186668+00:00", "post": null}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/bluesky', 'reply', 'publish/16bf0828aaf83c51c7d3658bb0d0a89e', '{"uri": "at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42x3yuvbyoa", "record": {"$type": "app.bsky.feed.post", "text": "Two kinds of them.\n\u2014 Fay, florist", "createdAt": "2026-12-07T08:46:44.189Z", "reply": {"root": {"uri": "at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmfz5oq26", "cid": "bafyreibwx72lalrijveu5dk6mpqzimi74pywptfffqmftyac64nkd6h3xi"}, "parent": {"uri": "at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmfz5oq26", "cid": "bafyreibwx72lalrijveu5dk6mpqzimi74pywptfffqmftyac64nkd6h3xi"}}}, "taken_back": false}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/bluesky', 'rkey', 'at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42x3yuvbyoa', '{"key": "publish/16bf0828aaf83c51c7d3658bb0d0a89e"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'reply', 'publish/644ca9f1f4d7b5082cb6ae9d702d15c4', '{"to": "2129853458428198915", "post": "", "begun": "2026-12-07T08:46:44.248637+00:00", "tried": "2026-12-07T08:46:44.248658+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'place', '19:customers00000000000000000000000@thread.tacv2/1795000000103', '{"threads": [35], "drawn": "be5355ff6f39edcb49cb6cab"}', 4);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '4503863885325105b2e261aa3a46b2cd', '{"stopped_at": null, "asked": [["x13Svbfym47Jm5_7Rj7tSJomRkxck4qL4SKT2YbO10c", "00000033"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000040', '{"root": "00000033", "customer": "4503863885325105b2e261aa3a46b2cd", "posts": [{"id": "00000033", "author": "Will", "text": "Is there a step at the door?", "at": "2026-12-07T08:46:52.270661Z", "edited_at": null, "gone_at": null, "ours": null, "form": "x13Svbfym47Jm5_7Rj7tSJomRkxck4qL4SKT2YbO10c"}], "number": 40, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'posted', 'card/40/teams/19:customers00000000000000000000000@thread.tacv2', '{"channel": "19:customers00000000000000000000000@thread.tacv2", "root": null, "tried": 1796633213.961899, "tries": 1}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'posted', 'card/40/slack/#customers', '{"channel": "C1CUSTOMERS", "root": null, "tried": 1796633213.935327, "tries": 2}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000034', '{"number": 41}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000041', '{"root": "00000034", "customer": "69bf3fd8045072d49414bdc2fff9a814", "posts": [{"id": "00000034", "author": "Xenia", "text": "Who is there (new)?", "at": "2026-12-07T09:22:00.343022Z", "edited_at": null, "gone_at": null, "ours": null, "form": "ri1AOlLJixC9QlLlOv1H4_LFXBv6-ZCodUG6WKM3ItY"}], "number": 41, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '69bf3fd8045072d49414bdc2fff9a814', '{"stopped_at": null, "asked": [["ri1AOlLJixC9QlLlOv1H4_LFXBv6-ZCodUG6WKM3ItY", "00000034"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '93a24e063a1ef34f36bcdfaa3de678a0', '{"stopped_at": null, "asked": [["KLiS0vUzN5y6hUxkkHI9gaQywvoNabuU3tZ4a-DW4R8", "00000035"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000035', '{"number": 42}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', '4b0ad9668c02de5115dfa62288a4d14e', '{"stopped_at": null, "asked": [["OgaI6yJwDq5GQFzFg-KV4lo2cEIs37s7a4JXQedfmWQ", "00000036"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000042', '{"root": "00000035", "customer": "93a24e063a1ef34f36bcdfaa3de678a0", "posts": [{"id": "00000035", "author": "Yves", "text": "Who is there (new too)?", "at": "2026-12-07T09:22:01.334487Z", "edited_at": null, "gone_at": null, "ours": null, "form": "KLiS0vUzN5y6hUxkkHI9gaQywvoNabuU3tZ4a-DW4R8"}], "number": 42, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000036', '{"number": 43}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000043', '{"root": "00000036", "customer": "4b0ad9668c02de5115dfa62288a4d14e", "posts": [{"id": "00000036", "author": "Zoe", "text": "Who is there (for Ana)?", "at": "2026-12-07T09:22:01.797512Z", "edited_at": null, "gone_at": null, "ours": null, "form": "OgaI6yJwDq5GQFzFg-KV4lo2cEIs37s7a4JXQedfmWQ"}], "number": 43, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'root', '00000037', '{"number": 44}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000044', '{"root": "00000037", "customer": "f7ecac98c4c6581fb12d0e3c4572a928", "posts": [{"id": "00000037", "author": "Amy", "text": "Who is there (for Ben)?", "at": "2026-12-07T09:22:08.868160Z", "edited_at": null, "gone_at": null, "ours": null, "form": "N8tbf1PVtHtRHpztoTLtxLHkvO86_QR_CF8Qx0iPLyw"}], "number": 44, "acts": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'customer', 'f7ecac98c4c6581fb12d0e3c4572a928', '{"stopped_at": null, "asked": [["N8tbf1PVtHtRHpztoTLtxLHkvO86_QR_CF8Qx0iPLyw", "00000037"]]}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'invitation', 'e8ae7ee2d843ddfa2b1573387d9df41465071d6c526cf5649efd1601b54d556c', '{"account": "12", "epoch": 0, "expires": "2026-12-14T09:22:14.287332+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'spent', '2026-12', '{"thousandths": 48}', 28);
INSERT INTO public.hr_sheets VALUES ('surface/staffroom', 'press', '6e8af96e4a0d12cf15036d0adf010bb449b23cd9c8157087f03b0db4212154f3', '{"at": "2026-12-07T09:23:29.777504+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'press', 'U2BEN/V00000118//1796635410.00000119', '{"at": "2026-12-07T09:23:30.119019+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'press', 'dialog sent|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000111|2026-12-07T09:23:30.742Z|1795000000056|29:1ben-made-up', '{"at": "2026-12-07T09:23:30.786099+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'press', 'dialog sent|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000066|f:1795000000114|2026-12-07T09:23:37.746Z|1795000000066|29:1ana-made-up', '{"at": "2026-12-07T09:23:37.986592+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000001', '{"root": "00000001", "customer": "d42e807fc78d044ee1868127af3d908d", "posts": [{"id": "00000001", "author": "Cleo", "text": "Do you bake on Sundays?", "at": "2026-11-26T10:00:16.367244Z", "edited_at": null, "gone_at": null, "ours": null, "form": "brD6ybvtkJJ9_dChYP8xlA9Kp9hlIWSZ_16xlPu-p6I"}, {"id": "00000001-1", "author": "Ana", "text": "Yes, until noon.\n\u2014 Ana, baker", "at": "2026-11-26T10:10:31.990500Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/29e0039f453a5a721323ef750f14b25f", "role": "baker", "signature": "\u2014 Ana, baker", "pictures": []}, "form": ""}, {"id": "00000001-2", "author": "Cleo", "text": "And on Christmas Day?", "at": "2026-12-07T09:23:47.039342Z", "edited_at": null, "gone_at": null, "ours": null, "form": "X6XS9MWJ7cjPmdARmOpfl-HAGY6wQDZh8baraIDEnTM"}], "number": 1, "acts": 1}', 3);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'said/C1CUSTOMERS/1796635444.125634/', '{"at": "2026-12-07T09:24:04.126948+00:00", "event": {"type": "message", "user": "U2BEN", "text": "!note Two ovens would do.", "ts": "1796635444.125634", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "!note Two ovens would do."}]}]}], "thread_ts": "1796029281.857038", "parent_user_id": "UBOT", "client_msg_id": "typed-00000128", "channel": "C1CUSTOMERS", "channel_type": "channel", "event_ts": "1796635444.125634"}, "whose": "U2BEN", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'said/C1CUSTOMERS/1796635444.125634/', '{"at": "2026-12-07T09:24:04.126948+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'said/C1CUSTOMERS/1796635444.134454/', '{"at": "2026-12-07T09:24:04.135375+00:00", "event": {"type": "message", "user": "U2BEN", "text": "<@UBOT> claim 14", "ts": "1796635444.134454", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "user", "user_id": "UBOT"}, {"type": "text", "text": " claim 14"}]}]}], "client_msg_id": "typed-0000012C", "channel": "C1CUSTOMERS", "channel_type": "channel", "event_ts": "1796635444.134454"}, "whose": "U2BEN", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'said/C1CUSTOMERS/1796635444.134454/', '{"at": "2026-12-07T09:24:04.135375+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'event/Ev00000133', '{"at": "2026-12-07T09:24:04.150766+00:00", "event": {"type": "reaction_added", "user": "U2BEN", "reaction": "eyes", "item": {"type": "message", "channel": "C1CUSTOMERS", "ts": "1795691592.965072"}, "item_user": "UBOT", "event_ts": "1796635444.149981"}, "whose": "U2BEN", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'event/Ev00000133', '{"at": "2026-12-07T09:24:04.150766+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'edit/C1CUSTOMERS/1795687221.028674/1796635444.153334', '{"at": "2026-12-07T09:24:04.154134+00:00", "event": {"type": "message", "subtype": "message_changed", "hidden": true, "channel": "C1CUSTOMERS", "channel_type": "channel", "ts": "1796635444.153349", "event_ts": "1796635444.153349", "message": {"type": "message", "user": "U1ANA", "text": "Yes, until one o''clock.", "ts": "1795687221.028674", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Yes, until one o''clock."}]}]}], "edited": {"user": "U1ANA", "ts": "1796635444.153334"}, "reactions": [{"name": "outbox_tray", "users": ["U1ANA"], "count": 1}], "thread_ts": "1795687218.209881", "parent_user_id": "UBOT"}, "previous_message": {"type": "message", "user": "U1ANA", "text": "Yes, until noon.", "ts": "1795687221.028674", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Yes, until noon."}]}]}], "reactions": [{"name": "outbox_tray", "users": ["U1ANA"], "count": 1}], "thread_ts": "1795687218.209881", "parent_user_id": "UBOT"}}, "whose": "U1ANA", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'edit/C1CUSTOMERS/1795687221.028674/1796635444.153334', '{"at": "2026-12-07T09:24:04.154134+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'gone/C1CUSTOMERS/1796029292.217315/', '{"at": "2026-12-07T09:24:04.162349+00:00", "event": {"type": "message", "subtype": "message_deleted", "hidden": true, "channel": "C1CUSTOMERS", "channel_type": "channel", "ts": "1796635444.161537", "event_ts": "1796635444.161537", "deleted_ts": "1796029292.217315", "previous_message": {"type": "message", "user": "U1ANA", "text": "Green and black.", "ts": "1796029292.217315", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Green and black."}]}]}], "reactions": [{"name": "outbox_tray", "users": ["U1ANA"], "count": 1}], "thread_ts": "1796029292.111913", "parent_user_id": "UBOT"}}, "whose": "U1ANA", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'gone/C1CUSTOMERS/1796029292.217315/', '{"at": "2026-12-07T09:24:04.162349+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'event/Ev00000140', '{"at": "2026-12-07T09:24:04.175786+00:00", "event": {"type": "reaction_added", "user": "U1ANA", "reaction": "outbox_tray", "item": {"type": "message", "channel": "C1CUSTOMERS", "ts": "1796635444.167429"}, "item_user": "U1ANA", "event_ts": "1796635444.175134"}, "whose": "U1ANA", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'event/Ev00000140', '{"at": "2026-12-07T09:24:04.175786+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'said/C1CUSTOMERS/1796635444.167429/', '{"at": "2026-12-07T09:24:04.168241+00:00", "event": {"type": "message", "user": "U1ANA", "text": "Three days, we think.", "ts": "1796635444.167429", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Three days, we think."}]}]}], "thread_ts": "1796029281.857038", "parent_user_id": "UBOT", "client_msg_id": "typed-0000013C", "channel": "C1CUSTOMERS", "channel_type": "channel", "event_ts": "1796635444.167429"}, "whose": "U1ANA", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'said/C1CUSTOMERS/1796635444.167429/', '{"at": "2026-12-07T09:24:04.168241+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000025', '{"root": "00000021", "customer": "56f6bf4a0adb331ad0e337064de68774", "posts": [{"id": "00000021", "author": "Nia", "text": "May I bring my cat?", "at": "2026-11-30T09:00:54.972993Z", "edited_at": "2026-12-07T09:24:37.128234Z", "gone_at": null, "ours": null, "form": "mGQ4lO-wka82hxlxBrdTn-GXWIci1OR-NMT5_UNt1Zk"}], "number": 25, "acts": 1}', 2);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'unheard', '00000021/000001', '{"what": "reworded", "at": "2026-12-07T09:24:37.128234Z", "post": "00000021", "number": 25, "customer": "", "thread": null}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'event/Ev0000014C', '{"at": "2026-12-07T09:24:04.195079+00:00", "event": {"type": "app_home_opened", "user": "U3CHO", "channel": "D3CHO", "tab": "home", "event_ts": "1796635444.194269", "view": {"id": "V0000005F", "team_id": "T1HOME", "type": "home", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "Answer customers in your own words", "emoji": false}, "block_id": "made154"}, {"type": "section", "text": {"type": "mrkdwn", "text": "When somebody calls on Acme in public, a card appears in the room. Claim it, talk it over in its thread, and write an answer. You see it exactly as customers will. It leaves when you press \u201cSend in public\u201d, under the name that you choose.", "verbatim": true}, "block_id": "made155"}, {"type": "actions", "elements": [{"type": "button", "action_id": "introduce", "text": {"type": "plain_text", "text": "Say how customers see you\u2026", "emoji": false}, "style": "primary", "accessibility_label": "Say how customers see you"}], "block_id": "made156"}, {"type": "divider", "block_id": "made157"}, {"type": "header", "text": {"type": "plain_text", "text": "For those who look after this workspace", "emoji": false}, "block_id": "made158"}, {"type": "section", "text": {"type": "mrkdwn", "text": "Cards appear in <#C1CUSTOMERS>.", "verbatim": true}, "block_id": "made159"}, {"type": "section", "text": {"type": "mrkdwn", "text": "`/handraise pause` stops all publishing at once; `/handraise resume` lets it go on.", "verbatim": true}, "block_id": "made160"}, {"type": "actions", "elements": [{"type": "button", "action_id": "so-far", "text": {"type": "plain_text", "text": "The week so far\u2026", "emoji": false}, "accessibility_label": "How this week stands, before its digest is posted"}], "block_id": "made161"}], "private_metadata": "", "callback_id": "", "state": {"values": {}}, "hash": "1795687221.00000060", "title": {"type": "plain_text", "text": "View Title", "emoji": true}, "clear_on_close": false, "notify_on_close": false, "close": null, "submit": null, "previous_view_id": null, "root_view_id": "V0000005F", "app_id": "A1APP", "external_id": "", "app_installed_team_id": "T1HOME", "bot_id": "B1BOT"}}, "whose": "U3CHO", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'event/Ev0000014C', '{"at": "2026-12-07T09:24:04.195079+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'event', 'edited|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000004|1795000000014|2026-12-07T09:24:04.232Z||29:1ana-made-up', '{"at": "2026-12-07T09:24:04.236968+00:00", "event": {"kind": "edited", "id": "1795000000014", "delivery": "edited|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000004|1795000000014|2026-12-07T09:24:04.232Z||29:1ana-made-up", "who": {"id": "29:1ana-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000001", "name": "Ana Lima", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000004", "root": "1795000000004", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:24:04.232000Z", "text": "!send Every Saturday.", "attached": [], "names_us": false, "mentions": [], "reply_to": "", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": [], "members": [], "event": "editMessage", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000001", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'heard', 'edited|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000004|1795000000014|2026-12-07T09:24:04.232Z||29:1ana-made-up', '{"at": "2026-12-07T09:24:04.236968+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'event', 'unreacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000119|2026-12-07T09:24:04.267Z|1795000000056|29:1ana-made-up', '{"at": "2026-12-07T09:24:04.274549+00:00", "event": {"kind": "unreacted", "id": "f:1795000000119", "delivery": "unreacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000119|2026-12-07T09:24:04.267Z|1795000000056|29:1ana-made-up", "who": {"id": "29:1ana-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000001", "name": "Ana Lima", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056", "root": "1795000000056", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:24:04.267000Z", "text": "", "attached": [], "names_us": false, "mentions": [], "reply_to": "1795000000056", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": ["like"], "members": [], "event": "", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000001", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'heard', 'unreacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000119|2026-12-07T09:24:04.267Z|1795000000056|29:1ana-made-up', '{"at": "2026-12-07T09:24:04.274549+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'event/Ev00000143', '{"at": "2026-12-07T09:24:04.178762+00:00", "event": {"type": "reaction_added", "user": "U2BEN", "reaction": "raised_hand", "item": {"type": "message", "channel": "C1CUSTOMERS", "ts": "1795691592.965072"}, "item_user": "UBOT", "event_ts": "1796635444.178164"}, "whose": "U2BEN", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'event/Ev00000143', '{"at": "2026-12-07T09:24:04.178762+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'event', 'said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000073|1795000000115', '{"at": "2026-12-07T09:24:04.224178+00:00", "event": {"kind": "said", "id": "1795000000115", "delivery": "said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000073|1795000000115", "who": {"id": "29:1ben-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000002", "name": "Ben Okafor", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000073", "root": "1795000000073", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:24:04.220000Z", "text": "!note Three ovens are better.", "attached": [], "names_us": false, "mentions": [], "reply_to": "1795000000073", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": [], "members": [], "event": "", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000002", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'heard', 'said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000073|1795000000115', '{"at": "2026-12-07T09:24:04.224178+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'event', 'deleted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000083|1795000000085|2026-12-07T09:24:04.239Z||29:1ana-made-up', '{"at": "2026-12-07T09:24:04.243801+00:00", "event": {"kind": "deleted", "id": "1795000000085", "delivery": "deleted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000083|1795000000085|2026-12-07T09:24:04.239Z||29:1ana-made-up", "who": {"id": "29:1ana-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000001", "name": "Ana Lima", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000083", "root": "1795000000083", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:24:04.239000Z", "text": "", "attached": [], "names_us": false, "mentions": [], "reply_to": "", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": [], "members": [], "event": "softDeleteMessage", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000001", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'heard', 'deleted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000083|1795000000085|2026-12-07T09:24:04.239Z||29:1ana-made-up', '{"at": "2026-12-07T09:24:04.243801+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'event/Ev00000146', '{"at": "2026-12-07T09:24:04.185918+00:00", "event": {"type": "reaction_added", "user": "U1ANA", "reaction": "raised_hand", "item": {"type": "message", "channel": "C1CUSTOMERS", "ts": "1796029245.264919"}, "item_user": "UBOT", "event_ts": "1796635444.185353"}, "whose": "U1ANA", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'event/Ev00000146', '{"at": "2026-12-07T09:24:04.185918+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'event', 'said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000116|1795000000116', '{"at": "2026-12-07T09:24:04.229985+00:00", "event": {"kind": "said", "id": "1795000000116", "delivery": "said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000116|1795000000116", "who": {"id": "29:1ben-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000002", "name": "Ben Okafor", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000116", "root": "1795000000116", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:24:04.227000Z", "text": "help-too 30", "attached": [], "names_us": true, "mentions": [], "reply_to": "", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": [], "members": [], "event": "", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000002", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'heard', 'said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000116|1795000000116', '{"at": "2026-12-07T09:24:04.229985+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'event', 'reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000108|f:1795000000117|2026-12-07T09:24:04.246Z|1795000000108|29:1ben-made-up', '{"at": "2026-12-07T09:24:04.249086+00:00", "event": {"kind": "reacted", "id": "f:1795000000117", "delivery": "reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000108|f:1795000000117|2026-12-07T09:24:04.246Z|1795000000108|29:1ben-made-up", "who": {"id": "29:1ben-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000002", "name": "Ben Okafor", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000108", "root": "1795000000108", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:24:04.246000Z", "text": "", "attached": [], "names_us": false, "mentions": [], "reply_to": "1795000000108", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": ["like"], "members": [], "event": "", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000002", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'heard', 'reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000108|f:1795000000117|2026-12-07T09:24:04.246Z|1795000000108|29:1ben-made-up', '{"at": "2026-12-07T09:24:04.249086+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'event/Ev00000149', '{"at": "2026-12-07T09:24:04.188616+00:00", "event": {"type": "reaction_removed", "user": "U1ANA", "reaction": "raised_hand", "item": {"type": "message", "channel": "C1CUSTOMERS", "ts": "1796029245.264919"}, "item_user": "UBOT", "event_ts": "1796635444.188036"}, "whose": "U1ANA", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'event/Ev00000149', '{"at": "2026-12-07T09:24:04.188616+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'event', 'reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000118|2026-12-07T09:24:04.257Z|1795000000056|29:1ana-made-up', '{"at": "2026-12-07T09:24:04.259888+00:00", "event": {"kind": "reacted", "id": "f:1795000000118", "delivery": "reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000118|2026-12-07T09:24:04.257Z|1795000000056|29:1ana-made-up", "who": {"id": "29:1ana-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000001", "name": "Ana Lima", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056", "root": "1795000000056", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:24:04.257000Z", "text": "", "attached": [], "names_us": false, "mentions": [], "reply_to": "1795000000056", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": ["like"], "members": [], "event": "", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000001", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/teams', 'heard', 'reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000118|2026-12-07T09:24:04.257Z|1795000000056|29:1ana-made-up', '{"at": "2026-12-07T09:24:04.259888+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'event/Ev0000014F', '{"at": "2026-12-07T09:24:04.203537+00:00", "event": {"event_ts": "1796635444.202753", "type": "channel_rename", "channel": {"id": "C1CUSTOMERS", "name": "customers", "created": 1}}, "whose": "C1CUSTOMERS", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'event/Ev0000014F', '{"at": "2026-12-07T09:24:04.203537+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'event', 'said/C1CUSTOMERS/1796635444.289824/', '{"at": "2026-12-07T09:24:04.291088+00:00", "event": {"type": "message", "user": "U2BEN", "text": "And a pinch of salt.", "ts": "1796635444.289824", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "And a pinch of salt."}]}]}], "thread_ts": "1796029273.731393", "parent_user_id": "UBOT", "client_msg_id": "typed-00000152", "channel": "C1CUSTOMERS", "channel_type": "channel", "event_ts": "1796635444.289824"}, "whose": "U2BEN", "tries": 0}', 1);
INSERT INTO public.hr_sheets VALUES ('surface/slack', 'heard', 'said/C1CUSTOMERS/1796635444.289824/', '{"at": "2026-12-07T09:24:04.291088+00:00"}', 1);
INSERT INTO public.hr_sheets VALUES ('channel/bluesky', 'account', 'pass', '{"sealed": "gAAAAABrDfd92jtXKhnrFA6r9wHUUtDmDiJzhiQtcqPe6etzb-6ZER2zh3dcXI-BRAC9aT4ewlKwlOYf8GD0h1jiVIMw526Q6Z-QeMRxXij0MewLPjZO3ypfdQR2uF8uGdTAqpFndmjhVsycnb5usp0e6T6BoEucTlHH-KtiLmpEMUbrKxSNpSxMQFWqSFxttPa13LB9lUXyTJ6ZiST3xXRLRudcO0vHVGKK57bDiNo3bobDhH5tNofN9iobGqGyNz6Txr361onVemj40IpVsUBb3tOg3-QQbuoth9w4mbjH8mMtR3AC9vZ829Yfy6USlZnieoCbMxibxNvjElzFKHaaSLMefR0KXjPRWHQ5r6H2nOF22N0gJwh_nBcLm7yLootHKD50Nwst3TDVqoocHQID6VXDPd5RpzBrTf4RO-xpUBv1CZuxYDe0C6UrC0asZhb31Mwpj0g0afxaAx2d0b-10IdGdsbjG3iPfchUqcXz3WoMzGQshmzOwaLxIranvdUtDYIA0icWDImz2keSI49YxG3mikTXbscDpkqFq_Dxy6HK0G6Tho-gVZboMyjKk0Gfn3amkRlFiTkz5e3uCZ4Chgu0bU0jxl98uEHHs1vG5qBTtQVo2C8s4XZy7uWJrBUKIpKkUezeiIfcXSG-zd-LurA503kSojbmg1Bz6XdO7Zy5AgCUA2os5lWXYUbikL3RTbyT2K2kLuD1FuoapWnVl3NS3CKlFCPNvu64o6SVruqogzi7bes-3_Q6Xii5z9KA8XHqxvKw"}', 6);
INSERT INTO public.hr_sheets VALUES ('channel/x', 'spent in a day', '2026-12-07', '{"33": 1, "35": 36, "37": 11}', 28);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'thread', '000000000002', '{"root": "00000002", "customer": "a7efdf5d543eacbac38c387c6577bdad", "posts": [{"id": "00000002", "author": "Dora", "text": "Is there rye bread?", "at": "2026-11-26T10:10:33.444477Z", "edited_at": null, "gone_at": null, "ours": null, "form": "7xmlBIBGBUYy40x8WcGaW31vr2lYMTEE3VvWtscxYH8"}, {"id": "00000002-1", "author": "Ana Lima", "text": "Every Friday.\n\u2014 Ana Lima, miller", "at": "2026-11-26T10:20:49.858526Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/9e2bf528d5b4a77c007280ea744fadea", "role": "miller", "signature": "\u2014 Ana Lima, miller", "pictures": [{"alt": "A loaf of rye", "width": 40, "height": 30}]}, "form": ""}, {"id": "00000002-2", "author": "Dora", "text": "And on Mondays?", "at": "2026-12-07T09:24:36.921532Z", "edited_at": null, "gone_at": null, "ours": null, "form": "r1lY9Po_wYYuUuPxaXmDW84cJy9A28foSymX5LVz_L8"}], "number": 2, "acts": 1}', 3);
INSERT INTO public.hr_sheets VALUES ('channel/wall', 'unheard', '00000002/000001', '{"what": "added", "at": "2026-12-07T09:24:36.921532Z", "post": "00000002-2", "number": 2, "customer": "", "thread": null}', 1);


INSERT INTO public.hr_staff VALUES (1, 'Newcomer', '', NULL, NULL, NULL, true, '', true, false, false);
INSERT INTO public.hr_staff VALUES (3, 'Ben Okafor', '', 'Ben', 'driver', '2026-11-26 15:30:19.515174+05:30', true, '', true, false, false);
INSERT INTO public.hr_staff VALUES (4, 'Dan Brown', '', 'Dan', '', '2026-11-26 15:30:20.564231+05:30', true, '', true, false, false);
INSERT INTO public.hr_staff VALUES (5, 'Ivy Admin', '', 'Ivy', '', '2026-11-26 15:30:20.816764+05:30', true, '', true, false, false);
INSERT INTO public.hr_staff VALUES (6, 'Cho Kim', '', NULL, NULL, NULL, true, '', true, false, false);
INSERT INTO public.hr_staff VALUES (7, 'Ana Lima', '', 'Ana Lima', 'miller', '2026-11-26 15:40:34.926025+05:30', true, '', true, false, false);
INSERT INTO public.hr_staff VALUES (8, 'Ben Okafor', '', 'Ben O.', '', '2026-11-26 15:40:35.275761+05:30', true, '', true, false, false);
INSERT INTO public.hr_staff VALUES (9, 'Cho Min', '', NULL, NULL, NULL, true, '', true, false, false);
INSERT INTO public.hr_staff VALUES (10, 'Fay', 'florist', 'Fay', 'florist', '2026-11-26 15:50:51.599956+05:30', true, 'shop', true, false, false);
INSERT INTO public.hr_staff VALUES (11, 'Eva', '', 'Eva', '', '2026-11-26 16:43:09.98444+05:30', false, '', true, false, false);
INSERT INTO public.hr_staff VALUES (2, 'Ana Ruiz', '', 'Ana', 'baker', '2026-11-26 15:30:18.501921+05:30', true, '', true, true, true);
INSERT INTO public.hr_staff VALUES (12, 'Gus', 'gardener', NULL, NULL, NULL, true, '', true, false, false);


INSERT INTO public.hr_stopped VALUES ('wall', 'f2ea4af9268bdcab922e2cd6ca595022', '2026-11-26 16:22:08.40819+05:30');


INSERT INTO public.hr_threads VALUES (2, 'wall', '00000002', '00000002', 'a7efdf5d543eacbac38c387c6577bdad', 'Dora', NULL, '2026-11-26 15:40:33.444477+05:30', '2026-11-26 15:50:49.896183+05:30', 'answered', 10, 7, '2026-11-26 15:40:34.947109+05:30', NULL, '[]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (6, 'wall', '00000003', '00000003', '66a51cda81cadd451a42bc849a1ef8b7', 'Emma', NULL, '2026-11-26 16:22:05.723888+05:30', '2026-11-26 16:22:07.26631+05:30', 'withdrawn', 2, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (5, 'x', '2125897584974233601', '2125897584974233601', '1001', 'Marta', 'https://x.com/marta', '2026-11-26 15:50:56.182+05:30', '2026-11-26 16:21:59.30005+05:30', 'answered', 6, 10, '2026-11-26 16:11:44.547495+05:30', NULL, '[]', 1, true, 'public', false, '', 0);
INSERT INTO public.hr_threads VALUES (7, 'wall', '00000004', '00000004', 'f2ea4af9268bdcab922e2cd6ca595022', 'Finn', NULL, '2026-11-26 16:22:07.728186+05:30', '2026-11-26 16:22:08.622401+05:30', 'closed', 2, NULL, NULL, NULL, '[]', 0, true, 'public', true, 'The customer asked not to be contacted.', NULL);
INSERT INTO public.hr_threads VALUES (8, 'wall', '00000005', '00000005', 'e6116786f60488dfb1246273f12f952e', 'Gina', NULL, '2026-11-26 16:22:08.831628+05:30', '2026-11-26 16:22:11.511892+05:30', 'closed', 4, 10, '2026-11-26 16:22:09.498438+05:30', NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (9, 'wall', '00000006', '00000006', '6087008067709b55a47939b020cd8cb4', 'Hugo', NULL, '2026-11-26 16:22:12.400457+05:30', '2026-11-26 16:22:17.643649+05:30', 'closed', 2, NULL, NULL, NULL, '[]', 0, true, 'public', false, 'Advertising.', NULL);
INSERT INTO public.hr_threads VALUES (10, 'wall', '00000007', '00000007', 'e8017511e6532d63f63ac6a734522368', 'Ida', NULL, '2026-11-26 16:22:17.748914+05:30', '2026-11-26 16:32:39.281377+05:30', 'open', 8, NULL, NULL, NULL, '[]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (13, 'wall', '00000009', '00000009', '231e3accb61c5c24789184d0ad551de8', 'Lou', NULL, '2026-11-26 16:43:02.186615+05:30', '2026-11-26 16:43:08.997092+05:30', 'open', 8, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (15, 'wall', '00000011', '00000011', '190eec77eb901398e8a32b91fd2d3ded', 'Kim', NULL, '2026-11-26 16:43:13.170258+05:30', '2026-11-26 16:53:32.099284+05:30', 'answered', 7, NULL, NULL, NULL, '[]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (16, 'wall', '00000012', '00000012', '4179e1d73eb129624f58761f582674c5', 'Ruth', NULL, '2026-11-30 14:30:30.161659+05:30', '2026-11-30 14:30:30.180176+05:30', 'open', 1, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (17, 'wall', '00000013', '00000013', '3a90dd0276a40bb74489e727c1fa01a6', 'Guest 0', NULL, '2026-11-30 14:30:32.301875+05:30', '2026-11-30 14:30:32.512262+05:30', 'open', 1, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (18, 'wall', '00000014', '00000014', '97f986ec9f7dfacc12ceb567a5c49f8d', 'Guest 1', NULL, '2026-11-30 14:30:33.00842+05:30', '2026-11-30 14:30:34.29142+05:30', 'open', 1, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (19, 'wall', '00000015', '00000015', '4f05ed0a1daae9594b1bbfb73d5ac95d', 'Guest 2', NULL, '2026-11-30 14:30:35.061219+05:30', '2026-11-30 14:30:35.316185+05:30', 'open', 1, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (20, 'wall', '00000016', '00000016', '67e008fd0597d2a8cc5ac22075cd1930', 'Guest 3', NULL, '2026-11-30 14:30:36.340667+05:30', '2026-11-30 14:30:36.549426+05:30', 'open', 1, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (21, 'wall', '00000017', '00000017', '58e6b8219eeeae0a026725d8823ce7c8', 'Guest 4', NULL, '2026-11-30 14:30:37.198394+05:30', '2026-11-30 14:30:37.389894+05:30', 'open', 1, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (22, 'wall', '00000018', '00000018', 'a97080162eede39a6a37258edbdad5af', 'Guest 5', NULL, '2026-11-30 14:30:37.742688+05:30', '2026-11-30 14:30:37.824378+05:30', 'open', 1, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (25, 'wall', '00000021', '00000021', '56f6bf4a0adb331ad0e337064de68774', 'Nia', NULL, '2026-11-30 14:30:54.972993+05:30', '2026-11-30 14:30:58.516269+05:30', 'claimed', 3, 10, '2026-11-30 14:30:57.119704+05:30', '2026-12-07 17:30:58.515495+05:30', '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (26, 'wall', '00000022', '00000022', '0d7ef11a85cb711a6cbb5c69aa577404', 'Otto', NULL, '2026-11-30 14:30:59.148341+05:30', '2026-11-30 14:31:01.396757+05:30', 'claimed', 4, 10, '2026-11-30 14:30:59.858117+05:30', '2026-12-07 17:31:01.396564+05:30', '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (27, 'wall', '00000023', '00000023', '549f7a84c9d9e00283c05b2486a5665f', 'Pia', NULL, '2026-11-30 14:31:02.012338+05:30', '2026-11-30 14:31:10.853319+05:30', 'claimed', 5, 10, '2026-11-30 14:31:03.283575+05:30', '2026-12-07 17:31:06.452699+05:30', '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (31, 'wall', '00000027', '00000027', '1d372c8a63ed3ff3267d4053cfd88dbb', 'Tom', NULL, '2026-11-30 14:31:31.393191+05:30', '2026-11-30 14:42:01.606203+05:30', 'answered', 6, 2, '2026-11-30 14:31:32.131851+05:30', NULL, '[]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (32, 'wall', '00000028', '00000028', '449ade8a59a6774fd8764ade4566dfb7', 'Uli', NULL, '2026-11-30 14:31:33.20485+05:30', '2026-11-30 14:42:03.247377+05:30', 'answered', 6, 7, '2026-11-30 14:31:36.38262+05:30', NULL, '[]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (11, 'wall', '00000008', '00000008', '8a3daef66b8054f2f06f7bbd24899214', 'Jan', NULL, '2026-11-26 16:32:41.695643+05:30', '2026-12-07 13:50:02.447443+05:30', 'open', 6, NULL, NULL, NULL, '[]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (35, 'mastodon', '100000', '100000', 'maya@town.example', 'Maya', 'https://town.example/@maya', '2026-12-07 13:50:00+05:30', '2026-12-07 14:16:44.494102+05:30', 'claimed', 8, 10, '2026-12-07 13:50:32.332691+05:30', NULL, '[]', 1, true, 'public', false, '', 0);
INSERT INTO public.hr_threads VALUES (37, 'x', '2129853458428198915', '2129853458428198915', '1001', 'Marta', 'https://x.com/marta', '2026-12-07 13:50:09.91+05:30', '2026-12-07 14:16:41.493605+05:30', 'claimed', 5, 10, '2026-12-07 13:50:39.963645+05:30', NULL, '[]', 1, true, 'public', false, '', 0);
INSERT INTO public.hr_threads VALUES (36, 'bluesky', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmfz5oq26', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmfz5oq26', 'did:plc:mayaexampleaaaaaaaaaaaaa', 'Maya', 'https://bsky.app/profile/maya.example', '2026-12-07 13:50:07.348+05:30', '2026-12-07 14:16:41.527397+05:30', 'claimed', 5, 10, '2026-12-07 13:50:36.381605+05:30', NULL, '[]', 1, true, 'public', false, '', 0);
INSERT INTO public.hr_threads VALUES (42, 'wall', '00000035', '00000035', '93a24e063a1ef34f36bcdfaa3de678a0', 'Yves', NULL, '2026-12-07 14:52:01.334487+05:30', '2026-12-07 14:52:01.390201+05:30', 'open', 1, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (43, 'wall', '00000036', '00000036', '4b0ad9668c02de5115dfa62288a4d14e', 'Zoe', NULL, '2026-12-07 14:52:01.797512+05:30', '2026-12-07 14:52:01.895006+05:30', 'open', 1, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (44, 'wall', '00000037', '00000037', 'f7ecac98c4c6581fb12d0e3c4572a928', 'Amy', NULL, '2026-12-07 14:52:08.86816+05:30', '2026-12-07 14:52:09.397138+05:30', 'open', 1, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (39, 'wall', '00000032', '00000032', '6186ae08dff39f020f3375160eef4c39', 'Bob', NULL, '2026-12-07 13:50:23.809821+05:30', '2026-12-07 14:52:15.255725+05:30', 'open', 2, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (38, 'wall', '00000031', '00000031', '5f0cf007495e2064ffe2f9ab2155a924', 'Vera', NULL, '2026-12-07 13:50:22.047671+05:30', '2026-12-07 14:53:15.79391+05:30', 'claimed', 4, 10, '2026-12-07 13:50:43.131352+05:30', NULL, '[]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (12, 'mastodon', '99999', '99999', 'maya@town.example', 'Maya', 'https://town.example/@maya', '2026-11-26 16:32:45.975+05:30', '2026-12-07 14:53:29.329718+05:30', 'claimed', 10, 10, '2026-12-07 13:50:29.493513+05:30', NULL, '[]', 2, true, 'public', false, '', 0);
INSERT INTO public.hr_threads VALUES (30, 'wall', '00000026', '00000026', '8856158fc31c5bc94ec58996ecbfe053', 'Sam', NULL, '2026-11-30 14:31:20.788145+05:30', '2026-12-07 14:53:37.162114+05:30', 'claimed', 8, 2, '2026-11-30 14:31:21.989083+05:30', NULL, '[3]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (23, 'wall', '00000019', '00000019', 'd785f15d5b330438538225bab75784d6', 'Lea', NULL, '2026-11-30 14:30:43.300337+05:30', '2026-12-07 14:53:30.141468+05:30', 'claimed', 5, 2, '2026-11-30 14:30:45.287812+05:30', '2026-12-07 17:30:49.302361+05:30', '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (24, 'wall', '00000020', '00000020', 'a869117bd4a8d834339c494b73561e8b', 'Mo', NULL, '2026-11-30 14:30:50.392245+05:30', '2026-12-07 14:53:30.789486+05:30', 'claimed', 5, 7, '2026-11-30 14:30:51.932579+05:30', '2026-12-07 17:30:54.515692+05:30', '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (29, 'wall', '00000025', '00000025', '9d6d5734799b4ca9379f5ffb70c7962a', 'Rosa', NULL, '2026-11-30 14:31:15.212899+05:30', '2026-12-07 14:53:38.019469+05:30', 'claimed', 5, 7, '2026-11-30 14:31:18.57515+05:30', NULL, '[]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (34, 'wall', '00000030', '00000030', '3e02f9df1cc6a5ff498223d9a6bdead9', 'Xander', NULL, '2026-11-30 14:31:42.886195+05:30', '2026-11-30 14:42:05.680335+05:30', 'answered', 7, 7, '2026-11-30 14:31:47.379597+05:30', NULL, '[]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (1, 'wall', '00000001', '00000001-2', 'd42e807fc78d044ee1868127af3d908d', 'Cleo', NULL, '2026-11-26 15:30:16.367244+05:30', '2026-12-07 14:53:47.137472+05:30', 'waiting', 7, 2, '2026-11-26 15:30:18.626197+05:30', '2026-12-14 17:53:47.137291+05:30', '[]', 1, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (3, 'mastodon', '99996', '99996', 'maya@town.example', 'Maya', 'https://town.example/@maya', '2026-11-26 15:50:51.792+05:30', '2026-12-07 14:53:54.532828+05:30', 'answered', 9, NULL, NULL, NULL, '[]', 1, true, 'public', false, '', 0);
INSERT INTO public.hr_threads VALUES (14, 'wall', '00000010', '00000010', '190eec77eb901398e8a32b91fd2d3ded', 'Kim', NULL, '2026-11-26 16:43:10.279503+05:30', '2026-11-26 16:53:32.140015+05:30', 'open', 4, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (40, 'wall', '00000033', '00000033', '4503863885325105b2e261aa3a46b2cd', 'Will', NULL, '2026-12-07 14:16:52.270661+05:30', '2026-12-07 14:16:52.479127+05:30', 'open', 2, NULL, NULL, NULL, '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (28, 'wall', '00000024', '00000024', '16b55da04e467f2920892e1e7ff8e563', 'Quentin', NULL, '2026-11-30 14:31:12.229312+05:30', '2026-12-07 14:54:04.357442+05:30', 'claimed', 3, 2, '2026-11-30 14:31:13.839896+05:30', '2026-12-14 17:54:04.357318+05:30', '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (41, 'wall', '00000034', '00000034', '69bf3fd8045072d49414bdc2fff9a814', 'Xenia', NULL, '2026-12-07 14:52:00.343022+05:30', '2026-12-07 14:52:13.146006+05:30', 'claimed', 2, 10, '2026-12-07 14:52:13.145822+05:30', '2026-12-14 17:52:13.145822+05:30', '[]', 0, true, 'public', false, '', NULL);
INSERT INTO public.hr_threads VALUES (4, 'bluesky', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha6vgc723', 'at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha6vgc723', 'did:plc:mayaexampleaaaaaaaaaaaaa', 'Maya', 'https://bsky.app/profile/maya.example', '2026-11-26 15:50:51.911+05:30', '2026-12-07 14:53:38.577581+05:30', 'answered', 8, 10, '2026-11-26 16:01:23.402655+05:30', NULL, '[]', 1, true, 'public', false, '', 0);
INSERT INTO public.hr_threads VALUES (33, 'wall', '00000029', '00000029', '2d158c28206751efcfc2f0bcaf7cc1da', 'Walt', NULL, '2026-11-30 14:31:38.682318+05:30', '2026-11-30 14:42:04.579666+05:30', 'answered', 7, 2, '2026-11-30 14:31:41.912018+05:30', NULL, '[]', 1, true, 'public', false, '', NULL);


INSERT INTO public.hr_version VALUES ('0008');


INSERT INTO public.hr_words VALUES (4460011161599768127, 1);
INSERT INTO public.hr_words VALUES (8064426855145245534, 1);
INSERT INTO public.hr_words VALUES (-8137550339015602997, 1);
INSERT INTO public.hr_words VALUES (8286643203107751135, 2);
INSERT INTO public.hr_words VALUES (1290678390545552246, 2);
INSERT INTO public.hr_words VALUES (7446750128894866985, 2);
INSERT INTO public.hr_words VALUES (3668542108824105070, 5);
INSERT INTO public.hr_words VALUES (-1566675494941577337, 15);
INSERT INTO public.hr_words VALUES (-5545482312026949123, 15);
INSERT INTO public.hr_words VALUES (6834963867258796590, 15);
INSERT INTO public.hr_words VALUES (7446750128894866985, 15);
INSERT INTO public.hr_words VALUES (-6869944539378371760, 31);
INSERT INTO public.hr_words VALUES (7603387319480844962, 31);
INSERT INTO public.hr_words VALUES (4460011161599768127, 31);
INSERT INTO public.hr_words VALUES (-8513864126047219389, 31);
INSERT INTO public.hr_words VALUES (-6869944539378371760, 32);
INSERT INTO public.hr_words VALUES (9000636281753274869, 32);
INSERT INTO public.hr_words VALUES (4460011161599768127, 32);
INSERT INTO public.hr_words VALUES (-8513864126047219389, 32);
INSERT INTO public.hr_words VALUES (-6869944539378371760, 33);
INSERT INTO public.hr_words VALUES (2466095901975655526, 33);
INSERT INTO public.hr_words VALUES (4460011161599768127, 33);
INSERT INTO public.hr_words VALUES (6188833180249915822, 33);
INSERT INTO public.hr_words VALUES (-6869944539378371760, 34);
INSERT INTO public.hr_words VALUES (7791399320677600549, 34);
INSERT INTO public.hr_words VALUES (4460011161599768127, 34);
INSERT INTO public.hr_words VALUES (6188833180249915822, 34);
INSERT INTO public.hr_words VALUES (-4358453472564793506, 3);
INSERT INTO public.hr_words VALUES (8286643203107751135, 3);
INSERT INTO public.hr_words VALUES (-6367921322830691778, 3);
INSERT INTO public.hr_words VALUES (6834963867258796590, 3);
INSERT INTO public.hr_words VALUES (6842366475244910668, 3);


INSERT INTO public.hr_workers VALUES ('old-0a57a3bf', '2026-12-07 14:54:42.362421+05:30');


SELECT pg_catalog.setval('public.hr_digest_voices_id_seq', 2, true);


SELECT pg_catalog.setval('public.hr_effects_id_seq', 481, true);


SELECT pg_catalog.setval('public.hr_journal_id_seq', 160, true);


SELECT pg_catalog.setval('public.hr_posts_id_seq', 58, true);


SELECT pg_catalog.setval('public.hr_replies_id_seq', 20, true);


SELECT pg_catalog.setval('public.hr_staff_id_seq', 12, true);


SELECT pg_catalog.setval('public.hr_threads_id_seq', 44, true);


ALTER TABLE ONLY dbos.application_versions
    ADD CONSTRAINT application_versions_pkey PRIMARY KEY (version_id);


ALTER TABLE ONLY dbos.application_versions
    ADD CONSTRAINT application_versions_version_name_key UNIQUE (version_name);


ALTER TABLE ONLY dbos.dbos_migrations
    ADD CONSTRAINT dbos_migrations_pkey PRIMARY KEY (version);


ALTER TABLE ONLY dbos.event_dispatch_kv
    ADD CONSTRAINT event_dispatch_kv_pkey PRIMARY KEY (service_name, workflow_fn_name, key);


ALTER TABLE ONLY dbos.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (message_uuid);


ALTER TABLE ONLY dbos.operation_outputs
    ADD CONSTRAINT operation_outputs_pkey PRIMARY KEY (workflow_uuid, function_id);


ALTER TABLE ONLY dbos.queues
    ADD CONSTRAINT queues_name_key UNIQUE (name);


ALTER TABLE ONLY dbos.queues
    ADD CONSTRAINT queues_pkey PRIMARY KEY (queue_id);


ALTER TABLE ONLY dbos.streams
    ADD CONSTRAINT streams_pkey PRIMARY KEY (workflow_uuid, key, "offset");


ALTER TABLE ONLY dbos.workflow_events_history
    ADD CONSTRAINT workflow_events_history_pkey PRIMARY KEY (workflow_uuid, function_id, key);


ALTER TABLE ONLY dbos.workflow_events
    ADD CONSTRAINT workflow_events_pkey PRIMARY KEY (workflow_uuid, key);


ALTER TABLE ONLY dbos.workflow_input
    ADD CONSTRAINT workflow_input_pkey PRIMARY KEY (workflow_uuid);


ALTER TABLE ONLY dbos.workflow_output
    ADD CONSTRAINT workflow_output_pkey PRIMARY KEY (workflow_uuid);


ALTER TABLE ONLY dbos.workflow_schedules
    ADD CONSTRAINT workflow_schedules_pkey PRIMARY KEY (schedule_id);


ALTER TABLE ONLY dbos.workflow_schedules
    ADD CONSTRAINT workflow_schedules_schedule_name_key UNIQUE (schedule_name);


ALTER TABLE ONLY dbos.workflow_status
    ADD CONSTRAINT workflow_status_pkey PRIMARY KEY (workflow_uuid);


ALTER TABLE ONLY public.hr_version
    ADD CONSTRAINT hr_version_pkc PRIMARY KEY (version_num);


ALTER TABLE ONLY public.hr_accounts
    ADD CONSTRAINT pk_hr_accounts PRIMARY KEY (surface, account);


ALTER TABLE ONLY public.hr_cards
    ADD CONSTRAINT pk_hr_cards PRIMARY KEY (thread, surface, room);


ALTER TABLE ONLY public.hr_cursors
    ADD CONSTRAINT pk_hr_cursors PRIMARY KEY (channel);


ALTER TABLE ONLY public.hr_digest_quotes
    ADD CONSTRAINT pk_hr_digest_quotes PRIMARY KEY (thread, week, surface, room);


ALTER TABLE ONLY public.hr_digest_voices
    ADD CONSTRAINT pk_hr_digest_voices PRIMARY KEY (id);


ALTER TABLE ONLY public.hr_digests
    ADD CONSTRAINT pk_hr_digests PRIMARY KEY (week, zone);


ALTER TABLE ONLY public.hr_drafts
    ADD CONSTRAINT pk_hr_drafts PRIMARY KEY (thread, author);


ALTER TABLE ONLY public.hr_effects
    ADD CONSTRAINT pk_hr_effects PRIMARY KEY (id);


ALTER TABLE ONLY public.hr_journal
    ADD CONSTRAINT pk_hr_journal PRIMARY KEY (id);


ALTER TABLE ONLY public.hr_pictures
    ADD CONSTRAINT pk_hr_pictures PRIMARY KEY (id);


ALTER TABLE ONLY public.hr_posts
    ADD CONSTRAINT pk_hr_posts PRIMARY KEY (id);


ALTER TABLE ONLY public.hr_quotes
    ADD CONSTRAINT pk_hr_quotes PRIMARY KEY (quoted, thread);


ALTER TABLE ONLY public.hr_replies
    ADD CONSTRAINT pk_hr_replies PRIMARY KEY (id);


ALTER TABLE ONLY public.hr_sequences
    ADD CONSTRAINT pk_hr_sequences PRIMARY KEY (owner, kind);


ALTER TABLE ONLY public.hr_settings
    ADD CONSTRAINT pk_hr_settings PRIMARY KEY (name);


ALTER TABLE ONLY public.hr_sheets
    ADD CONSTRAINT pk_hr_sheets PRIMARY KEY (owner, kind, key);


ALTER TABLE ONLY public.hr_staff
    ADD CONSTRAINT pk_hr_staff PRIMARY KEY (id);


ALTER TABLE ONLY public.hr_stopped
    ADD CONSTRAINT pk_hr_stopped PRIMARY KEY (channel, customer);


ALTER TABLE ONLY public.hr_threads
    ADD CONSTRAINT pk_hr_threads PRIMARY KEY (id);


ALTER TABLE ONLY public.hr_words
    ADD CONSTRAINT pk_hr_words PRIMARY KEY (word, thread);


ALTER TABLE ONLY public.hr_workers
    ADD CONSTRAINT pk_hr_workers PRIMARY KEY (name);


ALTER TABLE ONLY public.hr_digest_voices
    ADD CONSTRAINT uq_hr_digest_voices_week_staff UNIQUE (week, staff);


ALTER TABLE ONLY public.hr_effects
    ADD CONSTRAINT uq_hr_effects_key UNIQUE (key);


ALTER TABLE ONLY public.hr_posts
    ADD CONSTRAINT uq_hr_posts_channel_ref UNIQUE (channel, ref);


ALTER TABLE ONLY public.hr_replies
    ADD CONSTRAINT uq_hr_replies_reply UNIQUE (reply);


CREATE INDEX idx_application_versions_owner_timestamp ON dbos.application_versions USING btree (application_name, version_timestamp DESC);


CREATE INDEX idx_application_versions_timestamp ON dbos.application_versions USING btree (version_timestamp DESC);


CREATE INDEX idx_operation_outputs_completed_at_function_name_v2 ON dbos.operation_outputs USING btree (completed_at_epoch_ms, function_name) INCLUDE (application_name);


CREATE INDEX idx_operation_outputs_retention ON dbos.operation_outputs USING btree (retention_timestamp);


CREATE INDEX idx_workflow_input_retention ON dbos.workflow_input USING btree (retention_timestamp);


CREATE INDEX idx_workflow_output_retention ON dbos.workflow_output USING btree (retention_timestamp);


CREATE INDEX idx_workflow_status_attributes ON dbos.workflow_status USING gin (attributes) WHERE (attributes IS NOT NULL);


CREATE INDEX idx_workflow_status_completed_at ON dbos.workflow_status USING btree (completed_at) WHERE (completed_at IS NOT NULL);


CREATE INDEX idx_workflow_status_deadline ON dbos.workflow_status USING btree (workflow_deadline_epoch_ms) WHERE ((status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text, 'DELAYED'::text])) AND (workflow_deadline_epoch_ms IS NOT NULL));


CREATE INDEX idx_workflow_status_delayed ON dbos.workflow_status USING btree (delay_until_epoch_ms) WHERE (status = 'DELAYED'::text);


CREATE INDEX idx_workflow_status_failed ON dbos.workflow_status USING btree (status, created_at) WHERE (status = ANY (ARRAY['ERROR'::text, 'CANCELLED'::text, 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'::text]));


CREATE INDEX idx_workflow_status_forked_from ON dbos.workflow_status USING btree (forked_from) WHERE (forked_from IS NOT NULL);


CREATE INDEX idx_workflow_status_in_flight_v2 ON dbos.workflow_status USING btree (queue_name, status, priority, created_at) INCLUDE (application_name) WHERE (status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text]));


CREATE INDEX idx_workflow_status_parent_workflow_id ON dbos.workflow_status USING btree (parent_workflow_id) WHERE (parent_workflow_id IS NOT NULL);


CREATE INDEX idx_workflow_status_partition_dequeue_v3 ON dbos.workflow_status USING btree (queue_name, status, queue_partition_key, priority, created_at, workflow_uuid) INCLUDE (application_name) WHERE ((status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text])) AND (queue_partition_key IS NOT NULL));


CREATE INDEX idx_workflow_status_pending ON dbos.workflow_status USING btree (created_at) WHERE (status = 'PENDING'::text);


CREATE INDEX idx_workflow_status_rate_limited ON dbos.workflow_status USING btree (queue_name, started_at_epoch_ms) WHERE (rate_limited = true);


CREATE INDEX idx_workflow_status_schedule_name ON dbos.workflow_status USING btree (schedule_name) WHERE (schedule_name IS NOT NULL);


CREATE INDEX idx_workflow_status_started_at ON dbos.workflow_status USING btree (started_at_epoch_ms) WHERE (started_at_epoch_ms IS NOT NULL);


CREATE INDEX idx_workflow_topic ON dbos.notifications USING btree (destination_uuid, topic);


CREATE UNIQUE INDEX uq_application_versions_owner_version ON dbos.application_versions USING btree (application_name, version_name) WHERE (application_name IS NOT NULL);


CREATE UNIQUE INDEX uq_application_versions_unclaimed_version ON dbos.application_versions USING btree (version_name) WHERE (application_name IS NULL);


CREATE UNIQUE INDEX uq_workflow_status_dedup_id ON dbos.workflow_status USING btree (queue_name, deduplication_id) WHERE (deduplication_id IS NOT NULL);


CREATE INDEX workflow_status_created_at_index ON dbos.workflow_status USING btree (created_at);


CREATE INDEX ix_hr_accounts_staff ON public.hr_accounts USING btree (staff);


CREATE INDEX ix_hr_effects_lane_unsettled ON public.hr_effects USING btree (lane, id) WHERE (state = ANY (ARRAY['due'::text, 'doing'::text]));


CREATE INDEX ix_hr_effects_parked ON public.hr_effects USING btree (id) WHERE (state = 'parked'::text);


CREATE INDEX ix_hr_effects_unsettled ON public.hr_effects USING btree (due, id) WHERE (state = ANY (ARRAY['due'::text, 'doing'::text]));


CREATE INDEX ix_hr_journal_published ON public.hr_journal USING btree (by_staff, at) WHERE (deed = 'published'::text);


CREATE INDEX ix_hr_journal_thread ON public.hr_journal USING btree (thread);


CREATE INDEX ix_hr_journal_week ON public.hr_journal USING btree (deed, at);


CREATE INDEX ix_hr_pictures_at ON public.hr_pictures USING btree (at);


CREATE INDEX ix_hr_pictures_thread ON public.hr_pictures USING btree (thread);


CREATE INDEX ix_hr_posts_thread ON public.hr_posts USING btree (thread);


CREATE INDEX ix_hr_replies_thread ON public.hr_replies USING btree (thread);


CREATE INDEX ix_hr_threads_answered ON public.hr_threads USING btree (id) WHERE (state = 'answered'::text);


CREATE INDEX ix_hr_threads_customer ON public.hr_threads USING btree (channel, customer, id);


CREATE INDEX ix_hr_threads_in_hand ON public.hr_threads USING btree (holder, id) WHERE (state = ANY (ARRAY['claimed'::text, 'waiting'::text, 'answered'::text]));


CREATE INDEX ix_hr_threads_leased ON public.hr_threads USING btree (held_until) WHERE (held_until IS NOT NULL);


CREATE INDEX ix_hr_threads_over ON public.hr_threads USING btree (id) WHERE (state = ANY (ARRAY['closed'::text, 'withdrawn'::text]));


CREATE INDEX ix_hr_threads_unanswered ON public.hr_threads USING btree (opened_at, id) WHERE (((state = 'open'::text) OR ((state = 'waiting'::text) AND (holder IS NULL))) AND summoned);


CREATE INDEX ix_hr_threads_up_for_grabs ON public.hr_threads USING btree (id) WHERE ((state = 'open'::text) OR ((state = 'waiting'::text) AND (holder IS NULL)));


CREATE INDEX ix_hr_words_thread ON public.hr_words USING btree (thread);


CREATE TRIGGER dbos_notifications_trigger AFTER INSERT ON dbos.notifications FOR EACH ROW EXECUTE FUNCTION dbos.notifications_function();


CREATE TRIGGER hr_journal_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.hr_journal FOR EACH STATEMENT EXECUTE FUNCTION public.hr_journal_refuse();


ALTER TABLE ONLY dbos.notifications
    ADD CONSTRAINT notifications_destination_uuid_fkey FOREIGN KEY (destination_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;


ALTER TABLE ONLY dbos.streams
    ADD CONSTRAINT streams_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;


ALTER TABLE ONLY dbos.workflow_events_history
    ADD CONSTRAINT workflow_events_history_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;


ALTER TABLE ONLY dbos.workflow_events
    ADD CONSTRAINT workflow_events_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;


ALTER TABLE ONLY public.hr_accounts
    ADD CONSTRAINT fk_hr_accounts_staff FOREIGN KEY (staff) REFERENCES public.hr_staff(id);


ALTER TABLE ONLY public.hr_digest_voices
    ADD CONSTRAINT fk_hr_digest_voices_staff FOREIGN KEY (staff) REFERENCES public.hr_staff(id);


ALTER TABLE ONLY public.hr_drafts
    ADD CONSTRAINT fk_hr_drafts_author FOREIGN KEY (author) REFERENCES public.hr_staff(id);


ALTER TABLE ONLY public.hr_drafts
    ADD CONSTRAINT fk_hr_drafts_thread FOREIGN KEY (thread) REFERENCES public.hr_threads(id);


ALTER TABLE ONLY public.hr_pictures
    ADD CONSTRAINT fk_hr_pictures_thread FOREIGN KEY (thread) REFERENCES public.hr_threads(id);


ALTER TABLE ONLY public.hr_posts
    ADD CONSTRAINT fk_hr_posts_thread FOREIGN KEY (thread) REFERENCES public.hr_threads(id);


ALTER TABLE ONLY public.hr_replies
    ADD CONSTRAINT fk_hr_replies_author FOREIGN KEY (author) REFERENCES public.hr_staff(id);


ALTER TABLE ONLY public.hr_replies
    ADD CONSTRAINT fk_hr_replies_thread FOREIGN KEY (thread) REFERENCES public.hr_threads(id);


ALTER TABLE ONLY public.hr_threads
    ADD CONSTRAINT fk_hr_threads_holder FOREIGN KEY (holder) REFERENCES public.hr_staff(id);




-- A letter in the Word template of a municipality is made once, when it becomes final: the bytes stand encrypted in the
-- store of documents, and here stands which template made them, what they are, and, sealed, their key. Nobody changes a row.
alter table letter add constraint letter_whose unique (id, trajectory_id, municipality_id),
  add column sent_form text check (sent_form in ('pdf', 'word'));--> statement-breakpoint
grant update (sent_form) on letter to app_web;--> statement-breakpoint
create table letter_word (
  id uuid primary key,
  letter_id uuid not null unique,
  trajectory_id uuid not null,
  municipality_id uuid not null,
  template_id uuid not null references word_template (id),
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed_key text not null,
  made_at timestamptz not null,
  made_by uuid not null references account (id),
  constraint letter_word_letter foreign key (letter_id, trajectory_id, municipality_id) references letter (id, trajectory_id, municipality_id)
);--> statement-breakpoint
create index letter_word_template on letter_word (template_id);--> statement-breakpoint
grant select, insert, update, delete on letter_word to app_definer;--> statement-breakpoint
grant select, insert on letter_word to app_web;--> statement-breakpoint
do $$
declare own constant text := 'municipality_id = any (nullif(current_setting(''app.municipalities'', true), '''')::uuid[])';
begin
  alter table letter_word enable row level security;
  alter table letter_word force row level security;
  create policy definer on letter_word to app_definer using (true) with check (true);
  execute format('create policy municipality_reads on letter_word for select to app_web using (%s)', own);
  -- Of a letter that is not away yet, with a template of the same municipality, and in nobody else's name.
  execute format('create policy municipality_adds on letter_word for insert to app_web with check (%s and app.setting(''role'') in (''caseworker'', ''decisionMaker'')
    and made_by = app.setting(''account'')::uuid
    and exists (select from letter l where l.id = letter_id and l.state in (''draft'', ''toCheck'', ''checked''))
    and exists (select from word_template w where w.id = template_id and w.municipality_id = letter_word.municipality_id))', own);
end $$;--> statement-breakpoint

-- In which form a letter left is kept with it, and stays.
do $$
declare
  former text := pg_get_functiondef('app.keep_letter()'::regprocedure);
  changed text := replace(former, '(new.posted_before, new.term_untouched) is distinct from (old.posted_before, old.term_untouched)',
    '(new.posted_before, new.term_untouched, new.sent_form) is distinct from (old.posted_before, old.term_untouched, old.sent_form)');
begin
  if changed = former then raise exception 'app.keep_letter reads otherwise'; end if;
  execute changed;
end $$;--> statement-breakpoint

-- The files of letters are known files too; and letters are destroyed as documents are, when their time is over: the letter
-- with its text, its PDF and its file in Word, its line in a round, and what an address check said of it.
grant create on schema app to app_definer;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  create or replace function app.known_files(p_names uuid[]) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $f$
    select v.id from document_version v where v.id = any (p_names) union all select w.id from letter_word w where w.id = any (p_names)
  $f$;
  create or replace function app.documents_past(p_municipality uuid, p_today date) returns table (id uuid, class text, months integer, source text)
  language sql stable security definer set search_path = public, pg_temp as $f$
    select d.id, d.class, p.value::integer, p.source
    from trajectory t
      cross join lateral (select x.id, x.class from document x where x.trajectory_id = t.id union all select l.id, 'letter' from letter l where l.trajectory_id = t.id) d
      join parameter p on p.key = case d.class when 'uwvReport' then 'document.retention.uwvReport' else 'document.retention.usual' end
        and not p.is_plan and p.superseded_at is null and p.valid_from <= p_today and (p.valid_to is null or p.valid_to >= p_today) and p.value > 0
    where t.municipality_id = p_municipality and t.state = 'closed' and (t.closed_on + make_interval(months => p.value::integer))::date <= p_today
      and not exists (select from deadline x where x.trajectory_id = t.id and x.closed_on is null)
      and not exists (select from trajectory o where o.person_id = t.person_id and o.state <> 'closed')
  $f$;
  create or replace function app.destroy_documents(p_municipality uuid, p_class text, p_count integer, p_reason text, p_today date, p_now timestamptz, p_by text)
  returns uuid language plpgsql security definer set search_path = public, pg_temp as $f$
  declare past uuid[]; gone uuid[]; term_months integer; term_source text; made uuid;
  begin
    if app.setting('role') <> 'administrator' or not (app.setting('installation') = 'on' or app.setting('organisation')::uuid = p_municipality) then return null; end if;
    perform from document d where d.id in (select x.id from app.documents_past(p_municipality, p_today) x where x.class = p_class) order by d.id for update;
    perform from letter l where p_class = 'letter' and l.id in (select x.id from app.documents_past(p_municipality, p_today) x where x.class = p_class) order by l.id for update;
    select array_agg(x.id), min(x.months), min(x.source) into past, term_months, term_source from app.documents_past(p_municipality, p_today) x where x.class = p_class;
    if coalesce(cardinality(past), 0) <> p_count then return null; end if;
    if p_class = 'letter' then
      with files as (delete from letter_word w where w.letter_id = any (past) returning w.id) select array_agg(f.id) into gone from files f;
      delete from letter_round_line n where n.letter_id = any (past);
      update address_check c set letter_id = null where c.letter_id = any (past);
      delete from letter l where l.id = any (past);
    else
      with files as (delete from document_version v where v.document_id = any (past) returning v.id) select array_agg(f.id) into gone from files f;
      delete from document d where d.id = any (past);
    end if;
    insert into destruction (municipality_id, class, count, months, source, closed_until, reason, decided_at, decided_by_name, files)
      values (p_municipality, p_class, p_count, term_months, term_source, (p_today - make_interval(months => term_months))::date, p_reason, p_now, p_by, coalesce(gone, '{}'))
      returning id into made;
    return made;
  end $f$;
  reset role;
end $$;--> statement-breakpoint
revoke create on schema app from app_definer;

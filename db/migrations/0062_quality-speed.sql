-- The same rules, over the rows of the own municipalities alone, and for a reader without looking at each row again whose it is.
create index trajectory_line_namesake on trajectory_line (municipality_id, birth_date, app.fold(surname)) include (surname) where state <> 'closed';--> statement-breakpoint

create or replace function app.quality_findings(p_municipalities uuid[], p_day date, p_only text[])
returns table (rule text, trajectory_id uuid, municipality_id uuid, since date, about text)
language plpgsql stable set search_path = public, pg_temp as $$
declare
  asked text[] := coalesce(p_only, array['adviceUndecided', 'decidedNotListed', 'placedWithoutContract', 'workDaysUnknown', 'contractOver',
    'restingMoved', 'addressWrong', 'possibleDouble', 'adviceOld', 'coachMissing', 'bsnMissing', 'requestDayUnknown']);
begin
  if 'adviceUndecided' = any (asked) then
    return query with term as (select (r.length || ' ' || r.unit)::interval as length from deadline_rule r where r.key = 'municipalDecision'
        and r.superseded_at is null and r.valid_from <= p_day and (r.valid_to is null or r.valid_to >= p_day) limit 1)
      select 'adviceUndecided', t.id, t.municipality_id, (a.on_day + term.length)::date, t.state from term cross join trajectory t
        cross join lateral (select coalesce(x.received_on, x.advised_on) as on_day, x.outcome from advice x where x.trajectory_id = t.id and x.superseded_at is null
          order by 1 desc, x.recorded_at desc limit 1) a
      where t.municipality_id = any (p_municipalities) and t.state in ('adviceReceived', 'decisionPending') and a.outcome = 'positive'
        and a.on_day + term.length <= p_day and not exists (select from decision d where d.trajectory_id = t.id and d.superseded_at is null
          and d.kind in ('grant', 'reject') and d.decided_on >= a.on_day);
  end if;
  if 'decidedNotListed' = any (asked) then
    return query select 'decidedNotListed', t.id, t.municipality_id, t.state_since, null::text from trajectory t
      where t.municipality_id = any (p_municipalities) and t.state in ('toBePlaced', 'waiting', 'resting')
        and not exists (select from waiting_list_entry w where w.municipality_id = any (p_municipalities) and w.trajectory_id = t.id and w.superseded_at is null and w.valid_to is null);
  end if;
  if 'placedWithoutContract' = any (asked) then
    return query select 'placedWithoutContract', t.id, t.municipality_id, greatest(t.state_since, l.last_day + 1), null::text from trajectory t
        left join lateral (select max(x.valid_to) as last_day from placement_term x where x.trajectory_id = t.id and x.superseded_at is null
          and x.kind = 'sheltered' and x.valid_to < p_day) l on true
      where t.municipality_id = any (p_municipalities) and t.state in ('placed', 'switchPreparing')
        and not exists (select from placement_term x where x.municipality_id = any (p_municipalities) and x.trajectory_id = t.id and x.superseded_at is null and x.kind = 'sheltered'
          and (x.valid_to is null or x.valid_to >= p_day));
  end if;
  if asked && array['workDaysUnknown', 'contractOver', 'coachMissing'] then
    return query with work as materialized (select x.id, x.trajectory_id, x.municipality_id, x.placement_id, x.workplace_id, x.started_on, x.valid_from, x.weekday_hours, x.contract_ends_on
        from placement_term x join trajectory t on t.id = x.trajectory_id
        where x.municipality_id = any (p_municipalities) and x.superseded_at is null and x.kind = 'sheltered' and t.state in ('placed', 'switchPreparing')
          and x.valid_from <= p_day and (x.valid_to is null or x.valid_to >= p_day))
      select 'workDaysUnknown', w.trajectory_id, w.municipality_id, w.valid_from, w.id::text from work w where 'workDaysUnknown' = any (asked) and w.weekday_hours is null
      union all
      select 'contractOver', w.trajectory_id, w.municipality_id, w.contract_ends_on + 1, w.id::text from work w where 'contractOver' = any (asked) and w.contract_ends_on < p_day
      union all
      select 'coachMissing', w.trajectory_id, w.municipality_id, coalesce(w.started_on, w.valid_from), null from work w join workplace p on p.id = w.workplace_id
        join employer e on e.id = p.host_id and e.kind = 'regularEmployer'
        where 'coachMissing' = any (asked) and not exists (select from coach c where c.placement_id = w.placement_id and c.superseded_at is null
          and c.valid_from <= p_day and (c.valid_to is null or c.valid_to >= p_day));
  end if;
  if 'restingMoved' = any (asked) then
    return query select 'restingMoved', w.trajectory_id, w.municipality_id, w.valid_from, null::text from waiting_list_entry w
      where w.municipality_id = any (p_municipalities) and w.queue = 'resting' and w.valid_to is null and w.superseded_at is null and w.rest_reason = 'moved';
  end if;
  if 'addressWrong' = any (asked) then
    return query select 'addressWrong', t.id, t.municipality_id, max(c.checked_on), null::text from address_check c
        join person p on p.id = c.person_id join trajectory t on t.person_id = p.id and t.state <> 'closed'
      where c.municipality_id = any (p_municipalities) and c.outcome = 'wrong' and c.address = p.street || ' ' || p.house_number || ', ' || p.postcode || '  ' || upper(p.city)
        and not exists (select from address_check n where n.person_id = c.person_id and n.address = c.address and n.outcome = 'right'
          and (n.checked_on, n.recorded_at) > (c.checked_on, c.recorded_at)) group by t.id, t.municipality_id;
  end if;
  if 'possibleDouble' = any (asked) then
    return query with same as (select t.municipality_id, t.birth_date, app.fold(t.surname) as folded from trajectory_line t
        where t.municipality_id = any (p_municipalities) and t.state <> 'closed' and t.birth_date is not null group by 1, 2, 3 having count(*) > 1),
      alike as materialized (select l.id, l.number, s.municipality_id, l.registered_on, s.birth_date, s.folded from same s
        -- with a limit it is looked up by the index, whatever is guessed of how many there are
        cross join lateral (select t.id, t.number, t.registered_on from trajectory_line t where t.municipality_id = s.municipality_id
          and t.birth_date = s.birth_date and app.fold(t.surname) = s.folded and t.state <> 'closed' limit 50) l)
      select 'possibleDouble', b.id, b.municipality_id, max(greatest(b.registered_on, o.registered_on)), min(o.number) from alike b
        join alike o on (o.municipality_id, o.birth_date, o.folded) = (b.municipality_id, b.birth_date, b.folded) and o.id <> b.id group by b.id, b.municipality_id;
  end if;
  if 'adviceOld' = any (asked) then
    return query with term as (select (r.length || ' ' || r.unit)::interval as length from deadline_rule r where r.key = 'reviewFiveYears'
        and r.superseded_at is null and r.valid_from <= p_day and (r.valid_to is null or r.valid_to >= p_day) limit 1)
      select 'adviceOld', t.id, t.municipality_id, (a.on_day + term.length)::date, null::text from term cross join trajectory t
        cross join lateral (select x.advised_on as on_day from advice x where x.trajectory_id = t.id and x.superseded_at is null and x.outcome = 'positive'
          order by 1 desc limit 1) a
      where t.municipality_id = any (p_municipalities) and t.state in ('toBePlaced', 'waiting', 'resting', 'offered') and a.on_day + term.length <= p_day;
  end if;
  if 'bsnMissing' = any (asked) then
    return query select 'bsnMissing', t.id, t.municipality_id, t.registered_on, null::text from trajectory t
      where t.municipality_id = any (p_municipalities) and t.state <> 'closed' and not exists (select from person_bsn b where b.municipality_id = any (p_municipalities) and b.person_id = t.person_id);
  end if;
  if 'requestDayUnknown' = any (asked) then
    return query select 'requestDayUnknown', t.id, t.municipality_id, min(coalesce(x.received_on, x.advised_on)), min(y.id::text) from trajectory t
        join advice x on x.trajectory_id = t.id and x.municipality_id = t.municipality_id and x.superseded_at is null
        left join application y on y.trajectory_id = t.id and y.superseded_at is null
      where t.municipality_id = any (p_municipalities) and t.state <> 'closed'
        and not exists (select from application z where z.trajectory_id = t.id and z.superseded_at is null
          and coalesce(z.uwv_received_on, z.received_on) <= coalesce(x.received_on, x.advised_on)) group by t.id, t.municipality_id;
  end if;
end $$;--> statement-breakpoint

create function app.quality_for_reader(p_municipalities uuid[], p_day date)
returns table (rule text, trajectory_id uuid, municipality_id uuid, since date, about text)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.* from app.quality_findings(array(select m from unnest(p_municipalities) m where m = any (app.setting('municipalities')::uuid[])), p_day, null) f
$$;--> statement-breakpoint
do $$
begin
  grant create on schema app to app_definer;
  alter function app.quality_for_reader(uuid[], date) owner to app_definer;
  revoke create on schema app from app_definer;
  revoke all on function app.quality_for_reader(uuid[], date) from public;
  grant execute on function app.quality_for_reader(uuid[], date) to app_web;
  revoke execute on function app.quality_findings(uuid[], date, text[]) from app_web;
end $$;

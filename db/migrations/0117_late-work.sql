-- The figures of terms said "too late" of what is nobody's late work: a period to object that is over, a right that opened, a
-- registration that ended. What ends by itself (lane none) has figures of its own: `ending` within the days of `soon`, and
-- `passed` this year without having been used before.
drop index deadline_closed;--> statement-breakpoint
create index deadline_closed on deadline (municipality_id, closed_on) include (trajectory_id, rule, lane, started_on, due_on, company_id) where closed_on is not null;--> statement-breakpoint
drop index deadline_closed_company;--> statement-breakpoint
create index deadline_closed_company on deadline (company_id, closed_on) include (trajectory_id, rule, lane, started_on, due_on, audience) where closed_on is not null and company_id is not null;--> statement-breakpoint
do $$
declare
  definition text := pg_get_functiondef('app.term_facts(uuid, uuid, date)'::regprocedure);
  changed text := definition;
begin
  changed := replace(changed, 'd.closed_on is null and d.started_on <= $3', 'd.closed_on is null and d.lane in (''act'', ''others'', ''list'') and d.started_on <= $3');
  changed := replace(changed, 'd.closed_on > $3 and d.started_on <= $3', 'd.closed_on > $3 and d.lane <> ''none'' and d.started_on <= $3');
  changed := replace(changed, 'd.due_on is not null and d.closed_on between date_trunc(''year'', $3)::date and $3)',
    'd.due_on is not null and d.lane <> ''none'' and d.closed_on between date_trunc(''year'', $3)::date and $3
      union all
      select case when d.due_on < $3 then ''passed'' else ''ending'' end, d.rule, d.trajectory_id, d.started_on, d.due_on, null
      from deadline d where %1$s and d.closed_on is null and d.lane = ''none'' and d.started_on <= $3
        and d.due_on between date_trunc(''year'', $3)::date and $3 + $4
      union all
      select case when d.due_on < $3 then ''passed'' else ''ending'' end, d.rule, d.trajectory_id, d.started_on, d.due_on, null
      from deadline d where %1$s and d.closed_on >= date_trunc(''year'', $3)::date and d.lane = ''none'' and d.started_on <= $3
        and d.due_on between date_trunc(''year'', $3)::date and $3 + $4 and d.closed_on > least(d.due_on, $3))');
  if regexp_count(changed, 'd\.lane') <> 5 then raise exception 'app.term_facts reads otherwise'; end if;
  execute changed;
end $$;--> statement-breakpoint
-- Each kind of term with who minds it: two kinds that say the same are of two.
do $$
declare
  definition text := pg_get_functiondef('app.term_figures(uuid, date)'::regprocedure);
  old constant text := '''basis'', r.basis) order by r.label)';
  new constant text := '''basis'', r.basis, ''audiences'', (select jsonb_agg(distinct y.audience order by y.audience) from deadline_rule y
      where y.superseded_at is null and app.term_kind(y.key) = r.key)) order by r.label)';
begin
  if position(old in definition) = 0 then raise exception 'app.term_figures reads otherwise'; end if;
  execute replace(definition, old, new);
end $$;

-- Since when each value of a place is as it is: of places that are there, the day of the last change that the log holds
-- of it, and else the day on which the place was recorded.
alter table workplace add column changed_on jsonb not null default '{}';--> statement-breakpoint
grant update (changed_on) on workplace to app_web;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  update workplace w set changed_on = (select jsonb_object_agg(v.key, coalesce(
      (select max((e.at at time zone 'Europe/Amsterdam')::date) from audit_event e
        where e.subject_id = w.id::text and e.kind = 'workplaceChanged' and case v.key
          when 'minimumHours' then (e.details->'before'->>v.key)::numeric is distinct from (e.details->'after'->>v.key)::numeric
          else e.details->'before'->v.key is distinct from e.details->'after'->v.key end),
      (w.created_at at time zone 'Europe/Amsterdam')::date))
    from unnest(array['minimumHours', 'supportClass', 'adaptations', 'kindsOfWork', 'reachableBy', 'contactStyles']) v (key));
  reset role;
end $$;

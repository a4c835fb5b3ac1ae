-- Somebody begins to work at one company while a referral to another runs. The company that records the start may not know
-- of the other one, so the database asks the caseworker: one task for each such referral, which no company reads.
alter table deadline add column about_company_id uuid references organisation (id);--> statement-breakpoint

create function app.ask_about_referrals(p_row jsonb, p_company uuid, p_trajectory trajectory, p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare other record;
begin
  if p_row->>'audience' is distinct from 'caseworker' or p_row->>'rule' is distinct from 'referralRuns' then
    raise exception 'a question for the caseworker' using errcode = 'SK002';
  end if;
  for other in select o.id, o.name from access a join organisation o on o.id = a.organisation_id
    where a.trajectory_id = p_trajectory.id and a.ended_at is null and a.ground = 'referral' and a.organisation_id is distinct from p_company
      and not exists (select from deadline d where d.trajectory_id = p_trajectory.id and d.rule = 'referralRuns' and d.about_company_id = o.id and d.closed_on is null)
  loop
    perform app.insert_row('deadline', (p_row - 'company_id') || jsonb_build_object('id', gen_random_uuid(), 'label', replace(p_row->>'label', '…', other.name),
      'about_company_id', other.id, 'trajectory_id', p_trajectory.id, 'municipality_id', p_trajectory.municipality_id, 'recorded_at', p_now));
  end loop;
end $$;--> statement-breakpoint

do $$
declare
  definition text := pg_get_functiondef('app.apply_effect(jsonb, trajectory, timestamptz)'::regprocedure);
  former constant text := '    when ''assign'' then';
begin
  if position(former in definition) = 0 then raise exception 'nothing to change in app.apply_effect'; end if;
  grant create on schema app to app_definer;
  alter function app.ask_about_referrals(jsonb, uuid, trajectory, timestamptz) owner to app_definer;
  revoke all on function app.ask_about_referrals(jsonb, uuid, trajectory, timestamptz) from public;
  set local role app_definer;
  execute replace(definition, former,
    '    when ''askAboutReferrals'' then' || E'\n' ||
    '      perform app.ask_about_referrals(p_effect->''row'', (p_effect->>''companyId'')::uuid, p_trajectory, p_now);' || E'\n' || former);
  reset role;
  revoke create on schema app from app_definer;
end $$;

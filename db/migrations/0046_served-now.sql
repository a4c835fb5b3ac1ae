-- What a place holds, and whose it is, is read by a gemeente as long as its company works for it: days, seats and employers
-- (with whom to call) of a service that ended are no longer read. The row of the place itself stays: its name stands with
-- what was offered and worked there; its page is not found (lib/workplace/place-screen.ts).
do $$
declare
  t text;
  served constant text := 'company_id in (select s.company_id from service_area s where s.municipality_id = any (app.setting(''municipalities'')::uuid[])
    and s.valid_from <= (now() at time zone ''Europe/Amsterdam'')::date and (s.valid_to is null or s.valid_to >= (now() at time zone ''Europe/Amsterdam'')::date))';
begin
  foreach t in array array['employer', 'workplace_day', 'seat', 'seat_step'] loop
    execute format('alter policy municipality_reads on %I using (%s)', t, served);
  end loop;
end $$;

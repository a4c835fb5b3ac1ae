-- The plan of the duty's sums is the same for any day. Made anew for each day it looked at the ends of the indexes of all
-- jobs to guess how many there are: nine pages of every waiting list and of every report, for nothing.
do $$
begin
  set local role app_definer;
  alter function app.duty_of(uuid, date, timestamptz) set plan_cache_mode = force_generic_plan;
  reset role;
end $$;

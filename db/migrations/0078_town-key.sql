-- The name of a town as it is looked for: lower case, one space between words, straight apostrophes. The names that are kept
-- and the ones that are looked for go through this one function.
create function app.town_key(value text) returns text language sql immutable parallel safe as $$
  select lower(btrim(regexp_replace(translate(value, '’‘`', ''''''''), '[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\ufeff]+', ' ', 'g')))
$$;--> statement-breakpoint
revoke all on function app.town_key(text) from public;--> statement-breakpoint
grant execute on function app.town_key(text) to app_web, app_definer;--> statement-breakpoint

do $$
declare
  former constant text := 'n.name_key = lower(btrim(p.city))';
  definition text := pg_get_functiondef('app.people_in_line(uuid[])'::regprocedure);
begin
  if position(former in definition) = 0 then raise exception 'app.people_in_line looks for a town otherwise'; end if;
  grant create on schema app to app_definer;
  set local role app_definer;
  execute replace(definition, former, 'n.name_key = app.town_key(p.city)');
  reset role;
  revoke create on schema app from app_definer;
end $$;

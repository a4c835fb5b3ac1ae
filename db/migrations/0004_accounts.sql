-- Invitations and roles of accounts, where row level security cannot say it.

-- Whom a link that still works is for: shown above the form, and kept out of the password.
create function app.invited(p_token_hash text) returns table (email text, name text, organisation text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.email, a.name, o.name from invitation i join account a on a.id = i.account_id join organisation o on o.id = a.organisation_id
  where i.token_hash = p_token_hash and i.used_at is null and i.expires_at > now() and a.active and o.active
$$;--> statement-breakpoint

-- A password through a link: once, and other links of the same account stop working with it.
create or replace function app.use_invitation(p_token_hash text, p_password_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare a uuid;
begin
  update invitation i set used_at = now() from account x
    where i.token_hash = p_token_hash and i.used_at is null and i.expires_at > now() and x.id = i.account_id and x.active
    returning i.account_id into a;
  if a is null then return false; end if;
  update invitation set used_at = now() where account_id = a and used_at is null;
  update account set password_hash = p_password_hash, version = version + 1 where id = a;
  update session set ended_at = now() where account_id = a and ended_at is null;
  insert into audit_event (kind, account_id, organisation_id) select 'passwordSet', id, organisation_id from account where id = a;
  return true;
end $$;--> statement-breakpoint

-- Another role for an account, by its administrator and never by oneself; who was at work under the former role is out.
create function app.set_role(p_account uuid, p_role text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account a set role = p_role, version = version + 1 where a.id = p_account and a.id <> app.setting('account')::uuid
    and (app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and a.organisation_id = app.setting('organisation')::uuid));
  if not found then return false; end if;
  update session set ended_at = now() where account_id = p_account and ended_at is null;
  return true;
end $$;--> statement-breakpoint

-- How many links still wait to be used, for the accounts that the reader keeps.
create function app.open_invitations() returns table (account_id uuid, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.account_id, max(i.expires_at) from invitation i join account a on a.id = i.account_id
  where i.used_at is null and i.expires_at > now()
    and (app.setting('installation') = 'on' or (app.setting('role') = 'administrator' and a.organisation_id = app.setting('organisation')::uuid))
  group by i.account_id
$$;--> statement-breakpoint

grant create on schema app to app_definer;--> statement-breakpoint
alter function app.invited(text) owner to app_definer;--> statement-breakpoint
alter function app.use_invitation(text, text) owner to app_definer;--> statement-breakpoint
alter function app.set_role(uuid, text) owner to app_definer;--> statement-breakpoint
alter function app.open_invitations() owner to app_definer;--> statement-breakpoint
revoke create on schema app from app_definer;--> statement-breakpoint
revoke all on function app.invited(text), app.set_role(uuid, text), app.open_invitations() from public;--> statement-breakpoint
grant execute on function app.invited(text), app.set_role(uuid, text), app.open_invitations() to app_web;

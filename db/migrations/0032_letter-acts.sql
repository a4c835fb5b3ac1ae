-- A letter has one line at a time on /vandaag: of who reads it, of its writer again, or of who sends it.
alter table letter rename column check_deadline_id to deadline_id;--> statement-breakpoint

-- Of who decides for somebody it is either known which letters they get (also: none), or not known yet. Until now both
-- were kept as 'none'; what nobody may have looked up counts as not known, so that no letter passes them by unseen.
alter table representative alter column covers set default 'unknown';--> statement-breakpoint
do $$ begin
  set local role app_definer;
  update representative set covers = 'unknown' where covers = 'none' and kind in ('curator', 'administrator', 'mentor');
  reset role;
end $$;

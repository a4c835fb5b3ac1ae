-- A letter leaves on or after the day on which it became final. Only of a letter that was posted outside Schakel may the
-- day lie before that, and then it is kept how that is known. What could not be done to a term any more is kept with it.
alter table letter add column final_on date, add column posted_before text, add column term_untouched text;--> statement-breakpoint
do $$ begin
  set local role app_definer;
  update letter set final_on = (changed_at at time zone 'Europe/Amsterdam')::date where state = 'checked';
  reset role;
end $$;--> statement-breakpoint
alter table letter add constraint letter_final check (state <> 'checked' or final_on is not null),
  add constraint letter_not_antedated check (state <> 'sent' or posted_before is not null or sent_on >= final_on);--> statement-breakpoint
grant update (final_on, posted_before, term_untouched) on letter to app_web;--> statement-breakpoint

do $$
declare
  former text := pg_get_functiondef('app.keep_letter()'::regprocedure);
  changed text := replace(former, '(old.pdf is not null and new.pdf is distinct from old.pdf)',
    '(old.pdf is not null and new.pdf is distinct from old.pdf) or (old.final_on is not null and new.final_on is distinct from old.final_on)
      or (old.state in (''sent'', ''withdrawn'') and (new.posted_before, new.term_untouched) is distinct from (old.posted_before, old.term_untouched))');
begin
  if changed = former then raise exception 'app.keep_letter changed'; end if;
  execute changed;
end $$;
--> statement-breakpoint

-- Letters for many at once are of more kinds than the contact round: what is filled in once for all of them.
alter table letter_round alter column respond_by drop not null, add column meeting_on date, add column meeting_at text, add column meeting_place text,
  add constraint letter_round_kind check (kind in ('contactRound', 'invitation', 'rest', 'restReturn')),
  add constraint letter_round_by_hand check (case kind when 'contactRound' then respond_by is not null
    when 'invitation' then num_nonnulls(meeting_on, meeting_at, meeting_place) = 3 else true end);

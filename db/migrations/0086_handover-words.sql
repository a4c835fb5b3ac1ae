-- One word for the answer to a handover, in the tasks as on the screen: aangenomen, or niet aangenomen.
do $$
declare
  change record;
  definition text := pg_get_functiondef('app.answer_handover(uuid, text, text, date, timestamptz, text, uuid, uuid)'::regprocedure);
begin
  grant create on schema app to app_definer;
  set local role app_definer;
  for change in select * from (values ('Overdracht aanvaard: sluit af', 'Overdracht aangenomen: sluit af'),
      ('Overdracht geweigerd: haal terug', 'Overdracht niet aangenomen: haal terug')) x (old, new) loop
    if position(change.old in definition) = 0 then raise exception 'nothing to change in app.answer_handover: %', change.old; end if;
    definition := replace(definition, change.old, change.new);
    update deadline set label = change.new where rule = 'handoverClosing' and label = change.old and closed_on is null;
  end loop;
  execute definition;
  reset role;
  revoke create on schema app from app_definer;
end $$;

-- Taking everything along reads every table as the definer; this one could not be read by it yet.
grant select on scenario to app_definer;

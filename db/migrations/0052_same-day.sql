-- One thing ends and the next begins on the same day, when both say from when to when: whether two hours fall together the
-- days of the week judge (participation_day_no_overlap). Without times the whole day stays taken.
alter table participation drop constraint participation_no_overlap;--> statement-breakpoint
alter table participation add constraint participation_no_overlap exclude using gist
  (person_id with =, track with =, kind with =, (lower(coalesce(provider, ''))) with =,
    daterange(valid_from, valid_to, case when day_starts is null then '[]' else '[)' end) with &&)
  where (superseded_at is null);

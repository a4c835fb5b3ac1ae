-- The last day of the time that a letter sets to complete an application. A term does not stand still longer than that
-- (Awb 4:15 lid 1 onder a), however late somebody records it.
alter table deadline_suspension add column answer_by date;

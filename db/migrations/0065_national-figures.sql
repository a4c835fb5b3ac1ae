-- What was published for the country is shown beside the own figures: each number with its own unit and source.
alter table national_target add column average_hours numeric check (average_hours > 0), add column published_percentage integer,
  add column positive_advices_in_year integer, add column positive_advices_total integer, add column source_working text, add column note text;

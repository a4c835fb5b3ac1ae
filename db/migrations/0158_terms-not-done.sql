-- How a term ended without what it asks: nobody needs that any more (withdrawn, closed, handed over), the same term was set anew
-- and counts with the one that took its place, or what it ran for was undone. Null: it runs, or its own step ended it.
alter table deadline add column lapsed text;--> statement-breakpoint
alter table deadline_past add column lapsed text;--> statement-breakpoint

-- What ended before: the event of that very instant says by what (the table is that of lib/domain/term-ends.ts). What no event
-- tells of stays as it was counted. The lists need not be made anew, for no day of a term changes.
alter table deadline disable trigger user;--> statement-breakpoint
do $$
begin
  set local role app_definer;
  with own as materialized (select unnest(v.kinds) as kind, v.acts from (values
      ('{uwvAdvice}'::text[], '{recordAdvice,recordUnknownAdvice,recordAnsweredRequest,attachAdvice}'::text[]),
      ('{municipalDecision,decisionExtension,noticeOfDefault}'::text[], '{grantToPlace,grantToWait,reject,dismissApplication,revoke,endDetermination,keepDetermination,grantInSwitch,rejectInSwitch,upholdToPlace,upholdToWait}'::text[]),
      ('{objectionDecision6,objectionDecision12,objectionDecisionExtension}'::text[], '{decideObjection,upholdToPlace,upholdToWait}'::text[]),
      ('{followUpPlacement,placementStart}'::text[], '{place,returnToJob}'::text[]),
      ('{offerAnswer}'::text[], '{acceptOffer,refuseToPlace,refuseToWait,startTrial,startTrialWithUwv,place}'::text[]),
      ('{trialStop,trialStopCompany}'::text[], '{stopTrialToPlace,stopTrialToWait}'::text[]),
      ('{closingApproval}'::text[], '{close,closeWithoutApplication,closeAfterRejection,closePlacedOnWish,reopen,restUnreachable,proposalRefused}'::text[]),
      ('{handoverAnswer,handoverReceive}'::text[], '{handoverAnswered,completeHandover}'::text[]),
      ('{handoverClosing}'::text[], '{completeHandover,returnHandover}'::text[]),
      ('{handoverQuestion}'::text[], '{handoverReplied}'::text[]),
      ('{preparationEnd}'::text[], '{preparationEnded}'::text[]),
      ('{checkIn1,checkIn4,checkIn8,checkIn12,checkInMonth6,checkInMonth12}'::text[], '{checkInRecorded}'::text[]),
      ('{evaluation1,evaluation3,evaluation6,tryOutEvaluation}'::text[], '{switchEvaluated}'::text[]),
      ('{switchTask,switchTaskCompany,switchTaskOther}'::text[], '{switchTaskSet,askIndication,requestAdviceInSwitch,attachAdvice,grantInSwitch}'::text[]),
      ('{contactRound}'::text[], '{positionConfirmed,rest,restUnreachable}'::text[]),
      ('{restReview}'::text[], '{restAgreed,resumeToPlace,resumeToWait,resumeToAdvice}'::text[]),
      ('{wageSubsidyApplication,wageSubsidyDecision,wageSubsidyRecalculation,forfaitEnds,forfaitEndAlert}'::text[], '{wageSubsidyRecorded}'::text[]),
      ('{contractEndAlert,contractEndAlertCaseworker,contractLastDay,contractLastDayCaseworker}'::text[], '{contractEndDecided,changeTerms,closePlaced,closePlacedOnWish,endToPlace,endToWait,endToRest,endSwitchToPlace,endSwitchToWait,endSwitchToRest,switchToJobAgreement,switchToRegular,switchToDayActivities}'::text[]),
      ('{contractEndNotice,benefitRevival,wmoReview,returnGuaranteeAlert}'::text[], '{}'::text[]),
      ('{reviewTwoYears,reviewFiveYears}'::text[], '{requestAdvice,recordOwnRequest,requestNewAdvice,requestAdviceAgain,startReview,requestAdviceInSwitch,recordAdvice,recordUnknownAdvice,recordAnsweredRequest,attachAdvice}'::text[]),
      ('{referralNew}'::text[], '{offer,offerAboveNumber}'::text[]),
      ('{referralRuns}'::text[], '{referralEnded}'::text[]),
      ('{routeReview}'::text[], '{routeReviewed,routeEnded}'::text[])) v (kinds, acts)),
  over as materialized (select unnest(v.kinds) as kind, v.acts from (values
      ('{bridgingArrangement}'::text[], '{revoke,place,returnToJob,moveToDayActivities,moveToJobAgreement,moveToRegular,takeDayActivities,takeJobAgreement,takeRegular,startHandover,startHandoverPlaced}'::text[]),
      ('{trialPlacement,trialReview,trialReviewCompany}'::text[], '{revoke,startHandover,startHandoverPlaced}'::text[]),
      ('{signal,daysAside}'::text[], '{endToPlace,endToWait,endToRest,endSwitchToPlace,endSwitchToWait,endSwitchToRest,switchToJobAgreement,switchToRegular,switchToDayActivities,startHandover,startHandoverPlaced}'::text[]),
      ('{restReturn,restReturned}'::text[], '{startHandover,startHandoverPlaced}'::text[]),
      ('{letterCheck,letterBack,letterSend}'::text[], '{letterWithdrawn}'::text[]),
      ('{subsidyPayer}'::text[], '{returnHandover}'::text[])) v (kinds, acts)),
  ended as materialized (
    select d.id, split_part(d.rule, '.', 1) as kind, n.anew, n.same, e.acts, e.closes, coalesce(e.undone, false) as undone
    from deadline d
      cross join lateral (select coalesce(d.changed_at, date_trunc('milliseconds', d.recorded_at)) as at) w
      cross join lateral (select count(*) > 0 as anew, coalesce(bool_or(x.started_on = d.started_on), false) as same from deadline x
        where x.trajectory_id = d.trajectory_id and x.rule = d.rule and x.id <> d.id
          and x.recorded_at between w.at and w.at + interval '1 millisecond') n
      cross join lateral (select array_agg(coalesce(y.move, y.kind)) as acts, bool_or(y.to_state = 'closed' and y.from_state is distinct from 'closed') as closes,
          bool_or(y.kind = 'importUndone') as undone
        from event y where y.trajectory_id = d.trajectory_id and (y.recorded_at = w.at
          or y.kind in ('importUndone', 'handoverAnswered') and y.valid_on = d.closed_on)) e
    where d.closed_on is not null),
  told as (
    select e.id, case
      when e.undone then 'undone'
      when e.acts is null or 'deadlineClosed' = any (e.acts) then null
      when o.acts is not null and o.acts && e.acts and not e.same then null
      when e.anew then 'anew'
      when o.acts is not null or v.acts && e.acts then 'unneeded'
      when e.closes and not (e.kind = 'nextStep' and e.acts && '{dismissApplication,completeHandover}'::text[]) then 'unneeded' end as lapsed
    from ended e left join own o on o.kind = e.kind left join over v on v.kind = e.kind)
  update deadline d set lapsed = t.lapsed from told t where t.id = d.id and t.lapsed is not null;
  reset role;
end $$;--> statement-breakpoint
alter table deadline enable trigger user;--> statement-breakpoint
alter table deadline add constraint deadline_lapsed_check check (lapsed in ('unneeded', 'anew', 'undone') and (lapsed is null or closed_on is not null));--> statement-breakpoint

-- Every figure of terms is found in the index alone, also how a term ended.
drop index deadline_closed;--> statement-breakpoint
create index deadline_closed on deadline (municipality_id, closed_on)
  include (trajectory_id, rule, lane, started_on, due_on, company_id, recorded_at, changed_at, lapsed) where closed_on is not null;--> statement-breakpoint
drop index deadline_closed_company;--> statement-breakpoint
create index deadline_closed_company on deadline (company_id, closed_on)
  include (trajectory_id, rule, lane, started_on, due_on, audience, recorded_at, changed_at, lapsed) where closed_on is not null and company_id is not null;--> statement-breakpoint
drop index deadline_past_known;--> statement-breakpoint
create index deadline_past_known on deadline_past (municipality_id, superseded_at)
  include (recorded_at, lane, rule, trajectory_id, started_on, due_on, closed_on, lapsed);--> statement-breakpoint
drop index deadline_past_known_company;--> statement-breakpoint
create index deadline_past_known_company on deadline_past (company_id, superseded_at)
  include (recorded_at, lane, rule, audience, trajectory_id, started_on, due_on, closed_on, lapsed) where company_id is not null;--> statement-breakpoint

-- In time and too late is what was done: beside the durations they tell nothing of who was not. What ended without being done was
-- `unneeded` up to its last day, and `lapsedLate` after it, for then the term was over already. What was set anew or undone counts
-- nowhere.
do $$
declare
  change record; definition text;
begin
  grant create on schema app to app_definer;
  for change in select * from (values
      ('app.term_facts(uuid, uuid, date, timestamptz)', 'x.due_on, x.closed_on''', 'x.due_on, x.closed_on, x.lapsed'''),
      ('app.term_facts(uuid, uuid, date, timestamptz)', 'case when d.closed_on > d.due_on then ''broken'' else ''inTime'' end',
        'case when d.lapsed is null then case when d.closed_on > d.due_on then ''broken'' else ''inTime'' end
        when d.closed_on > d.due_on then ''lapsedLate'' else ''unneeded'' end'),
      ('app.term_facts(uuid, uuid, date, timestamptz)', 'd.due_on is not null and d.lane <> ''none''',
        'd.due_on is not null and coalesce(d.lapsed, ''unneeded'') = ''unneeded'' and d.lane <> ''none'''),
      ('app.keep_past_term()', 'due_on, closed_on, recorded_at, superseded_at)', 'due_on, closed_on, lapsed, recorded_at, superseded_at)'),
      ('app.keep_past_term()', 'old.due_on, old.closed_on,', 'old.due_on, old.closed_on, old.lapsed,'),
      ('app.undo_import(uuid, timestamptz, date, text)', 'update deadline set closed_on = p_today where', 'update deadline set closed_on = p_today, lapsed = ''undone'' where'),
      ('app.answer_handover(uuid, text, text, date, timestamptz, text, uuid, uuid)', 'update deadline set closed_on = p_on where',
        'update deadline set closed_on = p_on, lapsed = case when rule = ''handoverQuestion'' then ''unneeded'' end where'),
      ('app.arrive_from_elsewhere(date, jsonb, trajectory, timestamptz)', 'update deadline d set closed_on = (p_now at time zone ''Europe/Amsterdam'')::date',
        'update deadline d set closed_on = (p_now at time zone ''Europe/Amsterdam'')::date, lapsed = ''anew'''))
    as c (function, old, new)
  loop
    definition := pg_get_functiondef(change.function::regprocedure);
    if position(change.old in definition) = 0 then raise exception '% reads otherwise', change.function; end if;
    set local role app_definer;
    execute replace(definition, change.old, change.new);
    reset role;
  end loop;
  revoke create on schema app from app_definer;
end $$;

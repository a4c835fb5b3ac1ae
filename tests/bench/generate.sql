-- Invented people only. Numbers are stable: a hash of the row number and a salt, no random.
set local synchronous_commit = off;
set local session_replication_role = replica;
create function pg_temp.h(i bigint, salt int) returns int language sql immutable as $$ select (hashint8extended(i, salt::bigint) & 2147483647)::int $$;
create function pg_temp.pick(a text[], i bigint, salt int) returns text language sql immutable as $$ select a[1 + pg_temp.h(i, salt) % array_length(a, 1)] $$;
create function pg_temp.u(kind text, i bigint) returns uuid language sql immutable as $$ select overlay(overlay(md5(kind || i) placing '4' from 13) placing '8' from 17)::uuid $$;
-- Hours per week over Monday to Friday, eight a day, from a day of one's own on.
create function pg_temp.week(hours int, first int) returns numeric[] language sql immutable as $$
  select array_agg(case when n > 5 then 0 else greatest(0, least(8, hours - 8 * ((n - 1 + first % 5) % 5))) end order by n) from generate_series(1, 7) n $$;
insert into organisation (id, kind, name) select pg_temp.u('gemeente', i), 'municipality', 'Gemeente ' || i from generate_series(1, :municipalities) i;
insert into organisation (id, kind, name) select pg_temp.u('bedrijf', i), 'company', 'Bedrijf ' || i from generate_series(1, 5) i;
insert into service_area (company_id, municipality_id, valid_from) select pg_temp.u('bedrijf', 1 + i % 5), pg_temp.u('gemeente', i), '2015-01-01' from generate_series(1, :municipalities) i;
insert into annual_target (municipality_id, kind, year, places, source, valid_from)
  select pg_temp.u('gemeente', i), 'ministerial', y, greatest(1, :persons / 5), 'bench', make_date(y, 1, 1) from generate_series(1, :municipalities) i, generate_series(2018, 2030) y;
insert into counting_basis (municipality_id, basis, source, valid_from, recorded_at)
  select pg_temp.u('gemeente', i), 'standardPlaces', 'bench', '2015-01-01', '2015-01-01' from generate_series(1, :municipalities) i;
insert into account (id, organisation_id, email, name, role)
  select pg_temp.u('account', (i - 1) * 14 + u), pg_temp.u('gemeente', i), 'm' || i || '-' || u || '@voorbeeld.example', 'Medewerker ' || i || '-' || u,
    case when u <= 12 then 'caseworker' when u = 13 then 'decisionMaker' else 'manager' end
  from generate_series(1, :municipalities) i, generate_series(1, 14) u;
insert into account (id, organisation_id, email, name, role) select pg_temp.u('hr', i), pg_temp.u('bedrijf', i), 'hr' || i || '@voorbeeld.example', 'Personeel ' || i, 'hr' from generate_series(1, 5) i;
insert into account (id, organisation_id, email, name, role) select pg_temp.u('hrManager', i), pg_temp.u('bedrijf', i), 'manager-hr' || i || '@voorbeeld.example', 'Manager ' || i, 'manager' from generate_series(1, 5) i;
insert into account_municipality (account_id, municipality_id, valid_from)
  select a.id, a.organisation_id, '2015-01-01' from account a join organisation o on o.id = a.organisation_id
  where o.kind = 'municipality' and a.role in ('caseworker', 'decisionMaker', 'manager');
insert into employer (id, company_id, name, kind) select pg_temp.u('werkgever', i), pg_temp.u('bedrijf', 1 + i % 5), 'Werkgever ' || i, pg_temp.pick('{company,regularEmployer,municipality,foundation,careProvider}', i, 62)
  from generate_series(1, 50) i;
insert into workplace (id, company_id, name, employer_id, host_id, employer_name, form, kinds_of_work, location, city, postcode, adaptations, support_class, minimum_hours, contact_styles, reachable_by, valid_from)
  select pg_temp.u('plek', i), pg_temp.u('bedrijf', 1 + i % 5), 'Plek ' || i, pg_temp.u('werkgever', 1 + (i - 1) % 50), pg_temp.u('werkgever', 1 + (i - 1) % 50), 'Werkgever ' || 1 + (i - 1) % 50, 'internal',
    array[pg_temp.pick('{greenKeeping,packing,cleaning,catering,logistics,metalAndEngineering,woodwork,laundryAndTextile,officeAndDigital,postAndDelivery}', i, 60)], 'Locatie ' || i % 9, 'Plaats ' || i % 5, (1000 + i * 37 % 9000)::text || ' AB',
    array[pg_temp.pick('{quietRoom,wheelchairAccess,adjustableDesk,smallGroup,fixedSupervisor,stepByStep,ownPace,sittingWork}', i, 63)], pg_temp.pick('{light,medium,heavy}', i, 64), null,
    array[pg_temp.pick('{alone,smallTeam,team,customers}', i, 65)], '{bicycle,publicTransport}', '2015-01-01'
  from generate_series(1, 250) i;
insert into workplace_day (workplace_id, company_id, weekday, hours, support_hours, valid_from) select w.id, w.company_id, d, 8, 400, w.valid_from from workplace w, generate_series(1, 5) d;
insert into person (id, municipality_id, initials, given_name, prefix, surname, birth_date, city, postcode, house_number)
  select pg_temp.u('persoon', i), pg_temp.u('gemeente', 1 + floor(:municipalities * power(pg_temp.h(i, 10) / 2147483648.0, 2))::int),
    left(pg_temp.pick('{Jan,Piet,Anna,Fatima,Mohamed,Sanne,Daan,Emma,Lucas,Zoë,René,José,Björn,Noor,Yusuf,Ewa,Bram,Iris,Thijs,Mila}', i, 1), 1) || '.',
    pg_temp.pick('{Jan,Piet,Anna,Fatima,Mohamed,Sanne,Daan,Emma,Lucas,Zoë,René,José,Björn,Noor,Yusuf,Ewa,Bram,Iris,Thijs,Mila}', i, 1),
    nullif(pg_temp.pick('{"","","","","","",van,de,"van der","van den","ten","el"}', i, 2), ''),
    pg_temp.pick('{Bakker,Vis,Smit,Meijer,Boer,Mulder,Groot,Bos,Vos,Peters,Hendriks,Dekker,Brouwer,Wit,Dijk,Graaf,Linden,Kok,Jacobs,Haan,Vermeer,Heuvel,Veen,Broek,Bruijn,Heijden,Schouten,Beek,Willems,Vliet,Hoek,Maas,Verhoeven,Berg,Koster,Prins,Blom,Kuiper,Post,Veenstra,Kramer,Brink,Scholten,Postma,Wolff,Özdemir,Yılmaz,Çelik,Müller,García,Nowak,Benali}', i, 3)
      || pg_temp.pick('{"","","",sma,man,stra,ink,huis,veld,berg,hof,dijk,laar,kamp,hout,brug,meer,wijk,sen,mans}', i, 4),
    date '1958-01-01' + pg_temp.h(i, 5) % 16800, 'Plaats ' || pg_temp.h(i, 9) % 5, (1000 + pg_temp.h(i, 6) % 9000)::text || ' AB', (1 + pg_temp.h(i, 7) % 200)::text
  from generate_series(1, :persons) i;
insert into person_name_key (person_id, municipality_id, key)
  select p.id, p.municipality_id, k from person p cross join lateral (values
    (app.fold(p.surname) || ' ' || app.fold(p.given_name)), (app.fold(p.given_name) || ' ' || app.fold(p.surname))) v (k);
insert into person_bsn (person_id, municipality_id, cipher, search_hash, last_digits) select id, municipality_id, 'x', md5(id::text), '0000' from person;
insert into person_benefit (person_id, municipality_id, benefit, valid_from) select id, municipality_id, 'socialAssistance', '2018-01-01' from person;
insert into work_profile (person_id, municipality_id, aspect, value, source, known_on, valid_from)
  select p.id, p.municipality_id, x.aspect, case when pg_temp.h(hashtext(p.id::text || x.aspect), 93) % 8 = 0 then null else x.value end, 'talk', '2018-01-01', '2018-01-01'
  from (select p.id, p.municipality_id, hashtext(p.id::text)::bigint as i from person p) p cross join lateral (values
    ('weekdays', (pg_temp.pick('{"[8,8,0,8,0,0,0]","[6,6,6,6,0,0,0]","[0,6,6,6,6,0,0]","[4,4,4,4,4,0,0]","[8,8,8,8,0,0,0]"}', p.i, 80))::jsonb),
    ('hours', to_jsonb(16 + 4 * (pg_temp.h(p.i, 81) % 5))), ('hoursGrowth', to_jsonb(20 + 4 * (pg_temp.h(p.i, 82) % 5))),
    ('supportClass', to_jsonb(pg_temp.pick('{light,medium,medium,heavy}', p.i, 83))),
    ('adaptations', jsonb_build_array(pg_temp.pick('{quietRoom,smallGroup,fixedSupervisor,stepByStep,ownPace,sittingWork}', p.i, 84))),
    ('kindsWanted', jsonb_build_array(pg_temp.pick('{greenKeeping,cleaning,packing,postAndDelivery,metalAndEngineering}', p.i, 85))),
    ('kindsNotWanted', jsonb_build_array(pg_temp.pick('{catering,logistics,shopAndReuse,animalCare}', p.i, 86))),
    ('travelMeans', jsonb_build_array(pg_temp.pick('{bicycle,publicTransport,onFoot,ownTransport}', p.i, 87))),
    ('travelDistance', to_jsonb(3 + pg_temp.h(p.i, 88) % 18)),
    ('contactStyle', jsonb_build_array(pg_temp.pick('{alone,smallTeam,team,customers}', p.i, 89)))) x (aspect, value);
create temporary table walk on commit drop as
  select t, pg_temp.u('traject', t) as id, p.id as person_id, p.municipality_id, t > :persons as earlier,
    case when t > :persons then 'closed' else pg_temp.pick('{intake,screening,awaitingAdvice,awaitingAdvice,adviceReceived,decisionPending,rejected,toBePlaced,toBePlaced,waiting,waiting,waiting,resting,offered,placed,placed,placed,placed,placed,placed,switchPreparing,elsewhereDayActivities,elsewhereJobAgreement,elsewhereRegular,closed}', t, 20) end as state,
    date '2026-10-31' - pg_temp.h(t, 21) % 900 - case when t > :persons then 2500 else 0 end as since,
    date '2026-10-31' - 900 - pg_temp.h(t, 22) % 1500 - case when t > :persons then 2500 else 0 end as registered
  from (select t, case when t <= :persons then t else (t - :persons) * 2 end as i from generate_series(1, :persons + :persons / 2) t) s
  join person p on p.id = pg_temp.u('persoon', s.i);
insert into trajectory (id, number, municipality_id, person_id, state, state_since, owner_id, registered_on, closed_on)
  select w.id, 'T-' || extract(year from registered) || '-' || lpad(w.t::text, 6, '0'), w.municipality_id, w.person_id, w.state, w.since,
    (select a.id from account a where a.organisation_id = w.municipality_id and a.role = 'caseworker' order by a.id offset w.t % 12 limit 1), registered,
    case when w.state = 'closed' then w.since end
  from walk w;
insert into trajectory_counter (year, last) select y, 9000000 from generate_series(2010, 2040) y;
insert into state_period (trajectory_id, municipality_id, state, valid_from, valid_to, recorded_at)
  select id, municipality_id, 'toBePlaced', registered, since - 1, registered from walk where since > registered;
insert into state_period (trajectory_id, municipality_id, state, valid_from, recorded_at) select id, municipality_id, state, since, since from walk;
insert into application (id, trajectory_id, municipality_id, applicant, received_on, uwv_received_on, valid_from)
  select pg_temp.u('aanvraag', t), id, municipality_id, 'municipality', registered, registered, registered from walk;
insert into advice (id, trajectory_id, municipality_id, outcome, ground, advised_on, received_on, valid_from)
  select pg_temp.u('advies', t), id, municipality_id, case when state = 'rejected' then 'negative' else 'positive' end, 'b', registered + 50, registered + 52, registered + 50
  from walk where state not in ('intake', 'screening', 'awaitingAdvice');
insert into decision (id, trajectory_id, municipality_id, advice_id, kind, decided_on, announced_on, decided_by, valid_from)
  select pg_temp.u('besluit', t), id, municipality_id, pg_temp.u('advies', t), case when state = 'rejected' then 'reject' else 'grant' end, registered + 80, registered + 81,
    (select a.id from account a where a.organisation_id = w.municipality_id and a.role = 'decisionMaker' limit 1), registered + 80
  from walk w where state not in ('intake', 'screening', 'awaitingAdvice', 'adviceReceived', 'decisionPending');
insert into waiting_list_entry (trajectory_id, municipality_id, queue, position_on, order_key, confirmed_on, last_known_on, valid_from, recorded_at)
  select id, municipality_id, state, registered + 80, app.order_key(1, 0, 0, registered + 80, null), since, since, since, since from walk where state in ('toBePlaced', 'waiting', 'resting');
insert into offer (id, trajectory_id, municipality_id, company_id, workplace_id, weekday_hours, support_hours, offered_on, answer_by, outcome, closed_on, recorded_at)
  select pg_temp.u('aanbod', t), id, municipality_id, w.company_id, w.id_, pg_temp.week(24, pg_temp.h(t, 43)), 3, since, since + 7, case when state = 'offered' then null else 'accepted' end, case when state = 'offered' then null else since end, since
  from (select k.*, x.company_id, x.id as id_ from walk k join workplace x on x.id = pg_temp.u('plek', 1 + pg_temp.h(k.t, 61) % 250)) w where state in ('offered', 'placed', 'switchPreparing') or earlier;
insert into placement (id, trajectory_id, municipality_id, company_id, workplace_id, person_id, decision_id, started_on)
  select pg_temp.u('plaatsing', w.t), w.id, w.municipality_id, o.company_id, o.workplace_id, w.person_id, pg_temp.u('besluit', w.t), case when earlier then registered + 100 else since end
  from walk w join offer o on o.trajectory_id = w.id where o.outcome = 'accepted';
insert into placement_term (placement_id, trajectory_id, municipality_id, company_id, person_id, workplace_id, hours_per_week, weekday_hours, support_hours, form, employer_name, valid_from, valid_to, started_on, contract_ends_on, recorded_at)
  select p.id, w.id, w.municipality_id, p.company_id, w.person_id, p.workplace_id, 16 + pg_temp.h(w.t, 41) % 20, pg_temp.week(16 + pg_temp.h(w.t, 41) % 20, pg_temp.h(w.t, 43)), 3,
    pg_temp.pick('{internal,internal,onLocation,individualSecondment,supportedEmployment}', w.t, 46), 'Werkgever ' || pg_temp.h(w.t, 40) % 100, p.started_on,
    case when w.earlier then w.registered + 400 when pg_temp.h(w.t, 44) % 12 = 0 then date '2026-11-05' + pg_temp.h(w.t, 45) % 80 end, p.started_on, case when pg_temp.h(w.t, 42) % 3 = 0 and not w.earlier then date '2027-06-30' end, p.started_on
  from walk w join placement p on p.trajectory_id = w.id where not w.earlier or w.registered + 400 < w.since;
-- Everyone who sits somewhere has a seat of the place by a number of one's own; each place has some seats more.
create temporary table sits on commit drop as
  select x.*, row_number() over (partition by workplace_id order by trajectory_id) as number from (
    select t.trajectory_id, t.municipality_id, t.company_id, t.workplace_id, t.weekday_hours, t.hours_per_week, 'placement' as held_by, t.valid_from, t.valid_to from placement_term t where t.valid_to is null
    union all select o.trajectory_id, o.municipality_id, o.company_id, o.workplace_id, o.weekday_hours, 24, 'offer', o.offered_on, null from offer o where o.closed_on is null) x;
insert into seat (id, workplace_id, company_id, number, valid_from)
  select pg_temp.u('stoel', w.i * 1000000 + n), w.id, w.company_id, n, '2015-01-01' from (select i, pg_temp.u('plek', i) as id, pg_temp.u('bedrijf', 1 + i % 5) as company_id from generate_series(1, 250) i) w,
    lateral generate_series(1, 3 + coalesce((select max(s.number) from sits s where s.workplace_id = w.id), 0)) n;
insert into seat_use (seat_id, workplace_id, company_id, weekday, trajectory_id, municipality_id, held_by, hours, support_hours, valid_from, valid_to, recorded_at)
  select t.id, s.workplace_id, s.company_id, d.weekday, s.trajectory_id, s.municipality_id, s.held_by, d.hours, trunc(3 * d.hours / s.hours_per_week, 2), s.valid_from, s.valid_to, s.valid_from
  from sits s join seat t on t.workplace_id = s.workplace_id and t.number = s.number cross join lateral unnest(s.weekday_hours) with ordinality d (hours, weekday) where d.hours > 0;
select app.keep_steps((select array_agg(id) from workplace));
insert into participation (trajectory_id, municipality_id, company_id, person_id, track, hours_per_week, valid_from, valid_to)
  select trajectory_id, municipality_id, company_id, person_id, 'sheltered', hours_per_week, valid_from, valid_to from placement_term;
insert into access (trajectory_id, municipality_id, organisation_id, ground, valid_from, ended_at)
  select w.id, w.municipality_id, o.company_id, case when w.state = 'offered' then 'offer' else 'placement' end, w.since, case when w.earlier then w.since::timestamptz end
  from walk w join offer o on o.trajectory_id = w.id;
insert into deadline (trajectory_id, municipality_id, company_id, kind, rule, label, basis, audience, started_on, due_on, recorded_at)
  select w.id, w.municipality_id, null, 'task', 'nextStep.' || w.state, 'Volgende stap', 'werkafspraak', case when w.state = 'decisionPending' then 'decisionMaker' else 'caseworker' end,
    w.since, date '2026-11-01' + pg_temp.h(w.t, 70) % 200 - 10, w.since from walk w where w.state <> 'closed';
insert into deadline (trajectory_id, municipality_id, company_id, kind, rule, label, basis, audience, started_on, due_on, recorded_at)
  select w.id, w.municipality_id, null, 'task', 'contactRound', 'Contact met wie wacht', 'werkafspraak', 'caseworker', w.since, date '2026-11-01' + pg_temp.h(w.t, 72) % 25, w.since
  from walk w where w.state in ('toBePlaced', 'waiting');
insert into deadline (trajectory_id, municipality_id, company_id, kind, rule, label, basis, audience, started_on, due_on)
  select o.trajectory_id, o.municipality_id, o.company_id, 'task', 'checkIn12', 'Gesprek na 12 weken werk', 'werkafspraak', 'hr', o.offered_on, date '2026-11-01' + pg_temp.h(hashtext(o.id::text), 71) % 200 - 10
  from offer o join trajectory t on t.id = o.trajectory_id where t.state <> 'closed';
insert into deadline (trajectory_id, municipality_id, company_id, kind, rule, label, basis, audience, started_on, due_on)
  select x.trajectory_id, x.municipality_id, x.company_id, 'task', 'contractEndAlert', 'Contract loopt af: vervolg kiezen', 'werkafspraak', 'hr', x.valid_to, (x.valid_to - interval '3 months')::date
  from placement_term x where x.valid_to > date '2026-11-02';
-- Terms that were closed, each with what it was before.
insert into deadline (id, trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on, closed_on, recorded_at, changed_at)
  select pg_temp.u('gesloten', w.t * 2 + k), w.id, w.municipality_id, 'term', pg_temp.pick('{uwvAdvice,municipalDecision}', k, 1), 'Termijn', 'Wet', 'caseworker', w.registered + k * 50,
    w.registered + k * 50 + 56, w.registered + k * 50 + 30 + pg_temp.h(w.t, 76) % 40, w.registered + k * 50, w.registered + k * 50 + 30 + pg_temp.h(w.t, 76) % 40
  from generate_series(0, 1) k, walk w where w.registered < date '2026-06-01' order by k, w.t;
insert into deadline_past (deadline_id, trajectory_id, municipality_id, rule, lane, audience, started_on, due_on, recorded_at, superseded_at)
  select d.id, d.trajectory_id, d.municipality_id, d.rule, d.lane, d.audience, d.started_on, d.due_on, d.recorded_at, d.changed_at from deadline d where d.closed_on is not null;
insert into signal (trajectory_id, municipality_id, company_id, placement_id, rule, reason, about, found_on)
  select w.id, p.municipality_id, p.company_id, p.id, pg_temp.pick('{absenceSoon,hoursBelowTarget,coachChanged}', w.t, 73), 'Bench', 'bench', date '2026-10-31' - pg_temp.h(w.t, 74) % 60
  from walk w join placement p on p.trajectory_id = w.id where not w.earlier and pg_temp.h(w.t, 75) % 5 = 0;
insert into event (trajectory_id, municipality_id, kind, move, from_state, to_state, valid_on, recorded_at, actor_id, actor_name, actor_role, reason, details, previous_hash, hash)
  select w.id, w.municipality_id, pg_temp.pick('{noted,confirmed,referred,screeningStarted}', w.t * 10 + k, 51), null, null, null, w.registered + k * 60,
    (w.registered + k * 60)::timestamptz, pg_temp.u('account', 1 + w.t % 12), 'Medewerker', 'caseworker', repeat('Gesprek gevoerd over voortgang en begeleiding. ', 1 + pg_temp.h(w.t * 10 + k, 52) % 3),
    jsonb_build_object('input', jsonb_build_object('note', 'Gesprek gevoerd')), md5((w.t * 10 + k - 1)::text), md5((w.t * 10 + k)::text)
  from generate_series(1, 10) k, walk w order by k, w.t;
insert into job_switch (trajectory_id, municipality_id, from_track, to_track, asked_by, reason, started_on, outcome, ended_on, ended_event, recorded_at)
  select w.id, w.municipality_id, 'sheltered', 'dayActivities', 'person', 'Bench', w.registered + 200, 'switched', w.registered + 240,
    (select e.id from event e where e.trajectory_id = w.id and e.valid_on = w.registered + 240), w.registered + 200
  from walk w where w.t % 20 = 3;

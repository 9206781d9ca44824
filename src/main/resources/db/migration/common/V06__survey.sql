create table survey (
    id bigint generated always as identity primary key,
    reference varchar(12) not null unique,
    token varchar(26) not null unique,
    debrief_id bigint not null references debrief,
    site_code varchar(32) not null references site,
    held_on date not null,
    due_on date not null,
    due_reason_ja varchar(2000) not null,
    due_reason_en varchar(2000) not null,
    state varchar(20) not null,
    hold_reason varchar(500),
    -- the last wave that fell due: 0 the request, 1 the first reminder …
    wave smallint,
    requested_on date,
    -- the day on which it needs attention, and the instant from which the sweep finds it: none while it is on hold
    next_on date,
    next_at timestamp with time zone,
    obstacle varchar(20),
    version integer not null
);
create index survey_by_next_at on survey (next_at, id);
create index survey_of_site on survey (site_code, id);
create index survey_of_debrief on survey (debrief_id, id);
create index survey_by_due_date on survey (due_on, id);
create index survey_by_state on survey (state, due_on, id);

-- frozen when the request goes out
create table survey_asked (
    survey_id bigint not null references survey,
    measure_code varchar(12) not null,
    -- ascending in the order in which they are asked
    ordinal integer not null,
    title varchar(200) not null,
    category varchar(20) not null,
    risk varchar(10),
    answered_at timestamp with time zone,
    primary key (survey_id, measure_code)
);

-- insert-only: a wave falls due once
create table survey_wave (
    survey_id bigint not null references survey,
    wave smallint not null,
    fell_due_at timestamp with time zone not null,
    primary key (survey_id, wave)
);

create index survey_wave_by_time on survey_wave (fell_due_at, survey_id);

-- addresses from which mails of the survey came back for good, folded to lower case
create table survey_undeliverable (
    survey_id bigint not null references survey,
    address varchar(254) not null,
    status varchar(20) not null,
    noted_at timestamp with time zone not null,
    primary key (survey_id, address)
);

-- one row per site that has entries, locked by whoever adds one: the site's own row is locked by too much else
create table ledger (
    site_code varchar(32) primary key references site
);

-- the ledger's entries: rows are added, never changed; what turns out wrong is corrected by a further row
create table ledger_entry (
    id bigint generated always as identity primary key,
    site_code varchar(32) not null references ledger,
    -- null for a measure nobody recommended: its content is what the company wrote
    measure_code varchar(12),
    -- null for an additional measure, and for an entry that only withdraws another
    status varchar(20),
    applied_on date,
    date_precision varchar(20),
    content text not null,
    evidence text not null,
    evidence_line integer not null,
    mail_id bigint references stored_mail,
    survey varchar(12) references survey (reference),
    -- when the company said it: the day in the programme's zone, then our clock, then the number of the mail
    received_on date not null,
    received_at timestamp with time zone not null,
    received_number bigint not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(64) not null,
    reason text not null,
    -- an entry is corrected at most once; what corrects the correction names the correction
    corrects bigint unique references ledger_entry,
    -- what an entry made from a mail stems from; a second one of the same origin is a repeat
    origin varchar(120) unique,
    foreign key (site_code, measure_code) references measure (site_code, code),
    check ((applied_on is null) = (date_precision is null))
);
create index ledger_entry_of_site on ledger_entry (site_code, measure_code);
create index ledger_entry_by_mail on ledger_entry (mail_id);

-- a measure's state before the debrief that was imported anew; rows are added, never changed
create table before_correction (
    id bigint generated always as identity primary key,
    site_code varchar(32) not null,
    measure_code varchar(12) not null,
    status_from varchar(20) not null,
    status_to varchar(20) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(64) not null,
    foreign key (site_code, measure_code) references measure (site_code, code)
);
create index before_correction_of_measure on before_correction (site_code, measure_code, recorded_at);

-- what the ledger says today, kept in the transaction of every entry; can be made anew from it at any time
create table current_status (
    site_code varchar(32) not null,
    measure_code varchar(12) not null,
    status varchar(20) not null,
    entry_id bigint not null references ledger_entry,
    primary key (site_code, measure_code),
    foreign key (site_code, measure_code) references measure (site_code, code)
);

-- how many measures stand where, kept in the same transaction: millions of measures, few rows
create table status_count (
    category varchar(20) not null,
    -- 'NONE' for a measure without a risk level
    risk varchar(10) not null,
    title varchar(200) not null,
    asked boolean not null,
    status_before varchar(20) not null,
    -- 'NONE' as long as nothing is known
    status_after varchar(20) not null,
    measures bigint not null,
    primary key (category, risk, title, asked, status_before, status_after)
);

-- by how much these counts changed on which day in the programme's zone: the counts of a past day are the present ones
-- without what came after it. Kept in the same transaction; can be made anew from the ledger at any time
create table status_change (
    recorded_on date not null,
    category varchar(20) not null,
    risk varchar(10) not null,
    title varchar(200) not null,
    asked boolean not null,
    status_before varchar(20) not null,
    status_after varchar(20) not null,
    measures bigint not null,
    primary key (recorded_on, category, risk, title, asked, status_before, status_after)
);

-- by how much the measures newly applied so long after the debrief changed on which day: up to a day they add up to its figures
create table application_change (
    recorded_on date not null,
    category varchar(20) not null,
    risk varchar(10) not null,
    -- DATED, COARSE (names no month) or UNDATED
    dating varchar(10) not null,
    -- from the month of the debrief that stands to that of the application; 0 unless dated
    months integer not null,
    measures bigint not null,
    primary key (recorded_on, category, risk, dating, months)
);

-- one row: the zone whose days the two tables above go by
create table day_zone (
    id smallint primary key check (id = 1),
    zone varchar(60) not null
);

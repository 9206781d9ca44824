-- the worst risk of every site is read from this index alone, without the titles
create index finding_by_risk on finding (site_code, category, risk);
-- the list of sites by name, by company and by worst risk
create index site_by_name on site (name, code);
create index site_by_company on site (company_name, code);
create index finding_of_risk on finding (risk, site_code);

-- in which state a survey was from when to when: what is asked about a past day
create table survey_course (
    survey_id bigint not null references survey,
    state varchar(20) not null,
    -- how far the company had answered: REQUESTED (nothing), PARTLY_ANSWERED or ANSWERED
    answers varchar(20) not null,
    since timestamp with time zone not null,
    -- exclusive; none for the present state
    gone_at timestamp with time zone,
    primary key (survey_id, since)
);

-- the anonymous editions that were published; rows are added, never changed, so that a further one fits to all of them
create table public_edition (
    as_of date primary key,
    smallest_cell integer not null,
    published_at timestamp with time zone not null,
    published_by varchar(64) not null
);

create table public_cell (
    as_of date not null references public_edition,
    table_name varchar(20) not null,
    row_name varchar(30) not null,
    column_name varchar(30) not null,
    -- none where the figure is hidden
    amount bigint,
    -- why it is hidden, for making further editions; told to nobody
    reason varchar(20) check ((reason is null) = (amount is not null)),
    primary key (as_of, table_name, row_name, column_name)
);

-- one row, locked by whoever publishes
create table public_edition_lock (
    name varchar(20) primary key
);
insert into public_edition_lock (name) values ('editions');

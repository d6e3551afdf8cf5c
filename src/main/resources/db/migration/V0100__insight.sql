create schema insight;

-- One row per released visit in reporting. Dashboards read these facts and never the answers.
create table insight.visit_fact (
    visit_id uuid not null,
    number varchar(400) not null,
    client_id uuid not null,
    outlet_id uuid not null,
    template_id uuid not null,
    checklist_version_id uuid not null,
    checklist_major integer not null,
    wave_id uuid not null,
    wave_name varchar(400) not null,
    shopper_id uuid not null,
    visited_on date not null,
    score numeric(7, 4),
    earned numeric(12, 4) not null,
    possible numeric(12, 4) not null,
    released_at timestamp with time zone not null,
    constraint visit_fact_pk primary key (visit_id)
);
create index visit_fact_outlet_ix on insight.visit_fact (outlet_id, visited_on);
create index visit_fact_client_ix on insight.visit_fact (client_id, template_id, visited_on);

-- One row per visit and touchpoint that it measured. decay is 2^((visited_on - 2020-01-01) / half-life in days):
-- recency weights are the same up to a factor on every day, so sums over it never age.
create table insight.touchpoint_fact (
    visit_id uuid not null,
    touchpoint varchar(400) not null,
    client_id uuid not null,
    template_id uuid not null,
    outlet_id uuid not null,
    shopper_id uuid not null,
    visited_on date not null,
    decay double precision not null,
    loss double precision not null,
    base_loss double precision not null,
    weight double precision not null,
    critical boolean not null,
    constraint touchpoint_fact_pk primary key (visit_id, touchpoint),
    constraint touchpoint_fact_visit_fk foreign key (visit_id) references insight.visit_fact (visit_id) on delete cascade
);
create index touchpoint_fact_client_ix on insight.touchpoint_fact (client_id, template_id, visited_on);
create index touchpoint_fact_outlet_ix on insight.touchpoint_fact (outlet_id, visited_on);

create table insight.section_fact (
    visit_id uuid not null,
    section varchar(400) not null,
    earned numeric(12, 4) not null,
    possible numeric(12, 4) not null,
    constraint section_fact_pk primary key (visit_id, section),
    constraint section_fact_visit_fk foreign key (visit_id) references insight.visit_fact (visit_id) on delete cascade
);

-- Counts the changes of a client's facts, so that a cached picture knows when it is old.
create table insight.facts_revision (
    client_id uuid not null,
    revision bigint not null,
    constraint facts_revision_pk primary key (client_id)
);

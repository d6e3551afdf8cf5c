-- Decides between two visits of one day. What was released before keeps the time of its visit's last submission; where
-- none is known it stays empty.
alter table review.release add column submitted_at timestamp with time zone;

-- [jooq ignore start]
update review.release
set submitted_at = (select v.submitted_at from assignments.visit v where v.id = review.release.visit_id);
-- [jooq ignore stop]

-- How a visit answered each critical question, at each of its touchpoints; answers that do not apply leave no row. A
-- failure is open until a later visit passes it, however old it is.
create table insight.critical_fact (
    visit_id uuid not null,
    question varchar(400) not null,
    touchpoint varchar(400) not null,
    client_id uuid not null,
    template_id uuid not null,
    outlet_id uuid not null,
    checklist_id uuid not null,
    visited_on date not null,
    submitted_at timestamp with time zone not null,
    failed boolean not null,
    constraint critical_fact_pk primary key (visit_id, question, touchpoint),
    constraint critical_fact_visit_fk foreign key (visit_id) references insight.visit_fact (visit_id) on delete cascade
);
create index critical_fact_client_ix on insight.critical_fact (client_id, template_id, outlet_id);

-- By which method a visit's losses were computed: those of an older one are computed anew from what was frozen.
alter table insight.visit_fact add column losses_method varchar(40) default '2026-1' not null;
alter table insight.visit_fact alter column losses_method drop default;
create index visit_fact_losses_ix on insight.visit_fact (losses_method, visit_id);

-- Since which day all losses of a client are computed by a method, where they were once computed by an older one.
create table insight.losses_since (
    client_id uuid not null,
    method varchar(40) not null,
    since date not null,
    constraint losses_since_pk primary key (client_id, method)
);

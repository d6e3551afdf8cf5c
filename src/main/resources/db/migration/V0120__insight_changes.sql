-- Which outlet a change of a client's facts was at, so that a cached picture is brought up to date and not made anew.
create table insight.facts_change (
    client_id uuid not null,
    revision bigint not null,
    outlet_id uuid not null,
    constraint facts_change_pk primary key (client_id, revision),
    constraint facts_change_client_fk foreign key (client_id) references insight.facts_revision (client_id)
);

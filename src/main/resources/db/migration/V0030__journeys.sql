create schema journeys;

-- The definition (persona, stages, touchpoints with importance and reach) is one document.
create table journeys.template (
    id uuid not null,
    row_version integer not null,
    client_id uuid not null,
    name varchar(400) not null,
    definition text not null,
    changed_at timestamp with time zone not null,
    changed_by_name varchar(400) not null,
    constraint template_pk primary key (id),
    constraint template_client_fk foreign key (client_id) references clients.client (id),
    constraint template_name_uk unique (client_id, name)
);

-- What figures are computed from belongs to a version of the template with a day from which it holds; null means from
-- the beginning. What was drawn before versions were kept is the first one, and its beginning is assumed.
create table journeys.template_version (
    template_id uuid not null,
    number integer not null,
    client_id uuid not null,
    valid_from date,
    definition text not null,
    assumed boolean not null,
    withdrawn boolean not null,
    created_at timestamp with time zone not null,
    created_by uuid,
    created_by_name varchar(400) not null,
    constraint template_version_pk primary key (template_id, number),
    constraint template_version_template_fk foreign key (template_id) references journeys.template (id),
    constraint template_version_client_fk foreign key (client_id) references clients.client (id)
);

-- [jooq ignore start]
insert into journeys.template_version
    (template_id, number, client_id, valid_from, definition, assumed, withdrawn, created_at, created_by, created_by_name)
select id, 1, client_id, null, definition, true, false, changed_at, null, changed_by_name
from journeys.template;
-- [jooq ignore stop]

alter table journeys.template drop column definition;

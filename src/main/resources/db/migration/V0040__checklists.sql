create schema checklists;

create table checklists.checklist (
    id uuid not null,
    row_version integer not null,
    client_id uuid not null,
    code varchar(400) not null,
    name varchar(400) not null,
    template_id uuid not null,
    created_at timestamp with time zone not null,
    constraint checklist_pk primary key (id),
    constraint checklist_client_fk foreign key (client_id) references clients.client (id),
    constraint checklist_template_fk foreign key (template_id) references journeys.template (id),
    constraint checklist_code_uk unique (client_id, code)
);

-- The definition (sections, questions, options, rules, points) is one document, never changed once published.
create table checklists.checklist_version (
    id uuid not null,
    row_version integer not null,
    checklist_id uuid not null,
    client_id uuid not null,
    major integer not null,
    minor integer not null,
    state varchar(400) not null,
    definition text not null,
    sections integer not null,
    questions integer not null,
    follow_ups integer not null,
    created_at timestamp with time zone not null,
    published_at timestamp with time zone,
    published_by uuid,
    changed_at timestamp with time zone not null,
    changed_by_name varchar(400) not null,
    constraint checklist_version_pk primary key (id),
    constraint checklist_version_checklist_fk foreign key (checklist_id) references checklists.checklist (id),
    constraint checklist_version_number_uk unique (checklist_id, major, minor),
    constraint checklist_version_state_ck check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    constraint checklist_version_published_ck check ((state = 'DRAFT') = (published_at is null))
);
create index checklist_version_client_ix on checklists.checklist_version (client_id, state);

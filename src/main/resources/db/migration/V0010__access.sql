create schema access;

create table access.person (
    id uuid not null,
    row_version integer not null,
    email varchar(400) not null,
    name varchar(400) not null,
    password_hash varchar(400),
    client_id uuid,
    shopper_id uuid,
    language varchar(400) not null,
    colour_scheme varchar(400) not null,
    active boolean not null,
    signed_out_at timestamp with time zone not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    changed_by_name varchar(400) not null,
    constraint person_pk primary key (id),
    constraint person_email_uk unique (email),
    constraint person_language_ck check (language in ('en', 'ru')),
    constraint person_colour_scheme_ck check (colour_scheme in ('SYSTEM', 'LIGHT', 'DARK'))
);

create table access.person_role (
    person_id uuid not null,
    role varchar(400) not null,
    constraint person_role_pk primary key (person_id, role),
    constraint person_role_person_fk foreign key (person_id) references access.person (id) on delete cascade,
    constraint person_role_role_ck check (role in ('ADMINISTRATOR', 'COORDINATOR', 'REVIEWER', 'FINANCE', 'SHOPPER',
        'NETWORK_MANAGER', 'REGION_MANAGER', 'OUTLET_MANAGER'))
);

-- What of its client's network a person sees; a network manager has no rows and sees the whole of it.
create table access.person_node (
    person_id uuid not null,
    node_id uuid not null,
    constraint person_node_pk primary key (person_id, node_id),
    constraint person_node_person_fk foreign key (person_id) references access.person (id) on delete cascade
);

create table access.person_outlet (
    person_id uuid not null,
    outlet_id uuid not null,
    constraint person_outlet_pk primary key (person_id, outlet_id),
    constraint person_outlet_person_fk foreign key (person_id) references access.person (id) on delete cascade
);

-- One-time links with which a person sets the first password. Only the hash of the token is kept.
create table access.invitation (
    token_hash varchar(400) not null,
    person_id uuid,
    role varchar(400) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint invitation_pk primary key (token_hash),
    constraint invitation_person_fk foreign key (person_id) references access.person (id) on delete cascade
);

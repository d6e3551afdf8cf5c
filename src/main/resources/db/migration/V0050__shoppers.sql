create schema shoppers;

create table shoppers.shopper (
    id uuid not null,
    row_version integer not null,
    name varchar(400) not null,
    email varchar(400) not null,
    phone varchar(400) not null,
    city varchar(400) not null,
    -- '|' + region + '|' + … + '|', so that one region is found as a part; empty means everywhere
    regions varchar(1000) not null,
    grade numeric(4, 2),
    visit_limit integer not null,
    active boolean not null,
    block_reason varchar(10000),
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    changed_by_name varchar(400) not null,
    constraint shopper_pk primary key (id),
    constraint shopper_email_uk unique (email),
    constraint shopper_visit_limit_ck check (visit_limit between 1 and 1000)
);
create index shopper_name_ix on shoppers.shopper (name, id);

-- A shopper or a relative works there, or the client has met the shopper: no visits to it.
create table shoppers.conflict_of_interest (
    id uuid not null,
    shopper_id uuid not null,
    client_id uuid not null,
    outlet_id uuid,
    reason varchar(10000) not null,
    declared_at timestamp with time zone not null,
    constraint conflict_pk primary key (id),
    constraint conflict_shopper_fk foreign key (shopper_id) references shoppers.shopper (id)
);
create index conflict_shopper_ix on shoppers.conflict_of_interest (shopper_id);
create index conflict_client_ix on shoppers.conflict_of_interest (client_id);

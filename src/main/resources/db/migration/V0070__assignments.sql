create schema assignments;

create sequence assignments.visit_number start with 1;

-- Words of the outlet stand here as they were when the visit was planned, so that the grid needs one table.
create table assignments.visit (
    id uuid not null,
    row_version integer not null,
    number varchar(400) not null,
    client_id uuid not null,
    client_name varchar(400) not null,
    order_id uuid not null,
    wave_id uuid not null,
    wave_name varchar(400) not null,
    programme_id uuid not null,
    checklist_version_id uuid not null,
    outlet_id uuid not null,
    outlet_code varchar(400) not null,
    outlet_name varchar(400) not null,
    region varchar(400) not null,
    time_zone varchar(400) not null,
    state varchar(400) not null,
    shopper_id uuid,
    shopper_name varchar(400),
    window_from date not null,
    window_to date not null,
    due_at timestamp with time zone not null,
    fee_amount numeric(14, 2),
    fee_currency varchar(400),
    assigned_at timestamp with time zone,
    accepted_at timestamp with time zone,
    started_at timestamp with time zone,
    visited_at timestamp with time zone,
    submitted_at timestamp with time zone,
    decided_at timestamp with time zone,
    in_reporting boolean not null,
    payable boolean not null,
    scored boolean not null,
    reason varchar(10000),
    revisit_of uuid,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    changed_by_name varchar(400) not null,
    constraint visit_pk primary key (id),
    constraint visit_number_uk unique (number),
    constraint visit_revisit_fk foreign key (revisit_of) references assignments.visit (id),
    constraint visit_state_ck check (state in ('PLANNED', 'OPEN', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'SUBMITTED',
        'IN_REVIEW', 'RETURNED', 'APPROVED', 'RELEASED', 'REJECTED', 'CANCELLED', 'EXPIRED', 'OUTLET_CLOSED')),
    constraint visit_window_ck check (window_from <= window_to)
);
create index visit_state_ix on assignments.visit (state, due_at);
create index visit_client_ix on assignments.visit (client_id, state);
create index visit_wave_ix on assignments.visit (wave_id, state);
create index visit_order_ix on assignments.visit (order_id, state);
create index visit_shopper_ix on assignments.visit (shopper_id, state);
create index visit_outlet_ix on assignments.visit (outlet_id, shopper_id);
create index visit_due_ix on assignments.visit (due_at, id);
create index visit_region_ix on assignments.visit (region, state);

-- A shopper's no, kept so that a coordinator sees it and does not ask again.
create table assignments.declined_offer (
    id uuid not null,
    visit_id uuid not null,
    shopper_id uuid not null,
    reason varchar(10000) not null,
    declined_at timestamp with time zone not null,
    handled_at timestamp with time zone,
    constraint declined_offer_pk primary key (id),
    constraint declined_offer_visit_fk foreign key (visit_id) references assignments.visit (id)
);
create index declined_offer_visit_ix on assignments.declined_offer (visit_id);
create index declined_offer_open_ix on assignments.declined_offer (handled_at, declined_at);

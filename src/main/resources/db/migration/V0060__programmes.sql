create schema programmes;

create sequence programmes.order_number start with 1;

create table programmes.programme (
    id uuid not null,
    row_version integer not null,
    client_id uuid not null,
    checklist_id uuid not null,
    name varchar(400) not null,
    currency varchar(400) not null,
    price_amount numeric(14, 2),
    fee_amount numeric(14, 2),
    rotation_days integer not null,
    changed_at timestamp with time zone not null,
    changed_by_name varchar(400) not null,
    constraint programme_pk primary key (id),
    constraint programme_client_fk foreign key (client_id) references clients.client (id),
    constraint programme_checklist_fk foreign key (checklist_id) references checklists.checklist (id),
    constraint programme_checklist_uk unique (client_id, checklist_id),
    constraint programme_rotation_ck check (rotation_days between 0 and 1000)
);

create table programmes.audit_order (
    id uuid not null,
    row_version integer not null,
    number varchar(400) not null,
    client_id uuid not null,
    checklist_id uuid not null,
    programme_id uuid,
    state varchar(400) not null,
    visits_per_outlet integer not null,
    window_from date not null,
    window_to date not null,
    wishes varchar(10000) not null,
    price_amount numeric(18, 2),
    price_currency varchar(400),
    created_at timestamp with time zone not null,
    created_by uuid not null,
    placed_at timestamp with time zone,
    placed_by uuid,
    decided_at timestamp with time zone,
    decided_by uuid,
    changed_at timestamp with time zone not null,
    changed_by_name varchar(400) not null,
    reason varchar(10000),
    constraint audit_order_pk primary key (id),
    constraint audit_order_number_uk unique (number),
    constraint audit_order_client_fk foreign key (client_id) references clients.client (id),
    constraint audit_order_checklist_fk foreign key (checklist_id) references checklists.checklist (id),
    constraint audit_order_programme_fk foreign key (programme_id) references programmes.programme (id),
    constraint audit_order_state_ck check (state in ('DRAFT', 'PLACED', 'CONFIRMED', 'DECLINED', 'IN_FIELD',
        'COMPLETED', 'CANCELLED')),
    constraint audit_order_visits_ck check (visits_per_outlet between 1 and 50),
    constraint audit_order_window_ck check (window_from <= window_to)
);
create index audit_order_client_ix on programmes.audit_order (client_id, state);

create table programmes.order_outlet (
    order_id uuid not null,
    outlet_id uuid not null,
    constraint order_outlet_pk primary key (order_id, outlet_id),
    constraint order_outlet_order_fk foreign key (order_id) references programmes.audit_order (id) on delete cascade,
    constraint order_outlet_outlet_fk foreign key (outlet_id) references clients.outlet (id)
);

-- When an order came into each of its states: the graph of states has no circle, so once at most.
create table programmes.order_step (
    order_id uuid not null,
    state varchar(400) not null,
    taken_at timestamp with time zone not null,
    taken_by_name varchar(400) not null,
    constraint order_step_pk primary key (order_id, state),
    constraint order_step_order_fk foreign key (order_id) references programmes.audit_order (id) on delete cascade,
    constraint order_step_state_ck check (state in ('DRAFT', 'PLACED', 'CONFIRMED', 'DECLINED', 'IN_FIELD',
        'COMPLETED', 'CANCELLED'))
);

-- What the audited staff have been told; without it no order is confirmed.
create table programmes.disclosure (
    order_id uuid not null,
    audit_type varchar(400) not null,
    told_on date not null,
    reporting_level varchar(400) not null,
    recording_policy varchar(400) not null,
    staff_name_policy varchar(400) not null,
    reference varchar(400) not null,
    recorded_at timestamp with time zone not null,
    recorded_by uuid not null,
    constraint disclosure_pk primary key (order_id),
    constraint disclosure_order_fk foreign key (order_id) references programmes.audit_order (id),
    constraint disclosure_audit_type_ck check (audit_type in ('OWN', 'PARTNER', 'COMPETITOR')),
    constraint disclosure_reporting_level_ck check (reporting_level in ('OUTLET', 'INDIVIDUAL')),
    constraint disclosure_recording_policy_ck check (recording_policy in ('NONE', 'AUDIO')),
    constraint disclosure_staff_name_policy_ck check (staff_name_policy in ('NONE', 'DESCRIPTION', 'NAME'))
);

create table programmes.wave (
    id uuid not null,
    row_version integer not null,
    order_id uuid not null,
    programme_id uuid not null,
    client_id uuid not null,
    name varchar(400) not null,
    window_from date not null,
    window_to date not null,
    created_at timestamp with time zone not null,
    constraint wave_pk primary key (id),
    constraint wave_order_fk foreign key (order_id) references programmes.audit_order (id),
    constraint wave_programme_fk foreign key (programme_id) references programmes.programme (id),
    constraint wave_order_uk unique (order_id)
);
create index wave_client_ix on programmes.wave (client_id);

-- Outlets that an order was to reach and does not, and why, so that whoever ordered is told.
create table programmes.left_out (
    order_id uuid not null,
    outlet_id uuid not null,
    why varchar(400) not null,
    constraint left_out_pk primary key (order_id, outlet_id),
    constraint left_out_order_fk foreign key (order_id) references programmes.audit_order (id) on delete cascade,
    constraint left_out_outlet_fk foreign key (outlet_id) references clients.outlet (id),
    constraint left_out_why_ck check (why in ('CLOSED_BEFORE_CONFIRMATION', 'CLOSED_IN_FIELD'))
);

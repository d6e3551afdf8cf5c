-- Which outlets are closed and which shoppers blocked, as far as lists of visits have to know; written by the
-- transactions that close and block.
create table assignments.closed_outlet (
    outlet_id uuid not null,
    constraint closed_outlet_pk primary key (outlet_id)
);

create table assignments.blocked_shopper (
    shopper_id uuid not null,
    constraint blocked_shopper_pk primary key (shopper_id)
);

-- [jooq ignore start]
-- Visits that were left standing at closed outlets, or with blocked shoppers, stay as they are: a coordinator finds them
-- on the page of the day and decides.
insert into assignments.closed_outlet (outlet_id) select id from clients.outlet where not active;
insert into assignments.blocked_shopper (shopper_id) select id from shoppers.shopper where block_reason is not null;
-- [jooq ignore stop]

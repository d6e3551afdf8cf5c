-- Shoppers whose name is no longer the one that stands on their visits, as far as lists of visits have to find them by it.
create table assignments.renamed_shopper (
    shopper_id uuid not null,
    name varchar(400) not null,
    constraint renamed_shopper_pk primary key (shopper_id)
);

-- [jooq ignore start]
insert into assignments.renamed_shopper (shopper_id, name)
select s.id, s.name from shoppers.shopper s
where exists (select 1 from assignments.visit v where v.shopper_id = s.id and v.shopper_name <> s.name);
-- [jooq ignore stop]

-- How codes and names stand among their like, stored beside them: worked out while sorting, it costs seconds for a page of
-- a large table. Written by the application with every row (CountedOrder).
alter table clients.outlet add column code_order varchar(600) default '' not null;
alter table clients.outlet add column name_order varchar(600) default '' not null;
alter table clients.outlet add column region_order varchar(600) default '' not null;
alter table clients.outlet add column format_order varchar(600) default '' not null;
alter table shoppers.shopper add column name_order varchar(600) default '' not null;
alter table shoppers.shopper add column city_order varchar(600) default '' not null;
alter table access.person add column name_order varchar(600) default '' not null;
alter table assignments.visit add column outlet_order varchar(600);
alter table assignments.visit add column client_order varchar(600);
alter table assignments.visit add column wave_order varchar(600);
alter table assignments.visit add column region_order varchar(600);
alter table assignments.visit add column shopper_order varchar(600);

create index outlet_code_order_ix on clients.outlet (client_id, code_order, code);
create index outlet_name_order_ix on clients.outlet (client_id, name_order, code_order);
create index outlet_region_order_ix on clients.outlet (client_id, region_order, code_order);
create index shopper_name_order_ix on shoppers.shopper (name_order, id);
create index person_name_order_ix on access.person (name_order, id);

-- [jooq ignore start]
update clients.outlet set
    code_order = left(regexp_replace(regexp_replace(replace(lower(code), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600),
    name_order = left(regexp_replace(regexp_replace(replace(lower(name), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600),
    region_order = left(regexp_replace(regexp_replace(replace(lower(region), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600),
    format_order = left(regexp_replace(regexp_replace(replace(lower(format), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600);
update shoppers.shopper set
    name_order = left(regexp_replace(regexp_replace(replace(lower(name), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600),
    city_order = left(regexp_replace(regexp_replace(replace(lower(city), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600);
update access.person set
    name_order = left(regexp_replace(regexp_replace(replace(lower(name), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600);
update assignments.visit set
    outlet_order = left(regexp_replace(regexp_replace(replace(lower(outlet_name), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600),
    client_order = left(regexp_replace(regexp_replace(replace(lower(client_name), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600),
    wave_order = left(regexp_replace(regexp_replace(replace(lower(wave_name), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600),
    region_order = left(regexp_replace(regexp_replace(replace(lower(region), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600),
    shopper_order = left(regexp_replace(regexp_replace(replace(lower(shopper_name), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600);
-- [jooq ignore stop]

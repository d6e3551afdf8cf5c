-- The hundred thousandth visit stands behind the ninety-nine thousandth: how a number counts, stored beside it.
alter table assignments.visit add column number_order varchar(600) default '' not null;

create index visit_number_order_ix on assignments.visit (number_order);

-- [jooq ignore start]
update assignments.visit set
    number_order = left(regexp_replace(regexp_replace(replace(lower(number), 'ё', 'е'), '([0-9]+)',
        '0000000000000000000000000000000000000000\1', 'g'), '[0-9]*([0-9]{40})', '\1', 'g'), 600);
-- [jooq ignore stop]

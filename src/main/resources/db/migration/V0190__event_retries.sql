-- Events carry ids and values, a few hundred characters; one that is longer must not make its own act impossible.
alter table events.event_publication alter column serialized_event set data type varchar(1000000);

-- Whoever tries failed events again holds this row; another instance finds it held and leaves them alone.
create table events.turn (
    id integer not null,
    constraint turn_pk primary key (id)
);

-- [jooq ignore start]
insert into events.turn (id) values (1);
-- Only what is still to be done stands in the log; what older versions left without a status is tried again.
delete from events.event_publication where completion_date is not null;
update events.event_publication set status = 'FAILED' where status is null;
-- [jooq ignore stop]

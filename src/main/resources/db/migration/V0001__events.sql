create schema events;

-- The publication log of application events (Spring Modulith): a listener that failed is called again.
create table events.event_publication (
    id uuid not null,
    listener_id varchar(400) not null,
    event_type varchar(400) not null,
    serialized_event varchar(10000) not null,
    publication_date timestamp with time zone not null,
    completion_date timestamp with time zone,
    status varchar(400),
    completion_attempts int,
    last_resubmission_date timestamp with time zone,
    constraint event_publication_pk primary key (id)
);
create index event_publication_completion_ix on events.event_publication (completion_date);

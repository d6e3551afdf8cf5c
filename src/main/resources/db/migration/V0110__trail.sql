create schema trail;

create table trail.entry (
    id uuid not null,
    taken_at timestamp with time zone not null,
    person_id uuid not null,
    person_name varchar(400) not null,
    action varchar(400) not null,
    subject_kind varchar(400) not null,
    subject_id uuid not null,
    subject_label varchar(400) not null,
    client_id uuid,
    details varchar(10000) not null,
    constraint entry_pk primary key (id)
);
create index entry_taken_ix on trail.entry (taken_at);
create index entry_subject_ix on trail.entry (subject_id, taken_at);

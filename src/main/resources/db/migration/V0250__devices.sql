-- Phones on which a person stays signed in. Only the hash of a phone's token is kept; what has ended stays for a while.
create table access.device (
    id uuid not null,
    person_id uuid not null,
    token_hash varchar(64) not null,
    name varchar(400) not null,
    made_at timestamp with time zone not null,
    last_used_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    end_reason varchar(40),
    constraint device_pk primary key (id),
    constraint device_token_uk unique (token_hash),
    constraint device_person_fk foreign key (person_id) references access.person (id) on delete cascade,
    constraint device_end_ck check ((ended_at is null) = (end_reason is null)),
    constraint device_end_reason_ck check (end_reason in ('SIGNED_OUT', 'REMOVED', 'EVERYWHERE', 'BLOCKED',
        'NEW_PASSWORD', 'SIGNED_IN_ANEW', 'OTHER_PERSON'))
);

create index device_person_ix on access.device (person_id);

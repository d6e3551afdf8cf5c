-- Tries to sign in that failed or are being checked, of an address and of an address with a name, known by their hashes.
-- What is too old to count is swept away.
create table access.sign_in_try (
    track varchar(64) not null,
    times integer not null,
    last_at timestamp with time zone not null,
    until_at timestamp with time zone not null,
    constraint sign_in_try_pk primary key (track),
    constraint sign_in_try_times_ck check (times >= 0)
);

create index sign_in_try_last_ix on access.sign_in_try (last_at);

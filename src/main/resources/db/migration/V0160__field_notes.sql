-- What a phone noted besides answers: tries of the quiz, the check-in; the id is made on the phone.
create table reports.field_note (
    id uuid not null,
    visit_id uuid not null,
    shopper_id uuid not null,
    note varchar(10000) not null,
    captured_at timestamp with time zone not null,
    elapsed_ms bigint,
    received_at timestamp with time zone not null,
    constraint field_note_pk primary key (id)
);
create index field_note_visit_ix on reports.field_note (visit_id, captured_at);

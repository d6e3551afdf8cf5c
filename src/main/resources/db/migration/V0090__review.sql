create schema review;

create table review.review_state (
    visit_id uuid not null,
    row_version integer not null,
    client_id uuid not null,
    reviewer_id uuid,
    reviewer_name varchar(400),
    claimed_at timestamp with time zone,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    changed_by_name varchar(400) not null,
    constraint review_state_pk primary key (visit_id)
);

-- A reviewer's change of an answer: the shopper's words stay in the report, the last edit is what counts.
create table review.edit (
    id uuid not null,
    visit_id uuid not null,
    question varchar(400) not null,
    answer_revision integer not null,
    old_value varchar(10000),
    new_value varchar(10000),
    old_comment varchar(10000) not null,
    new_comment varchar(10000) not null,
    reason varchar(10000) not null,
    edited_at timestamp with time zone not null,
    edited_by uuid not null,
    edited_by_name varchar(400) not null,
    constraint edit_pk primary key (id)
);
create index edit_visit_ix on review.edit (visit_id, edited_at);

-- What was released, frozen: the answers as they count and the score sheet that follows from them.
create table review.release (
    visit_id uuid not null,
    client_id uuid not null,
    outlet_id uuid not null,
    number varchar(400) not null,
    checklist_version_id uuid not null,
    outlet_name varchar(400) not null,
    method varchar(400) not null,
    score numeric(7, 4),
    sheet text not null,
    answers text not null,
    evidence text not null,
    visited_at timestamp with time zone not null,
    released_at timestamp with time zone not null,
    released_by uuid not null,
    in_reporting boolean not null,
    constraint release_pk primary key (visit_id)
);
create index release_outlet_ix on review.release (outlet_id, visited_at);
create index release_client_ix on review.release (client_id, visited_at);

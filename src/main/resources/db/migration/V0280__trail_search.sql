create index entry_person_ix on trail.entry (person_id, taken_at);
create index entry_kind_ix on trail.entry (subject_kind, taken_at);
create index entry_label_ix on trail.entry (subject_label);

-- The words of the names that people and things have had, each once: whoever is found by one name is found whole.
create table trail.word (
    word varchar(400) not null,
    ref uuid not null,
    constraint word_pk primary key (word, ref)
);

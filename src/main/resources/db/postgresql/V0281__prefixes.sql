-- What begins with something is found by index in whatever order the database sorts letters.
create index entry_label_prefix_ix on trail.entry (subject_label varchar_pattern_ops);
create index word_prefix_ix on trail.word (word varchar_pattern_ops);

-- Of a text of 5000 characters each may take six in JSON; it was refused by the database before.
alter table reports.answer alter column "value" set data type varchar(40000);
alter table review.edit alter column old_value set data type varchar(40000);
alter table review.edit alter column new_value set data type varchar(40000);

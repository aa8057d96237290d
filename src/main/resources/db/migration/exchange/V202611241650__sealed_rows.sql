alter table exchange_import add column seal bytea;
comment on column exchange_import.seal is 'encrypted key of the rows of an import about persons; gone with the rows';

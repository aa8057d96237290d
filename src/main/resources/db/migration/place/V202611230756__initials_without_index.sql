-- Initials are looked for by reading through: over a city's places that is quick, and opening thousands is a quarter quicker.
drop index place_by_initials;
drop index place_alias_by_initials;

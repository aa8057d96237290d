create index place_open_compounds on place (key) where level = 'compound' and ended_on is null;

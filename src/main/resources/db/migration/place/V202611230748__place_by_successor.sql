-- removing places checks whether another names them as its successor: without an index that reads the whole tree each time
create index place_by_successor on place (successor) where successor is not null;

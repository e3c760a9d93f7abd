-- A claim changes no column that an index has: where a page has room for the rows once more, no index is written.
ALTER TABLE "Occurrence" SET (fillfactor = 50);

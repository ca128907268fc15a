-- Which versions hold a gram: a question over all reports is put only to those that hold most of its words.

CREATE INDEX index_postings_gram ON index_postings (gram, version);

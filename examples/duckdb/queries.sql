-- What one asks of a dump of articles, in DuckDB: cd where articles.parquet is, then duckdb < queries.sql
-- `recorte batch … -o articles.parquet` writes that folder. For NDJSON read 'articles.ndjson' instead.

-- Articles only: menus, section fronts and error pages are out.
CREATE VIEW articles AS SELECT * FROM 'articles.parquet/*.parquet' WHERE kind <> 'not-article' AND text <> '';

-- By language and kind.
SELECT language.code AS language, kind, count(*) AS articles FROM articles GROUP BY ALL ORDER BY articles DESC, language, kind;

-- One of each text: equal fingerprints are equal words. The one seen first stays.
CREATE TABLE texts AS SELECT * FROM articles QUALIFY row_number() OVER (PARTITION BY fingerprint ORDER BY source.fetched NULLS LAST, id) = 1;

-- Nearly the same text: simhashes that differ in at most 3 of 64 bits (Manku, Jain, Das Sarma 2007). Of four quarters
-- at least one is then equal, so only those that share one are compared.
CREATE TABLE bands AS SELECT id, ('0x' || simhash)::UBIGINT AS bits, unnest([1, 5, 9, 13]) AS band, substr(simhash, band, 4) AS part FROM texts;
CREATE TABLE twins AS SELECT DISTINCT one.id, other.id AS twin FROM bands one JOIN bands other USING (band, part) WHERE one.id < other.id AND bit_count(xor(one.bits, other.bits)) <= 3;
SELECT id, twin FROM twins ORDER BY ALL;

-- What is left, a row for each text.
SELECT id, date.day AS day, headline, byline.authors AS authors FROM texts WHERE id NOT IN (SELECT twin FROM twins) ORDER BY day, id;

-- Photo credits, and the pictures each of them has.
SELECT caption.credit AS credit, count(*) AS pictures FROM articles, unnest(captions) AS list(caption) WHERE credit IS NOT NULL GROUP BY ALL ORDER BY pictures DESC, credit;

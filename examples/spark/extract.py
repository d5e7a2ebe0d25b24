"""Cuts articles out of a dump with Spark: WARC or Parquet in, Parquet out, one row a document.

    spark-submit --py-files ../python/recorte.py extract.py dump/*.warc.gz articles.parquet
    spark-submit --py-files ../python/recorte.py extract.py pages.parquet articles.parquet

Every executor needs recorte (`npm install -g recorte`) and, for WARC, `pip install warcio`. A page that could not be
read is a row too: `error_code` says why, `article` is null.
"""

import argparse
import json
import shlex
import sys
from collections.abc import Iterator

import pandas as pd
from pyspark.sql import SparkSession
from recorte import Failure, Record, Recorte

# What is asked for most stands in columns of its own; `article` is the whole as JSON, for from_json or json_extract.
SCHEMA = """id string, url string, kind string, language string, headline string, authors array<string>, day string,
    text string, fingerprint string, simhash string, article string, error_code string, error_message string"""
COLUMNS = [column.split()[0] for column in SCHEMA.split(",")]
ROWS_AT_ONCE = 500


def rows_of(records: Iterator[Record], command: list[str], options: list[str]) -> Iterator[pd.DataFrame]:
    """Answers the records of one partition through one process of recorte."""
    rows = []
    with Recorte(command, options) as recorte:
        for answer in recorte.map(records):
            rows.append(row_of(answer))
            if len(rows) == ROWS_AT_ONCE:
                yield frame_of(rows)
                rows = []
        yield frame_of(rows)


def frame_of(rows: list[dict]) -> pd.DataFrame:
    # As objects, what a row lacks is None; else pandas makes it a number that is none.
    return pd.DataFrame([dict.fromkeys(COLUMNS) | row for row in rows], columns=COLUMNS, dtype=object)


def row_of(answer) -> dict:
    if isinstance(answer, Failure):
        return {"id": answer.id, "error_code": answer.code, "error_message": answer.message}
    plain = {key: answer[key] for key in ("id", "url", "kind", "headline", "text", "fingerprint", "simhash")}
    return {
        **plain,
        "language": answer["language"]["code"],
        "authors": answer["byline"]["authors"],
        "day": answer["date"]["day"],
        "article": json.dumps(answer, ensure_ascii=False),
    }


def records_of_table(frames: Iterator[pd.DataFrame]) -> Iterator[Record]:
    """Rows of a table with a column html or text, and id, url, fetched where there are any."""
    for frame in frames:
        for row in frame.to_dict("records"):
            # Spark hands a NULL over as None, NaN or NaT, by the type of its column.
            yield {name: value for name, value in row.items() if isinstance(value, (str, bytes))}


def records_of_archives(frames: Iterator[pd.DataFrame]) -> Iterator[Record]:
    """The pages in WARC files, each file read as a stream."""
    from warcio.archiveiterator import ArchiveIterator

    for frame in frames:
        for path in frame["path"]:
            with open(path, "rb") as file:
                for record in ArchiveIterator(file):
                    if is_page(record):
                        yield {
                            "id": record.rec_headers["WARC-Record-ID"].strip("<>"),
                            "url": record.rec_headers["WARC-Target-URI"],
                            "fetched": record.rec_headers["WARC-Date"],
                            "content_type": record.http_headers["Content-Type"],
                            "html": record.content_stream().read(),
                        }


def is_page(record) -> bool:
    if record.rec_type != "response" or not record.http_headers:
        return False
    return record.http_headers.get_statuscode() == "200" and "html" in (record.http_headers["Content-Type"] or "")


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inputs", nargs="+", help="WARC files, or one folder or file of Parquet")
    parser.add_argument("output", help="folder of Parquet")
    parser.add_argument("--recorte", default="recorte", help="how recorte is started (default: %(default)s)")
    parser.add_argument("--columns", default="id,url,html", help="of a Parquet input (default: %(default)s)")
    parser.add_argument("--options", default="", help="flags for recorte pipe")
    given = parser.parse_args(arguments)
    command, options = shlex.split(given.recorte), shlex.split(given.options)

    spark = SparkSession.builder.appName("recorte").getOrCreate()
    archives = all(".warc" in path for path in given.inputs)
    if archives:
        # A file a task: a WARC can only be read from its beginning.
        paths = [(path,) for path in given.inputs]
        pages = spark.createDataFrame(paths, "path string").repartition(len(paths))
    else:
        pages = spark.read.parquet(*given.inputs).select(*given.columns.split(","))
    records_of = records_of_archives if archives else records_of_table
    articles = pages.mapInPandas(lambda frames: rows_of(records_of(frames), command, options), SCHEMA)
    articles.write.mode("errorifexists").parquet(given.output)

    counts = spark.read.parquet(given.output).groupBy("error_code").count().collect()
    for code, count in counts:
        print(f"{code or 'ok'}: {count}", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1:])

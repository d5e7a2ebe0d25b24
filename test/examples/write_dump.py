"""Lines of {id, url, html} on standard input → pages.parquet and pages.warc.gz in this folder."""

import io
import json
import sys

import pyarrow
import pyarrow.parquet
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

pages = [json.loads(line) for line in sys.stdin]
pyarrow.parquet.write_table(pyarrow.Table.from_pylist(pages), "pages.parquet")

with open("pages.warc.gz", "wb") as file:
    writer = WARCWriter(file, gzip=True)
    for page in pages:
        html = page["html"]
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        if html is None:
            headers = StatusAndHeaders("404 Not Found", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        body = io.BytesIO((html or "").encode())
        writer.write_record(writer.create_warc_record(page["url"], "response", payload=body, http_headers=headers))
    picture = StatusAndHeaders("200 OK", [("Content-Type", "image/png")], protocol="HTTP/1.1")
    writer.write_record(
        writer.create_warc_record(
            "https://example.org/a.png", "response", payload=io.BytesIO(b"\x89PNG"), http_headers=picture
        )
    )

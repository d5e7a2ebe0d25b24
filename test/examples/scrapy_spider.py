"""Crawls two pages of a server on this machine through the pipeline; prints the items."""

import functools
import http.server
import json
import shlex
import sys
import threading

import scrapy
from scrapy.crawler import CrawlerProcess

handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=".")
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
threading.Thread(target=server.serve_forever, daemon=True).start()


class Pages(scrapy.Spider):
    name = "pages"
    start_urls = [f"http://127.0.0.1:{server.server_port}/{name}" for name in ("nota.html", "otra.html", "foto.html")]

    def parse(self, response):
        yield {"url": response.url, "html": response.body}


process = CrawlerProcess(
    {
        "ITEM_PIPELINES": {"pipeline.RecortePipeline": 300},
        "RECORTE_COMMAND": shlex.split(sys.argv[1]),
        "FEEDS": {"items.ndjson": {"format": "jsonlines"}},
        "LOG_LEVEL": "WARNING",
        "TELNETCONSOLE_ENABLED": False,
    }
)
process.crawl(Pages)
process.start()

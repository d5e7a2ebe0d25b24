"""A Scrapy item pipeline: the page of each item goes through recorte, its article into `item["article"]`.

    ITEM_PIPELINES = {"pipeline.RecortePipeline": 300}
    RECORTE_COMMAND = ["recorte"]
    RECORTE_OPTIONS = ["--lang", "es"]

A spider yields `{"url": response.url, "html": response.body}`; bytes, so that recorte finds the charset.
Needs `../python/recorte.py` beside it.
"""

import asyncio

from recorte import Failure, Recorte
from scrapy.exceptions import DropItem


class RecortePipeline:
    def __init__(self, command, options):
        self.command = command
        self.options = options

    @classmethod
    def from_crawler(cls, crawler):
        settings = crawler.settings
        return cls(settings.getlist("RECORTE_COMMAND", ["recorte"]), settings.getlist("RECORTE_OPTIONS"))

    def open_spider(self):
        self.recorte = Recorte(self.command, self.options)
        # Items are worked on at the same time, recorte answers one after the other.
        self.turn = asyncio.Lock()

    def close_spider(self):
        self.recorte.close()

    async def process_item(self, item):
        page = item.pop("html")
        try:
            async with self.turn:
                # In a thread, so that the crawl goes on meanwhile.
                item["article"] = await asyncio.to_thread(self.recorte.extract, html=page, url=item["url"])
        except Failure as failure:
            raise DropItem(f"{item['url']}: {failure}") from failure
        return item

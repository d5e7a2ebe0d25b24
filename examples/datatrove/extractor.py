"""A block for datatrove: recorte in the place of its extractors.

    pipeline = [WarcReader("dump/"), RecorteExtractor(options=("--lang", "es")), JsonlWriter("articles/")]

The text of a document becomes that of its article; the other fields go into its metadata. Pages that are no article
are dropped unless `keep` says otherwise. Needs `../python/recorte.py` beside it.
"""

from datatrove.data import Document, DocumentsPipeline
from datatrove.pipeline.base import PipelineStep
from datatrove.utils.logging import logger
from datatrove.utils.typeshelper import StatHints
from recorte import Article, Failure, Record, Recorte

KEPT = ("kind", "site", "headline", "deck", "byline", "date", "captions", "related", "tags", "fingerprint", "simhash")


class RecorteExtractor(PipelineStep):
    type = "🛢 - EXTRAC"
    name = "✂ recorte"

    def __init__(self, command=("recorte",), options=(), keep=lambda article: article["kind"] != "not-article"):
        """keep: which articles go on, such as `lambda article: article["language"]["code"] == "es"`"""
        super().__init__()
        self.command = command
        self.options = options
        self.keep = keep

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        # One process of recorte a task. It reads ahead, so documents wait in a list until their answer comes.
        waiting: list[Document] = []

        def records():
            for document in data:
                self.stat_update(StatHints.total)
                waiting.append(document)
                yield record_of(document)

        with Recorte(self.command, self.options) as recorte:
            for answer in recorte.map(records()):
                document = waiting.pop(0)
                if isinstance(answer, Failure):
                    self.stat_update(f"failed_{answer.code}")
                    logger.warning(f"{document.id}: {answer}")
                elif not self.keep(answer):
                    self.stat_update(StatHints.dropped)
                else:
                    fill(document, answer)
                    self.stat_update(StatHints.forwarded)
                    self.update_doc_stats(document)
                    yield document


def record_of(document: Document) -> Record:
    record: Record = {"id": document.id, "html": document.text}
    url, date = document.metadata.get("url"), document.metadata.get("date")
    if url:
        record["url"] = url
    if date:
        record["fetched"] = date
    return record


def fill(document: Document, article: Article) -> None:
    document.text = article["text"]
    document.metadata["language"] = article["language"]["code"]
    for name in KEPT:
        document.metadata[name] = article[name]

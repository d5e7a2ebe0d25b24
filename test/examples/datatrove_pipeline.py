"""pages.ndjson through datatrove and the block."""

import json
import shlex
import sys

from datatrove.data import Document
from datatrove.executor.local import LocalPipelineExecutor
from extractor import RecorteExtractor


def read(_, rank=0, world_size=1):
    for line in open("pages.ndjson"):
        page = json.loads(line)
        yield Document(text=page["html"] or "\x00\x01\x02" * 500, id=page["id"], metadata={"url": page["url"]})


def write(documents, rank=0, world_size=1):
    with open("articles.ndjson", "w") as file:
        for document in documents:
            file.write(json.dumps({"id": document.id, "text": document.text, **document.metadata}) + "\n")
            yield document


executor = LocalPipelineExecutor([read, RecorteExtractor(shlex.split(sys.argv[1])), write], logging_dir="logs")
executor.run()

"""Cuts articles out of scraped pages: a client of `recorte pipe`, in one file that needs nothing but Python 3.10.

    from recorte import Failure, Recorte

    with Recorte() as recorte:
        article = recorte.extract(html=page, url="https://example.org/nota")
        print(article["headline"])

        for answer in recorte.map({"id": path, "html": read(path)} for path in paths):
            if isinstance(answer, Failure):
                print("failed:", answer)
            else:
                print(answer["id"], answer["headline"])

One process of recorte serves a client for as long as it is open. A client belongs to one thread.
"""

from __future__ import annotations

import base64
import json
import queue
import subprocess
import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypedDict

__all__ = ["Article", "Failure", "Record", "Recorte", "RecorteEnded"]


class Record(TypedDict, total=False):
    """One page: `html` or `text`, and what else is known of it."""

    id: str
    html: str | bytes
    """Bytes are decoded by recorte: by their byte order mark, `content_type`, what the page declares."""
    text: str
    url: str
    fetched: str
    """When the page was fetched, ISO 8601."""
    lang: str
    type: str
    """`html`, `markdown` or `text`."""
    content_type: str
    """The Content-Type header of the page."""


class Article(TypedDict):
    """What `recorte schema` describes."""

    schema: str
    generator: dict[str, str]
    id: str
    kind: str
    url: str | None
    site: str | None
    image: str | None
    source: dict[str, Any]
    language: dict[str, Any]
    headline: str | None
    headlineFrom: str | None
    kicker: str | None
    deck: str | None
    byline: dict[str, Any]
    date: dict[str, str | None]
    body: list[dict[str, Any]]
    text: str
    captions: list[dict[str, Any]]
    related: list[dict[str, Any]]
    trending: list[dict[str, Any]]
    tags: list[str]
    confidence: dict[str, float | None]
    fingerprint: str
    simhash: str
    warnings: list[dict[str, str]]


class Failure(Exception):
    """A page that could not be read. `code` is for programs, the message for people."""

    def __init__(self, id: str | None, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.id = id
        self.code = code
        self.message = message


class RecorteEnded(RuntimeError):
    """The process of recorte is gone: nothing more can be asked of it."""


class Recorte:
    """A running `recorte pipe`, to be used in a `with` statement."""

    def __init__(self, command: Sequence[str] = ("recorte",), options: Sequence[str] = (), ahead: int = 32) -> None:
        """
        command: how recorte is started, such as ("npx", "recorte")
        options: flags of `recorte pipe`, such as ("--jobs", "4") or ("--lang", "es")
        ahead: pages that `map` sends before it waits for an answer
        """
        self._ahead = ahead
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            [*command, "pipe", "--quiet", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        # Answers are taken off at all times, so that recorte never waits for us while we wait for it.
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self) -> Recorte:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the process. A client may be closed twice."""
        stdin = self._process.stdin
        try:
            stdin and stdin.close()
        except OSError:
            pass
        self._process.wait()

    def extract(self, **record: Any) -> Article:
        """The article of one page, given as the fields of a Record. Raises Failure when the page cannot be read."""
        self._send(record)
        answer = self._receive()
        if isinstance(answer, Failure):
            raise answer
        return answer

    def map(self, records: Iterable[Record]) -> Iterator[Article | Failure]:
        """One answer for each record, in order. Holds no more than `ahead` of them, however many there are."""
        waiting = 0
        try:
            for record in records:
                self._send(record)
                waiting += 1
                while waiting >= self._ahead or (waiting and not self._answers.empty()):
                    waiting -= 1
                    yield self._receive()
            while waiting:
                waiting -= 1
                yield self._receive()
        finally:
            # Whoever stopped early must not get these answers to the next question.
            if self._process.poll() is None:
                for _ in range(waiting):
                    self._receive()

    def _send(self, record: dict[str, Any] | Record) -> None:
        line = dict(record)
        if isinstance(line.get("html"), bytes):
            line["html_base64"] = base64.b64encode(line.pop("html")).decode()
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(line).encode() + b"\n")
            self._process.stdin.flush()
        except (OSError, ValueError) as error:
            raise self._ended() from error

    def _receive(self) -> Article | Failure:
        line = self._answers.get()
        if not line:
            self._answers.put(line)
            raise self._ended()
        answer = json.loads(line)
        error = answer.get("error")
        return Failure(answer["id"], error["code"], error["message"]) if error else answer

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._answers.put(line)
        self._answers.put(b"")

    def _ended(self) -> RecorteEnded:
        code = self._process.wait()
        return RecorteEnded(f"recorte has ended with exit code {code}; what it said is on standard error")

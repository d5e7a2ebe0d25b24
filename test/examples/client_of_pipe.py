"""Uses the client in each way there is; prints what came of it as JSON."""

import itertools
import json
import shlex
import sys
import typing

from recorte import Article, Failure, Recorte, RecorteEnded

said = {}
with Recorte(shlex.split(sys.argv[1])) as recorte:
    said["one"] = recorte.extract(html="<h1>El puente reabrió</h1><p>Por Ana Ruiz</p><p>El puente de hierro reabrió el martes, después de dos años de obras.</p>".encode("latin-1"), content_type="text/html; charset=latin1", id="a")
    try:
        recorte.extract(id="b")
    except Failure as failure:
        said["failure"] = [failure.id, failure.code]
    records = ({"id": str(n)} if n % 10 == 0 else {"id": str(n), "text": "Hola. " * 2000} for n in range(200))
    answers = list(recorte.map(records))
    said["order"] = [answer.id if isinstance(answer, Failure) else answer["id"] for answer in answers]
    said["failed"] = [answer.id for answer in answers if isinstance(answer, Failure)]
    endless = ({"id": str(n), "text": "Hola."} for n in itertools.count())
    said["some"] = [answer["id"] for answer in itertools.islice(recorte.map(endless), 3)]
    said["after"] = recorte.extract(text="Hola.", id="after")["id"]
said["keys"] = sorted(typing.get_type_hints(Article))
try:
    recorte.extract(text="Hola.")
except RecorteEnded as ended:
    said["ended"] = str(ended)
try:
    with Recorte(shlex.split(sys.argv[1]), ["--no-such-flag"]) as broken:
        list(broken.map({"id": str(n), "text": "Hola."} for n in range(1000)))
except RecorteEnded as ended:
    said["broken"] = str(ended)
print(json.dumps(said))

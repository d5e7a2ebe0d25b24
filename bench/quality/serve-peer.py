"""python serve-peer.py PEER: as serve-peer.mjs, for a peer in Python."""

import importlib.util
import json
import logging
import sys
from importlib.metadata import version


def say(reply):
    print(json.dumps(reply), flush=True)


def main():
    logging.disable(logging.CRITICAL)
    spec = importlib.util.spec_from_file_location("peer", sys.argv[1])
    peer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(peer)
    try:
        answer = peer.open()
    except ImportError as error:
        return say({"missing": str(error)})
    say({"name": ", ".join(f"{name} {version(name)}" for name in peer.packages)})
    for line in sys.stdin:
        try:
            say(answer(**json.loads(line)))
        except Exception:
            say(None)


main()

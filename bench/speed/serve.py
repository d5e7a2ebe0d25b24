"""python serve.py RUNNER INPUTS: as serve.mjs, for a peer in Python."""

import importlib.util
import json
import logging
import resource
import sys
import time


def say(reply):
    print(json.dumps(reply), flush=True)


def main():
    runner, inputs = sys.argv[1:3]
    logging.disable(logging.CRITICAL)
    with open(inputs, encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines]
    spec = importlib.util.spec_from_file_location("runner", runner)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    try:
        run = module.load()
    except ImportError as error:
        return say({"missing": str(error)})
    say({"ready": True})
    for _ in sys.stdin:
        errors = 0
        begun = time.process_time()
        for page in pages:
            try:
                run(page)
            except Exception:
                errors += 1
        seconds = time.process_time() - begun
        say({"seconds": seconds, "errors": errors, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024})


main()

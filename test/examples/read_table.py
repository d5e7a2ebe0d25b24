"""The rows of a folder of Parquet as lines of JSON."""

import json
import sys

import pyarrow.parquet

for row in pyarrow.parquet.read_table(sys.argv[1]).to_pylist():
    print(json.dumps(row))
